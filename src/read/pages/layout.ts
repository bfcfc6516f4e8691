import { unifyRadicals } from "../radicals.ts";
import { type Line, partedDigits } from "./lines.ts";
import { type Character, heightOf, unreadable, widthOf } from "./page.ts";
import { areCells } from "./segments.ts";

/** Code points from here on take two places in the text: Chinese characters and their punctuation. */
const firstWide = 0x2e80;
/** No character is narrower than this, in points. */
const narrowest = 2;

/** How wide a place of the text is on this page: half of its smaller Chinese characters, or a narrow digit. */
export function placeWidth(lines: readonly Line[]): number {
  const widths = lines
    .flatMap(({ characters }) => characters)
    // A mark that was put beside a character has no width of its own.
    .filter(({ text }) => text === unreadable || !text.includes(unreadable))
    .map((character) => widthOf(character) / placesOf(character.text))
    .sort((a, b) => a - b);
  // A few odd ones (half-width brackets, footnotes) do not count.
  return Math.max(narrowest, widths[Math.floor(widths.length / 20)] ?? narrowest);
}

/**
 * The line as text in which every character stands at the place where it is on the page, as `pdftotext -layout` does:
 * what stands below each other on the page does so in the text.
 */
export function layOut(line: Line, place: number): string {
  let text = "";
  let places = 0;
  let last: Character | null = null;
  const parted = partedDigits(line.characters);
  for (const character of line.characters) {
    const at = Math.round(character.left / place);
    const gap = last === null ? Number.POSITIVE_INFINITY : character.left - last.right;
    const blank = 0.5 * (last === null ? 1 : Math.max(heightOf(last), heightOf(character)));
    const isCell = last !== null && (areCells(last, character, line.cuts) || parted.has(character));
    if (gap > 0.5 * blank || isCell) {
      // A wide gap or a line parts columns, which two blanks show even where the text has run ahead of its places.
      const least = last === null ? 0 : isCell ? 2 : 1;
      const blanks = Math.max(least, at - places);
      text += " ".repeat(blanks);
      places += blanks;
    }
    text += character.text;
    places += placesOf(character.text);
    last = character;
  }
  return unifyRadicals(text);
}

function placesOf(text: string): number {
  let places = 0;
  for (const character of text) places += (character.codePointAt(0) ?? 0) >= firstWide ? 2 : 1;
  return Math.max(1, places);
}

/** Whether a line has parts with a wide gap between them, as the cells of a row have. */
export function hasColumns(line: Line): boolean {
  return line.characters.some((character, index) => {
    const last = line.characters[index - 1];
    return last !== undefined && areCells(last, character, line.cuts);
  });
}
