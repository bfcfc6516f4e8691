import { foldLabel, splitOrdinal } from "../../form/fold.ts";
import { oncePer } from "../../form/once.ts";
import type { Label } from "../../form/types.ts";
import type { Location } from "../../read/source.ts";
import type { TextEdit } from "../define.ts";

/** How a wording stands to the official one. */
export type Wording =
  /** The same, but for width, spaces, punctuation, script, an explanation in brackets, and another language beside it. */
  | "official"
  /** Another wording that is known to mean the same: the author's own. */
  | "variant"
  /** The official wording with characters lost: most likely damage. */
  | "damaged"
  /** The official wording behind another number, or behind none. */
  | "numbered"
  /** Something else. */
  | "other";

/** Compares the wording of a label with the official one. A group label may stand before it. */
export function compareWording(found: string, label: Label): Wording {
  if (found === label.text) return "official";
  const own = foldWording(found);
  const official = officialWording(label);
  if (own.startsWith(`${official.folded}(`)) return "official";
  const words = core(own);
  if (words === official.core) return "official";
  if (official.aliases.includes(words)) return "variant";
  if (words.endsWith(official.core)) return "official";
  if (core(splitOrdinal(own).core) === official.unnumbered) return "numbered";
  return isDamaged(words, official.core) ? "damaged" : "other";
}

/** A label of several lines may be anything; one of one line is put right as a whole. */
export function correctionOf(written: string, at: Location | null, { text: right }: Label): TextEdit[] {
  return at === null || written === "" || /\s/u.test(written) ? [] : [{ at, written, right }];
}

/** Labels of the form are the same for every report. */
const officialWording = oncePer(({ text, aliases = [] }: Label) => {
  const folded = foldWording(text);
  const unnumbered = core(splitOrdinal(folded).core);
  return {
    folded,
    core: core(folded),
    unnumbered,
    aliases: aliases.map((alias) => core(foldWording(alias))),
  };
});

/** Folded for comparison; 其它 is tolerated for 其他 (see `known-typo`). */
export function foldWording(text: string): string {
  return foldLabel(text).replaceAll("其它", "其他");
}

/** Words and numerals alone. */
function core(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

/** True where characters were lost from the official wording, a quarter of it at most, and nothing was added. */
export function isDamaged(found: string, official: string): boolean {
  const lost = official.length - found.length;
  if (lost <= 0 || lost > Math.max(1, official.length / 4)) return false;
  return isSubsequence(found, official);
}

/** Whether the characters of one text stand in another, in their order. */
export function isSubsequence(shorter: string, longer: string): boolean {
  let next = 0;
  for (const character of longer) if (character === shorter[next]) next += 1;
  return next === shorter.length;
}
