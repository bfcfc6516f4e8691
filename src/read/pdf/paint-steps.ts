import { narrowed } from "../pages/areas.ts";
import { apply, boxOf, type Matrix, type Point } from "../pages/matrix.ts";
import type { Outline, Paint } from "../pages/strokes.ts";
import { type Canvas, isOpaque, type Step, type Steps } from "./canvas.ts";
import type { Core } from "./core.ts";
import { outlinesOf } from "./outlines.ts";

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

/** Colours a fill or an edge; with nothing, it is a pattern. */
const colour =
  (name: "fill" | "edge"): Step =>
  ({ state }, [value = ""]) => {
    state[name] = String(value);
  };

const clip: Step = (canvas) => {
  canvas.clips = true;
};

/** Colours, paths and pictures. */
export function paintSteps({ OPS }: Core): Steps {
  const paints = new Map<number | undefined, Paint>(paintings.map(([name, paint]) => [OPS[name], paint]));
  return {
    setFillRGBColor: colour("fill"),
    setFillTransparent: ({ state }) => {
      state.fill = "";
    },
    setStrokeRGBColor: colour("edge"),
    setStrokeTransparent: ({ state }) => {
      state.edge = "";
    },
    clip,
    eoClip: clip,
    constructPath(canvas, [paint, data, bounds]) {
      const list = Array.isArray(data) ? data[0] : null;
      if (list instanceof Float32Array && typeof paint === "number")
        drawPath(canvas, list, paints.get(paint), bounds);
      canvas.clips = false;
    },
    paintImageXObject: (canvas, [opaque]) => drawPicture(canvas, opaque === true),
    shadingFill: (canvas) => drawPicture(canvas, false),
  };
}

function drawPath(canvas: Canvas, list: Float32Array, paint: Paint | undefined, bounds: unknown): void {
  const { sheet, state, hidden, clips } = canvas;
  const at = (x: number, y: number): Point => apply(state.matrix, x, y);
  if (hidden === 0 && paint !== undefined) {
    const opaque = state.fill !== "" && isOpaque(canvas);
    sheet.trace(outlinesOf(list, at), paint, { colour: state.fill, opaque, clip: state.clip });
  }
  if (clips) narrow(canvas, [...outlinesOf(list, at)], bounds);
}

/** Nothing is seen outside of a path from now on. */
function narrow({ state }: Canvas, path: readonly Outline[], bounds: unknown): void {
  const [x, y, x1, y1] = bounds instanceof Float32Array ? bounds : [];
  if (x === undefined || y === undefined || x1 === undefined || y1 === undefined) return;
  state.clip = narrowed(state.clip, path, boxOf(state.matrix, { x, y }, { x: x1, y: y1 }));
}

function drawPicture(canvas: Canvas, opaque: boolean): void {
  const { sheet, state, hidden } = canvas;
  if (hidden > 0) return;
  const isWhole = opaque && isOpaque(canvas) && !isSkewed(state.matrix);
  const box = boxOf(state.matrix, { x: 0, y: 0 }, { x: 1, y: 1 });
  sheet.picture(box, { opaque: isWhole, clip: state.clip });
}

/** Neither along the page nor across it: the box around it is more than what is drawn. */
function isSkewed([a, b, c, d]: Matrix): boolean {
  const [along, across] = [Math.max(Math.abs(a), Math.abs(d)), Math.max(Math.abs(b), Math.abs(c))];
  return Math.min(along, across) > 0.01 * Math.max(along, across);
}
