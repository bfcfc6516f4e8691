import { expect, test } from "vitest";
import { lineOf } from "../../../src/read/pages/lines.ts";
import { unreadable } from "../../../src/read/pages/page.ts";
import { redrawn, severed } from "../../../src/read/pages/severed.ts";
import { write } from "./draw.ts";

const [first, second, third] = ["12", "3", "45"].map((text, index) => lineOf(write(text, 100, 12 * index)));
const textsOf = (pairs: ReturnType<typeof severed>) => [...redrawn(pairs).values()].map(({ text }) => text);

test("a digit that may be the end of one figure and the beginning of the next is marked on both sides", () => {
  if (first === undefined || second === undefined || third === undefined)
    throw new Error("nothing is written");
  expect(textsOf([...severed(first, second), ...severed(second, third)])).toEqual([
    `2${unreadable}`,
    `${unreadable}3${unreadable}`,
    `${unreadable}4`,
  ]);
  // Said twice of the same side it is marked once.
  expect(textsOf([...severed(first, second), ...severed(first, second)])).toEqual([
    `2${unreadable}`,
    `${unreadable}3`,
  ]);
});
