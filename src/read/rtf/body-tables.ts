import type { Content, FlowPlace } from "../flow/content.ts";
import { type LostText, loseRow } from "../flow/lost-text.ts";
import { type Ground, unknownGround } from "../lost.ts";
import type { CellPlace } from "../reading.ts";
import type { Body, OpenTable } from "./body-state.ts";
import { toTable } from "./tables.ts";

/** Where what is read next belongs: the cell, the text box, the document. */
export function contentOf({ flow }: Body): Content[] {
  return flow.tables.at(-1)?.content ?? flow.content;
}

/** Ends tables that are deeper, and begins those that are missing. */
export function settleDepth(body: Body, depth: number): void {
  closeTables(body, depth);
  const { tables } = body.flow;
  while (tables.length < depth) {
    body.tableCount += 1;
    tables.push({ at: { table: body.tableCount }, rows: [], cells: [], content: [], lost: [] });
  }
}

/** Ends tables that are deeper, with the row that they are in. */
export function closeTables(body: Body, depth: number): void {
  const { tables } = body.flow;
  while (tables.length > depth) {
    const table = tables.pop();
    if (table === undefined) return;
    if (table.cells.length > 0 || table.content.length > 0) closeRow(body, table, tables);
    if (table.rows.length > 0) contentOf(body).push(toTable(table.rows, table.at));
  }
}

/** Ends the cell being read. */
export function closeCell(table: OpenTable): void {
  table.cells.push({ content: table.content, at: placeIn(table) });
  table.content = [];
}

/** Ends the row being read, which has the shape that was said last, in the tables around. */
export function closeRow(body: Body, table: OpenTable, around: readonly OpenTable[]): void {
  if (table.content.length > 0) closeCell(table);
  const { left, cells, ground } = body.draft;
  // Of a cell without a shape nothing is known.
  const groundOf = (cell: number) => {
    const own = cells[cell];
    return own === undefined ? unknownGround : (own.ground ?? ground);
  };
  loseRow(table, groundOf, around, (text, below) => settleText(body, text, below));
  table.rows.push({ shape: { left, cells }, cells: table.cells });
  table.cells = [];
}

/** Leaves of a text what is seen upon its ground; upon the page where there is none. */
export function settleText(
  body: Body,
  { paragraph: written, at, seenOn }: LostText,
  ground: Ground | undefined,
): void {
  // What floats may lie below what stands outside of tables.
  const isOnOther = body.around.length > 0 || body.isPainted || (body.hasFloating && at.table === undefined);
  if (ground === undefined && isOnOther) return;
  const seen = seenOn(ground);
  if (seen === written.text) return;
  body.lostAt ??= at;
  written.text = seen;
}

/** The place of a paragraph of this number that is being read. */
export function placeOf({ flow }: Body, number: number): FlowPlace {
  const table = flow.tables.at(-1);
  return table === undefined ? { paragraph: number } : { ...placeIn(table), paragraph: number };
}

function placeIn({ at, rows, cells }: OpenTable): CellPlace {
  return { ...at, row: rows.length + 1, column: cells.length + 1 };
}
