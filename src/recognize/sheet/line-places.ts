import { eastAsianWidth } from "get-east-asian-width";
import { thresholds } from "../thresholds.ts";
import { looksLikeHeading } from "./headings.ts";
import type { PhysicalCell, PhysicalRow } from "./rows.ts";

/** Where something stands on its line, `to` exclusive. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** How many places a text takes up. */
export type Measure = (text: string) => number;

/** As pdftotext counts: each character one place. */
export const countCharacters: Measure = (text) => text.length;

/** As terminals count: wide characters two places. */
export const countColumns: Measure = (text) => {
  let width = 0;
  for (const character of text) width += eastAsianWidth(character.codePointAt(0) ?? 32);
  return width;
};

/** Place of a text on a line, of which so many characters stand before it. */
export function placeOn(line: string, start: number, text: string, widthOf: Measure): Extent {
  const from = widthOf(line.slice(0, start));
  return { from, to: from + widthOf(text) };
}

/** Place of a cell on its line; `null` where the file has no lines. */
export function extentOf(row: PhysicalRow, cell: PhysicalCell, widthOf: Measure): Extent | null {
  const { start } = cell;
  if (start === undefined || row.at.line === undefined) return null;
  return placeOn(row.text, start, cell.text.trim(), widthOf);
}

/** A line from the very start whose cells are parted by single spaces: it shows no places. */
export function isSetInOrder(row: PhysicalRow): boolean {
  return !/^\s|\s{2}|\t/u.test(row.text);
}

/** A line whose cells are separated by spaces, with at least one figure. */
export function hasFigures(row: PhysicalRow): boolean {
  return row.separator === "space" && row.cells.some((cell) => cell.kind === "number");
}

/**
 * The rows with every segment changed: the rows of one page between headings and captions, as a table never reaches
 * from one into the next. Files without figures between spaces, and segments too long for a table, stay as they are.
 */
export function mapSegments(
  rows: readonly PhysicalRow[],
  change: (segment: readonly PhysicalRow[]) => readonly PhysicalRow[],
): readonly PhysicalRow[] {
  if (!rows.some(hasFigures)) return rows;
  const result: PhysicalRow[] = [];
  for (const segment of segmentsOf(rows)) {
    const changed = segment.length <= longestSegment ? change(segment) : segment;
    // A segment may be the whole file: too many to be arguments of one call.
    for (const row of changed) result.push(row);
  }
  return result;
}

const longestSegment = thresholds.linePlaces.longestSegment;

function* segmentsOf(rows: readonly PhysicalRow[]): Generator<PhysicalRow[]> {
  let open: PhysicalRow[] = [];
  for (const row of rows) {
    const spaced = row.separator === "space" || row.layout === "plain";
    if (open.length > 0 && (!spaced || row.at.page !== open[0]?.at.page || isBoundary(row))) {
      yield open;
      open = [];
    }
    open.push(row);
  }
  if (open.length > 0) yield open;
}

function isBoundary(row: PhysicalRow): boolean {
  if (row.layout !== "plain") return false;
  return /第\s*二\s*十\s*条/u.test(row.text) || looksLikeHeading(row.text);
}
