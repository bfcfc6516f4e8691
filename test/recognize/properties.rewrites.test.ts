import process from "node:process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byChance } from "../bed/rewrites/chance.ts";
import { families } from "../bed/rewrites/families.ts";
import { rewrites } from "../bed/rewrites/index.ts";
import { expectNothingWrong, expectNullsExplained, labelsDecide, reading } from "./expectations.ts";

const effort = Number(process.env.BED_RUNS ?? 1);
const run = fc.integer({ min: 0, max: 100_000 });

describe.skipIf(!labelsDecide)("tables that are not the form's", () => {
  test("two hundred random rewrites: order, labels, losses, mixtures: no wrong figure", async () => {
    await fc.assert(
      fc.asyncProperty(run, async (number) => {
        const { comparison, reports } = await reading(byChance(number));
        expectNothingWrong(comparison);
        expectNullsExplained(reports);
      }),
      { seed: 20260301, numRuns: 200 * effort },
    );
  });

  test.each(Object.keys(families))(
    "%s, in every base: nothing wrong, and what is due comes back",
    async (family) => {
      const faults: string[] = [];
      for (const { name, make, leastRight = 0 } of rewrites.filter((one) =>
        one.name.startsWith(`${family}+`),
      )) {
        // 0 and 2 have figures that all differ, so that none can be right by chance.
        for (const number of [0, 2]) {
          const { comparison, reports } = await reading(make(number));
          expectNullsExplained(reports);
          const { right, nulls, wrong } = comparison.cells;
          const share = (100 * right) / Math.max(1, right + nulls + wrong);
          if (wrong > 0 || share < leastRight)
            faults.push(`${name} ${number}: right ${share} %, wrong ${wrong}`);
        }
      }
      expect(faults).toEqual([]);
    },
  );
});
