import process from "node:process";
import fc from "fast-check";
import { describe, test } from "vitest";
import { layouts } from "../bed/layouts.ts";
import { expectNothingWrong, expectNullsExplained, reading } from "./expectations.ts";

const run = fc.integer({ min: 0, max: 100_000 });
/** `BED_RUNS=20 npx vitest run test/recognize` looks further than CI does. */
const effort = Number(process.env.BED_RUNS ?? 1);
/** `npm run score` reads eight of each kind of damage: this is another, whose nulls are explained too. */
const settings = { seed: 20191204, numRuns: effort };

describe.each(layouts.filter(({ group }) => group === "damage"))("$name", ({ make }) => {
  test("damage costs figures, it never moves or invents one", async () => {
    await fc.assert(
      fc.asyncProperty(run, async (number) => {
        const { comparison, reports } = await reading(make(number));
        expectNothingWrong(comparison);
        expectNullsExplained(reports);
      }),
      settings,
    );
  });
});
