import { combine, type Matrix, move } from "../pages/matrix.ts";
import { unreadable } from "../pages/page.ts";
import type { Ink, Sheet } from "../pages/sheet.ts";
import { childrenOf, type Element, numberOf } from "./tree.ts";

/** Size of text that names none, in millimetres. */
const usualSize = 3.5;
/** How far a character reaches below and above its base line, in parts of its size. */
const below = 0.15;
const above = 0.85;

/** Turns of a character, in degrees clockwise. */
const turns: Readonly<Record<string, Matrix>> = {
  "90": [0, 1, -1, 0, 0, 0],
  "180": [-1, 0, 0, -1, 0, 0],
  "270": [0, -1, 1, 0, 0, 0],
};

/** Writes a text object; each character stands where the deltas put it. */
export function writeText(sheet: Sheet, object: Element, matrix: Matrix, ink: Ink): void {
  const { attributes } = object;
  const size = numberOf(attributes.get("Size")) ?? usualSize;
  const stretch = numberOf(attributes.get("HScale")) ?? 1;
  const turn = turns[attributes.get("CharDirection") ?? ""];
  let x = 0;
  let y = 0;
  for (const code of childrenOf(object, "TextCode")) {
    // What is not said is as it was for the text before.
    x = numberOf(code.attributes.get("X")) ?? x;
    y = numberOf(code.attributes.get("Y")) ?? y;
    const characters = [...code.text.replace(/[\r\n]/g, "")];
    const right = deltasOf(code.attributes.get("DeltaX"), characters.length);
    const down = deltasOf(code.attributes.get("DeltaY"), characters.length);
    const placed = right.length > 0 || down.length > 0;
    let at = { x, y };
    characters.forEach((character, index) => {
      const own = widthOf(character) * size * stretch;
      const step = right[index] ?? (placed ? (right.at(-1) ?? 0) : own);
      const width = step > 0 && step < own ? step : own;
      const place = combine(matrix, move(at.x, at.y));
      const upright = turn === undefined ? place : combine(place, turn);
      const isMirrored = upright[0] * upright[3] < upright[1] * upright[2];
      const seen = isMirrored && /\p{N}/u.test(character) ? unreadable : character;
      sheet.write(seen, upright, { x: 0, y: -above * size }, { x: width, y: below * size }, ink, false);
      at = { x: at.x + step, y: at.y + (down[index] ?? down.at(-1) ?? 0) };
    });
  }
}

/** Latin characters and digits are half as wide as Chinese ones, more or less. */
function widthOf(character: string): number {
  return /[\x20-\x7e\xa5]/.test(character) ? 0.5 : 1;
}

/** Steps from character to character, as many as there are; `g 3 2.5` is three times 2.5. */
function deltasOf(text: string | undefined, most: number): number[] {
  const steps: number[] = [];
  const words = text?.trim().split(/\s+/) ?? [];
  for (let next = 0; next < words.length && steps.length < most; next += 1) {
    if (words[next] !== "g") {
      steps.push(numberOf(words[next]) ?? 0);
      continue;
    }
    const times = Math.min(most, numberOf(words[next + 1]) ?? 0);
    const step = numberOf(words[next + 2]) ?? 0;
    for (let time = 0; time < times; time += 1) steps.push(step);
    next += 2;
  }
  return steps;
}
