import { type Line, lineOf, partedDigits, textOf } from "./lines.ts";
import { type Character, heightOf, middleOf } from "./page.ts";

/** From this gap on, in parts of the height, the next character is of another cell. */
const cellGap = 0.7;

/** The parts of a line that have a wide gap or a ruling line between them, as the cells of a row have, left to right. */
export function segmentsOf({ characters, cuts }: Line): Line[] {
  const segments: Character[][] = [];
  const parted = partedDigits(characters);
  for (const character of characters) {
    const open = segments.at(-1);
    const last = open?.at(-1);
    if (open === undefined || last === undefined || areCells(last, character, cuts) || parted.has(character))
      segments.push([character]);
    else open.push(character);
  }
  return segments.map((one) => lineOf(one));
}

/** Whether two neighbours in a line are of two cells of a row. */
export function areCells(last: Character, next: Character, cuts: readonly number[] = []): boolean {
  if (next.left - last.right > cellGap * Math.max(heightOf(last), heightOf(next))) return true;
  const [before, behind] = [middleOf(last).x, middleOf(next).x];
  return cuts.some((cut) => cut > before && cut < behind);
}

const figure = /^(?:[-+−－＋]|增加?|减少?)?[\d０-９.,，．]+(?:万元|元)?[%％]?[⁰¹²³⁴-⁹₀-₉]*$|^[-—－/／]+$/u;

/** A number, with the mark of a note or without, or a sign that stands for one. */
export function isFigure(segment: Line): boolean {
  return figure.test(textOf(segment).replace(/\s/g, ""));
}
