import { describe, expect, test } from "vitest";
import { shownNumber } from "../../../src/read/excel/shown-number.ts";
import { notShown } from "../../../src/read/sheets/no-result.ts";

describe("what a format of numbers makes of a number", () => {
  test.each([
    ['0!.0,"万"', 123_456, "12.3万"],
    ['0!.0,"万"', -123_456, "-12.3万"],
    ['0\\.0,"万"', 120_000, "12.0万"],
    ['0!.0000"万元"', 123_456, "12.3456万元"],
    ["0.00,,", 1_234_567, "1.23"],
    ["0,.00", 1_234_567, "1234.57"],
    ["#,##0", 1_234_567, "1,234,567"],
    ["#,##0,", 1_234_567, "1,235"],
    ["0!件", 5, "5件"],
    ['0"!件"', 5, "5!件"],
    ['0"a,"', 5, "5a,"],
    ["0,;-0.0;0", -1234, "-1234.0"],
    ["0.0;0,;0", -1234, "1"],
    ["0,;0,;0.00", 0, "0.00"],
  ])("%s shows %d as %s", (format, value, text) => {
    expect(shownNumber(format, value)).toBe(text);
  });

  test("one that chooses by the number and divides it is not written out", () => {
    expect(shownNumber('[>=10000]0!.0,"万";0', 123_456)).toBe(notShown);
    expect(shownNumber("[>=10000]0.0;0", 123_456)).toBe("123456.0");
    expect(notShown).not.toMatch(/\d/);
  });
});
