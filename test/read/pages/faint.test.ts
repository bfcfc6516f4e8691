import { expect, test } from "vitest";
import { greyFigures } from "../../../src/read/pages/faint.ts";
import { write } from "./draw.ts";

const text = write("规章制发件数", 100, 100);

test("a figure in little ink is one where it is hardly higher than the text of its page", () => {
  expect(greyFigures(write("12", 300, 100, 14), text).size).toBe(2);
  expect(greyFigures(write("12", 300, 100, 16), text).size).toBe(0);
});
