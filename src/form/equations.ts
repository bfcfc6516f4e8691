import { pointerOf } from "./index.ts";
import { oncePer } from "./once.ts";
import { rowsOf } from "./roles.ts";
import type {
  BlockTemplate,
  CellPointer,
  ColumnRole,
  ColumnSum,
  ColumnTemplate,
  RelationId,
  RowRole,
  RowSum,
  RowTemplate,
  TableTemplate,
} from "./types.ts";

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

/** All equations of a table template, from the sums that its edition declares. */
export const equationsOf: (table: TableTemplate) => readonly Equation[] = oncePer((table) =>
  table.sums.flatMap((sum) =>
    sum.of === "rows"
      ? columnEquations(table, sum)
      : table.blocks.flatMap((block) => rowEquations(table, block, sum)),
  ),
);

/** 一列之中各行的关系，如新收＋结转＝总计＋结转下年：每一列一条。 */
function columnEquations(table: TableTemplate, sum: RowSum): Equation[] {
  const { relation } = sum;
  const named = (roles: readonly RowRole[]) => roles.flatMap((role) => rowsOf(table, role));
  const [left, right] = [named(sum.left), named(sum.right)];
  const [stated] = rowsOf(table, sum.at);
  if (stated === undefined)
    throw new Error(`${table.name.text} has no row ${sum.at}, which ${relation} needs`);
  const columns = new Map(
    table.blocks.flatMap((block) => block.columns.map(({ path }) => [path.join("/"), path])),
  );
  return [...columns].map(([name, path]) => {
    const cell = (row: RowTemplate) => pointerOf(table.key, row.path, path);
    return {
      relation,
      id: `${relation}:${name}`,
      left: left.map(cell),
      right: right.map(cell),
      at: cell(stated),
    };
  });
}

/** 一行之中各列之和等于总计：每一行、每一组栏目一条。 */
function rowEquations(table: TableTemplate, block: BlockTemplate, { relation }: ColumnSum): Equation[] {
  const groupOf = ({ path }: ColumnTemplate) => path.slice(0, -1).join("/");
  const groups = [...new Set(block.columns.map(groupOf))];
  return block.rows.flatMap((row) =>
    groups.flatMap((group) => {
      const cells = (role: ColumnRole) =>
        block.columns
          .filter((column) => groupOf(column) === group && column.roles.includes(role))
          .map(({ path }) => pointerOf(table.key, row.path, path));
      const [at] = cells("total");
      if (at === undefined) return [];
      const id = `${relation}:${[...row.path, ...(group === "" ? [] : [group])].join("/")}`;
      return [{ relation, id, left: cells("part"), right: [at], at }];
    }),
  );
}

/** Cells that state a sum of others (总计 columns and the （七）总计 row), for which a blank weighs more. */
export function isTotal(table: TableTemplate, pointer: CellPointer): boolean {
  return equationsOf(table).some((equation) => equation.right.length === 1 && equation.right[0] === pointer);
}
