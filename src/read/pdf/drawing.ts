import type { OperatorList } from "pdfjs-dist/build/pdf.worker.mjs";
import { faintest, isLight } from "../pages/faint.ts";
import { apply, boxOf, combine, type Matrix, matrixOf, type Point } from "../pages/matrix.ts";
import type { Budget, Ink, Sheet } from "../pages/sheet.ts";
import type { Paint } from "../pages/strokes.ts";
import type { Core } from "./core.ts";
import { isShownText } from "./evaluator.ts";
import type { Fonts } from "./fonts.ts";
import type { IsShown } from "./layers.ts";
import { outlinesOf } from "./outlines.ts";
import { type LostText, openTextPen, plainText, type TextState } from "./text-pen.ts";

interface GraphicsState extends TextState {
  matrix: Matrix;
  fill: string;
  /** Opacity of fills, 0–1. */
  opacity: number;
}

/** What a page is drawn with. */
export interface Tools {
  readonly core: Core;
  readonly fonts: Fonts;
  readonly lost: LostText;
  readonly isShown: IsShown;
  readonly budget: Budget;
}

const white = "#ffffff";

function coloursOf(fill: string): number[] {
  return [...fill.matchAll(/[\da-f]{2}/gi)].map(([part]) => Number.parseInt(part, 16));
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

/** Takes the steps of a page's content and draws them on the sheet; `start` leads from its units to points. */
export function drawOn(sheet: Sheet, start: Matrix, tools: Tools): OperatorList {
  const { core, fonts, lost, isShown, budget } = tools;
  const pen = openTextPen(sheet, fonts, lost, isShownText);
  let state: GraphicsState = { ...plainText, matrix: start, fill: "#000000", opacity: 1 };
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
    const ink: Ink = {
      invisible: hidden > 0 || invisibleModes.has(state.mode) || state.opacity === 0,
      white: state.fill === white && state.mode !== 1,
      faint: state.mode === 0 && (state.opacity <= faintest || isLight(coloursOf(state.fill))),
    };
    pen.show(parts, state, state.matrix, ink);
  };
  const path = ([paint, data]: readonly unknown[]) => {
    const list = Array.isArray(data) ? data[0] : null;
    if (hidden > 0 || !(list instanceof Float32Array) || typeof paint !== "number") return;
    const painted = paints.get(paint);
    if (painted === undefined) return;
    const at = (x: number, y: number): Point => apply(state.matrix, x, y);
    for (const outline of outlinesOf(list, at)) sheet.trace(outline, painted, state.fill === white);
  };
  const picture = () => {
    if (hidden === 0) sheet.picture(boxOf(state.matrix, { x: 0, y: 0 }, { x: 1, y: 1 }));
  };
  const set = ([entries]: readonly unknown[]) => {
    for (const entry of Array.isArray(entries) ? entries : []) {
      const [key, value] = Array.isArray(entry) ? entry : [];
      if (key === "Font" && Array.isArray(value)) state.size = numberOf(value[1]);
      if (key === "ca") state.opacity = numberOf(value);
    }
  };

  const steps: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    save,
    restore,
    transform,
    paintFormXObjectBegin([matrix]) {
      save();
      if (matrix !== null) transform(matrix);
    },
    paintFormXObjectEnd: restore,
    setGState: set,
    setFillRGBColor([color]) {
      state.fill = String(color);
    },
    setFillTransparent() {
      state.fill = "";
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
    constructPath: path,
    paintImageXObject: picture,
    shadingFill: picture,
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

function numberOf(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}
