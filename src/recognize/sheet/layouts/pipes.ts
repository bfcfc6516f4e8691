import type { Block, Location } from "../../../read/source.ts";
import { thresholds } from "../../thresholds.ts";
import { cellOf, type PhysicalCell, type PhysicalRow } from "../rows.ts";
import type { LineLayout } from "./line-layout.ts";

/** Cells between bars (L1a, L3, L12 and L13 of docs/layouts.md, Markdown, tables drawn by text browsers). */
export const pipes: LineLayout = {
  isIn: (text) => text.includes("|"),
  read: ({ text, at, block, isBordered }) => rowOfPipes(text.replace(filledUp, "$1|"), at, block, isBordered),
};

/** Several bars behind a figure that stands alone fill up the row that it ends: `316 |||`. */
const filledUp = /^([^|\p{L}]*\p{Nd}\s{0,9})\|{2,}\s*$/u;

/** What stands for characters that could not be decoded. */
const lostCharacter = "\ufffd";
/** html2text draws the lower border of a cell behind its text: `448___`. */
const bottomBorder = /(?<!_)_+$/u;

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
  // A bar before the only cell of a line is the mark of a cell.
  const marked = /^\s*\|\s*[^|\s][^|]*$/u.test(text);
  const parts = text.split("|");
  const torn = text.includes(lostCharacter);
  // html2text lays cells over labels that are too long: what is left of those behind the right border is no cell.
  const overflows = torn && bordered && line.startsWith("|");
  const cells: PhysicalCell[] = [];
  let offset = 0;
  parts.forEach((part, index) => {
    const last = index === parts.length - 1;
    const outside = ((index === 0 && (bordered || marked)) || last) && part.trim() === "";
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

/**
 * Whether lines with bars begin with one: then it is the table's border, otherwise a blank first cell (L13). `closed`:
 * whether nearly all of those end with one, too.
 */
export function bordersOf(blocks: readonly Block[]): { bordered: boolean; closed: boolean } {
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
export function boxedBlocks(blocks: readonly Block[]): ReadonlySet<number> {
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

/** Two lines as one where the second goes on with the row of the first; `null` where it is another row. */
export function joinedBroken(row: PhysicalRow, next: PhysicalRow, isClosed: boolean): PhysicalRow | null {
  if (continues(row, next)) return joinBroken(row, next, false);
  return isClosed && isWrapped(row, next) ? joinBroken(row, next, true) : null;
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
