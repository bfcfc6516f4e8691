import { describe, expect, test } from "vitest";
import { byChance } from "../bed/rewrites/chance.ts";
import { rewrites } from "../bed/rewrites/index.ts";
import { expectNothingWrong, reading } from "./expectations.ts";

/** Tables that are not the form's and whose labels are all there: what their layout shows comes back whole. */
const whole: readonly (readonly [string, string, number])[] = [
  [
    "小计 below each group, a cell to a line: rows with labels of their own are no heap",
    "subtotal-rows-added+L2",
    1,
  ],
  [
    "小计 in a line of its own behind the blank line that ends a row is no text of that row",
    "subtotal-rows-added+L8",
    1,
  ],
  ["占比 right behind the corner is the first column", "added-and-permuted+L1a", 0],
  [
    "小计 as a column and as rows: figures behind it are not those of the next row",
    "added-and-permuted+L3",
    4,
  ],
  [
    "a row of the file's own before the first of the form: its figures are not that one's",
    "added-and-permuted+columns-by-spaces",
    0,
  ],
  ["备注 behind the last column, 小计 among the others", "added-and-permuted+L1a", 5],
  ["the last row of 表三 is no header of 表四, which its heading parts from it", "added-and-permuted+L1a", 2],
  [
    "表四 full of zeros, its groups and results in other orders: every order says the same",
    "added-and-permuted+L8",
    3,
  ],
  ["one row of 表三 below all its headers", "short-tables+docx", 1],
  [
    "备注 on lines of its own with words, 无 and nothing in it, and lines that only part cells",
    "remarks-added+L4",
    3,
  ],
  ["备注 on lines of its own, and a blank line that ends each row", "remarks-added+L8", 7],
  ["columns of the form that are not there, a line for each cell, blank ones too", "form-columns-lost+L3", 3],
  ["columns of the form that are not there, and lines that only part cells", "form-columns-lost+L4", 3],
  [
    "groups and results in other orders, a line for each header: the totals of hardly any figures tell",
    "permuted-all+L8",
    5,
  ],
  [
    "groups beside headers in rows that bars fill up: not all groups stand above",
    "ordinals-and-permuted+L3",
    4,
  ],
  ["three cells between commas", "form-columns-lost+csv", 1],
];

test("a table ends with its section, and the text below the next heading is that section's", async () => {
  const layout = rewrites.find(({ name }) => name === "short-tables+L1a");
  if (layout === undefined) throw new Error("no such layout");
  const { comparison, reports } = await reading(layout.make(9));
  expect(comparison).toMatchObject({ cells: { nulls: 0 }, texts: { nulls: 0, wrong: 0 } });
  expect(reports.flatMap(({ issues }) => issues).map(({ code }) => code)).not.toContain("value-unplaced");
});

test("a row out of its order below headers of another edition is none of the table's", async () => {
  expectNothingWrong((await reading(byChance(52_421))).comparison);
});

describe("rewritten tables come back whole", () => {
  test.each(whole)("%s (%s, run %i)", async (_, name, run) => {
    const layout = rewrites.find((one) => one.name === name);
    if (layout === undefined) throw new Error(`no layout ${name}`);
    const { comparison } = await reading(layout.make(run));
    expect(comparison.cells).toMatchObject({ nulls: 0, wrong: 0 });
  });
});
