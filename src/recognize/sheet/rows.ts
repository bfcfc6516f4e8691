import { foldLabel } from "../../form/fold.ts";
import type { Block, CellContent, Grid, Location, Paragraph } from "../../read/source.ts";
import { partOf, withoutLength } from "../../text/place.ts";
import { thresholds } from "../thresholds.ts";
import { isBlank, isNothing, looksLikeValue } from "../words/numbers.ts";
import { emptyTerm, type Term, termOf } from "../words/terms.ts";
import { pageNumbers } from "./page-numbers.ts";

/** A cell as the layout shows it, before anything is known of the form. */
export interface PhysicalCell {
  readonly text: string;
  /** What the text looks like by itself. */
  readonly kind: "blank" | "number" | "label";
  /** The text as a label is compared; the empty term where it is none, or too long to be one. */
  readonly term: Term;
  readonly at: Location;
  /** Characters before it in the text of its row; absent in true tables. */
  readonly start?: number;
  /** 0-based column: slot of a grid, position in a line. */
  readonly slot: number;
  readonly span: number;
  /** True for separators that only fill a row (`||`), which are no blank cells. */
  readonly pad?: boolean;
  /** Stands beside a cell that lost characters: what surrounds its digits may be the rest of another text. */
  readonly besideLoss?: boolean;
  /** What the cell holds that is no text: it is not blank, and not read. */
  readonly holds?: CellContent;
  /** True for a figure in a cell that was merged over rows with figures of their own: whose it is nothing says. */
  readonly overRows?: boolean;
  /** True for a figure whose parts stood on several lines and were joined. */
  readonly broken?: boolean;
  /** True for a figure that may be the half of one that goes on over the end of the line, or none of its row. */
  readonly half?: boolean;
}

export const longestLabel = thresholds.rows.longestLabel;

/** Rows `from`…`to`, exclusive. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** What stands on one line or in one row of a grid. */
export interface PhysicalRow {
  readonly cells: readonly PhysicalCell[];
  /**
   * `grid`: a row of a true table; `line`: a line whose separators show several cells; `cell`: a line that is one
   * cell marked as such (`0 |`, a tab before it); `plain`: a line of text.
   */
  readonly layout: "grid" | "line" | "cell" | "plain";
  /** What separates the cells of a `line`; only tabs keep true columns where cells were merged. */
  readonly separator: "pipe" | "tab" | "space" | null;
  /** Index of the block it comes from. */
  readonly block: number;
  /** The line as it stands; the cells of a grid row joined by tabs. */
  readonly text: string;
  readonly at: Location;
}

/** Lines that carry no content: page numbers, rules of dashes, the ruler line under a Markdown header. */
const pageNumber =
  /^\s*(?:[-—–]\s*\d{1,3}\s*[-—–]|第\s*\d{1,3}\s*页(?:(?:\s*[,，/])?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3}\s*页)\s*$/u;
const ruler = /^[\s|+:=\-_─━┼├┤┬┴┌┐└┘│]*$/u;
const dashes = /[-=]{3}|[─━]{2}|_{8}|:-+:?\s*\|/u;

/** What stands for characters that could not be decoded. */
const lostCharacter = "\ufffd";
/** html2text draws the lower border of a cell behind its text: `448___`. */
const bottomBorder = /(?<!_)_+$/u;

/** Unrolls blocks into rows of cells; every block yields at least one row unless it is a ruler or a page number. */
export function physicalRows(blocks: readonly Block[]): PhysicalRow[] {
  const rows: PhysicalRow[] = [];
  const { bordered, closed } = bordersOf(blocks);
  const boxed = boxedBlocks(blocks);
  const numbers = pageNumbers(blocks);
  blocks.forEach((block, index) => {
    if (numbers.has(index)) return;
    if (block.kind === "grid") {
      // A table may have more rows than a call can have arguments.
      for (const row of rowsOfGrid(block, index)) rows.push(row);
      return;
    }
    for (const line of linesOf(block)) {
      const row = rowOfLine(line.text, line.at, index, bordered || boxed.has(index));
      if (row === null) continue;
      const broken = rows[rows.length - 1];
      if (broken !== undefined && continues(broken, row))
        rows[rows.length - 1] = joinBroken(broken, row, false);
      else if (broken !== undefined && closed && isWrapped(broken, row))
        rows[rows.length - 1] = joinBroken(broken, row, true);
      else rows.push(row);
    }
  });
  return rows;
}

