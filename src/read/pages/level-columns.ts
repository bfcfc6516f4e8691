import { isFigure } from "./bare-rows.ts";
import type { Run, Strip } from "./level-strips.ts";
import { isApart, type Line, linesOf, sameGap, textOf } from "./lines.ts";
import { type Character, heightOf } from "./page.ts";
import { segmentsOf } from "./segments.ts";

/** Where the cells of a table stand that has no upright lines. */
export interface Columns {
  /** From left to right: where each begins; the first of those with figures is `edge`. */
  readonly starts: readonly number[];
  readonly edge: number;
}

/** Columns have at least so much room between them, through all rows and the header. */
const gutter = 1;

interface Stretch {
  readonly left: number;
  right: number;
  hasHeader: boolean;
  hasFigures: boolean;
  hasWords: boolean;
}

/**
 * The columns of runs that are laid out alike: where no character of any row, nor of the header right above them, stands, one
 * ends. `null` where a column would have two figures in one line of a row, or a header could be that of two columns.
 */
export function columnsOf(runs: readonly Run[]): Columns | null {
  const rows = runs.flatMap((run) => run.rows);
  const headers = runs.flatMap((run) => run.header);
  const stretches = stretchesOf([...rows, ...headers].flatMap(({ characters }) => characters));
  const starts = stretches.map(({ left }) => left);
  for (const strip of rows) {
    for (const [index, lines] of cut(strip, starts).entries()) {
      const stretch = stretches[index];
      if (stretch === undefined || lines.length === 0) continue;
      // Halves of what belongs together, or two figures.
      if (lines.some((line) => segmentsOf(line).length > 1 && isFigure(segmentsOf(line).at(-1) ?? line)))
        return null;
      if (lines.every(isFigure)) stretch.hasFigures = true;
      else stretch.hasWords = true;
    }
    if (strip.lines.some((line) => isSevered(line, starts))) return null;
  }
  for (const strip of headers)
    for (const [index, lines] of cut(strip, starts).entries())
      if (lines.length > 0 && stretches[index] !== undefined) stretches[index].hasHeader = true;
  const labels = stretches.findLastIndex(({ hasWords }) => hasWords) + 1;
  const corner = stretches[labels];
  const isCorner =
    labels > 0 &&
    corner !== undefined &&
    !corner.hasFigures &&
    stretches.slice(0, labels).every(({ hasHeader }) => !hasHeader);
  const edge = isCorner ? labels + 1 : labels;
  const joined = headers.length === 0 ? stretches.slice(edge) : joinedStretches(stretches.slice(edge));
  if (joined === null) return null;
  return { starts: [...starts.slice(0, edge), ...joined.map(({ left }) => left)], edge };
}

function stretchesOf(characters: readonly Character[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { left, right } of [...characters].sort((a, b) => a.left - b.left)) {
    const last = stretches.at(-1);
    if (last !== undefined && left - last.right < gutter) last.right = Math.max(last.right, right);
    else stretches.push({ left, right, hasHeader: false, hasFigures: false, hasWords: false });
  }
  return stretches;
}

/** The lines of a strip in each column. */
export function cut({ characters }: Pick<Strip, "characters">, starts: readonly number[]): Line[][] {
  const own = starts.map((): Character[] => []);
  for (const character of characters) {
    const column = starts.findLastIndex((start) => start <= character.left);
    own[Math.max(0, column)]?.push(character);
  }
  return own.map((column) => linesOf(column));
}

const latin = /^[\x21-\x7e]$/;

/** Whether a column begins within a word or a figure, whose signs are spaced so wide that columns seem to part them. */
function isSevered({ characters }: Line, starts: readonly number[]): boolean {
  const pairs = characters.slice(1).flatMap((next, index) => {
    const last = characters[index];
    const isWord = last !== undefined && latin.test(last.text) && latin.test(next.text);
    return isWord ? [{ last, next, gap: next.left - last.right }] : [];
  });
  const usual = pairs.reduce((least, { gap }) => Math.min(least, gap), Number.POSITIVE_INFINITY);
  return pairs.some(
    ({ last, next, gap }) =>
      !isApart(last, next) &&
      gap <= Math.max(0, usual) + sameGap * heightOf(next) &&
      starts.some((start) => start > last.left && start <= next.left),
  );
}

/** A header that is set at one side of its column and figures at another are one column, where they can be of no other. */
function joinedStretches(stretches: readonly Stretch[]): Stretch[] | null {
  const taken = new Map<Stretch, Stretch>();
  const isFree = (one: Stretch | undefined): one is Stretch =>
    one?.hasHeader === true && !one.hasFigures && ![...taken.values()].includes(one);
  const open = new Set(stretches.filter(({ hasHeader }) => !hasHeader));
  for (let found = true; found; ) {
    found = false;
    for (const one of open) {
      const at = stretches.indexOf(one);
      const [only, other] = [stretches[at - 1], stretches[at + 1]].filter(isFree);
      if (other !== undefined) continue;
      if (only !== undefined) taken.set(one, only);
      open.delete(one);
      found = true;
    }
  }
  if (open.size > 0) return null;
  return stretches.flatMap((one): Stretch[] => {
    if (taken.has(one)) return [];
    const figures = [...taken].find(([, header]) => header === one)?.[0];
    return [figures === undefined ? one : { ...one, left: Math.min(one.left, figures.left) }];
  });
}

/** All of what stands in a cell in one text. */
export function wordsOf(lines: readonly Line[]): string {
  return lines.map(textOf).join("");
}
