import { partsOf } from "../pages/colour.ts";
import { faintest, isLight } from "../pages/faint.ts";
import { matrixOf } from "../pages/matrix.ts";
import type { Ink } from "../pages/sheet.ts";
import { type Canvas, numberOf, type Step, type Steps } from "./canvas.ts";

/** Modes of text that only clips, or that nobody sees. */
const invisibleModes: ReadonlySet<number> = new Set([3, 7]);
/** Of which the edges are drawn in a colour of their own: only these, or besides. */
const hollowModes: ReadonlySet<number> = new Set([1, 5]);
const edgedModes: ReadonlySet<number> = new Set([2, 6]);
/** Opacity below which nobody sees anything. */
const glass = 0.05;

/** Sets a number of the state. */
const number =
  (name: "characterSpacing" | "wordSpacing" | "leading" | "rise" | "mode"): Step =>
  ({ state }, [value]) => {
    state[name] = numberOf(value);
  };

/** Where text stands, how it is set, and text itself. */
export const textSteps: Steps = {
  beginText: ({ pen }) => pen.begin(),
  setFont({ state }, [, size]) {
    state.size = numberOf(size);
  },
  setTextMatrix({ pen }, [numbers]) {
    const matrix = matrixOf(numbers);
    if (matrix !== null) pen.place(matrix);
  },
  moveText: ({ pen }, [x, y]) => pen.line(numberOf(x), numberOf(y)),
  setLeadingMoveText({ state, pen }, [x, y]) {
    state.leading = -numberOf(y);
    pen.line(numberOf(x), numberOf(y));
  },
  nextLine: ({ state, pen }) => pen.line(0, -state.leading),
  setLeading: number("leading"),
  setCharSpacing: number("characterSpacing"),
  setWordSpacing: number("wordSpacing"),
  setHScale({ state }, [percent]) {
    state.stretch = numberOf(percent) / 100;
  },
  setTextRise: number("rise"),
  setTextRenderingMode: number("mode"),
  showText(canvas, [parts]) {
    const { pen, state } = canvas;
    if (Array.isArray(parts)) pen.show(parts, state, state.matrix, inkOf(canvas));
  },
};

function inkOf({ state, hidden }: Canvas): Ink {
  const isHollow = hollowModes.has(state.mode);
  const isTwofold = edgedModes.has(state.mode) && state.edge !== state.fill;
  const opacity = isHollow ? state.edgeOpacity : state.opacity;
  return {
    invisible: hidden > 0 || invisibleModes.has(state.mode) || (opacity < glass && !isTwofold),
    colour: isTwofold ? "" : isHollow ? state.edge : state.fill,
    faint: state.mode === 0 && (state.opacity <= faintest || isLight(partsOf(state.fill))),
    clip: state.clip,
  };
}
