import type { OperatorList } from "pdfjs-dist/build/pdf.worker.mjs";
import { type Clip, narrowed, narrowedTo } from "../pages/areas.ts";
import { partsOf } from "../pages/colour.ts";
import { faintest, isLight } from "../pages/faint.ts";
import {
  apply,
  boxOf,
  combine,
  cornersOf,
  identity,
  type Matrix,
  matrixOf,
  type Point,
} from "../pages/matrix.ts";
import type { Budget, Ink, Sheet } from "../pages/sheet.ts";
import type { Outline, Paint } from "../pages/strokes.ts";
import type { Core } from "./core.ts";
import { isShownText } from "./evaluator.ts";
import type { Fonts } from "./fonts.ts";
import type { IsShown } from "./layers.ts";
import { outlinesOf } from "./outlines.ts";
import { type LostText, openTextPen, plainText, type TextState } from "./text-pen.ts";

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

/** What a page is drawn with. */
export interface Tools {
  readonly core: Core;
  readonly fonts: Fonts;
  readonly lost: LostText;
  readonly isShown: IsShown;
  readonly budget: Budget;
}

/** What is done with a path when it is complete; a path that only clips is not drawn. */
const paintings: readonly (readonly [step: string, paint: Paint])[] = [
  ["stroke", { stroked: true, filled: false }],
  ["closeStroke", { stroked: true, filled: false }],
  ["fill", { stroked: false, filled: true }],
  ["eoFill", { stroked: false, filled: true }],
  ["fillStroke", { stroked: true, filled: true }],
  ["eoFillStroke", { stroked: true, filled: true }],
  ["closeFillStroke", { stroked: true, filled: true }],
  ["closeEOFillStroke", { stroked: true, filled: true }],
];

/** Modes of text that only clips, or that nobody sees. */
const invisibleModes: ReadonlySet<number> = new Set([3, 7]);
/** Of which the edges are drawn in a colour of their own: only these, or besides. */
const hollowModes: ReadonlySet<number> = new Set([1, 5]);
const edgedModes: ReadonlySet<number> = new Set([2, 6]);
/** Opacity below which nobody sees anything. */
const glass = 0.05;

