import { foldLabel } from "../../form/fold.ts";
import { partOf } from "../../text/place.ts";
import { thresholds } from "../thresholds.ts";
import { isOrdinal } from "../words/own-headers.ts";
import { termOf } from "../words/terms.ts";
import { looksLikeHeading } from "./headings.ts";
import { emptied, type PhysicalCell, type PhysicalRow } from "./rows.ts";

const fewestRows = thresholds.ordinalColumn.fewestRows;

const mostMissing = thresholds.ordinalColumn.mostMissing;

const mostBetween = thresholds.ordinalColumn.mostBetween;

/**
 * Rows without a column that only counts them (序号, the index of a data frame, line numbers): its numbers stand before
 * the labels and are no figures of the row above.
 */
export function withoutOrdinals(given: readonly PhysicalRow[]): readonly PhysicalRow[] {
  const rows = given.map(withHeadingApart);
  const counted = new Set<number>();
  let run: number[] = [];
  let last = Number.NaN;
  let isHeaded = false;
  const close = () => {
    if (run.length >= fewestRows || isHeaded) for (const index of run) counted.add(index);
    run = [];
  };
  let above: PhysicalCell | null = null;
  rows.forEach((row, index) => {
    const ordinal =
      row.separator === "space"
        ? ordinalBelow(row, above)
        : ordinalOf(row, isHeading(rows[index - 1]), isHeaded ? last + 1 : null);
    if (ordinal === null) {
      if (isHeading(row)) {
        isHeaded = true;
        above = row.cells[0] ?? null;
        // A column ends with its section: what stands in its place below is another table's.
      } else if (looksLikeHeading(row.text)) above = null;
      return;
    }
    // Between columns set with spaces a figure may stand there as well, unless a label follows, or the column of labels is
    // blank: rows may be missing.
    const isNext =
      ordinal === last + 1 ||
      (row.separator === "space" &&
        (row.cells[1]?.kind === "label" || isFarFromNext(row)) &&
        ordinal > last &&
        ordinal <= last + mostMissing);
    if (row.separator === "space" && !isNext && ordinal !== 1) return;
    const goesOn = isNext && index - (run.at(-1) ?? index) <= mostBetween;
    if (!goesOn) {
      close();
      isHeaded &&= ordinal <= 1;
    }
    run.push(index);
    last = ordinal;
  });
  close();
  const alone = ordinalLines(rows);
  if (counted.size === 0 && alone.size === 0) return given;
  /** Below the heading of the column, in the other lines of the header, it has blank cells. */
  let isHead = false;
  return rows.map((row, index) => {
    if (alone.has(index) || (alone.size > 0 && isLoneHeading(row))) return emptied(row);
    isHead =
      (counted.size > 0 && row.layout !== "plain" && isHeading(row)) ||
      (isHead && row.layout === "line" && row.cells[0]?.kind === "blank");
    return counted.has(index) || isHead ? withoutFirst(row) : row;
  });
}

/** The others are counted anew between spaces, where a cell's place is its number in the line. */
function withoutFirst(row: PhysicalRow): PhysicalRow {
  const cells = row.cells.slice(1);
  const isCounted = row.separator === "space";
  return { ...row, cells: isCounted ? cells.map((cell) => ({ ...cell, slot: cell.slot - 1 })) : cells };
}

/** Only one space may stand between the heading of such a column and the next: `序号 信息内容`. */
function withHeadingApart(row: PhysicalRow): PhysicalRow {
  const [first, ...others] = row.cells;
  const [, heading = "", gap = "", rest = ""] =
    row.separator === "space" ? (/^(\S+)(\s+)(\S.*)$/u.exec(first?.text ?? "") ?? []) : [];
  if (first === undefined || !isOrdinal(foldLabel(heading))) return row;
  const part = (text: string, at: number): PhysicalCell => ({
    ...first,
    text,
    term: termOf(foldLabel(text)),
    at: partOf(first.at, at, text.length),
    start: (first.start ?? 0) + at,
  });
  return { ...row, cells: [part(heading, 0), part(rest, heading.length + gap.length), ...others] };
}

