import { readSymbol } from "../flow/symbols.ts";
import { type BodyState, plainRun } from "./body-state.ts";
import { createFieldReader } from "./run-fields.ts";
import { pictureElements } from "./run-pictures.ts";
import { runPropertyElements } from "./run-properties.ts";
import { writeText } from "./run-text.ts";
import type { Styles } from "./styles.ts";
import { isOn } from "./switch.ts";
import type { ElementHandler, Elements, TextReader } from "./xml.ts";

/** Runs: text, signs that stand for text, fields, references to notes, pictures. */
export function createTextReader(state: BodyState, styles: Styles): TextReader {
  let reading = false;
  let preserve = false;
  let collected = "";
  /** A note has a mark of its own, which is the text that comes next. */
  let mark: "due" | "read" | null = null;

  const write = (text: string): void => {
    if (mark !== null) mark = "read";
    writeText(state, styles, text, mark !== null);
  };
  const fields = createFieldReader(state, styles, write);
  const reference = (part: string): ElementHandler => ({
    open(attribute) {
      state.notes.add(part);
      if (isOn(attribute("w:customMarkFollows") ?? "0")) mark = "due";
    },
  });
  const text: ElementHandler = {
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
  return {
    elements: {
      "w:r": run,
      "m:r": run,
      "w:t": text,
      "m:t": text,
      "w:sym": {
        open(attribute) {
          writeText(state, styles, readSymbol(attribute("w:font"), attribute("w:char")));
        },
      },
      "w:footnoteReference": reference("footnotes"),
      "w:endnoteReference": reference("endnotes"),
      "w:commentReference": reference("comments"),
      ...signElements(write),
      ...runPropertyElements(state),
      ...fields.elements,
      ...pictureElements(state, styles),
    },
    text(piece) {
      if (reading) collected += piece;
      fields.text(piece);
    },
  };
}

/** Turns the direction of what follows, and back. */
const override = "\u202e";
const endOfOverride = "\u202c";

/** Signs that stand for text, or turn its direction. */
function signElements(write: (text: string) => void): Elements {
  const reversed: boolean[] = [];
  const sign = (text: string): ElementHandler => ({ open: () => write(text) });
  return {
    "w:tab": sign("\t"),
    "w:ptab": sign("\t"),
    "w:br": sign("\n"),
    "w:cr": sign("\n"),
    "w:noBreakHyphen": sign("-"),
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
  };
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
