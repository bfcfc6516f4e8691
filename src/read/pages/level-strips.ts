import { firstAtLeast, nearest } from "../nearest.ts";
import { clustersOf } from "./clusters.ts";
import { type Line, linesOf } from "./lines.ts";
import { type Character, middleOf } from "./page.ts";
import type { LinePart, PageParts } from "./parts.ts";
import type { Ruling } from "./rulings.ts";
import { isFigure, segmentsOf } from "./segments.ts";

/** What stands between the same two level ruling lines: the cells of a row, or a label that several rows share. */
export interface Strip {
  /**
   * Heights of the lines, as indexes from top to bottom: one height for lines that all but touch. `none`, or the number of all
   * heights, where a page break cut a label, and no line is there.
   */
  readonly above: number;
  readonly below: number;
  readonly characters: readonly Character[];
  readonly lines: readonly Line[];
  /** Put together of what may be two rows, one on each side of a page break: figures in two lines are none. */
  readonly unsure?: true;
}

/** What may be a row, or a piece of one, between a table and the edge of its page: no line is drawn there. */
export type OpenRow = Pick<Run, "others" | "parts"> & { readonly strip: Strip };

/** Rows of figures right below each other, without what stands above them. */
export interface Run {
  readonly rows: readonly Strip[];
  /** What ends where the rows begin: the lowest cells of a header, and its corner. */
  readonly header: readonly Strip[];
  /** What else stands in the same lines: upper cells of the header, and labels over several rows. */
  readonly others: readonly Strip[];
  /** All lines that the run has on its page. */
  readonly parts: readonly LinePart[];
  /** Where its level lines end, left or right. */
  readonly ends: readonly number[];
  /** No other line is below it on its page. */
  readonly isLast: boolean;
  /** Above its first row, where nothing stands over it. */
  readonly head: OpenRow | null;
  /** Below its last row. */
  readonly tail: OpenRow | null;
}

/** Above this there is no line on the page. */
export const none = -1;
/** Level lines that near are one. */
const tolerance = 2;
/** Lines above and below a row may be apart from those of the next. */
const spacing = 8;
/** More is a page made to take time. */
const mostLooks = 2e7;
const mostStrips = 1000;

/** The runs of a page, top to bottom. */
export function runsOf({ parts, open: { horizontal } }: PageParts): Run[] {
  const own = parts.filter((part): part is LinePart => part.kind === "line" && !part.aside);
  const count = own.reduce((sum, { line }) => sum + line.characters.length, 0);
  if (horizontal.length === 0 || count * horizontal.length > mostLooks) return [];
  const heights = clustersOf(
    horizontal.map(({ at }) => at),
    tolerance,
  );
  const found = new Map<string, Strip & { readonly characters: Character[] }>();
  const stripOf = new Map<Character, Strip>();
  const lineOf = new Map<Character, LinePart>();
  const sorted = [...horizontal].sort((a, b) => a.at - b.at);
  const places = sorted.map(({ at }) => at);
  for (const part of own) {
    for (const character of part.line.characters) {
      lineOf.set(character, part);
      const { above, below } = between(character, sorted, places, heights);
      if (above === none && below === heights.length) continue;
      const key = `${above} ${below}`;
      const strip = found.get(key) ?? { above, below, characters: [], lines: [] };
      strip.characters.push(character);
      found.set(key, strip);
      stripOf.set(character, strip);
    }
  }
  const strips = [...found.values()].map((strip) =>
    Object.assign(strip, { lines: linesOf(strip.characters) }),
  );
  const isNext = (upper: number, lower: number) =>
    lower >= upper && (heights[lower] ?? 0) - (heights[upper] ?? 0) <= spacing;
  if (strips.length > mostStrips) return [];
  // Labels over several rows that a page break cut have a line on one side alone, as what stands around tables.
  const whole = strips.filter(({ above, below }) => above !== none && below !== heights.length);
  // A page that holds the end of one row and the beginning of the next has a single line.
  const foot = Math.max(0, ...whole.map(({ below }) => below));
  const stacks = stacksOf(whole, isNext);
  const ends = stacks.at(-1)?.at(-1)?.below === foot;
  const openRow = (strip: Strip | undefined): OpenRow | null => {
    const row = strip === undefined ? null : withOthers([strip], [], [], stripOf, lineOf);
    return strip === undefined || row === null ? null : { strip, others: row.others, parts: row.parts };
  };
  // The header of the first rows of the next page may stand alone at the foot of this one.
  return (ends ? stacks : [...stacks, []]).flatMap((rows) => {
    const top = rows[0]?.above ?? foot;
    const header = whole.filter(({ above, below }) => above < top && isNext(below, top));
    const from = Math.min(...header.map(({ above }) => above));
    const upper = whole.filter(({ above, below }) => above >= from && below <= top);
    const run = withOthers(rows, header, upper, stripOf, lineOf);
    if (run === null) return [];
    // Of a header that a page break cut, the cells over no others are open above.
    const cutCells = run.others.filter(({ above, below }) => above === none && isNext(below, top));
    const all = [...run.rows, ...run.header, ...run.others];
    const first = (heights[Math.max(0, Math.min(...all.map(({ above }) => above)))] ?? 0) - tolerance;
    const last =
      (heights[Math.max(...all.map(({ below }) => below))] ?? Number.POSITIVE_INFINITY) + tolerance;
    const lines = sorted.slice(firstAtLeast(places, first), firstAtLeast(places, last));
    const bottom = rows.at(-1)?.below ?? foot;
    const beyond = strips.find(({ above, below }) => below === heights.length && isNext(bottom, above));
    const before = strips.find(({ above, below }) => above === none && isNext(below, top));
    const head = all.some(({ above, below }) => above < top && below <= top) ? null : openRow(before);
    const tail = bottom < foot ? null : openRow(beyond);
    return {
      ...run,
      head,
      tail,
      header: [...run.header, ...cutCells],
      others: run.others.filter((strip) => !cutCells.includes(strip)),
      isLast: all.length === 0 ? head !== null && tail !== null : all.some(({ below }) => below >= foot),
      ends: lines.flatMap((ruling) => [ruling.from, ruling.to]),
    };
  });
}

