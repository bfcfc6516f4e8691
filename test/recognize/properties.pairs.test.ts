import process from "node:process";
import fc from "fast-check";
import { describe, test } from "vitest";
import { damageBases, damagedTwice, degrades } from "../bed/layouts.ts";
import { expectNothingWrong, expectNullsExplained, reading } from "./expectations.ts";

const effort = Number(process.env.BED_RUNS ?? 1);
const damage = fc.constantFrom(...Object.keys(degrades));

describe("pairs of damage that once moved a figure", () => {
  test.each([
    // 备注 behind the last column: a row with a blank was full with the remark counted in.
    ["L2", ["remark-column", "full-width-digits"], 3],
    // `3.他`, what is left of 3.其他, filled the row before it.
    ["L8", ["noisy-labels", "full-width-digits"], 3],
    // A dash for an empty cell was taken for the sign of the next figure.
    ["L9", ["trailing-blanks", "placeholders"], 3],
    // A lone bar that fills up a row was taken for the blank cell of one that had lost a cell.
    ["L3", ["dropped-cells", "instructed-labels"], 3],
    ["L3", ["dropped-cells", "trailing-blanks"], 15],
    ["L3", ["dropped-cells", "cut-with-header"], 12],
    // A remark behind each half of a torn row, and behind cells of words.
    ["html", ["torn-row", "remark-column"], 7],
    ["L1a", ["prose-in-cell", "remark-column"], 7],
    ["L1a", ["prose-in-cell", "remark-column"], 35],
  ])("%s %j %i", async (base, damages, run) => {
    const { comparison, reports } = await reading(damagedTwice(base, damages, run));
    expectNothingWrong(comparison);
    expectNullsExplained(reports);
  });
});

describe.each(damageBases)("%s", (base) => {
  test("damage upon damage costs figures, it never moves or invents one", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 100_000 }), damage, damage, async (run, first, second) => {
        const { comparison, reports } = await reading(damagedTwice(base, [first, second], run));
        expectNothingWrong(comparison);
        expectNullsExplained(reports);
      }),
      { seed: 20190515, numRuns: 20 * effort },
    );
  });
});
