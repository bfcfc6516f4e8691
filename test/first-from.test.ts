import { expect, test } from "vitest";
import { countWhile, firstFrom } from "../src/first-from.ts";

const places = [2, 5, 5, 9];

test("how many members come before the condition fails", () => {
  expect([0, 2, 5, 7, 9, 10].map((most) => countWhile(places, (place) => place <= most))).toEqual([
    0, 1, 3, 3, 4, 4,
  ]);
  expect(countWhile([], () => true)).toBe(0);
  // The index of a member is told: how many hidden rows come before the third that is shown.
  expect(countWhile([0, 1, 7], (row, before) => row - before <= 2)).toBe(2);
});

test("the first that is not before a position, or the length", () => {
  expect([0, 2, 3, 5, 6, 9, 10].map((from) => firstFrom(places, from, (place) => place))).toEqual([
    0, 0, 1, 1, 3, 3, 4,
  ]);
});
