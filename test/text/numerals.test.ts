import { describe, expect, test } from "vitest";
import { chineseValue, chineseYear, numeralOf, ordinalValue } from "../../src/text/numerals.ts";

describe("Chinese numerals", () => {
  test.each([
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["二十一", 21],
    ["一百零三", 103],
    ["两百一十", 210],
    ["二〇", 20],
    ["三千", 3000],
    ["二○二三", 2023],
  ])("%s = %i", (written, value) => {
    expect(chineseValue(written)).toBe(value);
  });

  test.each(["", "甲", "一甲", "二三十", "一三十", "二十一百", "十甲", "百百"])(
    "%o is no number",
    (written) => {
      expect(chineseValue(written)).toBeNull();
    },
  );

  test.each([
    ["二〇二三", 2023],
    ["二O二四", 2024],
    ["二0二五", 2025],
    ["二o一九", 2019],
  ])("the year %s = %i", (written, value) => {
    expect(chineseYear(written)).toBe(value);
  });

  test.each([
    ["一", 1],
    ["十", 10],
    ["7", 7],
    ["12", 12],
  ])("number %s of a list = %i", (written, value) => {
    expect(ordinalValue(written)).toBe(value);
  });

  test.each(["", "十一", "零", "百", "两", "123", "a"])("%o numbers no list", (written) => {
    expect(ordinalValue(written)).toBeNull();
  });

  test("what is numbered goes to ten in words", () => {
    expect([1, 6, 10, 11].map(numeralOf)).toEqual(["一", "六", "十", "11"]);
  });
});
