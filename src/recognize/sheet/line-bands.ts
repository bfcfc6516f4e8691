import { foldedWordings } from "../../form/folded-wordings.ts";
import { editionIds, tableOf } from "../../form/index.ts";
import { looksLikeHeading } from "./headings.ts";
import type { PhysicalCell, PhysicalRow } from "./rows.ts";

/** What a line must begin with (or hold behind a group's label) to open a row of 表三. */
const opening = /(?:^|\s)(?:[（(]\s*[一二七]\s*[）)]|\d{1,2}\s*[.．、]\s*\D|[一二四]\s*、)/u;
/** Labels of groups stand left of the rows, in the middle of their height: they open no row and end none. */
const groupLabel = /^\s*(?:三\s*、|[（(]\s*[三四五六]\s*[）)])/u;

const plainLabels: ReadonlySet<string> = new Set(
  editionIds.flatMap((edition) =>
    tableOf(edition, "proactiveDisclosure").blocks.flatMap((block) =>
      block.rows.flatMap(({ label }) => (label === null ? [] : foldedWordings(label))),
    ),
  ),
);

export function opensRow(row: PhysicalRow): boolean {
  if (row.layout === "plain" && looksLikeHeading(row.text)) return false;
  return labelsOf(row).some(
    (cell) =>
      (opening.test(cell.text) && !/^\s*三\s*、(?:\s*本)?\s*$/u.test(cell.text)) ||
      plainLabels.has(cell.term.folded) ||
      (groupLabel.test(cell.text) && hasAnyFigure(row)),
  );
}

export function labelsOf(row: PhysicalRow): PhysicalCell[] {
  return row.cells.filter((cell) => cell.kind === "label");
}

/** A line of figures alone may be a single figure, which looks like a line of text. */
export function hasAnyFigure(row: PhysicalRow): boolean {
  return row.cells.some((cell) => cell.kind === "number");
}

/** A row of the table as its lines show it; indexes into the segment. */
export interface Band {
  /** The line that opens it, and those with pieces of its label. */
  readonly start: number;
  /** Lines with figures from the first piece of the label to the last. */
  readonly own: readonly number[];
  /** Lines with figures alone between this row's label and the next: of either. */
  readonly loose: readonly number[];
}

/** The rows of a segment by their labels; lines before the first are loose and belong to `before`. */
export function bandsOf(rows: readonly PhysicalRow[]): {
  readonly before: readonly number[];
  readonly bands: readonly Band[];
} {
  const starts = rows.flatMap((row, index) => (opensRow(row) ? [index] : []));
  const figures = (from: number, to: number) => {
    const found: number[] = [];
    for (let index = from; index < to; index++) {
      const row = rows[index];
      if (row !== undefined && hasAnyFigure(row)) found.push(index);
    }
    return found;
  };
  const bands = starts.map((start, at) => {
    const end = starts[at + 1] ?? rows.length;
    let last = start;
    for (let index = start; index < end; index++) if (isPiece(rows[index])) last = index;
    return { start, own: figures(start, last + 1), loose: figures(last + 1, end) };
  });
  return { before: figures(0, starts[0] ?? rows.length), bands };
}

/** A line with a piece of a row's label. */
function isPiece(row: PhysicalRow | undefined): boolean {
  return row !== undefined && labelsOf(row).some((cell) => !groupLabel.test(cell.text));
}
