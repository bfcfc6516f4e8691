/** A table of one or several pages. */
export interface JoinedTable {
  readonly kind: "joined";
  /** Column edges of all its parts. */
  readonly columns: readonly number[];
  readonly rows: number;
  readonly cells: readonly JoinedCell[];
  /** Its uppermost line is drawn: a table that is closed so is open below only where the page ends within a row. */
  readonly closedAbove: boolean;
  /** A line is drawn below the last of its rows so far. */
  readonly closedBelow: boolean;
}

/** A cell in the slots of the joined table. */
export interface JoinedCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly regular: boolean;
  /** How many characters its last line has where it leaves no room for another; otherwise 0. */
  readonly fullEnd: number;
  /** Where it begins. */
  readonly page: number;
  /** Of the table on that page, 1-based. */
  readonly table: number;
  /** 1-based, of the table on that page. */
  readonly rowOnPage: number;
}