/**
 * Whether lines with bars begin with one: then it is the table's border, otherwise a blank first cell (L13). `closed`:
 * whether nearly all of those end with one, too.
 */
function bordersOf(blocks: readonly Block[]): { bordered: boolean; closed: boolean } {
  let left = 0;
  let both = 0;
  let lines = 0;
  for (const block of blocks) {
    if (block.kind === "grid" || !hasTwoBarsBehindText(block.text)) continue;
    lines++;
    if (!block.text.trimStart().startsWith("|")) continue;
    left++;
    if (block.text.trimEnd().endsWith("|")) both++;
  }
  return { bordered: left * 2 > lines, closed: both > left * closedShare };
}

const closedShare = thresholds.rows.closedShare;

/** Lines that follow each other, each between bars and with as many as the others: a table with borders among others without. */
function boxedBlocks(blocks: readonly Block[]): ReadonlySet<number> {
  const boxed = new Set<number>();
  let run: number[] = [];
  let bars = 0;
  const close = () => {
    if (run.length >= fewestBoxed) for (const index of run) boxed.add(index);
    run = [];
  };
  blocks.forEach((block, index) => {
    const line = block.kind === "grid" ? "" : block.text.trim();
    const count = line.length > 1 && line.startsWith("|") && line.endsWith("|") ? line.split("|").length : 0;
    if (count !== bars) close();
    bars = count;
    if (count > 0) run.push(index);
  });
  close();
  return boxed;
}

const fewestBoxed = thresholds.rows.fewestBoxed;

function hasTwoBarsBehindText(text: string): boolean {
  const bar = text.indexOf("|", text.search(/[^|\s]/u) + 1);
  return bar > 0 && text.includes("|", bar + 1) && /[^|\s]/u.test(text.slice(0, bar));
}

/**
 * A row with bars that is broken inside a blank cell goes on with a bar at the start of the next line
 * (L12 of docs/layouts.md). Rows that begin with a bar by themselves (L1c, Markdown) are never broken rows.
 */
function continues(row: PhysicalRow, next: PhysicalRow): boolean {
  if (row.separator !== "pipe" || next.separator !== "pipe" || row.layout !== "line") return false;
  if (row.text.trimStart().startsWith("|") || !next.text.trimStart().startsWith("|")) return false;
  if (!/[^|\s]\s*\|\s*$/u.test(row.text) && !row.text.includes("\n")) return false;
  return row.cells.some((cell) => cell.kind === "number");
}

const longestWrapped = thresholds.rows.longestWrapped;

/** A line between borders that antiword wrapped: it has no right border, and the next goes on with a bar. */
function isWrapped(row: PhysicalRow, next: PhysicalRow): boolean {
  if (row.separator !== "pipe" || next.separator !== "pipe") return false;
  if (row.block + row.text.split("\n").length !== next.block || row.text.length > longestWrapped)
    return false;
  const line = row.text.trim();
  if (!line.startsWith("|") || line.endsWith("|") || line.includes(lostCharacter)) return false;
  return next.text.startsWith("|");
}

function joinBroken(row: PhysicalRow, next: PhysicalRow, bordered: boolean): PhysicalRow {
  const joined = rowOfPipes(`${row.text}\n${next.text}`, row.at, row.block, bordered);
  return { ...joined, layout: "line" };
}

