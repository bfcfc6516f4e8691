import { type Box, type Character, heightOf, type Page, unreadable, widthOf } from "./page.ts";

/** A page on which no two characters lie upon each other, and whether some did. */
export interface Clear {
  readonly page: Page;
  readonly unclear: boolean;
}

/** What is seen of a character lies that far inside of its box, above and below: parts of its height. */
const margin = 0.15;
/** Characters that are set tightly share less of the smaller one's width and height. */
const shared = 0.25;
/** As many as that in a strip of a page at one height are no text. */
const mostBeside = 256;
/** A page has so many strips, each wider than any character of its text. */
const strips = 8;

/**
 * The page with digits unreadable upon which others lie: a shadow that is drawn apart from its figure, text typed over other
 * text, two layers that say the same a little apart. A line of text would make another figure of the digits of both.
 */
export function clearPage(page: Page): Clear {
  const unclear = overprinted(page.characters, page.width / strips);
  if (unclear.size === 0) return { page, unclear: false };
  const characters = page.characters.map((one) => (unclear.has(one) ? { ...one, text: unreadable } : one));
  return { page: { ...page, characters }, unclear: true };
}

function overprinted(characters: readonly Character[], strip: number): ReadonlySet<Character> {
  const found = new Set<Character>();
  for (const beside of stripsOf(characters.filter(isText), strip).values()) {
    beside.sort((a, b) => a.top - b.top);
    beside.forEach((one, index) => {
      for (let next = index + 1; next < beside.length; next += 1) {
        const other = beside[next];
        if (other === undefined || other.top >= one.bottom) return;
        const isCrowded = next - index > mostBeside;
        if (!isCrowded && !liesUpon(one, other)) continue;
        for (const digit of [one, other]) if (isFigure(digit)) found.add(digit);
        if (isCrowded) return;
      }
    });
  }
  return found;
}

/** A character at the limit of two strips is in both. */
function stripsOf(characters: readonly Character[], width: number): Map<number, Character[]> {
  const all = new Map<number, Character[]>();
  for (const one of characters) {
    if (widthOf(one) > width) continue;
    for (const key of new Set([Math.floor(one.left / width), Math.floor(one.right / width)])) {
      const beside = all.get(key);
      if (beside === undefined) all.set(key, [one]);
      else beside.push(one);
    }
  }
  return all;
}

/** Signs between characters leave most of their box blank, into which others may be moved. */
function isText({ text }: Character): boolean {
  return text === unreadable || /[\p{L}\p{N}]/u.test(text);
}

/** A digit, or a sign that may be one. */
export function isFigure({ text }: Character): boolean {
  return text === unreadable || /\p{N}/u.test(text);
}

/** Whether so much of both lies on one place that a digit of them cannot be read. */
export function liesUpon(one: Character, other: Character): boolean {
  if (!isFigure(one) && !isFigure(other)) return false;
  const [a, b] = [inkOf(one), inkOf(other)];
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return (
    across > shared * Math.min(widthOf(a), widthOf(b)) && down > shared * Math.min(heightOf(a), heightOf(b))
  );
}

/** Where the ink of a character is, more or less. */
export function inkOf({ left, top, right, bottom, turn }: Character): Box {
  const [x, y] = turn % 2 === 0 ? [0, margin * (bottom - top)] : [margin * (right - left), 0];
  return { left: left + x, right: right - x, top: top + y, bottom: bottom - y };
}
