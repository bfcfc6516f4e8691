import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openList, openSorted, textsInMemory } from "../../src/collect/many.ts";
import { lacking, openNumberSet } from "../../src/collect/number-set.ts";

describe("items that are sorted", () => {
  test("come by their keys, those of one key as they were added, however small the runs are", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 })), fc.integer({ min: 1, max: 5 }), (keys, run) => {
        const sorted = openSorted<[string, number]>(textsInMemory(), run);
        for (const [index, key] of keys.entries()) sorted.add(key, [key, index]);
        const expected = keys
          .map((key, index): [string, number] => [key, index])
          .sort(([a, one], [b, other]) => (a < b ? -1 : a > b ? 1 : one - other));
        expect([...sorted]).toEqual(expected);
        // They may be gone through again, and more may come.
        expect([...sorted]).toEqual(expected);
        expect(sorted.count).toBe(keys.length);
      }),
    );
  });
});

describe("a list", () => {
  test("gives each item by its number and all in their order", () => {
    const list = openList<number>(textsInMemory());
    const all = Array.from({ length: 1500 }, (_, index) => index * 3);
    for (const number of all) list.add(number);
    expect([list.count, [...list]]).toEqual([1500, all]);
    for (const index of [0, 511, 512, 1499, 600, 3]) expect(list.at(index)).toBe(index * 3);
    expect(list.at(1500)).toBeUndefined();
  });
});

describe("sets of numbers", () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 200 }));
  const setOf = (all: readonly number[]) => {
    const set = openNumberSet();
    for (const number of [...all, ...all]) set.add(number);
    return set;
  };

  test("tell what is due and not there, and what is lacking else, in ascending order", () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, numbers, (due, there, one, other) => {
        const expected = new Set([...due.filter((each) => !there.includes(each)), ...one, ...other]);
        const found = [...lacking(setOf(due), setOf(there), [setOf(one), setOf(other)])];
        expect(found).toEqual([...expected].sort((a, b) => a - b));
        expect(setOf(due).size()).toBe(due.length);
      }),
    );
  });
});
