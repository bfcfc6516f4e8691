import type { Content, Merge } from "../flow/content.ts";
import type { OpenField } from "../flow/fields.ts";
import type { LostText } from "../flow/lost-text.ts";
import type { Ground } from "../lost.ts";
import type { Raised, ShiftedPiece } from "../raised.ts";
import type { CellContent, TablePlace } from "../reading.ts";
import type { CellShape, ReadCell, ReadRow } from "./tables.ts";

/** What holds for the text of a group; an inner group begins with what holds around it. */
export interface Group {
  /** Its content is no text. */
  skipped: boolean;
  /** It is the font table. */
  fontTable: boolean;
  /** Characters that stand for one of `\u` in programs that do not know it. */
  unicodeSkip: number;
  /** It is the table of colours. */
  colourTable: boolean;
  font: number;
  /** Points. */
  size: number | undefined;
  /** Six hexadecimal digits; nothing for the automatic one. */
  colour: string | undefined;
  /** What is painted below its characters. */
  ground: Ground | undefined;
  hidden: boolean;
  /** As wide as nothing. */
  narrow: boolean;
  /** Characters stand upon each other. */
  crowded: boolean;
  struck: boolean;
  deleted: boolean;
  /** Set as a mark above or below the line. */
  raised: Raised | null;
  /** Moved from the line by a distance. */
  shifted: Raised | null;
  /** The group writes an automatic number, which ends in a tab. */
  listText: boolean;
  /** The next group in it says in old bytes what the one after it says in Unicode. */
  twice: boolean;
  /** The innermost field or object that it stands in. */
  built: Built | null;
  /** It is a part of the instruction of that field. */
  instruction: boolean;
  /** Its content stands in a text box. */
  box: boolean;
  /** What held of the row around, where the group describes a row of a table in a cell. */
  keptDraft: RowDraft | null;
}

/** What programs put together and keep a result of: a field, or an object, which has no instruction. */
export type Built = Omit<OpenField, "form"> & { readonly kind: "field" | "object" };

export const outermost: Group = {
  skipped: false,
  fontTable: false,
  unicodeSkip: 1,
  colourTable: false,
  font: 0,
  size: undefined,
  colour: undefined,
  ground: undefined,
  hidden: false,
  narrow: false,
  crowded: false,
  struck: false,
  deleted: false,
  raised: null,
  shifted: null,
  listText: false,
  twice: false,
  built: null,
  instruction: false,
  box: false,
  keptDraft: null,
};

/** What the current `\trowd` says. */
export interface RowDraft {
  left: number;
  cells: CellShape[];
  /** It is as high as nothing. */
  isFlat: boolean;
  /** What the row is painted with. */
  ground: Ground | undefined;
  /** What the cell being described is. */
  cellGround: Ground | undefined;
  vertical: Merge;
  horizontal: Merge;
}

export const emptyDraft = (): RowDraft => ({
  left: 0,
  cells: [],
  isFlat: false,
  ground: undefined,
  cellGround: undefined,
  vertical: undefined,
  horizontal: undefined,
});

/** A table being read; tables in its cells stand deeper. */
export interface OpenTable {
  readonly at: TablePlace;
  readonly rows: ReadRow[];
  cells: ReadCell[];
  /** Content of the cell being read. */
  content: Content[];
  /** Coloured text of the row being read: what lies below it is told with the row. */
  lost: LostText[];
}

/** A piece of a paragraph; its colour is told where nothing of its own is painted below it. */
export interface Piece extends ShiftedPiece {
  readonly colour: string | undefined;
}

/** The document, or a text box in it. */
export interface Flow {
  readonly content: Content[];
  readonly tables: OpenTable[];
  readonly paragraph: OpenParagraph;
}

export interface OpenParagraph {
  readonly pieces: Piece[];
  image: boolean;
  holds: CellContent | undefined;
  heading: number | undefined;
  after: Content[];
  ground: Ground | undefined;
  /** Its lines are as high as nothing. */
  isFlat: boolean;
  /** Depth of tables that it stands in. */
  depth: number;
}

export function emptyParagraph(): OpenParagraph {
  return {
    pieces: [],
    image: false,
    holds: undefined,
    heading: undefined,
    after: [],
    ground: undefined,
    isFlat: false,
    depth: 0,
  };
}