function rowsOfGrid(grid: Grid, block: number): PhysicalRow[] {
  const rows: PhysicalCell[][] = Array.from({ length: grid.height }, () => []);
  for (const cell of grid.cells) {
    // A picture or a control without a label stands where a figure is due.
    const kind = cell.holds === undefined || kindOf(cell.text) === "label" ? kindOf(cell.text) : "number";
    rows[cell.row]?.push({
      text: cell.text,
      kind,
      ...(cell.holds === undefined ? {} : { holds: cell.holds }),
      term: termOfCell(cell.text, kind),
      at: cell.at,
      slot: cell.column,
      span: cell.columnSpan,
    });
  }
  shareFigures(grid, rows);
  return rows.map((cells) => ({
    cells: cells.toSorted((left, right) => left.slot - right.slot),
    layout: "grid",
    separator: null,
    block,
    text: cells.map((cell) => cell.text).join("\t"),
    at: cells[0]?.at ?? grid.at,
  }));
}

/** A figure that was merged over rows stands in each of them that has figures before it. */
function shareFigures({ cells }: Grid, rows: readonly PhysicalCell[][]): void {
  for (const { row, column, rowSpan } of cells) {
    if (rowSpan < 2) continue;
    const index = rows[row]?.findIndex(({ slot, kind }) => slot === column && kind === "number") ?? -1;
    const own = rows[row]?.[index];
    if (own === undefined) continue;
    const isBefore = ({ slot, kind }: PhysicalCell) => kind === "number" && slot < column;
    const below = rows.slice(row + 1, row + rowSpan).filter((others) => others.some(isBefore));
    if (below.length === 0) continue;
    const shared = { ...own, overRows: true };
    rows[row]?.splice(index, 1, shared);
    for (const others of below) others.push(shared);
  }
}

function linesOf(paragraph: Paragraph): { text: string; at: Location }[] {
  if (!paragraph.text.includes("\n")) return [paragraph];
  return paragraph.text.split("\n").map((text) => ({ text, at: paragraph.at }));
}

function rowOfLine(raw: string, line: Location, block: number, bordered: boolean): PhysicalRow | null {
  const text = unescapeMarkdown(raw).replace(markedByTabs, "\t");
  const at = text === raw ? line : withoutLength(line);
  if (pageNumber.test(text)) return null;
  if (ruler.test(text) && dashes.test(text)) return null;
  if (text.includes("|")) return rowOfPipes(text, at, block, bordered);
  if (text.includes("\t")) return rowOfTabs(text, at, block);
  return rowOfSpaces(text, at, block);
}

function rowOfPipes(text: string, at: Location, block: number, bordered: boolean): PhysicalRow {
  const line = text.trim();
  // A line of bars alone: one bar is a blank cell, several only fill up the row (L3 of docs/layouts.md).
  if (/^\|+$/.test(line))
    return {
      cells: [line.length > 1 ? { ...cellOf("", at, 0, 0), pad: true } : cellOf("", at, 0, 0)],
      layout: "cell",
      separator: "pipe",
      block,
      text,
      at,
    };
  const parts = text.split("|");
  const torn = text.includes(lostCharacter);
  // html2text lays cells over labels that are too long: what is left of those behind the right border is no cell.
  const overflows = torn && bordered && line.startsWith("|");
  const cells: PhysicalCell[] = [];
  let offset = 0;
  parts.forEach((part, index) => {
    const last = index === parts.length - 1;
    const outside = ((index === 0 && bordered) || last) && part.trim() === "";
    if (!outside && !(last && overflows)) {
      const cell = cellOf(part.replace(bottomBorder, ""), at, cells.length, offset);
      const beside =
        torn && [parts[index - 1], parts[index + 1]].some((near) => near?.includes(lostCharacter));
      cells.push(beside ? { ...cell, besideLoss: true } : cell);
    }
    offset += part.length + 1;
  });
  return { cells, layout: cells.length > 1 ? "line" : "cell", separator: "pipe", block, text, at };
}

/** Several tabs before the only cell of a line mark it as one does. */
const markedByTabs = /^\t{2,}(?=[^\t]*$)/u;

/** A sign that was parted from its figure: `减⇥489`. A dash is none, it stands for an empty cell. */
const partedSign = /(^|\t)([ \u3000]*(?:增加?|减少?|[+＋])[ \u3000]*)\t(?=[ \u3000]*\p{Nd})/gu;

