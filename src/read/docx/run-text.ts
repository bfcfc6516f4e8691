import { shownIn } from "../flow/symbols.ts";
import { isSpeck } from "../lost.ts";
import { type Raised, raise } from "../raised.ts";
import type { BodyState, OpenParagraph, OpenRun } from "./body-state.ts";
import { isLostInGround } from "./grounds.ts";
import { hold } from "./held.ts";
import { nearest, stylesOf } from "./run-styles.ts";
import type { StyleProperties, Styles } from "./styles.ts";

/**
 * Adds text to the paragraph being read, unless it is hidden.
 * @param text `null` for a sign that has none
 * @param isMark whether it is the mark of a note, wherever it is set
 */
export function writeText(state: BodyState, styles: Styles, text: string | null, isMark = false): void {
  const { paragraph, fields } = state.flow;
  if (paragraph === null || text === "") return;
  const { run, styleId } = paragraph;
  const set = stylesOf(state, paragraph, styles);
  const isLost = text !== null && isLostInGround(state, styles, text);
  if (isRunHidden(run, set) || isSetTiny(run, set) || isInFlat(state, paragraph) || isLost) {
    if (text?.trim() !== "") state.hiddenAt ??= paragraph.at;
    return;
  }
  if (isStruck(run, set)) {
    if (text?.trim() !== "") state.struckAt ??= paragraph.at;
    return;
  }
  if (state.controls.some(({ showsPlaceholder }) => showsPlaceholder)) {
    hold(state, "control");
    return;
  }
  if (text === null) {
    if (fields.instructions === 0) hold(state, "sign");
    return;
  }
  const font = run.font ?? styles.character(run.styleId).font ?? styles.paragraph(styleId).font;
  const signs = shownIn(font, text);
  if (signs === null) {
    if (fields.instructions === 0) hold(state, "sign");
    return;
  }
  if (run.isCrowded && /\d/.test(text)) hold(state, "altered");
  const raised = run.raised === undefined ? styles.character(run.styleId).raised : run.raised;
  const way = raised ?? state.formula.at(-1) ?? (isMark ? "superscript" : undefined);
  const shown = way === undefined ? signs : raise(signs, way);
  if (fields.instructions > 0) {
    paragraph.pending += shown;
    return;
  }
  const field = fields.open.at(-1);
  if (field !== undefined && text.trim() !== "") field.hasResult = true;
  addText(paragraph, shown, shiftOf(paragraph, styles));
}

/** Pieces are kept only once one of them is moved. */
function addText(paragraph: OpenParagraph, text: string, shifted: Raised | null): void {
  if (shifted !== null || paragraph.pieces.length > 0) {
    if (paragraph.pieces.length === 0) paragraph.pieces.push({ text: paragraph.text, shifted: null });
    paragraph.pieces.push({ text, shifted });
  }
  paragraph.text += text;
}

function shiftOf({ run, styleId }: OpenParagraph, styles: Styles): Raised | null {
  const position =
    run.position ?? styles.character(run.styleId).position ?? styles.paragraph(styleId).position ?? 0;
  return position === 0 ? null : position > 0 ? "superscript" : "subscript";
}

function isStruck(run: OpenRun, set: readonly StyleProperties[]): boolean {
  return (
    (run.struck ?? isToggledOn(set.map(({ struck }) => struck))) ||
    (run.doublyStruck ?? isToggledOn(set.map(({ doublyStruck }) => doublyStruck)))
  );
}

export function isHidden(state: BodyState, styles: Styles): boolean {
  const { paragraph } = state.flow;
  return paragraph !== null && isRunHidden(paragraph.run, stylesOf(state, paragraph, styles));
}

function isRunHidden(run: OpenRun, set: readonly StyleProperties[]): boolean {
  return run.hidden ?? isToggledOn(set.map(({ hidden }) => hidden));
}

/** `w:vanish` and the like are toggles: said by both a paragraph style and a character style they cancel out (17.7.3). */
function isToggledOn(said: readonly (boolean | undefined)[]): boolean {
  return said.filter((one) => one === true).length % 2 === 1;
}

/** In a line or a row that is as high as nothing. */
function isInFlat({ table }: BodyState, { isFlat }: OpenParagraph): boolean {
  for (let own = table; own !== null; own = own.outer) if (own.row?.isFlat === true) return true;
  return isFlat;
}

/** Only text is as small as that: pictures in such a run keep their size. */
function isSetTiny(run: OpenRun, set: readonly StyleProperties[]): boolean {
  const size = run.size ?? nearest(set, "size");
  return size !== undefined && isSpeck(size / 2);
}
