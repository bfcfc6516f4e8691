import { type Line, lineOf } from "./lines.ts";
import { middleOf } from "./page.ts";
import { isFigure } from "./segments.ts";

/** So many figures in other lines show the place of a column. */
const fewest = 2;
const digit = /^[\d.]$/;

/**
 * Segments of lines, with a figure that all but touches the label before it cut off: other figures begin, end or have their middle
 * exactly there, so that it is one of their column.
 */
export function unglued(lines: readonly (readonly Line[])[]): Line[][] {
  const places = new Map<string, number>();
  for (const figure of lines.flat().filter(isFigure))
    for (const key of placesOf(figure)) places.set(key, (places.get(key) ?? 0) + 1);
  return lines.map((segments) =>
    segments.flatMap((segment, index) => {
      const next = segments[index + 1];
      if (isFigure(segment) || next === undefined || !isFigure(next)) return [segment];
      const from = segment.characters.findLastIndex(({ text }) => !digit.test(text)) + 1;
      if (from === 0 || from === segment.characters.length) return [segment];
      const figure = lineOf(segment.characters.slice(from));
      const isOfColumn = placesOf(figure).some((key) => (places.get(key) ?? 0) >= fewest);
      return isOfColumn ? [lineOf(segment.characters.slice(0, from)), figure] : [segment];
    }),
  );
}

/** Places to the point. */
function placesOf(figure: Line): string[] {
  return [
    `left ${Math.round(figure.left)}`,
    `middle ${Math.round(middleOf(figure).x)}`,
    `right ${Math.round(figure.right)}`,
  ];
}