/** Takes the steps of a page's content and draws them on the sheet; `start` leads from its units to points. */
export function drawOn(sheet: Sheet, start: Matrix, tools: Tools): OperatorList {
  const { core, fonts, lost, isShown, budget } = tools;
  const pen = openTextPen(sheet, fonts, lost, isShownText);
  let state: GraphicsState = {
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
  /** A path clips what follows only after it was painted itself. */
  let clips = false;
  const saved: GraphicsState[] = [];
  /** Of each marked content that is open: whether it is shown. */
  const marked: boolean[] = [];
  let hidden = 0;

  const save = () => saved.push({ ...state });
  const restore = () => {
    state = saved.pop() ?? state;
  };
  const transform = (numbers: unknown) => {
    const matrix = matrixOf(numbers);
    if (matrix !== null) state.matrix = combine(state.matrix, matrix);
  };
  const open = (shown: boolean) => {
    marked.push(shown);
    if (!shown) hidden += 1;
  };
  const close = () => {
    if (marked.pop() === false) hidden -= 1;
  };
  const show = ([parts]: readonly unknown[]) => {
    if (!Array.isArray(parts)) return;
    const isHollow = hollowModes.has(state.mode);
    const isTwofold = edgedModes.has(state.mode) && state.edge !== state.fill;
    const opacity = isHollow ? state.edgeOpacity : state.opacity;
    const ink: Ink = {
      invisible: hidden > 0 || invisibleModes.has(state.mode) || (opacity < glass && !isTwofold),
      colour: isTwofold ? "" : isHollow ? state.edge : state.fill,
      faint: state.mode === 0 && (state.opacity <= faintest || isLight(partsOf(state.fill))),
      clip: state.clip,
    };
    pen.show(parts, state, state.matrix, ink);
  };
  const isOpaque = () => state.opacity === 1 && !state.blended && !state.masked && !state.clearGroup;
  const narrow = (path: readonly Outline[], bounds: unknown) => {
    const [x, y, x1, y1] = bounds instanceof Float32Array ? bounds : [];
    if (x === undefined || y === undefined || x1 === undefined || y1 === undefined) return;
    state.clip = narrowed(state.clip, path, boxOf(state.matrix, { x, y }, { x: x1, y: y1 }));
  };
  const path = ([paint, data, bounds]: readonly unknown[]) => {
    const list = Array.isArray(data) ? data[0] : null;
    const isClip = clips;
    clips = false;
    if (!(list instanceof Float32Array) || typeof paint !== "number") return;
    const painted = paints.get(paint);
    const at = (x: number, y: number): Point => apply(state.matrix, x, y);
    if (hidden === 0 && painted !== undefined) {
      const opaque = state.fill !== "" && isOpaque();
      sheet.trace(outlinesOf(list, at), painted, { colour: state.fill, opaque, clip: state.clip });
    }
    if (isClip) narrow([...outlinesOf(list, at)], bounds);
  };
  const clip = () => {
    clips = true;
  };
  const clipTo = (box: unknown, matrix: Matrix) => {
    const [left, bottom, right, top] = box instanceof Float32Array ? box : [];
    if (left === undefined || bottom === undefined || right === undefined || top === undefined) return;
    state.clip = narrowedTo(state.clip, cornersOf(matrix, { x: left, y: bottom }, { x: right, y: top }));
  };
  const picture = (opaque: boolean) => {
    if (hidden > 0) return;
    const isWhole = opaque && isOpaque() && !isSkewed(state.matrix);
    const box = boxOf(state.matrix, { x: 0, y: 0 }, { x: 1, y: 1 });
    sheet.picture(box, { opaque: isWhole, clip: state.clip });
  };
  const set = ([entries]: readonly unknown[]) => {
    for (const entry of Array.isArray(entries) ? entries : []) {
      const [key, value] = Array.isArray(entry) ? entry : [];
      if (key === "Font" && Array.isArray(value)) state.size = numberOf(value[1]);
      if (key === "ca") state.opacity = numberOf(value);
      if (key === "CA") state.edgeOpacity = numberOf(value);
      if (key === "BM") state.blended = value !== "source-over";
      if (key === "SMask") state.masked = value !== false;
    }
  };

  const steps: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    save,
    restore,
    transform,
    beginGroup([group]) {
      save();
      state.clearGroup = !isOpaque();
      state.blended = false;
      state.masked = false;
      const { matrix = null, bbox = null } = isRecord(group) ? group : {};
      clipTo(bbox, combine(state.matrix, matrixOf(matrix) ?? identity));
    },
    endGroup: restore,
    paintFormXObjectBegin([matrix, box]) {
      save();
      if (matrix !== null) transform(matrix);
      clipTo(box, state.matrix);
    },
    paintFormXObjectEnd: restore,
    setGState: set,
    setFillRGBColor([color]) {
      state.fill = String(color);
    },
    setFillTransparent() {
      state.fill = "";
    },
    setStrokeRGBColor([color]) {
      state.edge = String(color);
    },
    setStrokeTransparent() {
      state.edge = "";
    },
    beginText: pen.begin,
    setFont([, size]) {
      state.size = numberOf(size);
    },
    setTextMatrix([numbers]) {
      const matrix = matrixOf(numbers);
      if (matrix !== null) pen.place(matrix);
    },
    moveText([x, y]) {
      pen.line(numberOf(x), numberOf(y));
    },
    setLeadingMoveText([x, y]) {
      state.leading = -numberOf(y);
      pen.line(numberOf(x), numberOf(y));
    },
    setLeading([leading]) {
      state.leading = numberOf(leading);
    },
    nextLine() {
      pen.line(0, -state.leading);
    },
    setCharSpacing([spacing]) {
      state.characterSpacing = numberOf(spacing);
    },
    setWordSpacing([spacing]) {
      state.wordSpacing = numberOf(spacing);
    },
    setHScale([percent]) {
      state.stretch = numberOf(percent) / 100;
    },
    setTextRise([rise]) {
      state.rise = numberOf(rise);
    },
    setTextRenderingMode([mode]) {
      state.mode = numberOf(mode);
    },
    showText: show,
    clip,
    eoClip: clip,
    constructPath: path,
    paintImageXObject: ([opaque]) => picture(opaque === true),
    shadingFill: () => picture(false),
    beginMarkedContent: () => open(true),
    beginMarkedContentProps([tag, content]) {
      open(tag !== "OC" || isShown(content));
      if (tag !== "OC" && typeof content === "string") pen.beginSpan(core.stringToPDFString(content));
    },
    endMarkedContent() {
      pen.endSpan();
      close();
    },
  };
  const paints = new Map<number | undefined, Paint>(
    paintings.map(([name, paint]) => [core.OPS[name], paint]),
  );
  const byNumber = new Map(Object.entries(steps).map(([name, take]) => [core.OPS[name], take]));
  return {
    ready: Promise.resolve(),
    addOp(step, args = []) {
      budget.spend(1);
      byNumber.get(step)?.(args);
    },
    addDependency() {},
    addDependencies() {},
  };
}

/** Neither along the page nor across it: the box around it is more than what is drawn. */
function isSkewed([a, b, c, d]: Matrix): boolean {
  const [along, across] = [Math.max(Math.abs(a), Math.abs(d)), Math.max(Math.abs(b), Math.abs(c))];
  return Math.min(along, across) > 0.01 * Math.max(along, across);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function numberOf(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}