function rowOfTabs(line: string, at: Location, block: number): PhysicalRow {
  const text = line.replace(partedSign, "$1$2 ");
  const parts = text.split("\t");
  // `\t` before the only cell of a line is the mark of a cell (L8 of docs/layouts.md), not an empty cell.
  const marked = parts.length === 2 && parts[0]?.trim() === "";
  const cells: PhysicalCell[] = [];
  let offset = 0;
  parts.forEach((part, index) => {
    if (!(marked && index === 0)) cells.push(cellOf(part, at, cells.length, offset));
    offset += part.length + 1;
  });
  return { cells, layout: marked ? "cell" : "line", separator: "tab", block, text, at };
}

/** Space-separated text as copied from a PDF: a label, then figures to the end of the line; else a line of text. */
export function rowOfSpaces(text: string, at: Location, block: number): PhysicalRow {
  const line = text.trim();
  const plain: PhysicalRow = {
    cells: [cellOf(text, at, 0, 0)],
    layout: "plain",
    separator: null,
    block,
    text,
    at,
  };
  if (line.length > thresholds.rows.longestLine || !/\s/u.test(line)) return plain;
  const words = wordsOf(text);
  let first = words.length;
  while (first > 0 && isCell(words[first - 1]?.text ?? "")) first--;
  if (first > 0 && isOfFigures(words)) first = 0;
  const labels = labelsOf(text, words[first]?.start ?? text.length);
  if (first === words.length && labels.length < 2) return plain;
  // Figures amid a label are those of another row.
  // `行政许可 428 含撤销 3`: a remark has a figure of its own. That of `不予公开 1 属于国家秘密 0 0 0` is a number of the label.
  const mayRemark = !/\S\s{2,}\S/u.test(line) && /\p{Script=Han}/u.test(words[first - 1]?.text ?? "");
  const behind = mayRemark ? words.length - first : Number.POSITIVE_INFINITY;
  if (hasFiguresAmid(words.slice(0, first), behind)) return plain;
  const cells = [...labels, ...words.slice(first)].map((word, index) =>
    cellOf(word.text, at, index, word.start, word.end - word.start),
  );
  if (cells.length < 2) return plain;
  return { cells, layout: "line", separator: "space", block, text, at };
}

/** Whether a line that begins with figures is one of figures, with short words in the place of some. */
function isOfFigures(words: readonly Word[]): boolean {
  const odd = words.filter(({ text }) => !isCell(text));
  // `3 . 其他`: a figure or two may be the number of a label.
  const opening = words.findIndex(({ text }) => !isCell(text));
  return (
    opening >= fewestAmid &&
    words.length - odd.length >= fewestFigures &&
    odd.length * 2 < words.length &&
    odd.every(({ text }) => text.length <= longestWordForFigure)
  );
}

const longestWordForFigure = thresholds.rows.longestWordForFigure;
const fewestFigures = thresholds.items.fewestFigures;

/** Whether several figures stand between two labels, or no fewer than there are behind them. */
function hasFiguresAmid(words: readonly Word[], behind: number): boolean {
  const from = words.findIndex(({ text }) => !isCell(text));
  const to = words.findLastIndex(({ text }) => !isCell(text));
  const amid = words.slice(from, to);
  const figures = amid.filter(({ text }) => isCell(text)).length;
  // `行政许可 2020年 428 2021年 315`: a comparison in one line.
  return (
    figures >= fewestAmid ||
    (figures > 0 && figures >= behind) ||
    (figures > 0 && amid.some(({ text }) => /^20\d{2}年度?$/u.test(text)))
  );
}

const fewestAmid = thresholds.rows.fewestAmid;

/** A figure, or the word that a program writes for an empty cell. */
function isCell(word: string): boolean {
  return looksLikeValue(word) || isNothing(word);
}

