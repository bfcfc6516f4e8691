import type { Content, FlowPlace } from "../flow/content.ts";
import type { FirstMet } from "../flow/notices.ts";
import type { Ground } from "../lost.ts";
import type { ShiftedPiece } from "../raised.ts";
import type { CellContent, CellPlace, Limits } from "../reading.ts";
import { createListNumbers, type ListNumbers } from "./lists.ts";
import type { OdfStyles } from "./styles.ts";
import type { OpenTable } from "./tables.ts";

/** Everything that the pass over a text document has to remember. */
export interface TextState extends FirstMet {
  readonly limits: Limits;
  readonly styles: OdfStyles;
  readonly lists: ListNumbers;
  readonly root: Flow;
  /** The document, and the cells, boxes and drawings around the text in it. */
  readonly flows: Flow[];
  paragraph: OpenParagraph | null;
  table: OpenTable | null;
  /** Cells around the text. */
  readonly cells: OpenCell[];
  /** What each table, row, cell, section and box around the text is painted with. */
  readonly grounds: (Ground | undefined)[];
  /** Whether each row around the text is as high as nothing. */
  readonly flatRows: boolean[];
  /** A shape stands freely: text outside of tables may stand upon it. */
  hasFloating: boolean;
  paragraphCount: number;
  tableCount: number;
  sawText: boolean;
  notesMet: boolean;
}

/** A run of content: the document, a cell, a text box. */
export interface Flow {
  readonly content: Content[];
  /** The paragraph that it stands in. */
  readonly paragraph: OpenParagraph | null;
}

export interface OpenParagraph {
  readonly at: FlowPlace;
  readonly label: string;
  readonly heading: number | undefined;
  readonly after: Content[];
  /** Styles of the paragraph and of the spans around the text. */
  readonly styles: (string | undefined)[];
  readonly pieces: ShiftedPiece[];
  /** It stands in a drawing in another paragraph. */
  readonly isInner: boolean;
  image: boolean;
  holds?: CellContent;
}

export interface OpenCell {
  readonly columns: number;
  readonly rows: number;
  readonly times: number;
  readonly at: CellPlace | null;
}

export function createTextState(styles: OdfStyles, limits: Limits): TextState {
  const root: Flow = { content: [], paragraph: null };
  return {
    limits,
    styles,
    lists: createListNumbers(styles),
    root,
    flows: [root],
    paragraph: null,
    table: null,
    cells: [],
    grounds: [styles.pageGround],
    flatRows: [],
    hasFloating: false,
    paragraphCount: 0,
    tableCount: 0,
    sawText: false,
    notesMet: false,
    revisionAt: null,
    hiddenAt: null,
    struckAt: null,
  };
}

/** Where what is read next belongs. */
export function contentOf({ flows, root }: TextState): Content[] {
  return (flows.at(-1) ?? root).content;
}

/** Starts the content of a cell, a box or a drawing. */
export function openFlow(state: TextState): void {
  state.flows.push({ content: [], paragraph: state.paragraph });
  state.paragraph = null;
}

/** Ends it and gives back what it held; the paragraph around it goes on. */
export function closeFlow(state: TextState): readonly Content[] {
  const { content, paragraph } = state.flows.pop() ?? state.root;
  state.paragraph = paragraph;
  return content;
}

/** Ends what stands in a drawing: it comes behind the paragraph around it. */
export function closeBox(state: TextState): void {
  const content = closeFlow(state);
  (state.paragraph?.after ?? contentOf(state)).push(...content);
}
