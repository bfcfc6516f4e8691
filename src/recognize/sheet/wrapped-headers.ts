import { foldLabel } from "../../form/fold.ts";
import { foldedWordings } from "../../form/folded-wordings.ts";
import { everyBlock } from "../../form/index.ts";
import { thresholds } from "../thresholds.ts";
import { countCharacters, countColumns, type Measure } from "./line-places.ts";
import { type PhysicalRow, rowOfSpaces } from "./rows.ts";

/**
 * Headers set with spaces that are broken in their cells: the lines above and below that with whole headers hold the
 * others, in another order than that of the columns.
 *
 *                                                现行有效
 *     信息内容     本年制发件数     本年废止件数
 *                                                件数
 *
 * Where what stands below each other makes the headers of a block of the form, word for word and each of them once, they
 * are one line again, in the order of their places.
 */
export function joinWrappedHeaders(rows: readonly PhysicalRow[]): readonly PhysicalRow[] {
  const result: PhysicalRow[] = [];
  let done = 0;
  rows.forEach((row, index) => {
    if (index < done || row.separator !== "space" || !row.cells.some(isHeader)) return;
    const header = headerAround(rows, index, done);
    if (header === null) return;
    for (const other of rows.slice(done, header.from)) result.push(other);
    result.push(header.row);
    done = header.to;
  });
  if (done === 0) return rows;
  for (const row of rows.slice(done)) result.push(row);
  return result;
}

const mostLines = thresholds.wrappedHeaders.mostLines;

/** The fewest lines around a line that make headers; none before `done`, of another page, or with figures. */
function headerAround(rows: readonly PhysicalRow[], at: number, done: number) {
  const lines = (step: -1 | 1) => {
    const found: number[] = [];
    for (let index = at + step; found.length < mostLines; index += step) {
      const row = rows[index];
      if (row === undefined || index < done || !isPiece(row) || row.at.page !== rows[at]?.at.page) break;
      if (row.text.trim() !== "") found.push(index);
    }
    return found;
  };
  const above = lines(-1);
  const below = lines(1);
  for (let count = 1; count <= above.length + below.length; count++) {
    for (let up = Math.min(count, above.length); up >= 0 && count - up <= below.length; up--) {
      const own = [...above.slice(0, up).reverse(), at, ...below.slice(0, count - up)];
      const row = joined(own.flatMap((index) => rows[index] ?? []));
      if (row !== null) return { row, from: own[0] ?? at, to: (own.at(-1) ?? at) + 1 };
    }
  }
  return null;
}

function isPiece({ layout, separator, cells }: PhysicalRow): boolean {
  return (
    (layout === "plain" || separator === "space") &&
    cells.every(
      ({ kind, text }) => kind === "blank" || (kind === "label" && text.trim().length <= longestHeader),
    )
  );
}

const longestHeader = thresholds.wrappedHeaders.longestHeader;

/** The lines as one; `null` where they make no headers by their places, or others by another count of these. */
function joined(lines: readonly PhysicalRow[]): PhysicalRow | null {
  const counts = [countColumns, countCharacters].flatMap((widthOf) => columnsOf(lines, widthOf) ?? []);
  const [first, ...others] = counts;
  if (first === undefined || others.some((other) => other.order !== first.order)) return null;
  const whole = lines.find(({ separator }) => separator === "space");
  return whole === undefined ? null : rowOfSpaces(first.text, whole.at, whole.block);
}

interface Piece {
  from: number;
  to: number;
  text: string;
}

function columnsOf(lines: readonly PhysicalRow[], widthOf: Measure) {
  const columns: Piece[] = [];
  for (const line of lines) {
    for (const cell of line.cells) {
      const text = cell.text.trim();
      const from = widthOf(line.text.slice(0, cell.start));
      const piece = { from, to: from + widthOf(text), text };
      const above = columns.filter((column) => column.from < piece.to && piece.from < column.to);
      const [column] = above;
      if (above.length > 1) return null;
      if (column === undefined) columns.push(piece);
      else {
        column.from = Math.min(column.from, piece.from);
        column.to = Math.max(column.to, piece.to);
        column.text += text;
      }
    }
  }
  columns.sort((one, other) => one.from - other.from);
  if (!areHeaders(columns)) return null;
  let text = "";
  for (const column of columns) {
    const gap = column.from - widthOf(text);
    text += " ".repeat(text === "" ? Math.max(0, gap) : Math.max(2, gap)) + column.text;
  }
  return { text, order: columns.map((column) => foldLabel(column.text)).join("|") };
}

/** The corner and the columns of each block without groups, folded, in all their wordings. */
const blocks = everyBlock()
  .filter(({ columns }) => columns.length > 1 && columns.every(({ groups }) => groups.length === 0))
  .map(({ corner, columns }) => ({
    corners: new Set(corner === null ? [] : foldedWordings(corner)),
    columns: columns.map(({ label }) => new Set(foldedWordings(label))),
  }));

const headers = new Set(
  blocks.flatMap(({ corners, columns }) => [...corners, ...columns.flatMap((one) => [...one])]),
);

function isHeader({ text }: { readonly text: string }): boolean {
  return headers.has(foldLabel(text));
}

function areHeaders(columns: readonly Piece[]): boolean {
  const texts = columns.map(({ text }) => foldLabel(text));
  return blocks.some((block) => {
    const own = texts.filter((text, index) => index > 0 || !block.corners.has(text));
    return (
      own.length === block.columns.length &&
      block.columns.every((wordings) => own.filter((text) => wordings.has(text)).length === 1)
    );
  });
}
