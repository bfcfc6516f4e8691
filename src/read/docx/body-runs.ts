import { raise } from "../raised.ts";
import { type BodyState, type OpenParagraph, type OpenRun, plainRun } from "./body-state.ts";
import { readFieldCharacter } from "./fields.ts";
import { readRaised, type Styles } from "./styles.ts";
import { isOn } from "./switch.ts";
import { readSymbol } from "./symbols.ts";
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

  const write = (text: string) => writeText(state, styles, text);
  const sign = (text: string): ElementHandler => ({ open: () => write(text) });
  const reference = (part: string): ElementHandler => ({ open: () => state.notes.add(part) });
  const picture: ElementHandler = {
    open() {
      if (state.flow.paragraph !== null) state.flow.paragraph.image = true;
    },
  };
  const graphic: ElementHandler = { open: () => (isHidden(state, styles) ? "skip" : undefined) };
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
      "w:dstrike": onRun((run, value) => ({ ...run, struck: isOn(value) })),
      "w:vertAlign": onRun((run, value) => ({ ...run, raised: readRaised(value) })),
      "w:t": textElement,
      "m:t": textElement,
      "w:tab": sign("\t"),
      "w:ptab": sign("\t"),
      "w:br": sign("\n"),
      "w:cr": sign("\n"),
      "w:noBreakHyphen": sign("-"),
      "w:sym": { open: (attribute) => write(readSymbol(attribute("w:font"), attribute("w:char"))) },
      "w:fldChar": {
        open(attribute) {
          readFieldCharacter(state.flow.fields, attribute("w:fldCharType"), state.flow.paragraph);
        },
      },
      "w:footnoteReference": reference("footnotes"),
      "w:endnoteReference": reference("endnotes"),
      "w:commentReference": reference("comments"),
      "w:drawing": graphic,
      "w:pict": graphic,
      "w:object": graphic,
      "a:blip": picture,
      "v:imagedata": picture,
    },
    text(text) {
      if (reading) collected += text;
    },
  };
}

/** Adds text to the paragraph being read, unless it is hidden. */
function writeText(state: BodyState, styles: Styles, text: string): void {
  const { paragraph, fields } = state.flow;
  if (paragraph === null || text === "") return;
  if (isHidden(state, styles)) {
    if (text.trim() !== "") state.hiddenAt ??= paragraph.at;
    return;
  }
  const { run } = paragraph;
  if (run.struck) {
    if (text.trim() !== "") state.struckAt ??= paragraph.at;
    return;
  }
  const raised = run.raised ?? styles.character(run.styleId).raised;
  const shown = raised === undefined ? text : raise(text, raised);
  if (fields.instructions > 0) paragraph.pending += shown;
  else paragraph.text += shown;
}

function isHidden(state: BodyState, styles: Styles): boolean {
  const { paragraph } = state.flow;
  return paragraph !== null && isRunHidden(paragraph, styles);
}

/** `w:vanish` is a toggle: said by both the paragraph style and the character style it cancels out (17.7.3). */
function isRunHidden({ run, styleId }: OpenParagraph, styles: Styles): boolean {
  if (run.hidden !== undefined) return run.hidden;
  const byParagraph = styles.paragraph(styleId).hidden ?? false;
  const byCharacter = styles.character(run.styleId).hidden ?? false;
  return byParagraph !== byCharacter;
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
