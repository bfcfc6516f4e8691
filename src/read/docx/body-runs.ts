import { chosenText, type OpenField, readFieldCharacter, shownWithoutText } from "../flow/fields.ts";
import { readSymbol, shownIn } from "../flow/symbols.ts";
import { isSpeck } from "../lost.ts";
import { type Raised, raise } from "../raised.ts";
import { type BodyState, type OpenParagraph, type OpenRun, plainRun } from "./body-state.ts";
import { isLostInGround, noColour } from "./grounds.ts";
import { hold } from "./held.ts";
import { highlightOf } from "./shades.ts";
import { readRaised, type StyleProperties, type Styles } from "./styles.ts";
import { isOn, readInteger } from "./switch.ts";
import { type ElementHandler, type Elements, onValue } from "./xml.ts";

/** Where the text of `w:t` arrives while the element is open. */
export interface TextReader {
  readonly elements: Elements;
  readonly text: (text: string) => void;
}

/** Runs: text, signs that stand for text, fields, references to notes, pictures. */
export function createTextReader(state: BodyState, styles: Styles): TextReader {
  let reading = false;
  let preserve = false;
  let collected = "";
  let instructing = false;
  /** What text is filled with is being said. */
  let filling = false;
  /** Pictures that float over the text. */
  let floating = 0;
  const reversed: boolean[] = [];

  /** A note has a mark of its own, which is the text that comes next. */
  let mark: "due" | "read" | null = null;

  const write = (text: string) => {
    if (mark !== null) mark = "read";
    writeText(state, styles, text, mark !== null);
  };
  const sign = (text: string): ElementHandler => ({ open: () => write(text) });
  const reference = (part: string): ElementHandler => ({
    open(attribute) {
      state.notes.add(part);
      if (isOn(attribute("w:customMarkFollows") ?? "0")) mark = "due";
    },
  });
  const picture: ElementHandler = {
    open() {
      if (state.flow.paragraph === null) return;
      state.flow.paragraph.image = true;
      if (floating === 0 && state.flow.paragraph.holds === undefined) hold(state, "picture");
    },
  };
  const graphic = (floats: boolean): ElementHandler => ({
    open() {
      if (isHidden(state, styles)) return "skip";
      if (floats) state.hasFloating = true;
      return undefined;
    },
  });
  const object: ElementHandler = {
    open() {
      if (isHidden(state, styles)) return "skip";
      hold(state, "object");
      return undefined;
    },
  };
  const textElement: ElementHandler = {
    open(attribute) {
      reading = true;
      preserve = attribute("xml:space") === "preserve";
      collected = "";
    },
    close() {
      reading = false;
      write(normalizeSpace(collected, preserve));
    },
  };
  const run: ElementHandler = {
    open() {
      if (state.flow.paragraph !== null) state.flow.paragraph.run = plainRun;
    },
    close() {
      if (mark === "read") mark = null;
    },
  };

  /** What a field shows that has no text of its own. */
  const showField = (field: OpenField) => {
    if (isHidden(state, styles) || state.flow.fields.instructions > 0) return;
    const shown = shownWithoutText(field);
    if (shown !== null) hold(state, shown);
    if (field.form === null || field.hasResult) return;
    hold(state, "control");
    if (field.form.kind === "list") write(chosenText(field.form));
  };

  const turnField = (type: string | undefined) => {
    const ended = readFieldCharacter(state.flow.fields, type, state.flow.paragraph);
    if (ended !== null) showField(ended);
  };

  const onRun = (change: (run: OpenRun, value: string | undefined) => OpenRun): ElementHandler =>
    onValue((value) => {
      const { paragraph } = state.flow;
      if (state.properties === "run" && paragraph !== null) paragraph.run = change(paragraph.run, value);
    });

  return {
    elements: {
      "w:r": run,
      "m:r": run,
      "w:rStyle": onValue((styleId) => {
        const { paragraph } = state.flow;
        if (state.properties === "run" && paragraph !== null) paragraph.run = { ...paragraph.run, styleId };
      }),
      "w:strike": onRun((run, value) => ({ ...run, struck: isOn(value) })),
      "w:dstrike": onRun((run, value) => ({ ...run, doublyStruck: isOn(value) })),
      "w:position": onRun((run, value) => ({ ...run, position: readInteger(value) ?? 0 })),
      "w:vertAlign": onRun((run, value) => ({ ...run, raised: readRaised(value) })),
      "w:color": onRun((run, value) => ({ ...run, colour: value })),
      // A hundredth of its width shows nothing of a character.
      "w:w": onRun((run, value) =>
        (readInteger(value) ?? 100) <= narrowest ? { ...run, hidden: true } : run,
      ),
      "w:rFonts": {
        open(attribute) {
          const { paragraph } = state.flow;
          const font = attribute("w:ascii");
          if (state.properties === "run" && paragraph !== null && font !== undefined)
            paragraph.run = { ...paragraph.run, font };
        },
      },
      "w:sz": onRun((run, value) => ({ ...run, size: readInteger(value) })),
      "w:highlight": onRun((run, value) => ({ ...run, ground: highlightOf(value) ?? run.ground })),
      "w14:textFill": {
        open() {
          filling = true;
        },
        close() {
          filling = false;
        },
      },
      "w14:srgbClr": {
        open(attribute) {
          const { paragraph } = state.flow;
          if (filling && paragraph !== null)
            paragraph.run = { ...paragraph.run, colour: attribute("w14:val") };
        },
      },
      "w14:noFill": {
        open() {
          const { paragraph } = state.flow;
          if (filling && paragraph !== null) paragraph.run = { ...paragraph.run, colour: noColour };
        },
      },
      "w:t": textElement,
      "m:t": textElement,
      "w:tab": sign("\t"),
      "w:ptab": sign("\t"),
      "w:br": sign("\n"),
      "w:cr": sign("\n"),
      "w:noBreakHyphen": sign("-"),
      "w:sym": {
        open(attribute) {
          writeText(state, styles, readSymbol(attribute("w:font"), attribute("w:char")));
        },
      },
      "w:fldChar": { open: (attribute) => turnField(attribute("w:fldCharType")) },
      "w:fldSimple": {
        open(attribute) {
          turnField("begin");
          instruct(state, attribute("w:instr") ?? "");
          turnField("separate");
        },
        close: () => turnField("end"),
      },
      "w:instrText": {
        open() {
          instructing = true;
        },
        close() {
          instructing = false;
        },
      },
      "w:bdo": {
        open(attribute) {
          const isReversed = attribute("w:val") === "rtl";
          reversed.push(isReversed);
          if (isReversed) write(override);
        },
        close() {
          if (reversed.pop()) write(endOfOverride);
        },
      },
      "w:footnoteReference": reference("footnotes"),
      "w:endnoteReference": reference("endnotes"),
      "w:commentReference": reference("comments"),
      "w:drawing": graphic(false),
      "w:pict": graphic(true),
      "w:object": object,
      "wp:anchor": {
        open() {
          floating++;
          state.hasFloating = true;
        },
        close() {
          floating--;
        },
      },
      "a:blip": picture,
      "v:imagedata": picture,
    },
    text(text) {
      if (reading) collected += text;
      if (instructing) instruct(state, text);
    },
  };
}

