import { spotsIn } from "./areas.ts";
import { mostOfDigit } from "./covered.ts";
import { isFigure } from "./overprint.ts";
import { type Box, type Character, heightOf, unreadable } from "./page.ts";
import type { DrawnPage } from "./sheet.ts";

/**
 * Lays something over a page: a field that was filled in, text that was typed onto it. Lines and pictures of the overlay
 * belong to the field and not to the page. Where it lies upon characters, or so close to a digit that digits of both would
 * run together, nobody can say what is meant: what is under it is no longer read, nor is the overlay.
 */
export function layOver(under: DrawnPage, over: DrawnPage): DrawnPage {
  const laid = over.page.characters;
  const wide = laid.map(widened);
  const isHidden = (one: Character) =>
    (/\p{N}/u.test(one.text) ? wide : laid).some((other) => meets(one, other));
  const isCovered = (one: Character) =>
    isFigure(one) && over.areas.some(({ holds }) => spotsIn(one, holds) > mostOfDigit);
  const hidden = new Set(under.page.characters.filter(isHidden));
  const covered = new Set(under.page.characters.filter(isCovered));
  const characters = under.page.characters.map((one) =>
    hidden.has(one) || covered.has(one) ? { ...one, text: unreadable } : one,
  );
  return {
    ...under,
    page: { ...under.page, characters: hidden.size === 0 ? [...characters, ...laid] : characters },
    unclear: under.unclear || hidden.size > 0,
    covered: under.covered || covered.size > 0,
  };
}

/** Only the shapes of what is laid over a page. */
export function withoutText(over: DrawnPage): DrawnPage {
  return { ...over, page: { ...over.page, characters: [] } };
}

/** How many marks are looked at when something is laid over a page. */
export function workOf({ page, areas }: DrawnPage, under: DrawnPage): number {
  return (page.characters.length + areas.length) * (1 + under.page.characters.length / 64);
}

/** With half a character to its left and right. */
function widened(character: Character): Box {
  const gap = heightOf(character) / 2;
  return { ...character, left: character.left - gap, right: character.right + gap };
}

/** Boxes of characters reach a little beyond what is seen of them, in points. */
const tolerance = 0.5;

function meets(one: Box, other: Box): boolean {
  return (
    one.left + tolerance < other.right &&
    other.left + tolerance < one.right &&
    one.top + tolerance < other.bottom &&
    other.top + tolerance < one.bottom
  );
}
