import { blocksOf } from "../../../src/read/pages/blocks.ts";
import type { Box, Character, Page, Stroke } from "../../../src/read/pages/page.ts";
import { defaultLimits, type Grid } from "../../../src/read/source.ts";

/** The tables of pages. */
export function gridsOf(...pages: readonly Page[]): Grid[] {
  return blocksOf(pages, defaultLimits).filter((block): block is Grid => block.kind === "grid");
}

/** Characters of a line, each as wide as it is in Chinese type; `y` is the top. */
export function write(text: string, x: number, y: number, size = 10): Character[] {
  let left = x;
  return [...text].flatMap((character) => {
    const width = (character.codePointAt(0) ?? 0) < 128 ? size / 2 : size;
    const box = { left, right: left + width, top: y, bottom: y + size };
    left += width;
    return character === " " ? [] : [{ ...box, text: character, turn: 0 as const, vertical: false }];
  });
}

export const across = (y: number, from: number, to: number): Stroke => ({
  left: from,
  right: to,
  top: y,
  bottom: y,
});
export const down = (x: number, from: number, to: number): Stroke => ({
  left: x,
  right: x,
  top: from,
  bottom: to,
});

/** A page of A4 in points. */
export function page(
  number: number,
  characters: readonly Character[],
  strokes: readonly Stroke[] = [],
  pictures: readonly Box[] = [],
): Page {
  return { number, width: 595, height: 842, characters, slanted: [], strokes, pictures };
}

/** Lines around all cells of a table with these edges. */
export function ruled(columns: readonly number[], rows: readonly number[]): Stroke[] {
  const [left = 0, right = 0] = [columns[0], columns.at(-1)];
  const [top = 0, bottom = 0] = [rows[0], rows.at(-1)];
  return [...rows.map((y) => across(y, left, right)), ...columns.map((x) => down(x, top, bottom))];
}
