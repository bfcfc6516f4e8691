import { wideEnd } from "../flow/counters.ts";
import { endParagraph } from "./body.ts";
import { characterWords } from "./character-words.ts";
import { enterDestination } from "./destinations.ts";
import { paragraphWords } from "./paragraph-words.ts";
import type { Reader, Word, Words } from "./reader.ts";
import { tableWords } from "./table-words.ts";
import { put } from "./text.ts";

/** What holds for the whole file. */
const documentWords: Words = {
  ansicpg({ fonts }, value) {
    fonts.page = value ?? fonts.page;
  },
  deff({ fonts, group }, value) {
    fonts.standard = value ?? 0;
    group.font = fonts.standard;
  },
};

const writing =
  (text: string): Word =>
  (reader) =>
    put(reader, text);

/** Words that stand for a character. */
const characters: Words = {
  tab(reader) {
    if (!reader.group.listText) put(reader, "\t");
    // The tab behind an automatic number is no part of the text, but parts `1.` from a figure.
    else if (!wideEnd.test(reader.last)) put(reader, " ");
  },
  line: writing("\n"),
  lbr: writing("\n"),
  lquote: writing("‘"),
  rquote: writing("’"),
  ldblquote: writing("“"),
  rdblquote: writing("”"),
  emdash: writing("—"),
  endash: writing("–"),
  bullet: writing("•"),
  emspace: writing("\u2003"),
  enspace: writing("\u2002"),
  qmspace: writing("\u2005"),
};

const words: ReadonlyMap<string, Word> = new Map(
  Object.entries({ ...documentWords, ...characters, ...characterWords, ...paragraphWords, ...tableWords }),
);

/** Does what a control word says: in a table of the file, of its group, of text. */
export function readWord(reader: Reader, name: string, value: number | null): void {
  const { group, colours } = reader;
  if (group.fontTable && describeFont(reader, name, value)) return;
  if (group.colourTable && (name === "red" || name === "green" || name === "blue")) colours.part(value);
  if (name === "u") {
    const code = value ?? 0;
    put(reader, String.fromCharCode(code < 0 ? code + 65_536 : code));
    reader.passing = group.unicodeSkip;
    return;
  }
  if (isPassedOver(reader) || enterDestination(reader, name) || group.skipped) return;
  words.get(name)?.(reader, value);
}

/** Does what a control symbol says: `\~`, `\{`, `\*`. */
export function readSymbol(reader: Reader, name: string): void {
  if (name === "*") reader.ignorable = true;
  else if (isPassedOver(reader)) return;
  else if (name === "\n" || name === "\r") {
    if (!reader.group.skipped) endParagraph(reader.body);
  } else if (name === "~") put(reader, "\u00a0");
  else if (name === "_") put(reader, "-");
  else if (name === "{" || name === "}" || name === "\\") put(reader, name);
}

/** A word or a symbol counts as one of the characters to be passed over. */
function isPassedOver(reader: Reader): boolean {
  if (reader.passing === 0) return false;
  reader.passing -= 1;
  return true;
}

/** Entries of the font table: `{\f4\fnil\fcharset134 SimSun;}`. */
function describeFont(reader: Reader, name: string, value: number | null): boolean {
  const { fonts } = reader;
  if (name === "f") reader.described = value ?? 0;
  else if (name === "fcharset") fonts.charset(reader.described, value ?? 0);
  else if (name === "cpg") fonts.setPage(reader.described, value ?? 0);
  else return false;
  return true;
}
