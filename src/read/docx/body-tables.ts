import type { Content, Merge, Row } from "../flow/content.ts";
import { isFlat, propertiesOf } from "./body-paragraphs.ts";
import {
  type BodyState,
  closeFlow,
  noteRevision,
  type OpenCell,
  type OpenRow,
  openFlow,
  releaseRemoved,
} from "./body-state.ts";
import { shading } from "./grounds.ts";
import { isOn, readInteger } from "./switch.ts";
import { type ElementHandler, type Elements, onValue } from "./xml.ts";

/** Tables, rows and cells; a table in a cell is content of that cell. */
export function tableElements(state: BodyState): Elements {
  const rowProperty = (use: (row: OpenRow, value: string | undefined) => void): ElementHandler =>
    onValue((value) => {
      const row = state.table?.row;
      if (state.properties === "row" && row) use(row, value);
    });
  const cellProperty = (use: (cell: OpenCell, value: string | undefined) => void): ElementHandler =>
    onValue((value) => {
      const cell = state.table?.row?.cell;
      if (state.properties === "cell" && cell) use(cell, value);
    });
  return {
    "w:tbl": { open: () => openTable(state), close: () => closeTable(state) },
    "w:tblStyle": onValue((value) => {
      if (state.table !== null) state.table.styleId = value;
    }),
    "w:shd": shading(state),
    "w:gridCol": {
      open() {
        if (state.table !== null) state.table.columns++;
      },
    },
    "w:tr": { open: () => openRow(state), close: () => closeRow(state) },
    "w:trPr": propertiesOf(state, "row"),
    "w:gridBefore": rowProperty((row, value) => {
      row.before = readInteger(value) ?? 0;
    }),
    "w:gridAfter": rowProperty((row, value) => {
      row.after = readInteger(value) ?? 0;
    }),
    "w:trHeight": {
      open(attribute) {
        const row = state.table?.row;
        if (state.properties !== "row" || !row || attribute("w:hRule") !== "exact") return;
        row.isFlat = isFlat(attribute("w:val"));
        row.hidden ||= row.isFlat;
      },
    },
    "w:hidden": rowProperty((row, value) => {
      row.hidden = isOn(value);
    }),
    "w:tc": { open: () => openCell(state), close: () => closeCell(state) },
    "w:tcPr": propertiesOf(state, "cell"),
    "w:gridSpan": cellProperty((cell, value) => {
      cell.span = readInteger(value) ?? 1;
    }),
    "w:vMerge": cellProperty((cell, value) => {
      cell.vertical = readMerge(value);
    }),
    "w:hMerge": cellProperty((cell, value) => {
      cell.horizontal = readMerge(value);
    }),
    // As Word 2003 spells them.
    "w:vmerge": cellProperty((cell, value) => {
      cell.vertical = readMerge(value);
    }),
    "w:hmerge": cellProperty((cell, value) => {
      cell.horizontal = readMerge(value);
    }),
    "w:cellIns": { open: () => noteRevision(state) },
    "w:cellDel": cellProperty((cell) => {
      noteRevision(state);
      cell.removed = true;
    }),
    "w:cellMerge": { open: (attribute) => mergeByRevision(state, attribute("w:vMerge")) },
  };
}

/** A tracked merge says `rest` and `cont` where a plain one says `restart` and `continue`. */
function mergeByRevision(state: BodyState, merge: string | undefined): void {
  noteRevision(state);
  const cell = state.table?.row?.cell;
  if (cell && merge !== undefined) cell.vertical = merge === "rest" ? "start" : "continue";
}

/** `w:vMerge` without a value continues. */
function readMerge(value: string | undefined): Merge {
  return value === "restart" ? "start" : "continue";
}

function openTable(state: BodyState): void {
  releaseRemoved(state.flow);
  state.tableCount++;
  state.table = {
    at: { table: state.tableCount, paragraph: state.paragraphCount + 1 },
    number: state.tableCount,
    outer: state.table,
    rows: [],
    styleId: undefined,
    ground: undefined,
    columns: 0,
    innerCells: 0,
    rowCount: 0,
    row: null,
  };
}

function closeTable(state: BodyState): void {
  const { table } = state;
  if (table === null) return;
  state.table = table.outer;
  const { at, rows, columns, innerCells } = table;
  if (rows.length === 0) return;
  state.flow.content.push({ kind: "table", at, rows, columns, innerCells });
  if (table.outer === null) return;
  table.outer.innerCells += innerCells + rows.reduce((sum, row) => sum + row.cells.length, 0);
}

function openRow(state: BodyState): void {
  const { table } = state;
  if (table === null) return;
  table.rowCount++;
  table.row = {
    number: table.rowCount,
    cells: [],
    before: 0,
    after: 0,
    removed: false,
    hidden: false,
    isFlat: false,
    cellCount: 0,
    cell: null,
  };
}

function closeRow(state: BodyState): void {
  const row = state.table?.row;
  if (!state.table || !row) return;
  state.table.row = null;
  if (row.removed || row.cells.length === 0 || (row.hidden && isEmpty(row))) return;
  const { cells, before, after } = row;
  state.table.rows.push({ cells, before, after });
}

/** A hidden row is still shown where any of its text is not hidden. */
function isEmpty({ cells }: Pick<Row, "cells">): boolean {
  return cells.every(({ content }) => content.every((item) => item.kind === "paragraph" && item.text === ""));
}

function openCell(state: BodyState): void {
  const { table } = state;
  openFlow(state, "cell");
  if (!table?.row) return;
  table.row.cellCount++;
  table.row.cell = {
    at: { table: table.number, row: table.row.number, column: table.row.cellCount },
    span: 1,
    vertical: undefined,
    horizontal: undefined,
    removed: false,
    ground: undefined,
  };
}

function closeCell(state: BodyState): void {
  const content: readonly Content[] = closeFlow(state);
  const row = state.table?.row;
  const cell = row?.cell;
  if (!row || !cell) return;
  row.cell = null;
  if (cell.removed) return;
  const { at, span, vertical, horizontal } = cell;
  row.cells.push({ content, at, span, vertical, horizontal });
}
