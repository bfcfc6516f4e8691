import { foldLabel } from "../../form/fold.ts";
import { foldedWordings } from "../../form/folded-wordings.ts";
import { everyBlock } from "../../form/index.ts";
import { oncePer } from "../../form/once.ts";
import { isTotalColumn } from "../../form/roles.ts";
import { thresholds } from "../thresholds.ts";
import { countIn } from "../words/numbers.ts";
import { isOrdinal } from "../words/own-headers.ts";
import { looksLikeHeading } from "./headings.ts";
import { rowOfSpaces } from "./layouts/spaces.ts";
import { countCharacters, countColumns, hasFigures, type Measure, placeOn } from "./line-places.ts";
import type { PhysicalRow } from "./rows.ts";

/**
 * Headers set with spaces that do not stand on one line: they are broken in their cells, or those of merged cells were printed
 * halfway down, so that lines hold them in another order than that of the columns.
 *
 *                                                现行有效                              法人或其他组织
 *     信息内容     本年制发件数     本年废止件数                          自然人                                总计
 *                                                件数                          商业企业    科研机构    其他
 *
 * Where what stands below each other makes the headers of a block of the form, word for word and each as often as there, they
 * are one line again, in the order of their places; labels above several of them stay above it.
 */
export function joinWrappedHeaders(rows: readonly PhysicalRow[]): readonly PhysicalRow[] {
  const result: PhysicalRow[] = [];
  let done = 0;
  rows.forEach((row, index) => {
    if (index < done || !namesHeader(row)) return;
    const header = headerAround(rows, index, done);
    if (header === null) return;
    for (const other of rows.slice(done, header.from)) result.push(other);
    result.push(...header.rows);
    done = header.to;
  });
  if (done === 0) return rows;
  for (const row of rows.slice(done)) result.push(row);
  return result;
}

function namesHeader({ separator, cells }: PhysicalRow): boolean {
  return separator === "space" && cells.some(isHeader);
}

const mostLines = thresholds.wrappedHeaders.mostLines;

