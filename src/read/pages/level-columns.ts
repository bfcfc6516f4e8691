import type { Run, Strip } from "./level-strips.ts";
import { isApart, type Line, linesOf, sameGap, textOf } from "./lines.ts";
import { type Character, heightOf } from "./page.ts";
import { isFigure, segmentsOf } from "./segments.ts";

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
 * ends. Where headers are so near to each other that nothing parts them, columns begin where all their figures do. `null` where
 * a column would have two figures in one line of a row, or a header could be that of two columns.
 */
export function columnsOf(runs: readonly Run[]): Columns | null {
  const rows = runs.flatMap((run) => run.rows);
  const headers = runs.flatMap((run) => run.header);
  const told = toldStretches(rows, [...rows, ...headers]);
  if (told === null) return columnsByLeft(rows, headers);
  markHeaders(told, headers);
  const labels = told.findLastIndex(({ hasWords }) => hasWords) + 1;
  const corner = told[labels];
  const next = told[labels + 1];
  // Words over no figures, before a column that has its own: the corner, where it stands over no label.
  const isCorner =
    labels > 0 &&
    corner?.hasFigures === false &&
    next?.hasFigures === true &&
    next.hasHeader &&
    told.slice(0, labels).every(({ hasHeader }) => !hasHeader);
  const edge = isCorner ? labels + 1 : labels;
  const joined = headers.length === 0 ? told.slice(edge) : joinedStretches(told.slice(edge));
  if (joined === null) return null;
  return { starts: [...told.slice(0, edge), ...joined].map(({ left }) => left), edge };
}

/** Figures that begin at the same place in all rows, with their headers right above. */
function columnsByLeft(rows: readonly Strip[], headers: readonly Strip[]): Columns | null {
  const told = toldStretches(rows, rows);
  if (told === null) return null;
  const edge = told.findLastIndex(({ hasWords }) => hasWords) + 1;
  const starts = told.map(({ left }) => left);
  const isAtLeft = rows.every((row) =>
    cut(row, starts).every(
      (lines, index) => index < edge || lines.every(({ left }) => isNear(left, starts[index] ?? 0)),
    ),
  );
  const straddles = headers.some(({ characters }) =>
    characters.some(({ left, right }) =>
      starts.some((start, index) => index >= edge && left < start - near && right > start + near),
    ),
  );
  return isAtLeft && !straddles ? { starts: starts.map((start) => start - near), edge } : null;
}

/** What stands at the same place differs by no more. */
const near = 0.5;

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= near;
}

/** The stretches in which characters stand, with what the rows have in them; `null` where these can be no columns. */
function toldStretches(rows: readonly Strip[], strips: readonly Strip[]): Stretch[] | null {
  const stretches = stretchesOf(strips.flatMap(({ characters }) => characters));
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
  return stretches;
}

function markHeaders(stretches: readonly Stretch[], headers: readonly Strip[]): void {
  const starts = stretches.map(({ left }) => left);
  for (const strip of headers)
    for (const [index, lines] of cut(strip, starts).entries()) {
      const stretch = stretches[index];
      if (stretch !== undefined && lines.length > 0) stretch.hasHeader = true;
    }
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
    const claims = new Map<Stretch, Stretch>();
    for (const one of open) {
      const at = stretches.indexOf(one);
      const [only, other] = [stretches[at - 1], stretches[at + 1]].filter(isFree);
      if (other !== undefined) continue;
      if (only !== undefined && claims.has(only)) return null;
      if (only !== undefined) claims.set(only, one);
      else open.delete(one);
    }
    for (const [header, one] of claims) {
      taken.set(one, header);
      open.delete(one);
    }
    found = claims.size > 0;
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
