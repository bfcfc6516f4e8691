import type { Location } from "../read/source.ts";

/**
 * What the place of a figure in the form rests on, or why none was given: noted where it was decided, told by
 * `inspect --why`. The three questions are decided apart: which row, which column, and which figure of the row is whose.
 */
export interface CellEvidence {
  readonly row: RowEvidence;
  readonly column: ColumnEvidence;
  readonly figures: FiguresEvidence;
}

/** A label of the form as the file has it. */
export interface LabelEvidence {
  /** Official wording. */
  readonly expected: string;
  /** As found; `null` where it was not. */
  readonly found: string | null;
  /** 0–1 after normalisation; 1 = official wording or an alias. */
  readonly likeness: number;
  readonly at: Location | null;
}

/** What tells the row, with the labels above the group that it stands in; the same object for all its cells. */
export type RowEvidence =
  /** Its own label; `elsewhere` where it stands out of the form's order. */
  | {
      readonly by: "label";
      readonly found: string;
      readonly likeness: number;
      readonly at: Location;
      readonly elsewhere: boolean;
      readonly groups: readonly LabelEvidence[];
    }
  /** Nothing but its place among the others: its label was lost. */
  | { readonly by: "order"; readonly groups: readonly LabelEvidence[]; readonly at: Location }
  /** Figures were counted off against rows that the table has. */
  | {
      readonly by: "count";
      readonly found: string | null;
      readonly groups: readonly LabelEvidence[];
      readonly at: Location;
    }
  /** The form has one row in this table, and no label for it. */
  | { readonly by: "only-row"; readonly at: Location }
  /** Found by its place alone, and the places around it do not show that it is this row: not taken. */
  | { readonly by: "doubtful"; readonly found: string | null; readonly at: Location }
  /** It stands there more than once with other figures: not taken. */
  | { readonly by: "repeated"; readonly found: string | null; readonly at: Location }
  | { readonly by: "absent" };

/** Ways of reading headers that stand in another order than the form's. */
export type HeaderWay =
  /** Each figure stands below its header. */
  | "places"
  /** All headers stand in one line. */
  | "line"
  /** They were printed level by level. */
  | "levels"
  /** They can be read in several ways, and the totals of the rows are right in one of them. */
  | "sums";

/** What tells the column; the same object for all cells below it. */
export type ColumnEvidence =
  /** Its header stands where the form has it. */
  | { readonly by: "header"; readonly header: LabelEvidence; readonly above: readonly LabelEvidence[] }
  /** Its header was not found: the order of the form alone. */
  | { readonly by: "order"; readonly header: LabelEvidence; readonly above: readonly LabelEvidence[] }
  /** Columns stand in another order than the form's, which the headers tell. */
  | {
      readonly by: "file-order";
      readonly way: HeaderWay;
      readonly header: LabelEvidence;
      readonly above: readonly LabelEvidence[];
    }
  /** The headers of the file do not have it, or do not say where it stands. */
  | { readonly by: ColumnGap; readonly headers: readonly string[] };

/**
 * - `absent`: the file has no such column
 * - `other-form`: its headers are those of another edition
 * - `unclear`: headers stand there, and nothing says which figures are below them
 */
export type ColumnGap = "absent" | "other-form" | "unclear";

/** How the figures of the row were given to its columns. */
export type FiguresEvidence =
  | { readonly by: Placing; readonly found: number; readonly due: number }
  | { readonly by: "none"; readonly why: Refusal; readonly found: number; readonly due: number };

export type Placing =
  /** As many figures as columns. */
  | "whole-row"
  /** In the columns of the complete rows. */
  | "columns"
  /** Counted from the row's label, in a line as long as complete ones. */
  | "offset"
  /** Both of these, and they agree. */
  | "columns-and-offset"
  /** Every cell is shown, blank ones too. */
  | "all-cells"
  /** Each below its header. */
  | "below-headers"
  /** Blank lines between figures stand for cells, as complete rows show. */
  | "blank-lines"
  /** Both halves of a row torn over a page break say the same. */
  | "torn-row"
  /** The only figure of the row, written right behind its label. */
  | "behind-label"
  /** One text, cut in the only way in which its totals are right. */
  | "cut"
  /** The only arrangement in which all sums are right. */
  | "sums";

export type Refusal =
  | "no-figures"
  | "too-many"
  | "blank-amid"
  | "own-column"
  | "shorter-line"
  | "ways-differ"
  | "headers-differ"
  | "off-columns"
  | "hole-unknown"
  | "blank-lines-unclear"
  | "maybe-broken"
  | "glued"
  | "in-label"
  | "joined"
  | "torn-halves-differ"
  | "lines-deduplicated"
  | "order-unclear"
  | "row-not-taken"
  | "row-absent";