/** The fewest lines around a line that make headers; none before `done` or with figures. */
function headerAround(rows: readonly PhysicalRow[], at: number, done: number) {
  const linesBeside = (step: -1 | 1) => {
    const found: number[] = [];
    for (let index = at + step; found.length < mostLines; index += step) {
      const row = rows[index];
      if (row === undefined || index < done || !isPiece(row) || looksLikeHeading(row.text)) break;
      // What goes on from a line with headers was looked at when that one was.
      if (step < 0 && namesHeader(row)) break;
      if (row.text.trim() !== "") found.push(index);
    }
    return found;
  };
  const above = linesBeside(-1);
  const below = linesBeside(1);
  for (let count = 1; count <= above.length + below.length; count++) {
    for (let up = Math.min(count, above.length); up >= 0 && count - up <= below.length; up--) {
      const own = [...above.slice(0, up).reverse(), at, ...below.slice(0, count - up)];
      const to = (own.at(-1) ?? at) + 1;
      const lines = own.flatMap((index) => rows[index] ?? []);
      const likely = blocks.filter((block) => mayHold(lines, block));
      const header = likely.length === 0 ? null : joined(lines, rows.slice(to, to + mostRows), likely);
      if (header !== null) return { rows: header, from: own[0] ?? at, to };
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
const mostRows = thresholds.wrappedHeaders.mostRows;

/** Whether lines have the characters of a block's headers, not many more, and no header more often than the block does. */
function mayHold(lines: readonly PhysicalRow[], { characters, columns, most }: Headers): boolean {
  const texts = lines.map(foldedOf);
  if (texts.reduce((sum, { length }) => sum + length, 0) > most) return false;
  if (!characters.every((character) => texts.some((text) => text.includes(character)))) return false;
  const words = lines.flatMap(foldedWordsOf);
  return columns.every((wordings) => {
    const due = columns.filter((other) => other === wordings).length;
    return words.filter((word) => wordings.has(word)).length <= due;
  });
}

const foldedOf = oncePer(({ text }: PhysicalRow) => foldLabel(text));
const foldedWordsOf = oncePer(({ text }: PhysicalRow) => text.trim().split(/\s+/u).map(foldLabel));

/**
 * The lines with their headers in one; `null` where they make none by their places. Where they make others by another count of
 * these, that count is right in which the totals below add up.
 */
function joined(
  lines: readonly PhysicalRow[],
  below: readonly PhysicalRow[],
  likely: readonly Headers[],
): readonly PhysicalRow[] | null {
  const [one, other] = [countColumns, countCharacters].flatMap(
    (widthOf) => headersOf(lines, below, likely, widthOf) ?? [],
  );
  if (one === undefined || other === undefined || one.order === other.order) return one?.rows ?? null;
  if (one.fits === other.fits) return null;
  return one.fits ? one.rows : other.rows;
}

interface Piece {
  from: number;
  to: number;
  text: string;
  /** The line on which it begins. */
  readonly line: number;
}

/** The headers of a block by their places, its labels above several of them on lines of their own. */
function headersOf(
  lines: readonly PhysicalRow[],
  below: readonly PhysicalRow[],
  likely: readonly Headers[],
  widthOf: Measure,
) {
  const piecesBy = (piecesIn: typeof cellsOf) =>
    lines.flatMap((line, index) => piecesIn(line, index, widthOf));
  const [cells, words] = [piecesBy(cellsOf), piecesBy(wordsOf)];
  // Where the rows are not set with spaces, the places of headers in many lines say too little.
  const first = below.find((row) => row.cells.some(({ kind }) => kind === "number"));
  const isSet = first === undefined || hasFigures(first);
  for (const block of likely) {
    if (!isSet && block.groups.size > 0) continue;
    const placed = headersIn(cells, stacked, block) ?? headersIn(words, stacked, block);
    const headers = placed ?? headersIn(words, threaded, block);
    if (headers === null || isPlain(headers, words, block)) continue;
    const own = headers.columns.map(({ text }) => foldLabel(text));
    const addsUp = totalsIn(below, block);
    const fits = addsUp(own);
    // The places of words that stand below nothing are not sure.
    if (placed === null && !fits && addsUp(block.columns.map((wordings) => [...wordings][0] ?? ""))) continue;
    const levels = [...new Set(headers.above.map(({ line }) => line))].map((line) =>
      headers.above.filter((piece) => piece.line === line),
    );
    const rows = [...levels, [...headers.before, ...headers.columns]].flatMap((level) => {
      const line = lines[level.at(-1)?.line ?? 0];
      return line === undefined ? [] : [rowOfSpaces(lineOf(level, widthOf), line.at, line.block)];
    });
    return { rows, order: own.join("|"), fits };
  }
  return null;
}

function cellsOf({ text, cells }: PhysicalRow, line: number, widthOf: Measure): Piece[] {
  return cells.map((cell) => {
    const own = cell.text.trim();
    return { ...placeOn(text, cell.start ?? 0, own, widthOf), text: own, line };
  });
}

function wordsOf({ text }: PhysicalRow, line: number, widthOf: Measure): Piece[] {
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    ...placeOn(text, index, word, widthOf),
    text: word,
    line,
  }));
}

/** Labels of a block in the order of their places: those on lines above the columns, and those of columns. */
interface Found {
  readonly above: readonly Piece[];
  /** The corner. */
  readonly before: readonly Piece[];
  readonly columns: readonly Piece[];
}

/** Puts the pieces of labels together, from left to right; `null` where they do not belong together. */
type Joining = (pieces: readonly Piece[], block: Headers) => Piece[] | null;

