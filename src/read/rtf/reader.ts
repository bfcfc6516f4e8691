import type { FirstMet } from "../flow/notices.ts";
import type { Limits } from "../reading.ts";
import { type Body, createBody } from "./body-state.ts";
import { type Colours, createColours } from "./colours.ts";
import { createFonts, type Fonts } from "./fonts.ts";
import { type Group, outermost } from "./group.ts";

/** Everything that the pass over the file has to remember. */
export interface Reader {
  readonly limits: Limits;
  readonly fonts: Fonts;
  readonly colours: Colours;
  readonly body: Body;
  group: Group;
  /** Groups around it, the outermost first. */
  readonly stack: Group[];
  /** Bytes not yet decoded, and their font: a character may be parted by control words' escapes. */
  pending: number[];
  pendingFont: number;
  /** Characters still to be passed over after `\u`. */
  passing: number;
  /** Font whose entry in the font table is being read. */
  described: number;
  /** The next word names a destination that may be passed over. */
  ignorable: boolean;
  /** The group of the document is closed. */
  ended: boolean;
  /** What was written last. */
  last: string;
  /** The number of a note, which the program writes, was met since. */
  isNumbered: boolean;
  notesMet: boolean;
  readonly first: FirstMet;
}

export function createReader(limits: Limits): Reader {
  return {
    limits,
    fonts: createFonts(),
    colours: createColours(),
    body: createBody(limits),
    group: { ...outermost },
    stack: [],
    pending: [],
    pendingFont: 0,
    passing: 0,
    described: 0,
    ignorable: false,
    ended: false,
    last: "",
    isNumbered: false,
    notesMet: false,
    first: { revisionAt: null, hiddenAt: null, struckAt: null },
  };
}

/** What a control word does, with the number behind it. */
export type Word = (reader: Reader, value: number | null) => void;

/** Control words by their names. */
export type Words = Readonly<Record<string, Word>>;
