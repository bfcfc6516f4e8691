import { type Clip, narrowedTo } from "../pages/areas.ts";
import { combine, cornersOf, type Matrix, matrixOf } from "../pages/matrix.ts";
import type { Budget, Sheet } from "../pages/sheet.ts";
import type { Core } from "./core.ts";
import { isShownText } from "./evaluator.ts";
import type { Fonts } from "./fonts.ts";
import type { IsShown } from "./layers.ts";
import { type LostText, openTextPen, plainText, type TextPen, type TextState } from "./text-pen.ts";

/** What a page is drawn with. */
export interface Tools {
  readonly core: Core;
  readonly fonts: Fonts;
  readonly lost: LostText;
  readonly isShown: IsShown;
  readonly budget: Budget;
}

/** A page while it is drawn. */
export interface Canvas {
  readonly sheet: Sheet;
  readonly pen: TextPen;
  readonly tools: Tools;
  state: GraphicsState;
  /** States that are taken up again. */
  readonly saved: GraphicsState[];
  /** A path clips what follows only after it was painted itself. */
  clips: boolean;
  /** Of each marked content that is open: whether it is shown. */
  readonly marked: boolean[];
  /** How many of these are not. */
  hidden: number;
}

interface GraphicsState extends TextState {
  matrix: Matrix;
  /** As `#rrggbb`; empty where it is a pattern or cannot be told. */
  fill: string;
  /** The same of lines and edges. */
  edge: string;
  /** Opacity of fills, 0–1. */
  opacity: number;
  edgeOpacity: number;
  /** What lies below is seen through it, or mixed with it, or only through holes of a mask. */
  blended: boolean;
  masked: boolean;
  /** So is all of the group that is being drawn. */
  clearGroup: boolean;
  clip: Clip;
}

/** What a step of a page's content does. */
export type Step = (canvas: Canvas, args: readonly unknown[]) => void;

/** Steps by their names in pdf.js. */
export type Steps = Readonly<Record<string, Step>>;

/** @param start leads from units of the page to points */
export function openCanvas(sheet: Sheet, start: Matrix, tools: Tools): Canvas {
  const state: GraphicsState = {
    ...plainText,
    matrix: start,
    fill: "#000000",
    edge: "#000000",
    opacity: 1,
    edgeOpacity: 1,
    blended: false,
    masked: false,
    clearGroup: false,
    clip: sheet.clip,
  };
  const pen = openTextPen(sheet, tools.fonts, tools.lost, isShownText);
  return { sheet, pen, tools, state, saved: [], clips: false, marked: [], hidden: 0 };
}

export function save({ saved, state }: Canvas): void {
  saved.push({ ...state });
}

export function restore(canvas: Canvas): void {
  canvas.state = canvas.saved.pop() ?? canvas.state;
}

export function transform({ state }: Canvas, numbers: unknown): void {
  const matrix = matrixOf(numbers);
  if (matrix !== null) state.matrix = combine(state.matrix, matrix);
}

/** Nothing is seen outside of a box from now on. */
export function clipTo({ state }: Canvas, box: unknown, matrix: Matrix): void {
  const [left, bottom, right, top] = box instanceof Float32Array ? box : [];
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return;
  state.clip = narrowedTo(state.clip, cornersOf(matrix, { x: left, y: bottom }, { x: right, y: top }));
}

/** Whether what is painted covers what lies below. */
export function isOpaque({ state }: Canvas): boolean {
  return state.opacity === 1 && !state.blended && !state.masked && !state.clearGroup;
}

export function numberOf(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}
