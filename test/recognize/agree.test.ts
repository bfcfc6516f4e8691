import { describe, expect, test } from "vitest";
import { bundleWithCuts } from "../../bench/ablate/cut.ts";
import { outcomeOf } from "../../bench/ablate/effect.ts";
import { switches } from "../../bench/ablate/switches.ts";
import { readSource } from "../../src/read/index.ts";
import { layouts } from "../bed/layouts.ts";
import { byChance } from "../bed/rewrites/chance.ts";
import { rewrites } from "../bed/rewrites/index.ts";

const open = await bundleWithCuts(switches);

/**
 * Cells of one file of the bed that come out wrong with parts of recognition switched off.
 * @param file the layout whose first file it is, or the run of a rewriting put together by chance
 */
async function wrongCells(file: string | number, off: readonly string[]): Promise<number | undefined> {
  const layout = [...layouts, ...rewrites].find(({ name }) => name === file);
  const made = typeof file === "number" ? byChance(file) : layout?.make(0);
  if (made === undefined) throw new Error(`no layout ${file}`);
  const source = await readSource(made.bytes, { file: made.file });
  return outcomeOf(made, () => open({ off })(source)).comparison?.cells.wrong;
}

/** Parts of recognition, what keeps their figures right without them, and where. */
const kept = [
  ["order of the file", "agreement: headers", "permuted-results+L1a"],
  ["order of the file", "agreement: headers", "permuted-columns+html"],
  ["headers", "agreement: headers", "permuted-all+gfm"],
  ["headers", "agreement: headers", "year-columns+one-line-per-table"],
  ["headers", "agreement: headers of another edition", "other-edition-block+gfm"],
  ["headers: in a line + agreement: totals", "agreement: lines of headers", "lost-and-permuted+page"],
  ["headers: in a line + agreement: lines of headers", "agreement: totals", "lost-and-permuted+page"],
  ["mixtures", "agreement: rows named twice", "alternating-rows+gfm"],
  ["mixtures", "agreement: rows named twice", "year-rows+L10"],
  ["mixtures", "agreement: rows named twice", "year-rows+unrolled-bars"],
  ["placing: blank amid", "agreement: cells", "blank-too-many+L1a"],
  ["placing: blank amid", "agreement: places of headers", 278],
  ["headers: of two years", "agreement: places of headers", 447],
  ["mixtures", "agreement: rows echoed", 807],
  ["order of the file", "agreement: rows echoed", 67],
  ["order of the file", "agreement: other columns instead", 83],
  ["order of the file", "agreement: headers", 95],
  ["values first", "agreement: figures below other labels", "figures-above"],
  ["counted-rows", "agreement: figures below other labels", "extracted-before"],
  ["counted-rows + agreement: rows named twice", "agreement: figures below other labels", "extracted-amid"],
  ["wrapped-labels", "agreement: labels", "permuted-rows+page"],
  ["headers: damaged", "headers: unsure", "side-by-side-unnamed+page"],
  ["rows: lines between spaces", "agreement: rows named twice", "alternating-rows+page"],
  ["rows: lines between spaces", "agreement: rows named twice", "table-after-table+L10"],
  ["agreement: cells", "agreement: kinds of figures", 50_410],
  ["agreement: labels", "agreement: rows named twice", 71_946],
  ["agreement: rows named twice", "agreement: labels", 122_716],
  ["drawn-tables", "agreement: labels begun twice", "alternating-rows+w3m"],
] as const;

/** What nothing but one agreement, or one guard of a part, keeps right. */
const alone = [
  ["agreement: places of headers", 50_679],
  ["agreement: short rows without labels", 51_343],
  ["agreement: tables elsewhere", 72_515],
  ["agreement: table of the year beside", 52_811],
  ["agreement: rows named twice", 62_254],
  ["agreement: rows named twice", 4600],
  ["agreement: cells", 71_879],
  ["agreement: labels", 70_241],
  ["agreement: labels", 547],
  ["agreement: labels", 64_614],
  ["agreement: kinds of figures", 67_731],
  ["agreement: rows of more columns", 66_483],
  ["agreement: headers", 60_157],
  ["agreement: rows named twice", 81_547],
  ["agreement: headers", 6725],
  ["broken-rows: 小计", 10_499],
  ["headers: unsure", 4663],
] as const;

/** Parts without which less is read, or something else is, and the run of a rewriting put together by chance. */
const needed = [
  ["table by its figures", 12],
  ["holes between spaces", 15],
  ["placing: width of headers", 37],
  ["broken figures: out of line", 58],
  ["broken figures: pieces beside", 88],
  ["parts of a table", 96],
  ["headers: in pieces", 154],
  ["placing: padded lines", 695],
  ["alignment: ambiguous labels", 711],
  ["headers: orders that agree", 713],
  ["lines de-duplicated", 831],
  ["placing: framed lines", 1039],
  ["agreement: rows below other headers", 1639],
] as const;

test.each(needed)("%s is needed in run %i", async (part, run) => {
  const made = byChance(run);
  const source = await readSource(made.bytes, { file: made.file });
  const [whole, without] = [[], [part]].map((off) => outcomeOf(made, () => open({ off })(source)));
  expect(whole?.comparison?.cells.wrong).toBe(0);
  expect(without?.print).not.toBe(whole?.print);
});

describe("what is asked of every reading", () => {
  test.each(kept)("without %s, %s keeps figures right in %s", async (parts, agreement, layout) => {
    const off = parts.split(" + ");
    expect(await wrongCells(layout, off)).toBe(0);
    expect(await wrongCells(layout, [...off, agreement])).toBeGreaterThan(0);
  });

  test.each(alone)("%s keeps figures right in run %i", async (agreement, run) => {
    expect(await wrongCells(run, [])).toBe(0);
    expect(await wrongCells(run, [agreement])).toBeGreaterThan(0);
  });
});

test("a row known by its place alone is not taken where numbers without a heading count the rows", async () => {
  const made = rewrites.find(({ name }) => name === "ordinals-added+one-line-per-table")?.make(0);
  if (made === undefined) throw new Error("no such layout");
  const text = new TextDecoder().decode(made.bytes).replaceAll("序号 ", "");
  const source = await readSource(new TextEncoder().encode(text), { file: made.file });
  const [whole, without] = [[], ["agreement: labels"]].map((off) =>
    outcomeOf(made, () => open({ off })(source)),
  );
  expect(without?.print).not.toBe(whole?.print);
});
