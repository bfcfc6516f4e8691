import { type Line, lineOf } from "./lines.ts";
import { type Character, heightOf } from "./page.ts";

/** From this gap on, in parts of the height, the next character is of another cell. */
const cellGap = 0.7;

/** The parts of a line that have a wide gap between them, as the cells of a row have, left to right. */
export function segmentsOf({ characters }: Line): Line[] {
  const segments: Character[][] = [];
  for (const character of characters) {
    const open = segments.at(-1);
    const last = open?.at(-1);
    if (open === undefined || last === undefined || areCells(last, character)) segments.push([character]);
    else open.push(character);
  }
  return segments.map(lineOf);
}

/** Whether two neighbours in a line are of two cells of a row. */
export function areCells(last: Character, next: Character): boolean {
  return next.left - last.right > cellGap * Math.max(heightOf(last), heightOf(next));
}