function between(
  character: Character,
  sorted: readonly Ruling[],
  places: readonly number[],
  heights: readonly number[],
) {
  const { x, y } = middleOf(character);
  const start = firstAtLeast(places, y);
  const isOver = (ruling: Ruling | undefined) => ruling !== undefined && ruling.from <= x && ruling.to >= x;
  let above = start - 1;
  while (above >= 0 && !isOver(sorted[above])) above -= 1;
  let below = start;
  while (below < sorted.length && !isOver(sorted[below])) below += 1;
  const heightOf = (index: number) => {
    const at = places[index];
    return at === undefined ? (index < 0 ? none : heights.length) : nearest(heights, at);
  };
  return { above: heightOf(above), below: heightOf(below) };
}

/** Rows of figures that follow each other; a label alone between two of them is a row that is blank. */
function stacksOf(strips: readonly Strip[], isNext: (upper: number, lower: number) => boolean): Strip[][] {
  const stacks: Strip[][] = [];
  let blank: Strip[] = [];
  for (const strip of [...strips].sort((a, b) => a.above - b.above || a.below - b.below)) {
    const last = blank.at(-1) ?? stacks.at(-1)?.at(-1);
    const follows = last !== undefined && isNext(last.below, strip.above);
    if (isRow(strip)) {
      if (follows) stacks.at(-1)?.push(...blank, strip);
      else stacks.push([strip]);
      blank = [];
    } else if (follows && !isOverOthers(strip, strips)) {
      if (isLabel(strip, stacks.at(-1) ?? [])) blank.push(strip);
      else blank = [];
    }
  }
  return stacks;
}

/** Figures stand in it, and no words behind them. */
function isRow({ lines }: Strip): boolean {
  const segments = lines.flatMap(segmentsOf);
  const words = segments.filter((segment) => !isFigure(segment));
  const end = words.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY);
  return segments.some((segment) => isFigure(segment) && segment.left >= end);
}

/** A label over several rows, or beside several lines of a header. */
function isOverOthers(strip: Strip, strips: readonly Strip[]): boolean {
  return strips.some((other) => other !== strip && other.above >= strip.above && other.below <= strip.below);
}

/** The rest of a label that a page break cut, or a row that is blank: a label alone between the first two lines of a page. */
export function leadOf({ header, rows }: Run): Strip | null {
  const [only, ...others] = header;
  if (only === undefined || others.length > 0 || only.above > 0 || rows.length === 0) return null;
  return isLabel(only, rows) ? only : null;
}

/** Stands in one piece where labels do, before all figures. */
function isLabel({ lines }: Strip, rows: readonly Strip[]): boolean {
  const figures = rows.flatMap((row) => row.lines.flatMap(segmentsOf).filter(isFigure));
  const first = figures.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY);
  return lines.every((line) => line.right < first && segmentsOf(line).length === 1);
}

/** With all that stands in the same lines; `null` where some of it is in no cell. */
function withOthers(
  rows: readonly Strip[],
  header: readonly Strip[],
  upper: readonly Strip[],
  stripOf: ReadonlyMap<Character, Strip>,
  lineOf: ReadonlyMap<Character, LinePart>,
): Pick<Run, "rows" | "header" | "others" | "parts"> | null {
  const all = new Set([...rows, ...header, ...upper]);
  const parts = new Set<LinePart>();
  for (const strip of all) {
    for (const character of strip.characters) {
      const part = lineOf.get(character);
      if (part === undefined || parts.has(part)) continue;
      parts.add(part);
      for (const beside of part.line.characters) {
        const other = stripOf.get(beside);
        if (other === undefined) return null;
        all.add(other);
      }
    }
  }
  const own = new Set([...rows, ...header]);
  return { rows, header, others: [...all].filter((strip) => !own.has(strip)), parts: [...parts] };
}
