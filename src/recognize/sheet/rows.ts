import { foldLabel } from "../../form/fold.ts";
import type { CellContent, Location } from "../../read/source.ts";
import { partOf } from "../../text/place.ts";
import { thresholds } from "../thresholds.ts";
import { isBlank, looksLikeValue } from "../words/numbers.ts";
import { emptyTerm, type Term, termOf } from "../words/terms.ts";

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

/** @param length of the part as it stands in the row, from its first visible character on */
export function cellOf(
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

export function termOfCell(text: string, kind: PhysicalCell["kind"]): Term {
  return kind === "label" && text.length <= longestLabel ? termOf(foldLabel(text)) : emptyTerm;
}

export function kindOf(text: string): PhysicalCell["kind"] {
  if (isBlank(text)) return "blank";
  return looksLikeValue(text) ? "number" : "label";
}

/** Characters of a row before the first visible one of a part. */
function startOf(part: string, offset: number): number {
  const lead = part.length - part.trimStart().length;
  return offset + (lead === part.length ? 0 : lead);
}
