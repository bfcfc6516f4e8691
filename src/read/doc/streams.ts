import { type Bytes, openBytes } from "../ole/bytes.ts";
import { type Compound, openCompound } from "../ole/compound.ts";
import { refuse } from "../refusal.ts";
import { damagedDoc, oldWord, outside } from "./errors.ts";

/** A stretch of the table stream that the header of the document points to. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How many characters each part of the text has; the parts follow each other in this order. */
export interface PartLengths {
  readonly main: number;
  readonly footnotes: number;
  readonly headers: number;
  readonly macros: number;
  readonly comments: number;
  readonly endnotes: number;
  readonly textBoxes: number;
}

/** The streams of a Word 97–2003 document, and what its header says of them ([MS-DOC] 2.5, FIB). */
export interface Streams {
  readonly compound: Compound;
  /** Text, and the pages that say which properties it has. */
  readonly word: Bytes;
  /** Everything else that describes the text. */
  readonly table: Bytes;
  /** Properties too long for their page, pictures; empty where the file has none. */
  readonly data: Bytes;
  readonly lengths: PartLengths;
  /** Where the table named by its number in the header lies; null where the document has none. */
  stretch(name: keyof typeof stretchNumbers): Stretch | null;
}

/** Number of each stretch among the pairs of offset and length in the header. */
const stretchNumbers = {
  styles: 1,
  sections: 6,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  anchors: 40,
  drawings: 50,
  textBoxes: 56,
  lists: 73,
  listUses: 74,
} as const;

const word97 = 0xa5ec;
/** Version of the format that Word 97 began with; betas of it count from 106. */
const oldestVersion = 106;

/** Bits of the flags at 10. */
const encrypted = 0x0100;
const tableOne = 0x0200;

const lengthsStart = 76;
const stretchesStart = 154;

/**
 * Opens the streams of a document.
 * @throws UserError where the container holds something else, the document is encrypted, older than Word 97, or damaged
 */
export function openStreams(bytes: Uint8Array): Streams {
  const compound = openCompound(bytes);
  const stream = (name: string, content: Uint8Array): Bytes => openBytes(content, (at) => outside(name, at));
  const content = compound.stream("WordDocument");
  if (content === null) throw refuse("ole");
  const word = stream("WordDocument", content);
  const magic = word.u16(0);
  // The names of the family: A5DC is Word 6 and 95, A5DB Word 2, all below A5EC.
  if (magic !== word97 && magic >>> 8 !== 0xa5) throw damagedDoc({ zh: "文件头有错", en: "wrong header" });
  if (magic !== word97 || word.u16(2) < oldestVersion) throw oldWord();
  const flags = word.u16(10);
  if ((flags & encrypted) !== 0) throw refuse("encrypted");
  const tableName = (flags & tableOne) !== 0 ? "1Table" : "0Table";
  const tableContent = compound.stream(tableName);
  if (tableContent === null) throw damagedDoc({ zh: `缺少 ${tableName}`, en: `no stream ${tableName}` });
  const table = stream(tableName, tableContent);
  const count = word.u16(stretchesStart - 2);
  return {
    compound,
    word,
    table,
    data: stream("Data", compound.stream("Data") ?? new Uint8Array()),
    lengths: readLengths(word),
    stretch(name) {
      const number = stretchNumbers[name];
      if (number >= count) return null;
      const start = word.u32(stretchesStart + 8 * number);
      const length = word.u32(stretchesStart + 8 * number + 4);
      if (length === 0) return null;
      if (start + length > table.length) throw outside(tableName, start + length);
      return { start, end: start + length };
    },
  };
}

function readLengths(word: Bytes): PartLengths {
  const length = (index: number): number => {
    const read = word.i32(lengthsStart + 4 * index);
    if (read < 0) throw damagedDoc({ zh: "正文长度为负", en: "the text has a negative length" });
    return read;
  };
  return {
    main: length(0),
    footnotes: length(1),
    headers: length(2),
    macros: length(3),
    comments: length(4),
    endnotes: length(5),
    textBoxes: length(6),
  };
}
