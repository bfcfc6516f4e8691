import type { Run, Strip } from "./level-strips.ts";
import { type Line, lineOf } from "./lines.ts";
import { type Character, heightOf, middleOf, unreadable } from "./page.ts";
import type { LinePart } from "./parts.ts";
import { isFigure, segmentsOf } from "./segments.ts";
import { redrawn, severed } from "./severed.ts";

/**
 * The lines of rows whose columns are not told: figures that stand below each other between two level lines are no figures, nor
 * are those beside a label of which each line has a single character, since such lines are put together by their order alone.
 */
export function withoutHalves(runs: readonly Run[]): [LinePart, LinePart][] {
  // Where no two lines of the table have a row between them, all of it may stand above or below a line.
  const isParted = runs.some(({ rows }) => rows.length > 0);
  return runs.flatMap(({ rows, parts, head, tail }) => {
    const open = [head, tail].flatMap((row) => row ?? []);
    const strips = [...rows, ...open.map(({ strip }) => strip)];
    const halves = redrawn([
      ...strips.flatMap(({ lines }) =>
        lines.slice(1).flatMap((line, index) => {
          const upper = lines[index];
          return upper !== undefined && (isParted || mayBeTail(upper, line)) ? halvesOf(upper, line) : [];
        }),
      ),
      ...strips.filter(hasUprightLabel).flatMap(({ lines }) => lines.flatMap(segmentsOf).flatMap(doubted)),
    ]);
    const drawn = new Set([...parts, ...open.flatMap((row) => row.parts)]);
    return [...drawn].flatMap((part): [LinePart, LinePart][] => {
      const { characters, cuts } = part.line;
      if (!characters.some((one) => halves.has(one))) return [];
      const line = lineOf(
        characters.map((one) => halves.get(one) ?? one),
        cuts,
      );
      return [[part, { ...part, line, drawn: part.drawn ?? part }]];
    });
  });
}

/** Lines of one cell lie no farther apart, in heights of their characters. */
const farthest = 1.45;

/** Whether all figures of a line may be the ends of those right above: no longer, and none behind a single digit. */
function mayBeTail(upper: Line, lower: Line): boolean {
  if (middleOf(lower).y - middleOf(upper).y > farthest * heightOf(upper)) return false;
  const above = segmentsOf(upper).filter(isFigure);
  return segmentsOf(lower)
    .filter(isFigure)
    .every((figure) => {
      const digits = above.find((one) => isOver(one, figure))?.characters.length ?? 0;
      return digits > 1 && figure.characters.length <= digits;
    });
}

function isOver(one: Line, other: Line): boolean {
  return one.left < other.right && one.right > other.left;
}

function halvesOf(upper: Line, lower: Line): [Character, Character][] {
  const figures = segmentsOf(upper).filter(isFigure);
  return segmentsOf(lower).flatMap((segment) => {
    const over = figures.find((one) => isOver(one, segment));
    return over === undefined ? [] : severed(over, segment);
  });
}

/** A label has more lines of a single character than others. */
function hasUprightLabel({ lines }: Strip): boolean {
  const words = lines.flatMap(segmentsOf).filter((segment) => !isFigure(segment));
  const single = words.filter(({ characters }) => characters.length === 1);
  return single.length > 2 && 2 * single.length > words.length;
}

function doubted(segment: Line): [Character, Character][] {
  const last = segment.characters.at(-1);
  return last === undefined || !isFigure(segment) ? [] : [[last, { ...last, text: last.text + unreadable }]];
}