/** Turns the direction of what follows, and back. */
const override = "\u202e";
const endOfOverride = "\u202c";

/** Percent of its width that are seen of a character. */
const narrowest = 3;

const longestName = 40;

function instruct(state: BodyState, text: string): void {
  const field = state.flow.fields.open.at(-1);
  if (field !== undefined && field.instruction.length < longestName)
    field.instruction += text.slice(0, longestName);
}

/**
 * Adds text to the paragraph being read, unless it is hidden.
 * @param text `null` for a sign that has none
 * @param isMark whether it is the mark of a note, wherever it is set
 */
function writeText(state: BodyState, styles: Styles, text: string | null, isMark = false): void {
  const { paragraph, fields } = state.flow;
  if (paragraph === null || text === "") return;
  const { styleId } = paragraph;
  const isLost = text !== null && isLostInGround(state, styles, text);
  if (
    isHidden(state, styles) ||
    isSetTiny(state, paragraph, styles) ||
    isInFlat(state, paragraph) ||
    isLost
  ) {
    if (text?.trim() !== "") state.hiddenAt ??= paragraph.at;
    return;
  }
  if (isStruck(state, paragraph, styles)) {
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
  const { run } = paragraph;
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

function isStruck(state: BodyState, { run, styleId }: OpenParagraph, styles: Styles): boolean {
  const all = stylesOf(state, run.styleId, styleId, styles);
  return (
    (run.struck ?? isToggledOn(all.map(({ struck }) => struck))) ||
    (run.doublyStruck ?? isToggledOn(all.map(({ doublyStruck }) => doublyStruck)))
  );
}

function isHidden(state: BodyState, styles: Styles): boolean {
  const { paragraph } = state.flow;
  if (paragraph === null) return false;
  const { run, styleId } = paragraph;
  const all = stylesOf(state, run.styleId, styleId, styles);
  return run.hidden ?? isToggledOn(all.map(({ hidden }) => hidden));
}

/** The styles that a run has of its own, of its paragraph and of its table, the nearest one first. */
function stylesOf(
  { table }: BodyState,
  ofRun: string | undefined,
  ofParagraph: string | undefined,
  styles: Styles,
): readonly StyleProperties[] {
  return [styles.character(ofRun), styles.paragraph(ofParagraph), styles.table(table?.styleId)];
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
function isSetTiny(state: BodyState, { run, styleId }: OpenParagraph, styles: Styles): boolean {
  const all = stylesOf(state, run.styleId, styleId, styles);
  const size = run.size ?? all.find((style) => style.size !== undefined)?.size;
  return size !== undefined && isSpeck(size / 2);
}

/** Without `xml:space="preserve"` Word drops space at both ends; a line break in the XML is a space. */
function normalizeSpace(text: string, preserve: boolean): string {
  const line = text.includes("\n") ? text.replaceAll("\n", " ") : text;
  if (preserve || line === "") return line;
  const blankEnds = line.charCodeAt(0) <= 0x20 || line.charCodeAt(line.length - 1) <= 0x20;
  return blankEnds ? trimXmlSpace(line) : line;
}

/** Ideographic spaces stay: they are text. */
function trimXmlSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 0x20) start++;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
  return text.slice(start, end);
}
