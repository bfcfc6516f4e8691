import { figure } from "./cell-text.ts";
import { type Line, textOf } from "./lines.ts";
import { type Character, unreadable } from "./page.ts";

/** What is drawn in place of some characters. */
export type Redrawn = ReadonlyMap<Character, Character>;

/**
 * Two figures right below each other in one cell, of which nothing tells whether they are one: each has a sign that cannot be
 * read where the other may go on, so that neither passes for a whole figure.
 */
export function severed(upper: Line, lower: Line): [Character, Character][] {
  const [last, first] = [upper.characters.at(-1), lower.characters[0]];
  if (last === undefined || first === undefined || !figure.test(textOf(upper)) || !figure.test(textOf(lower)))
    return [];
  return [
    [last, { ...last, text: last.text + unreadable }],
    [first, { ...first, text: unreadable + first.text }],
  ];
}

/** A sign may be the end of one figure and the beginning of the next. */
export function redrawn(pairs: readonly (readonly [Character, Character])[]): Redrawn {
  const all = new Map<Character, Character>();
  for (const [own, mended] of pairs) {
    const before = all.get(own);
    const isBoth = before !== undefined && before.text !== mended.text;
    all.set(own, isBoth ? { ...own, text: unreadable + own.text + unreadable } : mended);
  }
  return all;
}
