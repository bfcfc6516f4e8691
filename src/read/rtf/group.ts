import type { OpenField } from "../flow/fields.ts";
import type { Ground } from "../lost.ts";
import type { Raised } from "../raised.ts";
import type { RowDraft } from "./body-state.ts";

/** How characters are set. */
interface CharacterLook {
  /** Points. */
  size: number | undefined;
  /** Six hexadecimal digits; nothing for the automatic one. */
  colour: string | undefined;
  /** What is painted below its characters. */
  ground: Ground | undefined;
  hidden: boolean;
  /** As wide as nothing. */
  narrow: boolean;
  /** Characters stand upon each other. */
  crowded: boolean;
  struck: boolean;
  deleted: boolean;
  /** Set as a mark above or below the line. */
  raised: Raised | null;
  /** Moved from the line by a distance. */
  shifted: Raised | null;
}

/** What holds for the text of a group; an inner group begins with what holds around it. */
export interface Group extends CharacterLook {
  /** Its content is no text. */
  skipped: boolean;
  /** It is the font table. */
  fontTable: boolean;
  /** Characters that stand for one of `\u` in programs that do not know it. */
  unicodeSkip: number;
  /** It is the table of colours. */
  colourTable: boolean;
  font: number;
  /** The group writes an automatic number, which ends in a tab. */
  listText: boolean;
  /** The next group in it says in old bytes what the one after it says in Unicode. */
  twice: boolean;
  /** The innermost field or object that it stands in. */
  built: Built | null;
  /** It is a part of the instruction of that field. */
  instruction: boolean;
  /** Its content stands in a text box. */
  box: boolean;
  /** What held of the row around, where the group describes a row of a table in a cell. */
  keptDraft: RowDraft | null;
}

/** What programs put together and keep a result of: a field, or an object, which has no instruction. */
export type Built = Omit<OpenField, "form"> & { readonly kind: "field" | "object" };

/** Characters of which nothing is said (`\plain`). */
export const plain: Readonly<CharacterLook> = {
  size: undefined,
  colour: undefined,
  ground: undefined,
  hidden: false,
  narrow: false,
  crowded: false,
  struck: false,
  deleted: false,
  raised: null,
  shifted: null,
};

export const outermost: Readonly<Group> = {
  ...plain,
  skipped: false,
  fontTable: false,
  unicodeSkip: 1,
  colourTable: false,
  font: 0,
  listText: false,
  twice: false,
  built: null,
  instruction: false,
  box: false,
  keptDraft: null,
};
