import type { CellPlace } from "../reading.ts";
import type { Attribute, Elements } from "../xml/read.ts";
import { addCell, coverCells, endRow, type OpenTable, repetitions, spanOf, toTable } from "./tables.ts";
import { closeFlow, contentOf, openFlow, type TextState } from "./text-state.ts";

/** Tables of a text, their rows and cells. */
export function tableElements(state: TextState): Elements {
  const { styles, grounds, flatRows } = state;
  return {
    "table:table": {
      open(attribute) {
        grounds.push(styles.groundOf(attribute("table:style-name")));
        openTable(state);
      },
      close() {
        grounds.pop();
        if (state.table !== null) closeTable(state, state.table);
      },
    },
    "table:table-row": {
      open(attribute) {
        const style = attribute("table:style-name");
        grounds.push(styles.groundOf(style));
        flatRows.push(styles.isFlat(style));
        if (state.table === null) return;
        const repeated = repetitions(attribute("table:number-rows-repeated"));
        state.table.row = { cells: [], column: 0, covered: 0, repeated };
      },
      close() {
        grounds.pop();
        flatRows.pop();
        if (state.table !== null) endRow(state.table, state.limits);
      },
    },
    "table:table-cell": {
      open(attribute) {
        openFlow(state);
        grounds.push(styles.groundOf(attribute("table:style-name")));
        openCell(state, attribute);
      },
      close() {
        grounds.pop();
        closeCell(state);
      },
    },
    "table:covered-table-cell": {
      open(attribute) {
        if (state.table !== null) coverCells(state.table, timesOf(attribute));
        return "skip";
      },
    },
  };
}

function openTable(state: TextState): void {
  state.tableCount += 1;
  const at = { table: state.tableCount };
  state.table = { outer: state.table, at, rows: [], hanging: new Map(), innerCells: 0, row: null };
}

function closeTable(state: TextState, table: OpenTable): void {
  const { outer, rows, innerCells } = table;
  state.table = outer;
  if (outer !== null) outer.innerCells += innerCells + rows.reduce((sum, { cells }) => sum + cells.length, 0);
  contentOf(state).push(toTable(table));
}

function openCell({ cells, table }: TextState, attribute: Attribute): void {
  cells.push({
    columns: spanOf(attribute("table:number-columns-spanned")),
    rows: spanOf(attribute("table:number-rows-spanned")),
    times: timesOf(attribute),
    at: table === null ? null : placeOfText(table),
  });
}

/** Text in a cell that is merged across is placed by its columns. */
function placeOfText({ at, rows, row }: OpenTable): CellPlace {
  return { ...at, row: rows.length + 1, column: (row?.column ?? 0) + 1 };
}

function closeCell(state: TextState): void {
  const content = closeFlow(state);
  const cell = state.cells.pop();
  if (state.table === null || cell === undefined) return;
  addCell(state.table, { content, columns: cell.columns, rows: cell.rows }, cell.times);
}

function timesOf(attribute: Attribute): number {
  return repetitions(attribute("table:number-columns-repeated"));
}
