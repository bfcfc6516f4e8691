import { describe, expect, test } from "vitest";
import { isCalendarDay, onlyDayIn } from "../../src/report/calendar.ts";

test("days that a calendar has", () => {
  expect(isCalendarDay(2024, 2, 29)).toBe(true);
  for (const [year, month, day] of [
    [2023, 2, 29],
    [2023, 0, 1],
    [2023, 13, 1],
    [2023, 1, 0],
    [2023, 4, 31],
  ] as const)
    expect(isCalendarDay(year, month, day)).toBe(false);
});

describe("month and day run together", () => {
  test.each([
    ["1231", 12, 31],
    ["11", 1, 1],
    ["0111", 1, 11],
    ["131", 1, 31],
    ["31", 3, 1],
  ])("%s is one day", (digits, month, day) => {
    expect(onlyDayIn(2023, digits)).toEqual({ month, day });
  });

  test.each(["111", "1", "", "00", "000", "01231", "229"])("%s is none, or more than one", (digits) => {
    expect(onlyDayIn(2023, digits)).toBeNull();
  });

  test("the year decides of 29 February", () => {
    expect(onlyDayIn(2024, "0229")).toEqual({ month: 2, day: 29 });
    expect(onlyDayIn(2023, "0229")).toBeNull();
  });
});
