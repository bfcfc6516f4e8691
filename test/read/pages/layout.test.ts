import { expect, test } from "vitest";
import { placeWidth } from "../../../src/read/pages/layout.ts";
import { lineOf } from "../../../src/read/pages/lines.ts";
import { unreadable } from "../../../src/read/pages/page.ts";
import { write } from "./draw.ts";

const digits = write("1234567890123456789012345678901234567890", 100, 100);

test("a place is as wide as a digit, whatever a few odd characters are", () => {
  const odd = write("ii", 400, 100, 6);
  expect(placeWidth([lineOf([...digits, ...odd])])).toBe(5);
});

test("a mark put beside a character takes no place of its own, one in its stead does", () => {
  const marked = digits.map((one) => ({ ...one, text: one.text + unreadable }));
  expect(placeWidth([lineOf(digits), lineOf(marked)])).toBe(5);
  const unread = write("1111", 100, 120, 12).map((one) => ({ ...one, text: unreadable }));
  // It may stand for a Chinese character, which takes two places.
  expect(placeWidth([lineOf(unread)])).toBe(3);
});
