import process from "node:process";
import type { Tally } from "../../test/bed/compare.ts";
import { addTo, tally } from "../../test/bed/compare.ts";
import type { Floor, Score } from "./score.ts";

/**
 * Prints one line per layout and the sum; layouts below the floor are marked with `!`.
 * `shown%` and `of shown` speak of the files whose figures all differ, the rest of all files: see `shown.ts`.
 */
export function printTable(scores: readonly Score[], floor: Floor, onlyBad: boolean): void {
  const width = Math.max(10, ...scores.map((score) => score.name.length)) + 2;
  const line = (cells: readonly string[]) =>
    process.stdout.write(
      `${cells.map((cell, i) => (i === 0 ? cell.padEnd(width) : cell.padStart(9))).join("")}\n`,
    );
  line([
    "layout",
    "files",
    "right%",
    "shown%",
    "of shown",
    "null%",
    "wrong%",
    "wrong",
    "lost",
    "extra",
    "facts%",
    "f.wrong",
    "texts%",
    "t.wrong",
  ]);
  const sums = { cells: tally(), facts: tally(), texts: tally() };
  const shown = { filled: 0, shown: 0, right: 0 };
  for (const score of scores) {
    addTo(sums.cells, score.cells);
    addTo(sums.facts, score.facts);
    addTo(sums.texts, score.texts);
    for (const part of ["filled", "shown", "right"] as const) shown[part] += score.shown[part];
    const bad = score.below(floor);
    if (onlyBad && !bad && score.missing + score.surplus === 0) continue;
    line([
      `${bad ? "! " : "  "}${score.name}`,
      String(score.files),
      ...shares(score.cells, score.shown),
      String(score.cells.wrong),
      String(score.missing),
      String(score.surplus),
      share(score.facts.right, score.facts),
      String(score.facts.wrong),
      share(score.texts.right, score.texts),
      `${score.texts.wrong}${score.worst.length > 0 ? `   ${score.worst.join(" ")}` : ""}`,
    ]);
  }
  const { cells, facts, texts } = sums;
  line([
    "  all",
    String(scores.reduce((sum, score) => sum + score.files, 0)),
    ...shares(cells, shown),
    String(cells.wrong),
    String(scores.reduce((sum, score) => sum + score.missing, 0)),
    String(scores.reduce((sum, score) => sum + score.surplus, 0)),
    share(facts.right, facts),
    String(facts.wrong),
    share(texts.right, texts),
    String(texts.wrong),
  ]);
}

function shares(cells: Tally, { filled, shown, right }: Score["shown"]): string[] {
  return [
    share(cells.right, cells),
    percent(shown, filled),
    right > shown ? ">100" : percent(right, shown),
    share(cells.nulls, cells),
    share(cells.wrong, cells),
  ];
}

function share(part: number, { right, nulls, wrong }: Tally): string {
  return percent(part, right + nulls + wrong);
}

function percent(part: number, all: number): string {
  return all === 0 ? "–" : ((part / all) * 100).toFixed(2);
}
