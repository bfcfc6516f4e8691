import { isSpeck, unknownGround } from "../lost.ts";
import { endParagraph } from "./body.ts";
import { plainParagraph } from "./body-state.ts";
import type { Words } from "./reader.ts";

/** Tables in tables go hardly three deep. */
const deepestTable = 32;

/** Ends of paragraphs, and their properties. */
export const paragraphWords: Words = {
  par: ({ body }) => endParagraph(body),
  sect: ({ body }) => endParagraph(body),
  pard({ body: { flow } }) {
    Object.assign(flow.paragraph, plainParagraph);
  },
  intbl({ body: { flow } }) {
    flow.paragraph.depth = 1;
  },
  itap({ body: { flow } }, value) {
    flow.paragraph.depth = Math.min(value ?? 0, deepestTable);
  },
  outlinelevel({ body: { flow } }, value) {
    if (value !== null && value >= 0 && value < 9) flow.paragraph.heading = Math.min(6, value + 1);
  },
  sl({ body: { flow } }, value) {
    flow.paragraph.isFlat = isExactSpeck(value);
  },
  cbpat({ body: { flow }, colours }, value) {
    flow.paragraph.ground = colours.of(value) ?? flow.paragraph.ground;
  },
  shading({ body: { flow } }, value) {
    if ((value ?? 0) > 0) flow.paragraph.ground = unknownGround;
  },
};

/** A height in twentieths of a point, below nothing where it is exact: nothing is seen of what stands there. */
export function isExactSpeck(height: number | null): boolean {
  return height !== null && isSpeck(-height / 20);
}