interface Word {
  readonly text: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/\S+/gu)) {
    const last = words[words.length - 1];
    const end = match.index + match[0].length;
    // `增 362`: a sign and its figure are one. A dash is none, it stands for an empty cell.
    if (last !== undefined && /^(?:增加?|减少?|[+＋])$/u.test(last.text) && /^\p{Nd}/u.test(match[0])) {
      words[words.length - 1] = { text: last.text + match[0], start: last.start, end };
    } else words.push({ text: match[0], start: match.index, end });
  }
  return words;
}

/** Labels before the figures; two or more spaces stand between two of them. */
function labelsOf(text: string, end: number): Word[] {
  const labels: Word[] = [];
  let start = -1;
  let gap = 0;
  let last = 0;
  for (let index = 0; index <= end; index++) {
    const space = index === end || /\s/u.test(text.charAt(index));
    if (space) {
      gap++;
      if (start >= 0 && (gap >= 2 || index === end)) {
        labels.push({ text: text.slice(start, last), start, end: last });
        start = -1;
      }
      continue;
    }
    if (start < 0) start = index;
    gap = 0;
    last = index + 1;
  }
  return labels;
}

/** @param length of the part as it stands in the row, from its first visible character on */
function cellOf(
  part: string,
  at: Location,
  slot: number,
  offset: number,
  length = part.trim().length,
): PhysicalCell {
  // Markdown's bold comes in pairs; single stars mask digits (`1**`).
  const text = part.replace(/\*\*([^*]{1,200})\*\*/g, "$1");
  const start = startOf(part, offset);
  const kind = kindOf(text);
  return {
    text,
    kind,
    term: termOfCell(text, kind),
    at: partOf(at, start, length),
    start,
    slot,
    span: 1,
  };
}

/** A cell that is there and empty. */
export function blankCell(at: Location): PhysicalCell {
  return { text: "", kind: "blank", term: emptyTerm, at, slot: 0, span: 1 };
}

/** A row with another cell at `at`, counted from the end where it is negative. */
export function withCell(row: PhysicalRow, at: number, cell: PhysicalCell): PhysicalRow {
  return { ...row, cells: row.cells.with(at, cell) };
}

/** The cell with another text. */
export function relabelled(cell: PhysicalCell, text: string): PhysicalCell {
  if (text === cell.text) return cell;
  const kind = kindOf(text);
  return { ...cell, text, kind, term: termOfCell(text, kind) };
}

/** Whether a cell stands in a slot, be it one of several that it spans. */
export function covers({ slot, span }: Pick<PhysicalCell, "slot" | "span">, at: number): boolean {
  return slot <= at && at < slot + span;
}

/** Whether a row shows all its cells, blank ones too: those of true tables do, and those between bars or tabs. */
export function showsCells({ layout, separator }: Pick<PhysicalRow, "layout" | "separator">): boolean {
  return layout === "grid" || (layout === "line" && separator !== "space");
}

/** A blank line in the place of a row whose cells were put elsewhere. */
export function emptied(row: PhysicalRow): PhysicalRow {
  return { ...row, cells: [blankCell(row.at)], text: "", layout: "plain", separator: null };
}

function termOfCell(text: string, kind: PhysicalCell["kind"]): Term {
  return kind === "label" && text.length <= longestLabel ? termOf(foldLabel(text)) : emptyTerm;
}

function kindOf(text: string): PhysicalCell["kind"] {
  if (isBlank(text)) return "blank";
  return looksLikeValue(text) ? "number" : "label";
}

/** Characters of a row before the first visible one of a part. */
function startOf(part: string, offset: number): number {
  const lead = part.length - part.trimStart().length;
  return offset + (lead === part.length ? 0 : lead);
}

/** Markdown writers escape `1\.` and write line breaks in cells as `<br>`. */
function unescapeMarkdown(text: string): string {
  if (!text.includes("\\") && !text.includes("<br")) return text;
  // Two figures in one cell must not close up to a third.
  return text
    .replace(/(\p{Nd}\s{0,9})<br\s{0,9}\/?>(?=\s{0,9}\p{Nd})/giu, "$1\n")
    .replace(/<br\s*\/?>/giu, "")
    .replace(/\\([\\|*_#.()[\]\-+<>"'~$^])/g, "$1");
}
