import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import type { Report } from "../../src/report/model.ts";
import { addTo, type Comparison, compare, type Mismatch, type Tally, tally } from "../../test/bed/compare.ts";
import type { Made } from "../../test/bed/layouts.ts";
import { type Shown, shownIn } from "./shown.ts";

/** One file read and compared; `error` where reading or recognition threw. */
export interface Judged {
  readonly comparison: Comparison | null;
  readonly reports: readonly Report[];
  readonly error: unknown;
  /** What the text shows, and how many of its filled cells came back right; `null` where that cannot be told. */
  readonly shown: (Shown & { readonly right: number }) | null;
}

export async function judge(made: Made): Promise<Judged> {
  const shown = shownIn(made);
  try {
    const source = await readSource(made.bytes, { file: made.file });
    const reports = recognize(source);
    const comparison = compare(made.truths, reports);
    const right = (shown?.filled ?? 0) - comparison.mismatches.filter(isLostFigure).length;
    return { comparison, reports, error: null, shown: shown === null ? null : { ...shown, right } };
  } catch (error) {
    return { comparison: null, reports: [], error, shown: shown === null ? null : { ...shown, right: 0 } };
  }
}

function isLostFigure({ at, expected }: Mismatch): boolean {
  return at.includes("/table/") && expected !== null;
}

/** Right shares in percent that must not be undercut, by layout. Wrong cells are never allowed. */
export type Floor = Readonly<Record<string, Shares & { readonly wrong?: number }>>;

/** Right shares in percent: of cells, of facts (title, year, contact…), of section texts. */
export interface Shares {
  readonly cells: number;
  readonly facts: number;
  readonly texts: number;
}

/** What was reached in one layout. */
export interface Score {
  readonly name: string;
  readonly files: number;
  readonly cells: Tally;
  readonly facts: Tally;
  readonly texts: Tally;
  /** Reports that should have been found and were not, and those found beyond. */
  readonly missing: number;
  readonly surplus: number;
  readonly crashes: number;
  /** Of the files whose figures all differ: filled cells, those whose figure the text shows, those read right. */
  readonly shown: { filled: number; shown: number; right: number };
  /** Runs with a wrong cell, a crash or a wrong number of reports, and then those with most nulls. */
  readonly worst: readonly string[];
  readonly shares: Shares;
  readonly below: (floor: Floor) => boolean;
}

/** `leastRight`: the share of cells in percent that a layout without a floor must reach. */
export function scoreOf(name: string, leastRight = 0) {
  const cells = tally();
  const facts = tally();
  const texts = tally();
  const faults = new Map<number, string>();
  const nulls: [number, number][] = [];
  let files = 0;
  let missing = 0;
  let surplus = 0;
  let crashes = 0;
  const shown = { filled: 0, shown: 0, right: 0 };
  return {
    add(run: number, { comparison, error, shown: one }: Judged): void {
      files += 1;
      if (one !== null) {
        shown.filled += one.filled;
        shown.shown += one.shown;
        shown.right += one.right;
      }
      if (comparison === null) {
        crashes += 1;
        faults.set(run, `${run}:crash(${error instanceof Error ? error.message.slice(0, 60) : error})`);
        return;
      }
      addTo(cells, comparison.cells);
      addTo(facts, comparison.facts);
      addTo(texts, comparison.texts);
      missing += Math.max(0, comparison.expectedReports - comparison.foundReports);
      surplus += Math.max(0, comparison.foundReports - comparison.expectedReports);
      if (comparison.cells.wrong > 0) faults.set(run, `${run}:${comparison.cells.wrong}w`);
      else if (comparison.expectedReports !== comparison.foundReports) faults.set(run, `${run}:reports`);
      else if (comparison.cells.nulls > 0) nulls.push([run, comparison.cells.nulls]);
    },
    done(): Score {
      nulls.sort(([, a], [, b]) => b - a);
      const worst = [...faults.values(), ...nulls.map(([run, count]) => `${run}:${count}n`)].slice(0, 4);
      const shares = { cells: rightOf(cells), facts: rightOf(facts), texts: rightOf(texts) };
      const below = (floor: Floor) => {
        const least: Floor[string] = floor[name] ?? { cells: leastRight, facts: 0, texts: 0 };
        const undercut = (["cells", "facts", "texts"] as const).some(
          (kind) => shares[kind] < least[kind] - 0.05,
        );
        return cells.wrong > (least.wrong ?? 0) || crashes > 0 || undercut;
      };
      return {
        name,
        files,
        cells,
        facts,
        texts,
        missing,
        surplus,
        crashes,
        shown,
        worst,
        shares,
        below,
      };
    },
  };
}

/** Percent of things that came back right; 100 where there were none. */
function rightOf({ right, nulls, wrong }: Tally): number {
  const all = right + nulls + wrong;
  return all === 0 ? 100 : (right / all) * 100;
}

/** What was reached, rounded down, as floors have it. */
export function reachedBy({ cells, facts, texts }: Shares): Shares {
  const down = (percent: number) => Math.floor(percent * 10) / 10;
  return { cells: down(cells), facts: down(facts), texts: down(texts) };
}

/**
 * What stays open, no looser than before: layouts that reach their floor leave the list, in the others each share and
 * the number of wrong cells are the better of what was reached and what was held. What was not open does not get so.
 */
export function tightened(
  open: Floor,
  floor: Floor,
  scores: readonly Pick<Score, "name" | "shares" | "cells" | "below">[],
): Floor {
  const next: Record<string, Floor[string]> = { ...open };
  for (const { name, shares, cells, below } of scores) {
    const held = open[name];
    if (held === undefined) continue;
    if (!below(floor)) {
      delete next[name];
      continue;
    }
    const own = reachedBy(shares);
    next[name] = {
      cells: Math.max(held.cells, own.cells),
      facts: Math.max(held.facts, own.facts),
      texts: Math.max(held.texts, own.texts),
      wrong: Math.min(held.wrong ?? 0, cells.wrong),
    };
  }
  return next;
}
