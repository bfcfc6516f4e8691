import process from "node:process";
import type { Verdict } from "./judge.ts";

/** What was reached for one rule. `locatable` counts the findings that a place is due of. */
export interface Row {
  readonly rule: string;
  readonly layouts: number;
  readonly tried: number;
  readonly found: number;
  readonly locatable: number;
  readonly located: number;
  readonly falseAlarms: number;
  readonly notCarried: number;
  /** Layouts in which a defect was missed. */
  readonly missedIn: readonly string[];
}

/** Shares in percent that must not be undercut, and the number of false alarms that must not be exceeded. */
export type Floor = Readonly<Record<string, { found: number; located: number; falseAlarms: number }>>;

export function addUp(rule: string, verdicts: readonly Verdict[], notCarried: number): Row {
  const placed = verdicts.filter(({ located }) => located !== null);
  return {
    rule,
    layouts: new Set(verdicts.map(({ layout }) => layout)).size,
    tried: verdicts.length,
    found: verdicts.filter(({ found }) => found).length,
    locatable: placed.length,
    located: placed.filter(({ located }) => located).length,
    falseAlarms: verdicts.reduce((sum, one) => sum + one.falseAlarms.length, 0),
    notCarried,
    missedIn: [...new Set(verdicts.filter(({ found }) => !found).map(({ layout }) => layout))],
  };
}

/** Counts are compared: the cases are the same from run to run. */
export function isBelow({ rule, found, located, falseAlarms }: Row, floor: Floor): boolean {
  const least = floor[rule];
  if (least === undefined) return false;
  return found < least.found || located < least.located || falseAlarms > least.falseAlarms;
}

/** One line per rule and the sum; rules below the floor are marked with `!`. */
export function printTable(rows: readonly Row[], floor: Floor): void {
  const width = Math.max(...rows.map(({ rule }) => rule.length)) + 4;
  const line = (first: string, cells: readonly string[], note = "") =>
    process.stdout.write(
      `${`${first.padEnd(width)}${cells.map((cell) => cell.padStart(9)).join("")}  ${note}`.trimEnd()}\n`,
    );
  line("  rule", ["layouts", "tried", "found", "located", "false"]);
  for (const row of rows) line(`${isBelow(row, floor) ? "!" : " "} ${row.rule}`, cellsOf(row), noteOf(row));
  const sum = (of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0);
  const found = `${sum(({ found }) => found)}`;
  const tried = sum(({ tried }) => tried);
  const located = sum(({ located }) => located);
  const locatable = sum(({ locatable }) => locatable);
  const share = (part: number, all: number) => `${((part / Math.max(1, all)) * 100).toFixed(1)} %`;
  line("  all", ["", `${tried}`, found, `${located}`, `${sum(({ falseAlarms }) => falseAlarms)}`]);
  process.stdout.write(
    `\n${rows.length} rules, ${tried} files: found ${share(Number(found), tried)}, located ${share(located, locatable)} of the ${locatable} with a place, ${sum(({ falseAlarms }) => falseAlarms)} false alarms; ${sum(({ notCarried }) => notCarried)} examples not carried by any layout\n`,
  );
}

function cellsOf({ layouts, tried, found, locatable, located, falseAlarms }: Row): string[] {
  return [`${layouts}`, `${tried}`, `${found}`, locatable === 0 ? "–" : `${located}`, `${falseAlarms}`];
}

function noteOf({ tried, notCarried, missedIn }: Row): string {
  if (tried === 0) return "cannot be written: rests on what the reader noticed";
  const notes = [
    missedIn.length === 0 ? "" : `missed in ${missedIn.join(", ")}`,
    notCarried === 0 ? "" : `${notCarried} not carried`,
  ];
  return notes.filter((note) => note !== "").join("; ");
}
