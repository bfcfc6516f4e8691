import type {
  BlockTemplate,
  ColumnTemplate,
  Label,
  RowTemplate,
  TableTemplate,
} from "../../../src/form/index.ts";
import type { Random } from "../random.ts";
import type { BedReport } from "../report.ts";

/** A table of the form in another order; its labels and the figures beside them move together. */
export type Rearrange = (template: TableTemplate, random: Random) => TableTemplate;

/** The report with its tables rearranged: what is printed of it stands in the new order. */
export function rearranged(report: BedReport, rearrange: Rearrange, random: Random): BedReport {
  const { proactiveDisclosure, applications, remedies } = report.tables;
  return {
    ...report,
    tables: {
      proactiveDisclosure: rearrange(proactiveDisclosure, random),
      applications: rearrange(applications, random),
      remedies: rearrange(remedies, random),
    },
  };
}

/** One rearrangement after the other. */
export function inTurn(...all: readonly Rearrange[]): Rearrange {
  return (template, random) => all.reduce((one, rearrange) => rearrange(one, random), template);
}

/** Columns of 表二 and 表三 in any order; those under one header stay together. */
export const permutedColumns: Rearrange = (template, random) =>
  template.key === "remedies" ? template : withColumns(template, (columns) => stirred(columns, random));

/** 总计 before what it sums up, in 表三 and in every group of 表四. */
export const totalFirst: Rearrange = (template) =>
  withColumns(template, (columns) => branchesOf(columns, 0).flatMap((branch) => totalAhead(branch, 1)));

function totalAhead(columns: readonly ColumnTemplate[], level: number): ColumnTemplate[] {
  const branches = branchesOf(columns, level);
  const isTotal = (branch: readonly ColumnTemplate[]) =>
    branch.length === 1 && branch[0]?.path.at(-1) === "total";
  const deeper = (branch: readonly ColumnTemplate[]) =>
    branch.length > 1 ? totalAhead(branch, level + 1) : branch;
  return [
    ...branches.filter(isTotal).flat(),
    ...branches.filter((branch) => !isTotal(branch)).flatMap(deeper),
  ];
}

/** Rows of 表二 and 表三 in any order; those of one group stay together. */
export const permutedRows: Rearrange = (template, random) =>
  withRows(template, (rows) => stirred(rows, random));

/** Rows of 表三 in any order, groups torn apart: the group's label stands again before each of its rows. */
export const scatteredRows: Rearrange = (template, random) =>
  template.key === "applications" ? withRows(template, (rows) => random.shuffle(rows)) : template;

/** 表二's blocks in any order. */
export const permutedBlocks: Rearrange = (template, random) => ({
  ...template,
  blocks: untilMoved(template.blocks, (blocks) => random.shuffle(blocks)),
});

/** 表四's groups in any order, their results as in the form. */
export const permutedGroups: Rearrange = (template, random) =>
  template.key === "remedies"
    ? withColumns(template, (columns) => stirred(columns, random, (branch) => branch))
    : template;

/** 表四's results in one other order, the same in all groups. */
export const permutedResults: Rearrange = (template, random) => {
  if (template.key !== "remedies") return template;
  const order = random.int(0, 0x7fffffff);
  return withColumns(template, (columns) => eachGroup(columns, (results) => sortedBy(results, order)));
};

/** 表四's results in another order in every group. */
export const unevenResults: Rearrange = (template, random) =>
  template.key === "remedies"
    ? withColumns(template, (columns) =>
        eachGroup(columns, (results) => untilMoved(results, (all) => random.shuffle(all))),
      )
    : template;

/** Everything in another order than the form's. */
export const permutedAll: Rearrange = inTurn(
  permutedColumns,
  permutedRows,
  permutedBlocks,
  permutedGroups,
  unevenResults,
);

/** The table with the columns of each block changed. */
export function withColumns(
  template: TableTemplate,
  change: (columns: readonly ColumnTemplate[], block: BlockTemplate) => readonly ColumnTemplate[],
): TableTemplate {
  const blocks = template.blocks.map((block) => ({ ...block, columns: change(block.columns, block) }));
  return { ...template, blocks };
}

/** The table with the rows of each block changed. */
export function withRows(
  template: TableTemplate,
  change: (rows: readonly RowTemplate[], block: BlockTemplate) => readonly RowTemplate[],
): TableTemplate {
  return {
    ...template,
    blocks: template.blocks.map((block) => ({ ...block, rows: change(block.rows, block) })),
  };
}

interface Grouped {
  readonly groups: readonly Label[];
}

/** Neighbours under one group label of a level are a branch; what has none there is one by itself. */
function branchesOf<T extends Grouped>(items: readonly T[], level: number): T[][] {
  const branches: T[][] = [];
  for (const item of items) {
    const group = item.groups[level];
    const last = branches.at(-1);
    if (group !== undefined && last?.[0]?.groups[level] === group) last.push(item);
    else branches.push([item]);
  }
  return branches;
}

/** Branches in any order, and what is in them; `leaves` says what becomes of a branch without branches. */
function stirred<T extends Grouped>(
  items: readonly T[],
  random: Random,
  leaves: (items: readonly T[]) => readonly T[] = (all) => random.shuffle(all),
): readonly T[] {
  const stir = (some: readonly T[], level: number): readonly T[] => {
    if (some.every(({ groups }) => groups.length <= level)) return leaves(some);
    return random
      .shuffle(branchesOf(some, level))
      .flatMap((branch) => (branch[0]?.groups[level] === undefined ? branch : stir(branch, level + 1)));
  };
  return untilMoved(items, (all) => stir(all, 0));
}

/** A chance order may be the old one; a table of one thing has no other. */
function untilMoved<T>(items: readonly T[], move: (items: readonly T[]) => readonly T[]): readonly T[] {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const moved = move(items);
    if (moved.some((item, index) => item !== items[index])) return moved;
  }
  return items;
}

function eachGroup(
  columns: readonly ColumnTemplate[],
  change: (results: readonly ColumnTemplate[]) => readonly ColumnTemplate[],
): ColumnTemplate[] {
  return branchesOf(columns, 0).flatMap((branch) =>
    branchesOf(branch, 1).length === branch.length ? change(branch) : branchesOf(branch, 1).flatMap(change),
  );
}

/** An order that depends on the number and the last key only. */
function sortedBy(columns: readonly ColumnTemplate[], order: number): ColumnTemplate[] {
  const rank = ({ path }: ColumnTemplate) => {
    const key = path.at(-1) ?? "";
    return (
      Math.imul([...key].reduce((sum, one) => sum * 31 + one.charCodeAt(0), order) | 1, 0x9e3779b1) >>> 0
    );
  };
  return [...columns].sort((a, b) => rank(a) - rank(b));
}
