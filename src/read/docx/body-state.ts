import { append } from "../flow/append.ts";
import type { Cell, Content, FlowPlace, Row } from "../flow/content.ts";
import type { Fields } from "../flow/fields.ts";
import type { FirstMet } from "../flow/notices.ts";
import { type Ground, unknownGround } from "../lost.ts";
import type { Raised, ShiftedPiece } from "../raised.ts";
import type { CellContent, CellPlace, TablePlace } from "../reading.ts";
import { plain, type StyleProperties } from "./styles.ts";

/** A paragraph whose end has not been met yet. */
export interface OpenParagraph {
  readonly at: FlowPlace;
  /** A paragraph around this one: only in a file that Word would refuse. */
  readonly outer: OpenParagraph | null;
  text: string;
  /** Text between a field's begin and its separator: dropped with the instruction, kept where the field is broken. */
  pending: string;
  styleId: string | undefined;
  numberingId: string | undefined;
  level: number | undefined;
  outlineLevel: number | undefined;
  /** Its lines are as high as nothing. */
  isFlat: boolean;
  /** The paragraph mark is deleted: the next paragraph continues this one. */
  markRemoved: boolean;
  markHidden: boolean | undefined;
  ground: Ground | undefined;
  image: boolean;
  holds: CellContent | undefined;
  /** The text by pieces, where some of them are moved up or down by a distance; empty where none is. */
  pieces: ShiftedPiece[];
  /** Content of text boxes anchored here. */
  readonly after: Content[];
  run: OpenRun;
}

/** Properties of the run being read; a colour is six hexadecimal digits, `auto`, or `none`. */
export interface OpenRun extends Omit<StyleProperties, "numberingId" | "level" | "outlineLevel"> {
  readonly styleId: string | undefined;
  /** Its characters stand upon each other. */
  readonly isCrowded: boolean;
}

/** A run that says nothing of itself. */
export const plainRun: OpenRun = { ...plain, styleId: undefined, isCrowded: false };

/** A sequence of paragraphs and tables: the body, a cell, a text box. */
export interface Flow {
  readonly content: Content[];
  readonly fields: Fields;
  paragraph: OpenParagraph | null;
  /** Paragraph that waits for its continuation because its mark is deleted. */
  removed: OpenParagraph | null;
  /** What is painted below it. */
  ground: Ground | undefined;
}

/** A content control that is open. */
export interface OpenControl {
  /** What it shows is a hint where to write, and no content. */
  showsPlaceholder: boolean;
}

export interface OpenTable {
  readonly at: TablePlace;
  readonly number: number;
  readonly outer: OpenTable | null;
  readonly rows: Row[];
  styleId: string | undefined;
  ground: Ground | undefined;
  columns: number;
  innerCells: number;
  rowCount: number;
  row: OpenRow | null;
}

export interface OpenRow {
  readonly number: number;
  readonly cells: Cell[];
  before: number;
  after: number;
  removed: boolean;
  hidden: boolean;
  /** As high as nothing. */
  isFlat: boolean;
  cellCount: number;
  cell: OpenCell | null;
}

export interface OpenCell {
  readonly at: CellPlace;
  span: number;
  vertical: Cell["vertical"];
  horizontal: Cell["horizontal"];
  removed: boolean;
  ground: Ground | undefined;
}

/** Whose properties are being read: a `w:del` means something else in each. */
export type Properties = "paragraph" | "mark" | "run" | "row" | "cell" | null;

/** Everything that the pass over the body has to remember. */
export interface BodyState extends FirstMet {
  readonly flows: Flow[];
  flow: Flow;
  table: OpenTable | null;
  properties: Properties;
  paragraphCount: number;
  tableCount: number;
  /** Parts whose notes the text refers to: `footnotes`, `endnotes`, `comments`. */
  readonly notes: Set<string>;
  readonly controls: OpenControl[];
  /** Properties of content controls that are open: what they say of text is said of later text. */
  controlProperties: number;
  /** How the parts of a formula around this place stand to the line. */
  readonly formula: Raised[];
  /** A picture or a shape was placed freely: text outside of tables may stand upon it. */
  hasFloating: boolean;
  sawDocument: boolean;
}

export function createBodyState(): BodyState {
  const flow = createFlow({ open: [], instructions: 0 }, undefined);
  return {
    flows: [flow],
    flow,
    table: null,
    properties: null,
    paragraphCount: 0,
    tableCount: 0,
    revisionAt: null,
    hiddenAt: null,
    struckAt: null,
    notes: new Set(),
    controls: [],
    controlProperties: 0,
    formula: [],
    hasFloating: false,
    sawDocument: false,
  };
}

function createFlow(fields: Fields, ground: Ground | undefined): Flow {
  return { content: [], fields, paragraph: null, removed: null, ground };
}

/** Starts the content of a cell (which shares the open fields) or of a text box (which has its own). */
export function openFlow(state: BodyState, kind: "cell" | "box"): void {
  const fields = kind === "cell" ? state.flow.fields : { open: [], instructions: 0 };
  const flow = createFlow(fields, kind === "box" ? unknownGround : undefined);
  state.flows.push(flow);
  state.flow = flow;
}

/** Ends it and gives back what it held; the outermost flow never ends. */
export function closeFlow(state: BodyState): readonly Content[] {
  const closed = state.flow;
  if (state.flows.length === 1) return [];
  releaseRemoved(closed);
  state.flows.pop();
  state.flow = state.flows.at(-1) ?? closed;
  return closed.content;
}

/** A paragraph without its mark that nothing continues stands for itself, if anything of it is left. */
export function releaseRemoved(flow: Flow): void {
  const { removed } = flow;
  if (removed === null) return;
  flow.removed = null;
  const { text, at, image, holds } = removed;
  const held = holds === undefined ? {} : { holds };
  if (text !== "" || image || holds !== undefined)
    flow.content.push({ kind: "paragraph", text, at, heading: undefined, image, ...held });
  append(flow.content, removed.after);
}

/** Place of the paragraph being read, for notices. */
function currentLocation(state: BodyState): FlowPlace {
  return state.flow.paragraph?.at ?? { paragraph: Math.max(1, state.paragraphCount) };
}

export function noteRevision(state: BodyState): void {
  state.revisionAt ??= currentLocation(state);
}