/** Where each cell has a line of its own: the numbers right before labels, below the header of such a column. */
function ordinalLines(rows: readonly PhysicalRow[]): ReadonlySet<number> {
  const found = new Set<number>();
  if (!rows.some(isLoneHeading)) return found;
  let run: number[] = [];
  let due = 1;
  let isHeaded = false;
  /** Since the last heading of such a column stood no figure: the first one is an ordinal, whatever rows are missing. */
  let isFirst = false;
  let before: number | null = null;
  let above: number | null = null;
  const close = () => {
    if (run.length >= fewestRows) for (const index of run) found.add(index);
    run = [];
  };
  rows.forEach((row, index) => {
    if (isLoneHeading(row)) {
      isHeaded = true;
      isFirst = true;
      before = null;
    }
    const [only, ...others] = row.cells;
    if (only === undefined || only.kind === "blank") return;
    const isAlone = others.every(({ kind }) => kind === "blank");
    if (only.kind === "number") {
      above = before;
      before = isAlone || isParted(row) ? index : null;
      return;
    }
    // Of two numbers before a point the first one counts: the other is the label's.
    if (/^\s*[.．]/u.test(only.text)) before = above;
    above = null;
    const opening = before === null ? undefined : rows[before];
    const ordinal = opening === undefined ? Number.NaN : Number(digitsOf(opening));
    // Before the caption of a block (第二十条第（五）项) stands the last figure of the one above.
    if (before !== null && isHeaded && !/^\s*第/u.test(only.text)) {
      if (ordinal === due || (isFirst && ordinal > due)) {
        run.push(before);
        due = ordinal + 1;
      } else if (ordinal === 1) {
        close();
        run.push(before);
        due = 2;
      }
    }
    if (before !== null) isFirst = false;
    before = null;
  });
  close();
  return found;
}

/** Whether a line holds one number whose digits spaces part, as those set into all text do. */
function isParted(row: PhysicalRow): boolean {
  return /^\d{1,3}$/u.test(digitsOf(row)) && row.cells.every(({ text }) => text.trim().length === 1);
}

function digitsOf({ text }: PhysicalRow): string {
  return text.normalize("NFKC").replace(/[\s|]/gu, "");
}

function isLoneHeading(row: PhysicalRow): boolean {
  return row.cells.length <= 2 && isHeading(row) && row.layout !== "grid";
}

function isHeading(row: PhysicalRow | undefined): boolean {
  return isOrdinal(row?.cells[0]?.term.folded ?? "");
}

/** The number that stands below the heading of such a column, in a line set with spaces. */
function ordinalBelow({ cells, layout }: PhysicalRow, above: PhysicalCell | null): number | null {
  const [first] = cells;
  if (layout !== "line" || above === null || first?.kind !== "number") return null;
  if (cells.length < 2 || !/^\s*\p{Nd}{1,3}\s*$/u.test(first.text)) return null;
  const from = above.start ?? 0;
  const at = first.start ?? -1;
  return at >= from && at < from + above.text.trim().length ? Number(first.text.normalize("NFKC")) : null;
}

/** Whether as much room as a label takes parts the number from the next cell. */
function isFarFromNext({ cells: [first, next] }: PhysicalRow): boolean {
  return (next?.start ?? 0) - (first?.start ?? 0) > thresholds.ordinalColumn.labelWidth;
}

/**
 * The number before the label of a row with cells; right below its heading before figures, too (表四), and where a label
 * is blank, the number that is due below the heading.
 */
function ordinalOf({ cells, layout }: PhysicalRow, headed: boolean, due: number | null): number | null {
  if (layout !== "grid" && layout !== "line") return null;
  const [first, ...others] = cells;
  if (first?.kind !== "number") return null;
  // Spaces that were set into all text part the digits of a number as well (`1 8`).
  const digits = first.text.normalize("NFKC").replace(/\s/gu, "");
  if (!/^\d{1,5}$/u.test(digits)) return null;
  const next: PhysicalCell | undefined = others.find(({ kind }) => kind !== "blank");
  const isDue = others[0]?.kind === "blank" && Number(digits) === due;
  return next?.kind === "label" || headed || isDue ? Number(digits) : null;
}
