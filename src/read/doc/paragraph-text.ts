import { append } from "../flow/append.ts";
import { endParagraphInFields, type Fields, readFieldCharacter, shownWithoutText } from "../flow/fields.ts";
import { shownIn, symbolOf } from "../flow/symbols.ts";
import { type Ground, isLostIn, isSpeck } from "../lost.ts";
import { raise } from "../raised.ts";
import type { CellContent, Location } from "../reading.ts";
import type { Run } from "./document.ts";
import type { TextBox } from "./drawings.ts";
import { settle } from "./run-properties.ts";
import type { ReadState } from "./state.ts";
import type { Style } from "./styles.ts";

/** What a person sees of a paragraph, before its number. */
export interface ParagraphText {
  text: string;
  /** Text between a field's begin and its separator: see `flow/fields.ts`. */
  pending: string;
  image: boolean;
  /** A field of a form, one without a result, a sign that is not known: what it shows stands in no text. */
  holds?: CellContent;
  /** Coloured text upon nothing of its own, as stretches of the text. */
  readonly lost: { readonly from: number; readonly to: number; readonly colour: string }[];
  readonly boxes: TextBox[];
  /** What is written as WordArt. */
  readonly words: string[];
}

/** Characters that stand for something else ([MS-DOC] 2.4.1). */
const sign = {
  picture: 0x01,
  drawing: 0x08,
  tab: 0x09,
  lineBreak: 0x0b,
  pageBreak: 0x0c,
  columnBreak: 0x0e,
  fieldBegin: 0x13,
  fieldSeparator: 0x14,
  fieldEnd: 0x15,
  nonBreakingHyphen: 0x1e,
} as const;

/** How a run is to be shown, its styles included. */
interface Look {
  readonly hidden: boolean;
  readonly struck: boolean;
  readonly speck: boolean;
  readonly colour: string | undefined;
  /** What its characters have of their own below them. */
  readonly ground: Ground | undefined;
  readonly font: string | undefined;
  readonly raised: "superscript" | "subscript" | undefined;
}

/** Reads the characters between two places of the text. */
export function readParagraphText(
  state: ReadState,
  start: number,
  end: number,
  at: Location,
  paragraphStyle: Style,
  fields: Fields,
): ParagraphText {
  const paragraph: ParagraphText = { text: "", pending: "", image: false, lost: [], boxes: [], words: [] };
  for (const run of state.document.runs(start, end))
    readRun(state, run, at, paragraphStyle, fields, paragraph);
  endParagraphInFields(fields, paragraph);
  return paragraph;
}

function readRun(
  state: ReadState,
  run: Run,
  at: Location,
  paragraphStyle: Style,
  fields: Fields,
  paragraph: ParagraphText,
): void {
  const { document } = state;
  const { properties } = run;
  if (properties.deleted || properties.inserted) state.revisionAt ??= at;
  const look = lookOf(state, run, paragraphStyle);
  const write = (text: string | null): void => {
    if (text === "") return;
    if (look.hidden || look.speck) {
      if (text?.trim() !== "") state.hiddenAt ??= at;
    } else if (look.struck) {
      if (text?.trim() !== "") state.struckAt ??= at;
    } else if (fields.instructions > 0) paragraph.pending += text ?? "";
    else if (text === null) paragraph.holds ??= "sign";
    else if (look.ground !== undefined && isLostIn(look.ground, text, look.colour)) state.hiddenAt ??= at;
    else {
      const from = paragraph.text.length;
      const { colour, ground } = look;
      paragraph.text += text;
      if (ground === undefined && colour !== undefined)
        paragraph.lost.push({ from, to: paragraph.text.length, colour });
    }
  };
  const textOf = (from: number, to: number): string | null => {
    const text = shownIn(look.font, document.text.slice(from, to));
    return look.raised === undefined || text === null ? text : raise(text, look.raised);
  };
  if (properties.symbol !== undefined && (properties.special || isSymbols(document.text, run))) {
    const { font, code } = properties.symbol;
    const text = symbolOf(document.fonts[font], code);
    if (!properties.deleted) write(text === null ? null : text.repeat(run.end - run.start));
    return;
  }
  let plainFrom = run.start;
  for (let place = run.start; place < run.end; place++) {
    const code = document.text.charCodeAt(place);
    if (!isSign(code)) continue;
    if (!properties.deleted) write(textOf(plainFrom, place));
    plainFrom = place + 1;
    readSign(state, code, place, run, look, fields, paragraph, write);
  }
  if (!properties.deleted) write(textOf(plainFrom, run.end));
}

