import { firstAtLeast } from "../nearest.ts";
import type { Frame, FrameCell } from "./frames.ts";
import { areaOf, type Character, heightOf, holds, middleOf } from "./page.ts";

/** A character much higher than its cell stands on the table, not in it: a watermark, a stamp. */
const tooHigh = 1.5;

/** Which characters stand in which cell of which table, and those that stand in none. */
export interface Filling {
  /** `cells[table][cell]`, in the order of drawing. */
  readonly cells: readonly (readonly (readonly Character[])[])[];
  readonly rest: readonly Character[];
}

/** Every character goes to the smallest cell that holds its middle: tables may stand in cells of others. */
export function fill(frames: readonly Frame[], characters: readonly Character[]): Filling {
  const cells = frames.map((frame) => frame.cells.map((): Character[] => []));
  const rest: Character[] = [];
  for (const character of characters) {
    const place = placeOf(frames, character);
    if (place === null) rest.push(character);
    else cells[place.table]?.[place.cell]?.push(character);
  }
  return { cells, rest };
}

function placeOf(frames: readonly Frame[], character: Character): { table: number; cell: number } | null {
  const middle = middleOf(character);
  let best: { table: number; cell: number; found: FrameCell } | null = null;
  frames.forEach((frame, table) => {
    if (!holds(frame, middle)) return;
    const row = Math.max(0, firstAtLeast(frame.rows, middle.y) - 1);
    const column = Math.max(0, firstAtLeast(frame.columns, middle.x) - 1);
    const cell = frame.slots[row]?.[column] ?? -1;
    const found = frame.cells[cell];
    if (found === undefined || heightOf(character) > tooHigh * heightOf(found)) return;
    if (best === null || areaOf(found) < areaOf(best.found)) best = { table, cell, found };
  });
  return best;
}
