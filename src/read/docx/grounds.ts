import { isLostInWhite } from "../lost.ts";
import type { BodyState, OpenParagraph } from "./body-state.ts";
import { isGround } from "./shades.ts";
import type { Styles } from "./styles.ts";
import type { ElementHandler } from "./xml.ts";

/** Shading of whatever its properties stand in: a run, a paragraph, a cell, or else the table. */
export function shading(state: BodyState): ElementHandler {
  return {
    open(attribute) {
      if (!isGround(attribute)) return;
      const { paragraph } = state.flow;
      const cell = state.table?.row?.cell;
      if (state.properties === "run" && paragraph !== null)
        paragraph.run = { ...paragraph.run, hasGround: true };
      else if (state.properties === "paragraph" && paragraph !== null) paragraph.hasGround = true;
      else if (state.properties === "cell" && cell) cell.hasGround = true;
      else if (state.properties === null && state.table !== null) state.table.hasGround = true;
    },
  };
}

/** Whether a figure is set in white on white: nobody sees it. */
export function isLostInPaper(state: BodyState, styles: Styles, text: string): boolean {
  const { paragraph } = state.flow;
  if (paragraph === null || !isLostInWhite(text)) return false;
  return isSetInWhite(paragraph, styles) && !hasGround(state, paragraph, styles);
}

function isSetInWhite({ run, styleId }: OpenParagraph, styles: Styles): boolean {
  return run.white ?? styles.character(run.styleId).white ?? styles.paragraph(styleId).white ?? false;
}

function hasGround(
  { flows, table, hasFloating }: BodyState,
  paragraph: OpenParagraph,
  styles: Styles,
): boolean {
  if (hasFloating && table === null) return true;
  const { run, styleId } = paragraph;
  const isNear = run.hasGround || paragraph.hasGround || flows.some((flow) => flow.hasGround);
  if (isNear || styles.character(run.styleId).hasGround || styles.paragraph(styleId).hasGround) return true;
  for (let own = table; own !== null; own = own.outer)
    if (own.hasGround || own.row?.cell?.hasGround === true || styles.table(own.styleId).hasGround)
      return true;
  return false;
}
