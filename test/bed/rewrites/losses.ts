import type { ColumnTemplate, RowTemplate } from "../../../src/form/index.ts";
import type { Random } from "../random.ts";
import { type Rearrange, withColumns, withRows } from "./orders.ts";

/** Rows, columns and blocks of the form that a file does not have. What is left keeps its labels. */

/** Some of the results of 表三, one row of a block of 表二. */
export const lostRows: Rearrange = (template, random) => {
  if (template.key === "remedies") return template;
  const share = template.key === "applications" ? 0.3 : 0.5;
  return withRows(template, (rows) => atLeastOne(rows, random, () => !random.chance(share)));
};

/** One column of a block of 表二, up to three of 表三. */
export const lostColumns: Rearrange = (template, random) => {
  if (template.key === "remedies") return template;
  return withColumns(template, (columns) => {
    const most = template.key === "applications" ? 3 : Math.min(1, columns.length - 1);
    const lost = random.shuffle(columns).slice(0, random.int(Math.min(1, most), most));
    return columns.filter((column) => !lost.includes(column));
  });
};

/** One result of 表四 in all its groups, or one whole group. */
export const lostResults: Rearrange = (template, random) => {
  if (template.key !== "remedies") return template;
  return withColumns(template, (columns) => {
    const one = random.pick(columns);
    const isLost = random.chance(0.5)
      ? ({ path }: ColumnTemplate) => path.at(-1) === one.path.at(-1)
      : ({ groups }: ColumnTemplate) => groups.at(-1) === one.groups.at(-1);
    return columns.filter((column) => !isLost(column));
  });
};

/** One or two blocks of 表二. */
export const lostBlocks: Rearrange = (template, random) => {
  if (template.key !== "proactiveDisclosure") return template;
  const lost = random.shuffle(template.blocks).slice(0, random.int(1, 2));
  return { ...template, blocks: template.blocks.filter((block) => !lost.includes(block)) };
};

/** 表三 that breaks off after one to five rows, 表二 that has its first block only. */
export const shortTables: Rearrange = (template, random) => {
  if (template.key === "remedies") return template;
  if (template.key === "proactiveDisclosure") return { ...template, blocks: template.blocks.slice(0, 1) };
  const length = random.int(1, 5);
  return withRows(template, (rows) => rows.slice(0, length));
};

function atLeastOne(
  rows: readonly RowTemplate[],
  random: Random,
  keep: (row: RowTemplate) => boolean,
): readonly RowTemplate[] {
  const kept = rows.filter(keep);
  return kept.length > 0 ? kept : [random.pick(rows)];
}
