import type { Report } from "../../src/report/model.ts";
import { type Comparison, compare, type Mismatch } from "../../test/bed/compare.ts";
import type { Made } from "../../test/bed/layouts.ts";

/** What one recognition made of all files. */
export interface Effect {
  right: number;
  nulls: number;
  wrong: number;
  /** Facts and section texts that came back right. */
  others: number;
  /** Files of which anything came out otherwise than with all of recognition. */
  changed: number;
  crashes: number;
  /** Layouts with wrong cells, and how many. */
  readonly wrongIn: Map<string, number>;
}

export function noEffect(): Effect {
  return { right: 0, nulls: 0, wrong: 0, others: 0, changed: 0, crashes: 0, wrongIn: new Map() };
}

/** One file recognised: what came back, and a fingerprint of all that was read. */
export interface Outcome {
  readonly comparison: Comparison | null;
  readonly print: string;
}

export function outcomeOf(made: Made, recognise: () => readonly Report[]): Outcome {
  try {
    const reports = recognise();
    return { comparison: compare(made.truths, reports), print: fingerprint(reports) };
  } catch (error) {
    return { comparison: null, print: `crash ${error instanceof Error ? error.message : error}` };
  }
}

export function addEffect(
  effect: Effect,
  layout: string,
  { comparison, print }: Outcome,
  whole: Outcome,
): void {
  if (print !== whole.print) effect.changed += 1;
  if (comparison === null) {
    effect.crashes += 1;
    return;
  }
  const { cells, facts, texts, mismatches } = comparison;
  effect.right += cells.right;
  effect.nulls += cells.nulls;
  effect.wrong += cells.wrong;
  effect.others += facts.right + texts.right;
  const wrong = mismatches.filter(isWrongCell).length;
  if (wrong > 0) effect.wrongIn.set(layout, (effect.wrongIn.get(layout) ?? 0) + wrong);
}

function isWrongCell({ kind, at }: Mismatch): boolean {
  return kind === "wrong" && at.includes("/table/");
}

/** All that users see of reports: cells with their places, remarks, facts, sections and tables left out. */
function fingerprint(reports: readonly Report[]): string {
  return JSON.stringify(
    reports.map(({ tables, ...report }) => ({
      ...report,
      tables: Object.values(tables).map((table) =>
        table === null
          ? null
          : {
              layout: table.layout,
              rows: table.rows.map(({ row, ...reading }) => [row.path, reading]),
              headers: table.headers,
              extra: table.extraRows,
              cells: [...table.cells.values()].map(({ cell, evidence: _, ...reading }) => [
                cell.pointer,
                reading,
              ]),
            },
      ),
    })),
  );
}
