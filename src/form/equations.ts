import { pointerOf } from "./index.ts";
import { oncePer } from "./once.ts";
import type { CellPointer, RowTemplate, TableTemplate } from "./types.ts";

/** The relations of format-spec part C that hold within one table. */
export type RelationId = "R1" | "R2" | "R3" | "R4";

/**
 * One instance of a relation: the sum of `left` equals the sum of `right`.
 * `total` is the cell that states the sum where there is one (the last term to suspect is chosen elsewhere).
 */
export interface Equation {
  readonly relation: RelationId;
  /** `R3:/applications/table/received` */
  readonly id: string;
  readonly left: readonly CellPointer[];
  readonly right: readonly CellPointer[];
  /** The cell at which a violation is reported. */
  readonly at: CellPointer;
}

/** All equations of a table template; derived from its rows and columns, so a new edition brings its own. */
export const equationsOf: (table: TableTemplate) => readonly Equation[] = oncePer(derive);

function derive(table: TableTemplate): Equation[] {
  switch (table.key) {
    case "proactiveDisclosure":
      return [];
    case "applications":
      return [...balances(table), ...resultSums(table), ...rowTotals(table)];
    case "remedies":
      return groupTotals(table);
  }
}

/** The rows of 表三 by their part in the relations. */
export interface Roles {
  readonly received: RowTemplate;
  readonly carriedIn: RowTemplate;
  readonly leaves: readonly RowTemplate[];
  readonly total: RowTemplate;
  readonly carriedForward: RowTemplate;
}

/** 表三的行，按其在勾稽关系中的作用。 */
export const rolesOf: (table: TableTemplate) => Roles = oncePer((table) => {
  const rows = table.blocks.flatMap((block) => block.rows);
  const named = (path: string) => {
    const row = rows.find((candidate) => candidate.path.join("/") === path);
    if (row === undefined) throw new Error(`${table.key} ${table.edition} has no row ${path}`);
    return row;
  };
  const total = named("outcomes/total");
  return {
    received: named("received"),
    carriedIn: named("carriedIn"),
    leaves: rows.filter((row) => row.path[0] === "outcomes" && row !== total),
    total,
    carriedForward: named("carriedForward"),
  };
});

/** R1：每一列，第一项加第二项之和，等于第三项加第四项之和。 */
function balances(table: TableTemplate): Equation[] {
  const { received, carriedIn, total, carriedForward } = rolesOf(table);
  return columnsOf(table).map((column) => {
    const cell = (row: RowTemplate) => pointerOf(table.key, row.path, column.path);
    return {
      relation: "R1",
      id: `R1:${column.path.join("/")}`,
      left: [cell(received), cell(carriedIn)],
      right: [cell(total), cell(carriedForward)],
      at: cell(total),
    };
  });
}

/** R2：每一列，（一）至（六）各行之和等于（七）总计。 */
function resultSums(table: TableTemplate): Equation[] {
  const { leaves, total } = rolesOf(table);
  return columnsOf(table).map((column) => {
    const at = pointerOf(table.key, total.path, column.path);
    return {
      relation: "R2",
      id: `R2:${column.path.join("/")}`,
      left: leaves.map((row) => pointerOf(table.key, row.path, column.path)),
      right: [at],
      at,
    };
  });
}

/** R3：每一行，六类申请人之和等于总计。 */
function rowTotals(table: TableTemplate): Equation[] {
  return table.blocks.flatMap((block) =>
    block.rows.map((row) => {
      const at = pointerOf(table.key, row.path, ["total"]);
      return {
        relation: "R3",
        id: `R3:${row.path.join("/")}`,
        left: block.columns
          .map((column) => pointerOf(table.key, row.path, column.path))
          .filter((cell) => cell !== at),
        right: [at],
        at,
      };
    }),
  );
}

/** R4：表四每一组，四种结果之和等于总计。 */
function groupTotals(table: TableTemplate): Equation[] {
  const groups = new Map<string, CellPointer[]>();
  for (const column of columnsOf(table)) {
    const group = column.path.slice(0, -1).join("/");
    groups.set(group, [...(groups.get(group) ?? []), pointerOf(table.key, [], column.path)]);
  }
  return [...groups].map(([group, cells]) => {
    const at = pointerOf(table.key, [], [...group.split("/"), "total"]);
    return {
      relation: "R4",
      id: `R4:${group}`,
      left: cells.filter((cell) => cell !== at),
      right: [at],
      at,
    };
  });
}

function columnsOf(table: TableTemplate) {
  return table.blocks.flatMap((block) => block.columns);
}

/** Cells that state a sum of others (总计 columns and the （七）总计 row), for which a blank weighs more. */
export function isTotal(table: TableTemplate, pointer: CellPointer): boolean {
  return equationsOf(table).some((equation) => equation.right.length === 1 && equation.right[0] === pointer);
}
