import { nearest } from "../nearest.ts";
import { clustersOf } from "./clusters.ts";
import { joinCutRow } from "./cut-rows.ts";
import type { JoinedCell, JoinedTable } from "./joined-table.ts";
import type { PageParts, Part, TablePart } from "./parts.ts";

/** Edges of the same columns differ by no more from page to page. */
const tolerance = 3;

/**
 * The parts of all pages with each table in one piece: a table at the end of a page that goes on at the top of the next,
 * in the same columns, is one. A header that is repeated there is left out.
 */
export function joinTables(pages: readonly PageParts[]): (Part | JoinedTable)[] {
  const joined: (Part | JoinedTable)[] = [];
  let open: JoinedTable | null = null;
  for (const { parts } of pages) {
    let first = true;
    for (const part of parts) {
      const behind = part.kind === "picture" || (part.kind === "line" && part.aside);
      if (part.kind === "table") {
        const table: JoinedTable = alone(part);
        const whole: JoinedTable | null = first && open !== null ? join(open, table) : null;
        if (whole !== null) joined[joined.lastIndexOf(open ?? table)] = whole;
        else joined.push(table);
        open = whole ?? table;
      } else {
        joined.push(part);
        if (!behind) open = null;
      }
      if (!behind) first = false;
    }
  }
  return joined;
}

function alone({ frame, texts, fullEnds, page, number }: TablePart): JoinedTable {
  const cells = frame.cells.map((cell, index): JoinedCell => {
    const { row, column, rowSpan, columnSpan, regular } = cell;
    const text = texts[index] ?? "";
    const place = { page, table: number, rowOnPage: row + 1 };
    return { text, row, column, rowSpan, columnSpan, regular, fullEnd: fullEnds[index] ?? 0, ...place };
  });
  const { columns, rows, closed } = frame;
  return {
    kind: "joined",
    columns,
    rows: rows.length - 1,
    cells,
    closedAbove: closed.above,
    closedBelow: closed.below,
  };
}

function join(above: JoinedTable, below: JoinedTable): JoinedTable | null {
  const columns = commonColumns(above.columns, below.columns);
  if (columns === null) return null;
  const upper = above.cells.map((cell) => inColumns(cell, above.columns, columns));
  const lower = below.cells.map((cell) => inColumns(cell, below.columns, columns));
  const repeated = repeatedRows(upper, lower, below.rows);
  const moved = lower
    .filter(({ row }) => row >= repeated)
    .map((cell) => ({ ...cell, row: cell.row - repeated + above.rows }));
  const isOpen = above.closedAbove && !above.closedBelow;
  const whole = joinCutRow(upper, moved, above.rows, isOpen);
  return {
    kind: "joined",
    columns,
    rows: above.rows + below.rows - repeated - (whole === null ? 0 : 1),
    cells: whole ?? joinCutCells(upper, moved, above.rows),
    closedAbove: above.closedAbove,
    closedBelow: below.closedBelow,
  };
}

/** Both tables begin and end at the same margin; inside, each may lack edges that its rows do not use. */
function commonColumns(above: readonly number[], below: readonly number[]): readonly number[] | null {
  // Pages for both sides of the paper have another margin each.
  const shift = (above[0] ?? 0) - (below[0] ?? 0);
  const width = (edges: readonly number[]) => (edges.at(-1) ?? 0) - (edges[0] ?? 0);
  if (Math.abs(width(above) - width(below)) > tolerance) return null;
  if (Math.abs(shift) > tolerance && above.length !== below.length) return null;
  const moved = below.map((edge) => edge + shift);
  const columns = clustersOf([...above, ...moved], tolerance);
  return columns.length === Math.max(above.length, below.length) ? columns : null;
}

function inColumns(cell: JoinedCell, own: readonly number[], columns: readonly number[]): JoinedCell {
  const shift = (columns[0] ?? 0) - (own[0] ?? 0);
  const at = (index: number) => nearest(columns, (own[index] ?? 0) + shift);
  const column = at(cell.column);
  return { ...cell, column, columnSpan: at(cell.column + cell.columnSpan) - column };
}

/** How many rows at the top of the lower part repeat the top of the table; figures are no header. */
function repeatedRows(upper: readonly JoinedCell[], lower: readonly JoinedCell[], height: number): number {
  const keyOf = ({ row, column, rowSpan, columnSpan, text }: JoinedCell) =>
    [row, column, rowSpan, columnSpan, text.replace(/\s/g, "")].join(" ");
  const keys = new Set(upper.map(keyOf));
  let rows = 0;
  for (let end = 1; end < height; end += 1) {
    const top = lower.filter(({ row }) => row < end);
    if (top.some((cell) => !keys.has(keyOf(cell)) || /^[\d.,，\s]+$/.test(cell.text))) break;
    const isWhole = top.every(({ row, rowSpan }) => row + rowSpan <= end);
    if (isWhole && top.some(({ text }) => text !== "")) rows = end;
  }
  return rows;
}

/**
 * A cell over several rows that the page break cut is one again: its lower part is empty and has several rows. A single
 * row proves nothing: the empty cell may be a blank.
 */
function joinCutCells(upper: readonly JoinedCell[], lower: readonly JoinedCell[], cut: number): JoinedCell[] {
  const heads = new Map(
    lower
      .filter(({ row, rowSpan, text, regular }) => row === cut && rowSpan > 1 && text === "" && regular)
      .map((cell) => [`${cell.column} ${cell.columnSpan}`, cell]),
  );
  const gone = new Set<JoinedCell>();
  const kept = upper.map((cell) => {
    const rest = heads.get(`${cell.column} ${cell.columnSpan}`);
    const reaches = cell.row + cell.rowSpan === cut && cell.regular;
    if (rest === undefined || !reaches || cell.text === "" || (cell.rowSpan < 2 && rest.rowSpan < 2))
      return cell;
    gone.add(rest);
    return { ...cell, rowSpan: cell.rowSpan + rest.rowSpan };
  });
  return [...kept, ...lower.filter((cell) => !gone.has(cell))];
}
