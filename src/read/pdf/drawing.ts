import type { OperatorList } from "pdfjs-dist/build/pdf.worker.mjs";
import { combine, identity, type Matrix, matrixOf } from "../pages/matrix.ts";
import type { Sheet } from "../pages/sheet.ts";
import {
  type Canvas,
  clipTo,
  isOpaque,
  numberOf,
  openCanvas,
  restore,
  type Steps,
  save,
  type Tools,
  transform,
} from "./canvas.ts";
import { paintSteps } from "./paint-steps.ts";
import { textSteps } from "./text-steps.ts";

/** Takes the steps of a page's content and draws them on the sheet; `start` leads from its units to points. */
export function drawOn(sheet: Sheet, start: Matrix, tools: Tools): OperatorList {
  const { core, budget } = tools;
  const canvas = openCanvas(sheet, start, tools);
  const steps = Object.entries({ ...stateSteps, ...contentSteps, ...textSteps, ...paintSteps(core) });
  const byNumber = new Map(steps.map(([name, step]) => [core.OPS[name], step]));
  return {
    ready: Promise.resolve(),
    addOp(step, args = []) {
      budget.spend(1);
      byNumber.get(step)?.(canvas, args);
    },
    addDependency() {},
    addDependencies() {},
  };
}

/** How is drawn, and where: kept, taken up again and changed; groups and forms are drawn in a state of their own. */
const stateSteps: Steps = {
  save,
  restore,
  transform,
  beginGroup(canvas, [group]) {
    save(canvas);
    const { state } = canvas;
    state.clearGroup = !isOpaque(canvas);
    state.blended = false;
    state.masked = false;
    const { matrix = null, bbox = null } = isRecord(group) ? group : {};
    clipTo(canvas, bbox, combine(state.matrix, matrixOf(matrix) ?? identity));
  },
  endGroup: restore,
  paintFormXObjectBegin(canvas, [matrix, box]) {
    save(canvas);
    if (matrix !== null) transform(canvas, matrix);
    clipTo(canvas, box, canvas.state.matrix);
  },
  paintFormXObjectEnd: restore,
  setGState({ state }, [entries]) {
    for (const entry of Array.isArray(entries) ? entries : []) {
      const [key, value] = Array.isArray(entry) ? entry : [];
      if (key === "Font" && Array.isArray(value)) state.size = numberOf(value[1]);
      if (key === "ca") state.opacity = numberOf(value);
      if (key === "CA") state.edgeOpacity = numberOf(value);
      if (key === "BM") state.blended = value !== "source-over";
      if (key === "SMask") state.masked = value !== false;
    }
  },
};

/** Content is marked as that of a layer, which may be hidden, or with what its text reads. */
const contentSteps: Steps = {
  beginMarkedContent: (canvas) => open(canvas, true),
  beginMarkedContentProps(canvas, [tag, content]) {
    const { pen, tools } = canvas;
    open(canvas, tag !== "OC" || tools.isShown(content));
    if (tag !== "OC" && typeof content === "string") pen.beginSpan(tools.core.stringToPDFString(content));
  },
  endMarkedContent(canvas) {
    canvas.pen.endSpan();
    if (canvas.marked.pop() === false) canvas.hidden -= 1;
  },
};

function open(canvas: Canvas, isShown: boolean): void {
  canvas.marked.push(isShown);
  if (!isShown) canvas.hidden += 1;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
