import type { Content, FlowPlace, Merge } from "../flow/content.ts";
import type { LostText } from "../flow/lost-text.ts";
import type { Ground } from "../lost.ts";
import type { ShiftedPiece } from "../raised.ts";
import type { CellContent, Limits, TablePlace } from "../reading.ts";
import type { CellShape, ReadCell, ReadRow } from "./tables.ts";

/** What is gathered of the text: paragraphs and tables, as their ends are met. */
export interface Body {
  readonly limits: Limits;
  readonly root: Content[];
  /** The document or the text box that is being read. */
  flow: Flow;
  /** What that text box stands in, the outermost first. */
  readonly around: Flow[];
  draft: RowDraft;
  paragraphCount: number;
  tableCount: number;
  /** Pages are painted. */
  isPainted: boolean;
  /** Something stands freely on the page: text outside of tables may stand upon it. */
  hasFloating: boolean;
  /** Where the first text stands that has the colour of what is below it. */
  lostAt: FlowPlace | null;
}

/** The document, or a text box in it. */
export interface Flow {
  readonly content: Content[];
  readonly tables: OpenTable[];
  paragraph: OpenParagraph;
}

interface ParagraphLook {
  heading: number | undefined;
  ground: Ground | undefined;
  /** Its lines are as high as nothing. */
  isFlat: boolean;
  /** Depth of tables that it stands in. */
  depth: number;
}

export interface OpenParagraph extends ParagraphLook {
  readonly pieces: Piece[];
  image: boolean;
  /** Something else than text that stands in it. */
  holds: CellContent | undefined;
  readonly after: Content[];
}

/** A piece of a paragraph; its colour is told where nothing of its own is painted below it. */
export interface Piece extends ShiftedPiece {
  readonly colour: string | undefined;
}

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

/** What the current `\trowd` says. */
export interface RowDraft {
  left: number;
  readonly cells: CellShape[];
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

/** Properties of a paragraph of which nothing is said (`\pard`). */
export const plainParagraph: Readonly<ParagraphLook> = {
  heading: undefined,
  ground: undefined,
  isFlat: false,
  depth: 0,
};

/** A paragraph with the properties of another. */
export function emptyParagraph({ heading, ground, isFlat, depth }: ParagraphLook): OpenParagraph {
  return { pieces: [], image: false, holds: undefined, after: [], heading, ground, isFlat, depth };
}

export function emptyFlow(): Flow {
  return { content: [], tables: [], paragraph: emptyParagraph(plainParagraph) };
}

export function createBody(limits: Limits): Body {
  const flow = emptyFlow();
  return {
    limits,
    root: flow.content,
    flow,
    around: [],
    draft: emptyDraft(),
    paragraphCount: 0,
    tableCount: 0,
    isPainted: false,
    hasFloating: false,
    lostAt: null,
  };
}