/** The columns of a block and the labels above several of them; `null` where pieces do not make just these. */
function headersIn(pieces: readonly Piece[], join: Joining, block: Headers): Found | null {
  const isGroup = ({ text }: Piece) => block.groups.has(foldLabel(text));
  const whole = pieces.filter(isGroup);
  const parts = stacked(pieces.filter((piece) => !isGroup(piece) && isOfGroup(piece, block)));
  const columns =
    join(
      pieces.filter((piece) => !isOfGroup(piece, block)),
      block,
    )?.map(withoutNote) ?? null;
  if (columns === null || parts === null || !parts.every(isGroup)) return null;
  const isOwn = ({ text }: Piece) => block.columns.some((wordings) => wordings.has(foldLabel(text)));
  const first = columns.findIndex(isOwn);
  const [before, behind] = [columns.slice(0, first), columns.slice(first)];
  if (before.length > mostBefore || !before.every(({ text }) => isCorner(foldLabel(text), block)))
    return null;
  const own = behind.map(({ text }) => foldLabel(text));
  const countOf = (wordings: ReadonlySet<string>) => own.filter((text) => wordings.has(text)).length;
  const isWhole =
    own.length === block.columns.length &&
    block.columns.every(
      (wordings) => countOf(wordings) === block.columns.filter((other) => other === wordings).length,
    );
  if (!isWhole) return null;
  // Below groups the corner is as high as all lines, and stays on them: in one it would reach over columns.
  const isBeside = block.groups.size > 0 && before.length > 0;
  const left = behind[0]?.from ?? 0;
  const corner = isBeside ? pieces.filter((piece) => !isOfGroup(piece, block) && piece.to <= left) : [];
  // What stands on the line of the first header stays before it: rows have their labels in that place.
  const isInLine = ({ line }: Piece) => line === behind[0]?.line;
  const above = [...whole, ...parts, ...corner.filter((piece) => !isInLine(piece))];
  above.sort((one, other) => one.line - other.line || one.from - other.from);
  return { above, before: isBeside ? corner.filter(isInLine) : before, columns: behind };
}

