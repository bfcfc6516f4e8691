import { expect, test } from "vitest";
import { displayWidth, padEnd } from "../../src/format/width.ts";

test.each([
  ["", 0],
  ["abc", 3],
  ["中文", 4],
  ["第2张表5行9列", 13],
  ["（一）", 6],
  ["“引”", 4],
  ["𠮷", 2],
])("%s fills %i columns", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test("padding counts columns, not characters, and never cuts", () => {
  expect(padEnd("错误", 6)).toBe("错误  ");
  expect(padEnd("warning", 4)).toBe("warning");
});
