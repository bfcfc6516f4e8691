import { unknownGround } from "../lost.ts";
import type { Raised } from "../raised.ts";
import { placeNow } from "./body.ts";
import { type Group, plain } from "./group.ts";
import type { Word, Words } from "./reader.ts";

/** Percent of its width that are seen of a character, and twentieths of a point that may be between two of them. */
const [narrowest, closest] = [3, -100];

/** Says something of a group that is on with the word, and off with the word and 0. */
const toggle =
  (name: "hidden" | "struck" | "deleted"): Word =>
  ({ group }, value) => {
    group[name] = value !== 0;
  };

const raising =
  (name: "raised" | "shifted", way: Raised): Word =>
  ({ group }, value) => {
    group[name] = value === 0 ? null : way;
  };

/** What lies below the characters where no word of their own says so. */
const paintBelow: Word = ({ group, colours }, value) => {
  group.ground ??= colours.of(value);
};

/** How characters are set. */
export const characterWords: Words = {
  plain({ group, fonts }) {
    Object.assign(group, plain, { font: fonts.standard } satisfies Partial<Group>);
  },
  f({ group, fonts }, value) {
    group.font = value ?? fonts.standard;
  },
  uc({ group }, value) {
    group.unicodeSkip = Math.max(0, value ?? 1);
  },
  fs({ group }, value) {
    group.size = value === null ? undefined : value / 2;
  },
  charscalex({ group }, value) {
    group.narrow = (value ?? 100) <= narrowest;
  },
  expndtw({ group }, value) {
    group.crowded = (value ?? 0) < closest;
  },
  cf({ group, colours }, value) {
    group.colour = colours.of(value);
  },
  highlight({ group, colours }, value) {
    group.ground = colours.of(value);
  },
  cb: paintBelow,
  chcbpat: paintBelow,
  chshdng({ group }, value) {
    if ((value ?? 0) > 0) group.ground = unknownGround;
  },
  super: raising("raised", "superscript"),
  sub: raising("raised", "subscript"),
  nosupersub({ group }) {
    group.raised = null;
  },
  up: raising("shifted", "superscript"),
  dn: raising("shifted", "subscript"),
  v: toggle("hidden"),
  strike: toggle("struck"),
  striked({ group }, value) {
    group.struck = value === 1;
  },
  deleted: toggle("deleted"),
  revised({ first, body }, value) {
    if (value !== 0) first.revisionAt ??= placeNow(body);
  },
  chftn(reader) {
    reader.isNumbered = true;
  },
};