/** A header without the note behind it (本年增/减（指2020年增加或减少的事项数……）), which takes more than its place. */
function withoutNote(piece: Piece): Piece {
  return { ...piece, text: piece.text.replace(/(?<=\S)\s*[(（]\s*\p{Script=Han}.*$/u, "") };
}

/**
 * Whether the lines say by themselves in which order columns stand: all begin on one, or none is broken and a label above several
 * shares its line with columns beside it.
 */
function isPlain(
  { above, columns }: Found,
  words: readonly Piece[],
  { groups, columns: labels }: Headers,
): boolean {
  if (groups.size === 0) return false;
  const lines = new Set(columns.map(({ line }) => line));
  if (lines.size === 1) return new Set(labels).size === labels.length;
  const isUnbroken = columns.every(({ text }) => words.some((word) => word.text === text));
  return isUnbroken && above.some(({ text, line }) => groups.has(foldLabel(text)) && lines.has(line));
}

const mostBefore = thresholds.wrappedHeaders.mostBefore;

/** Pieces that stand below each other as one; `null` where one stands below two. */
function stacked(pieces: readonly Piece[]): Piece[] | null {
  const columns: Piece[] = [];
  for (const piece of pieces) {
    const above = columns.filter((column) => column.from < piece.to && piece.from < column.to);
    const [column] = above;
    if (above.length > 1) return null;
    if (column === undefined) columns.push({ ...piece });
    else {
      column.from = Math.min(column.from, piece.from);
      column.to = Math.max(column.to, piece.to);
      column.text += piece.text;
    }
  }
  return columns.sort((one, other) => one.from - other.from);
}

/**
 * The pieces of each line as the next ones of those begun above, in order: on lines full of short words programs leave single
 * spaces, and nothing stands below anything.
 */
function threaded(pieces: readonly Piece[], { columns }: Headers): Piece[] | null {
  const begins = (text: string) =>
    columns.some((wordings) => [...wordings].some((word) => word.startsWith(text)));
  const isWhole = ({ text }: Piece) => columns.some((wordings) => wordings.has(foldLabel(text)));
  const whole: Piece[] = [];
  let begun: Piece[] = [];
  for (const line of new Set(pieces.map((piece) => piece.line))) {
    const own = pieces.filter((piece) => piece.line === line);
    const parts = own.filter((piece) => !isWhole(piece));
    if (begun.length > 0 && parts.length > 0 && begun.length !== parts.length) return null;
    const grown =
      begun.length === 0 || parts.length === 0
        ? [...begun, ...parts]
        : begun.map((piece, index) => ({ ...piece, text: piece.text + (parts[index]?.text ?? "") }));
    if (!grown.every(({ text }) => begins(foldLabel(text)))) return null;
    whole.push(...own.filter(isWhole), ...grown.filter(isWhole));
    begun = grown.filter((piece) => !isWhole(piece));
  }
  return begun.length > 0 ? null : whole.sort((one, other) => one.from - other.from);
}

/** Whether the figures of the first whole row below add up where the headers stand in an order. */
function totalsIn(below: readonly PhysicalRow[], block: Headers): (labels: readonly string[]) => boolean {
  const figures = below
    .map(({ cells }) => cells.filter(({ kind }) => kind === "number").map(({ text }) => countIn(text)))
    .find((own) => own.length === block.columns.length);
  return (labels) => figures === undefined || addsUpIn(labels, figures, block);
}

/** Whether each total is the sum of the others that stand with it: a label that comes again begins the next ones. */
function addsUpIn(labels: readonly string[], figures: readonly number[], { totals }: Headers): boolean {
  const parts: { readonly label: string; readonly figure: number }[][] = [];
  labels.forEach((label, index) => {
    const last = parts.at(-1);
    const own = { label, figure: figures[index] ?? Number.NaN };
    if (last === undefined || last.some((other) => other.label === label)) parts.push([own]);
    else last.push(own);
  });
  return parts.every((own) => {
    const sum = own.reduce((all, { label, figure }) => all + (totals.has(label) ? -figure : figure), 0);
    return sum === 0 || !own.some(({ label }) => totals.has(label));
  });
}

function lineOf(pieces: readonly Piece[], widthOf: Measure): string {
  return pieces.reduce((text, piece) => {
    const gap = piece.from - widthOf(text);
    return text + " ".repeat(text === "" ? Math.max(0, gap) : Math.max(2, gap)) + piece.text;
  }, "");
}

/** The headers of a block, folded, in all their wordings. */
interface Headers {
  readonly corners: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  /** One for each column; the same one where labels are alike. */
  readonly columns: readonly ReadonlySet<string>[];
  readonly totals: ReadonlySet<string>;
  /** Characters that columns have in every wording. */
  readonly characters: readonly string[];
  /** Characters that headers and what stands before them have at most. */
  readonly most: number;
}

const blocks: readonly Headers[] = everyBlock()
  .filter(({ columns }) => columns.length > 1)
  .map(({ corner, columns }) => {
    const wordings = new Map(columns.map(({ label }) => [label.text, new Set(foldedWordings(label))]));
    return {
      corners: new Set(corner === null ? [] : foldedWordings(corner)),
      groups: new Set(columns.flatMap(({ groups }) => groups.flatMap(foldedWordings))),
      columns: columns.flatMap(({ label }) => wordings.get(label.text) ?? []),
      totals: new Set(columns.filter(isTotalColumn).flatMap(({ label }) => foldedWordings(label))),
      characters: charactersOf([...wordings.values()]),
      most: columns
        .flatMap(({ label, groups }) => [label, ...groups])
        .reduce((sum, label) => sum + longestOf(foldedWordings(label)), mostBefore * longestHeader),
    };
  });

function charactersOf(labels: readonly ReadonlySet<string>[]): string[] {
  const shared = labels.flatMap((wordings) => {
    const [first = "", ...others] = wordings;
    return [...first].filter((character) => others.every((other) => other.includes(character)));
  });
  return [...new Set(shared)];
}

function longestOf(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}

const headers = new Set(
  blocks.flatMap(({ corners, groups, columns }) => [
    ...corners,
    ...groups,
    ...columns.flatMap((one) => [...one]),
  ]),
);

function isHeader({ text }: { readonly text: string }): boolean {
  return isHeaderWord(foldLabel(text));
}

/** Whether a folded text is a header of any edition, word for word. */
export function isHeaderWord(folded: string): boolean {
  return headers.has(folded);
}

/** Whether a piece can only be of a label above several columns. */
function isOfGroup({ text }: Piece, { groups, columns }: Headers): boolean {
  const folded = foldLabel(text);
  const isIn = (words: Iterable<string>) => [...words].some((word) => word.includes(folded));
  return folded !== "" && isIn(groups) && !columns.some(isIn);
}

/** Below groups the corner is a text of several lines, which the office may have left out or worded otherwise. */
function isCorner(folded: string, { corners, groups }: Headers): boolean {
  return corners.has(folded) || isOrdinal(folded) || groups.size > 0;
}