/** A sign of a symbol font stands as this character; not every program says that it means something else. */
function isSymbols(text: string, { start, end }: Run): boolean {
  return text
    .slice(start, end)
    .split("")
    .every((character) => character === "(");
}

/** Control characters, and characters of symbol fonts, which have their place in Unicode's private area. */
function isSign(code: number): boolean {
  return code < 0x20 || (code >= 0xf000 && code <= 0xf0ff);
}

function readSign(
  state: ReadState,
  code: number,
  place: number,
  { properties }: Run,
  look: Look,
  fields: Fields,
  paragraph: ParagraphText,
  write: (text: string | null) => void,
): void {
  const { drawings } = state;
  // Fields begin and end whatever becomes of their text.
  const shown = code === sign.fieldEnd ? shownBy(fields, paragraph) : undefined;
  if (shown !== undefined && !properties.deleted && !look.hidden) paragraph.holds = shown;
  if (code === sign.fieldBegin) readFieldCharacter(fields, "begin", paragraph);
  if (code === sign.fieldSeparator) readFieldCharacter(fields, "separate", paragraph);
  if (code === sign.fieldEnd) readFieldCharacter(fields, "end", paragraph);
  if (properties.deleted) return;
  if (code >= 0xf000) write(symbolOf(look.font, code));
  if (code === sign.tab) write("\t");
  if (code === sign.lineBreak || code === sign.pageBreak || code === sign.columnBreak) write("\n");
  if (code === sign.nonBreakingHyphen) write("-");
  if (look.hidden) return;
  const isPicture = code === sign.picture && (properties.special || properties.picture !== undefined);
  if (isPicture && !properties.fieldData)
    paragraph.image ||= properties.object || drawings.isPicture(properties.picture);
  if (code === sign.drawing && properties.special) {
    const { picture, words, boxes } = drawings.at(place);
    state.hasFloating = true;
    paragraph.image ||= picture;
    append(paragraph.boxes, boxes);
    append(paragraph.words, words);
  }
}

/**
 * What a field shows that ends without a result: a choice in a form, whose entries stand elsewhere, a drawing, a result that
 * was not saved. A field within the instruction of another shows nothing.
 */
function shownBy({ open, instructions }: Fields, { pending }: ParagraphText): CellContent | undefined {
  const field = open.at(-1);
  if (field?.phase !== "instruction" || instructions > 1) return undefined;
  if (/FORM(?:DROPDOWN|CHECKBOX|TEXT)\b[^\w]{0,20}$/.test(pending)) return "control";
  return shownWithoutText({ ...field, instruction: pending }) ?? undefined;
}

/** Hidden by both the paragraph's style and the character style a run is shown, as for any switch (ECMA-376 17.7.3). */
function lookOf({ document }: ReadState, { properties }: Run, paragraphStyle: Style): Look {
  const own = properties.style === undefined ? null : document.styles(properties.style);
  const both = (name: "hidden" | "struck" | "struckTwice"): boolean =>
    paragraphStyle[name] !== (own?.[name] ?? false);
  const raised = properties.raised ?? own?.raised ?? paragraphStyle.raised;
  const font = properties.font ?? own?.font ?? paragraphStyle.font;
  return {
    hidden: settle(properties.hidden, both("hidden")),
    struck: settle(properties.struck, both("struck")) || settle(properties.struckTwice, both("struckTwice")),
    speck: isSpeck(properties.size ?? own?.size ?? paragraphStyle.size),
    colour: properties.colour ?? own?.colour ?? paragraphStyle.colour,
    ground: properties.highlight ?? properties.ground ?? own?.ground,
    font: font === undefined ? undefined : document.fonts[font],
    raised: raised === "baseline" ? undefined : raised,
  };
}
