import { describe, expect, test } from "vitest";
import { digitsOf } from "../../src/write/decimals.ts";

describe("digits of a figure as its cell shows them", () => {
  test.each([
    ["26.550", 26.55, "26.550"],
    ["26.50万元", 26.5, "26.50"],
    ["１２．００", 12, "12.00"],
    ["26﹒550", 26.55, "26.550"],
    ["26․50", 26.5, "26.50"],
    ["1,234.50", 1234.5, "1234.50"],
    [" 0.10 ", 0.1, "0.10"],
    ["减7.50", -7.5, "-7.50"],
    ["007.50", 7.5, "7.50"],
    ["3.0（含上年1.0）", 3, "3.0"],
    ["0.12345678901234567890", 0.12345678901234568, "0.12345678901234567890"],
    ["900719925474099.12345", 900719925474099.1, "900719925474099.12345"],
  ])("%s", (raw, value, digits) => {
    expect(digitsOf({ raw, value })).toBe(digits);
    expect(Number(digits)).toBe(value);
  });

  test.each([
    ["26.55", 26.55],
    ["12", 12],
    ["1. 12", 12],
    ["4.0 4.00", 4],
    ["5.0", 6],
    ["5.0", null],
    [null, 5],
  ])("%s needs no more than the number, or does not show it", (raw, value) => {
    expect(digitsOf({ raw, value })).toBeNull();
  });

  test("of money, the amount", () => {
    expect(digitsOf({ raw: "75.00", value: { value: 75, unit: null } })).toBe("75.00");
  });
});

test("of two spellings of one figure in a cell neither is chosen", () => {
  expect(digitsOf({ value: 2.5, raw: "2.50（2.500）" })).toBeNull();
});
