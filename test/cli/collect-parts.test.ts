import { expect, test } from "vitest";
import { openSeenInputs } from "../../src/cli/collect/seen-inputs.ts";

const digest = (number: number) => number.toString(16).padStart(64, "0").split("").reverse().join("");

test("an input is known again by its name, and by its content where it was changed", () => {
  const seen = openSeenInputs();
  for (let number = 0; number < 20_000; number += 1)
    expect(seen.add(`年报/${number}.docx`, digest(number))).toBe("new");
  for (const number of [0, 1, 4095, 19_999]) {
    expect(seen.add(`年报/${number}.docx`, digest(number))).toBe("same");
    expect(seen.add(`年报/${number}.docx`, digest(number + 1))).toBe("other");
    expect(seen.has(`年报/${number}.docx`)).toBe(true);
  }
  expect(seen.has("年报/20000.docx")).toBe(false);
});
