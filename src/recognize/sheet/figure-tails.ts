import { thresholds } from "../thresholds.ts";
import { emptyTerm } from "../words/terms.ts";
import { unitOfPiece } from "../words/units.ts";
import { emptied, type PhysicalCell, type PhysicalRow, relabelled, showsCells } from "./rows.ts";

/**
 * Rows in which a figure and what goes on with it in the next cell, or on the next line, are one text: `1234`, `.56`; `1,`,
 * `234`; `12`, `～15`; `1200`, `元`. The first of them alone is not what the file says, and together they are read where
 * that is a figure.
 */
export function joinFigureTails(rows: readonly PhysicalRow[]): readonly PhysicalRow[] {
  const joined = [...rows];
  let changed = false;
  /** The row before, unless it ends a table. */
  let above: number | null = null;
  rows.forEach((row, index) => {
    if (isEmpty(row)) return;
    const before = above === null || index - above > farthest ? undefined : joined[above];
    const cells = before === undefined ? null : overLines(before, row);
    if (above !== null && before !== undefined && cells !== null) {
      joined[above] = withCells(before, cells);
      // Its words stay: where the line is no part of a table, they are its section's text.
      joined[index] = { ...emptied(row), text: row.text };
      changed = true;
      return;
    }
    const own = withinRow(row);
    if (own !== row) {
      joined[index] = own;
      changed = true;
    }
    above = row.layout === "grid" ? null : index;
  });
  return changed ? joined : rows;
}

/** Whether a figure above took all of a line. */
export function isFigureTail({ layout, cells, text }: PhysicalRow): boolean {
  return layout === "plain" && text.trim() !== "" && cells.every(({ kind }) => kind === "blank");
}

const farthest = thresholds.figureTails.farthest;
const longestTail = thresholds.figureTails.longestTail;

function isEmpty({ cells }: PhysicalRow): boolean {
  return cells.every(({ kind }) => kind === "blank");
}

/** The cells of a row with the rest of its last figure, which stands alone on the line below; `null` where none does. */
function overLines({ cells: before }: PhysicalRow, { layout, cells }: PhysicalRow): PhysicalCell[] | null {
  const [last, first] = [before.at(-1), cells[0]];
  if (layout === "grid" || last === undefined || first === undefined) return null;
  if (cells.some(({ kind }, index) => index > 0 && kind !== "blank") || !goesOn(last, first)) return null;
  return [...before.slice(0, -1), ...together(last, first)];
}

function withinRow(row: PhysicalRow): PhysicalRow {
  const cells: PhysicalCell[] = [];
  let changed = false;
  /** The last cell that is not blank: looking back for it would be costly in a line of blanks. */
  let at = -1;
  for (const cell of row.cells) {
    const last = cells[at];
    // The number of a row stands before its figures.
    const isOrdinal = at === 0 && /^\s*\p{Nd}{1,2}[.．]\s*$/u.test(last?.text ?? "");
    if (last === undefined || isOrdinal || !goesOn(last, cell)) {
      cells.push(cell);
      if (cell.kind !== "blank") at = cells.length - 1;
      continue;
    }
    changed = true;
    const own = together(last, cell);
    cells.splice(at, 1, ...own);
    // Where cells are shown the rest keeps its own: a column of units has one in each row.
    if (showsCells(row) && own.length === 1) cells.push(cell);
    at = cells.length - 1;
  }
  return changed ? withCells(row, cells) : row;
}

function withCells(row: PhysicalRow, cells: readonly PhysicalCell[]): PhysicalRow {
  const isLine = row.layout === "plain" && cells.length > 1;
  return { ...row, cells, ...(isLine ? { layout: "line", separator: "space" } : {}) };
}

/** The figure and its rest in one cell, behind the label that it may stand in. */
function together(figure: PhysicalCell, tail: PhysicalCell): PhysicalCell[] {
  const text = figure.text.trimEnd();
  const own = text.split(/\s/u).at(-1) ?? "";
  const label = text.slice(0, text.length - own.length).trimEnd();
  const joined = { text: `${own}\n${tail.text.trim()}`, kind: "number", term: emptyTerm } as const;
  return label === ""
    ? [{ ...figure, ...joined }]
    : [relabelled(figure, label), { ...tail, ...joined, slot: figure.slot + 1 }];
}

/** Whether a text goes on with the figure that the one before it ends with. */
function goesOn(before: PhysicalCell, cell: PhysicalCell): boolean {
  if (cell.kind === "blank" || cell.text.length > longestTail) return false;
  const tail = cell.text.trim();
  return isTail(tail) ? endsInFigure.test(before.text) : cutOff.test(before.text) && /^\p{Nd}+$/u.test(tail);
}

const endsInFigure = /(?:^|\s)[-+−－]?\p{Nd}[\p{Nd},，]*(?:[.．]\p{Nd}*)?\s*$/u;
/** `1,` and `98.`: a figure is not over. */
const cutOff = /(?:^|\s)\p{Nd}[\p{Nd},，]*[,，.．]\s*$/u;

/** What stands by itself only behind a figure: its end, or a unit that makes it another. */
function isTail(text: string): boolean {
  if (/^[.．,，]\p{Nd}/u.test(text) || /^[~～至]\s*\p{Nd}+$/u.test(text)) return true;
  const unit = unitOfPiece(text)?.is;
  return unit === "元" || unit === "money" || unit === "many" || /^[万萬]$/u.test(text);
}
