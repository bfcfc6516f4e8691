import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layouts } from "../bed/layouts.ts";
import { expectNothingWrong, expectNullsExplained, reading } from "./expectations.ts";

const run = fc.integer({ min: 0, max: 100_000 });
const settings = { seed: 20210926, numRuns: 6 };

/** Layouts that lose nothing: every figure has to come back. */
const faithful = new Set([
  "L1a",
  "L1c",
  "L2",
  "L2(i)",
  "L2(ii)",
  "L2b",
  "L8",
  "L9",
  "tsv-word",
  "csv",
  "gfm",
]);

describe.each(layouts.filter(({ group }) => group !== "damage"))("$group $name", ({ name, group, make }) => {
  test("each figure comes back in its own cell, or as null with an issue", async () => {
    await fc.assert(
      fc.asyncProperty(run, async (number) => {
        const { comparison, reports } = await reading(make(number));
        expectNothingWrong(comparison);
        expectNullsExplained(reports);
      }),
      settings,
    );
  });

  test.runIf(faithful.has(name) || group === "html" || group === "docx")(
    "nothing is lost where the layout loses nothing",
    async () => {
      await fc.assert(
        fc.asyncProperty(run, async (number) => {
          const { comparison } = await reading(make(number));
          const lost = comparison.mismatches.filter(({ at }) => at.includes("/table/"));
          expect(lost.map(({ at, expected, got }) => `${at}: ${expected} → ${got}`)).toEqual([]);
          expect(comparison.foundReports).toBe(comparison.expectedReports);
        }),
        settings,
      );
    },
  );
});
