import { type Ground, isLostIn, isLostInWhite, unknownGround } from "../lost.ts";
import type { BodyState, OpenParagraph } from "./body-state.ts";
import { nearest, stylesOf } from "./run-styles.ts";
import { groundOf } from "./shades.ts";
import type { Styles } from "./styles.ts";
import type { ElementHandler } from "./xml.ts";

/** Shading of whatever its properties stand in: a run, a paragraph, a cell, or else the table. */
export function shading(state: BodyState): ElementHandler {
  return {
    open(attribute) {
      const ground = groundOf(attribute);
      if (ground === undefined) return;
      const { paragraph } = state.flow;
      const cell = state.table?.row?.cell;
      // What is highlighted is so above its shading.
      if (state.properties === "run" && paragraph !== null)
        paragraph.run = { ...paragraph.run, ground: paragraph.run.ground ?? ground };
      else if (state.properties === "paragraph" && paragraph !== null) paragraph.ground = ground;
      else if (state.properties === "cell" && cell) cell.ground = ground;
      else if (state.properties === null && state.table !== null) state.table.ground = ground;
    },
  };
}

/** Whether text is set in the colour of what is painted below it, or has none: nobody sees it. */
export function isLostInGround(state: BodyState, styles: Styles, text: string): boolean {
  const { paragraph } = state.flow;
  const colour =
    paragraph === null
      ? undefined
      : (paragraph.run.colour ?? nearest(stylesOf(state, paragraph, styles), "colour"));
  if (paragraph === null || colour === undefined) return false;
  if (colour === noColour) return isLostInWhite(text);
  return isLostIn(groundBelow(state, paragraph, styles), text, colour);
}

/** Of text that is not filled. */
export const noColour = "none";

/** The nearest of what is painted below the text. */
function groundBelow(
  { flows, table, hasFloating }: BodyState,
  { run, styleId, ground }: OpenParagraph,
  styles: Styles,
): Ground | undefined {
  const near =
    run.ground ?? styles.character(run.styleId).ground ?? ground ?? styles.paragraph(styleId).ground;
  if (near !== undefined) return near;
  if (flows.some((flow) => flow.ground === unknownGround)) return unknownGround;
  for (let own = table; own !== null; own = own.outer) {
    const below = own.row?.cell?.ground ?? own.ground ?? styles.table(own.styleId).ground;
    if (below !== undefined) return below;
  }
  return hasFloating && table === null ? unknownGround : flows[0]?.ground;
}
