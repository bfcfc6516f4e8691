import { firstAtLeast } from "../nearest.ts";
import type { Frame, FrameCell } from "./frames.ts";
import { linesOf } from "./lines.ts";
import { areaOf, type Character, heightOf, holds, middleOf } from "./page.ts";
import { segmentsOf } from "./segments.ts";
import { uprightCharacters } from "./upright.ts";

/** A character much higher than its cell stands on the table, not in it: a watermark, a stamp. */
const tooHigh = 1.5;

/** Which characters stand in which cell of which table, and those that stand in none. */
export interface Filling {
  /** `cells[table][cell]`, in the order of drawing. */
  readonly cells: readonly (readonly (readonly Character[])[])[];
  readonly rest: readonly Character[];
}

/** Turned words that run from cell to cell, over the lines between them, stand on the table and not in it. */
function stampsOn(frames: readonly Frame[], characters: readonly Character[]): ReadonlySet<Character> {
  const turned = characters.filter(({ turn }) => turn !== 0);
  const stamps = new Set<Character>();
  if (turned.length === 0) return stamps;
  const drawn = new Map<Character, Character>();
  for (const turn of [1, 2, 3] as const) {
    const own = turned.filter((one) => one.turn === turn);
    const upright = uprightCharacters(own, turn);
    for (const [index, one] of upright.entries()) drawn.set(one, own[index] ?? one);
    for (const words of linesOf(upright).flatMap(segmentsOf)) {
      const all = words.characters.map((one) => drawn.get(one) ?? one);
      const cells = all.map((one) => cellOf(frames, one));
      const crosses = all.some((one, index) => reachesOut(one, cells[index]));
      if (new Set(cells).size > 1 && crosses) for (const one of all) stamps.add(one);
    }
  }
  return stamps;
}

function cellOf(frames: readonly Frame[], character: Character): FrameCell | undefined {
  const place = placeOf(frames, character);
  return place === null ? undefined : frames[place.table]?.cells[place.cell];
}

/** Boxes of characters reach a little beyond what is seen of them, in points. */
const tolerance = 2;

function reachesOut({ left, right, top, bottom }: Character, cell: FrameCell | undefined): boolean {
  if (cell === undefined) return false;
  return (
    left < cell.left - tolerance ||
    right > cell.right + tolerance ||
    top < cell.top - tolerance ||
    bottom > cell.bottom + tolerance
  );
}

/** Every character goes to the smallest cell that holds its middle: tables may stand in cells of others. */
export function fill(frames: readonly Frame[], characters: readonly Character[]): Filling {
  const cells = frames.map((frame) => frame.cells.map((): Character[] => []));
  const rest: Character[] = [];
  const stamps = stampsOn(frames, characters);
  for (const character of characters) {
    const place = stamps.has(character) ? null : placeOf(frames, character);
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
