import process from "node:process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Comparison } from "../bed/compare.ts";
import { layouts, type Made } from "../bed/layouts.ts";
import { expectNothingWrong, expectNullsExplained, reading } from "./expectations.ts";

/** `BED_RUNS=20 npx vitest run test/recognize` looks further than CI does. */
const effort = Number(process.env.BED_RUNS ?? 1);
const run = fc.integer({ min: 0, max: 100_000 });
/** `npm run score` reads thirty of each: these are others, whose nulls are explained and of which nothing is lost. */
const settings = { seed: 20210926, numRuns: 3 * effort };

/** Layouts in which every figure stands for itself. Where cells are blank, these may become ambiguous. */
const faithful = [
  ...["L1a", "L1c", "L2", "L2(i)", "L2(ii)", "L2b", "L3", "L4", "L5", "L13", "gfm-bare"],
  ...[
    "extracted-before",
    "extracted-behind",
    "extracted-amid",
    "inner-text",
    "trailing-tabs",
    "frame",
    "one-line",
  ],
  ...["unrolled-tabs", "unrolled-bars", "unrolled-lines", "numbered-tabs", "numbered-bars"],
];
/** Layouts in which a blank cell is seen as well. */
const faithfulToBlanks = ["L8", "L9", "tsv-word", "gfm", "gfm-no-header"];

/** Pages that are text in truth, and those whose spare or shifted columns look like blank cells of the form. */
const blanksUnseen = ["site-boxes", "site-preformatted", "site-spacers", "site-spans-too-long"];

const blank = ({ truths }: Made) => truths.some(({ cells }) => [...cells.values()].includes(null));

function expectNothingLost(comparison: Comparison): void {
  const lost = comparison.mismatches.filter(({ at }) => at.includes("/table/"));
  expect(lost.map(({ at, expected, got }) => `${at}: ${expected} → ${got}`)).toEqual([]);
  expect(comparison.foundReports).toBe(comparison.expectedReports);
}

describe.each(layouts.filter(({ group }) => group !== "damage"))("$group $name", ({ name, group, make }) => {
  const seesBlanks =
    faithfulToBlanks.includes(name) ||
    group === "html" ||
    group === "docx" ||
    (group === "wild" && !blanksUnseen.includes(name));
  const losesNothing = (made: Made) => seesBlanks || (faithful.includes(name) && !blank(made));
  const title = seesBlanks
    ? ", and no figure is lost, blank cells beside it or not"
    : faithful.includes(name)
      ? ", and no figure is lost where no cell is blank"
      : "";

  test(`each figure comes back in its own cell, or as null with an issue${title}`, async () => {
    let whole = 0;
    await fc.assert(
      fc.asyncProperty(run, async (number) => {
        const made = make(number);
        const { comparison, reports } = await reading(made);
        expectNothingWrong(comparison);
        expectNullsExplained(reports);
        if (!losesNothing(made)) return;
        whole += 1;
        expectNothingLost(comparison);
      }),
      settings,
    );
    if (title !== "") expect(whole).toBeGreaterThan(0);
  });
});
