import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import type { Made } from "../../test/bed/layouts.ts";
import { describe, dumpCase } from "./dump.ts";
import { type Floor, judge, reachedBy, type Score, type Shares, scoreOf, tightened } from "./score.ts";
import { combined, type Files, inProcess, throughTools } from "./sources.ts";
import { printTable } from "./table.ts";

/**
 * Measures recognition: made-up reports in every layout, right / null / wrong cells per layout, beside what the text
 * of the file permits (`shown%`, and the right cells as a share of it).
 *
 *   npm run score                                  all layouts, tools included
 *   npm run score -- --layout L2 --layout html     layouts whose name contains one of the words
 *   npm run score -- --no-tools --runs 100         more runs, no outside tools
 *   npm run score -- --layout =L2 --seed 4 --dump /tmp/case   one case: input, truth, what was read, first faults
 *   npm run score -- --layout =L2+noisy-labels+page-breaks     damage upon damage
 *   npm run score -- --no-tools --layout permuted-columns+html   tables that are not the form's: a family, or in one base
 *   npm run score -- --no-tools --layout chance-rewrites --runs 200   rewrites put together by chance
 *   npm run score -- --no-tools --layout chance-rewrites --from 108500 --runs 100   others
 *   npm run score -- --no-tools --part 1/2         every second layout, so that two cores share the work
 *   npm run score -- --no-tools --part 1,3/5       the first and the third of five, for a core that has other work too
 *   npm run score -- --update-floor                write what was reached as the new floor
 *   npm run score -- --update-open                 hold what was reached in `open.json`; what was mended leaves it
 *
 * Exit code 1 when a layout falls below `floor.json`: wrong cells, or fewer right ones than before; in rewritten tables
 * whose labels are all intact also when less than 99 % comes back right.
 */
// A reader that has seen enough (`| head`) is no error.
process.stdout.on("error", () => process.exit());

const { values: options } = parseArgs({
  options: {
    layout: { type: "string", multiple: true, default: [] },
    runs: { type: "string", default: "30" },
    "tool-runs": { type: "string", default: "6" },
    seed: { type: "string" },
    from: { type: "string", default: "0" },
    dump: { type: "string" },
    "no-tools": { type: "boolean", default: false },
    "only-bad": { type: "boolean", default: false },
    list: { type: "boolean", default: false },
    "update-floor": { type: "boolean", default: false },
    "update-open": { type: "boolean", default: false },
    strict: { type: "boolean", default: false },
    part: { type: "string" },
  },
});

const floorFile = "bench/score/floor.json";

/** Layouts that are read worse than their floor or their target today, wrong cells included, and how they are read. */
const openFile = "bench/score/open.json";

const wanted = (name: string) =>
  options.layout.length === 0 ||
  options.layout.some((word) => (word.startsWith("=") ? name === word.slice(1) : name.includes(word)));
const runsOf = (count: number) =>
  options.seed === undefined
    ? Array.from({ length: count }, (_, run) => Number(options.from) + run)
    : [Number(options.seed)];

const cases: Files[] = [
  ...inProcess(wanted, runsOf(Number(options.runs))),
  ...options.layout
    .filter((word) => /^=[^+]+\+[^+]+\+/.test(word))
    .map((word) => combined(word.slice(1), runsOf(Number(options.runs)))),
  ...(options["no-tools"] ? [] : throughTools(wanted, runsOf(Number(options["tool-runs"])))),
];

const chosen = options.part === undefined ? cases : partOf(cases, options.part);

if (options.list) {
  for (const { name } of chosen) process.stdout.write(`${name}\n`);
} else {
  await measure();
}

async function measure(): Promise<void> {
  const floors = JSON.parse(await readFile(floorFile, "utf8")) as Floor;
  const open = JSON.parse(await readFile(openFile, "utf8")) as Floor;
  // What is known to be open must get no worse; `--strict` holds everything against its floor.
  const floor = options.strict ? floors : { ...floors, ...open };
  const scores: Score[] = [];
  for (const { name, leastRight, files } of chosen) {
    const made = await files();
    const score = scoreOf(name, leastRight);
    for (const file of made) {
      const judged = await judge(file);
      score.add(file.run, judged);
      if (options.dump !== undefined) await dump(options.dump, name, file, judged);
      if (options.seed !== undefined) process.stdout.write(`${describe(name, file, judged)}\n`);
    }
    scores.push(score.done());
  }
  printTable(scores, floor, options["only-bad"]);
  if (options["update-open"]) await writeShares(openFile, tightened(open, floors, scores));
  if (options["update-floor"]) await updateFloor(floors, scores);
  else if (scores.some((score) => score.below(floor))) process.exitCode = 1;
}

/**
 * `2/3`: the second of three parts; `1,2/3`: two of them. Neighbours are much alike and cost the same, so they go to
 * different parts.
 */
function partOf<Item>(items: readonly Item[], part: string): Item[] {
  const [, numbers = "", of] = /^(\d+(?:,\d+)*)\/(\d+)$/.exec(part) ?? [];
  const own = numbers.split(",").map(Number);
  const parts = Number(of);
  if (!own.every((number) => number >= 1 && number <= parts))
    throw new Error(`--part ${part}: give it as 1/2 or 1,2/3`);
  return items.filter((_, index) => own.includes((index % parts) + 1));
}

async function dump(
  folder: string,
  name: string,
  file: Made & { run: number },
  judged: Awaited<ReturnType<typeof judge>>,
) {
  if (options.seed === undefined && judged.comparison?.mismatches.every(({ kind }) => kind === "null"))
    return;
  await mkdir(folder, { recursive: true });
  for (const [suffix, content] of dumpCase(name, file, judged)) {
    await writeFile(join(folder, `${file.file}${suffix}`), content);
  }
}

async function updateFloor(floor: Floor, scores: readonly Score[]): Promise<void> {
  const next: Record<string, Shares> = { ...floor };
  for (const { name, shares } of scores) next[name] = reachedBy(shares);
  await writeShares(floorFile, next);
}

/** One line per layout, so that a change shows as one line. */
async function writeShares(file: string, floor: Floor): Promise<void> {
  const lines = Object.entries(floor)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { cells, facts, texts, wrong = 0 }]) => {
      const shares = `"cells": ${cells}, "facts": ${facts}, "texts": ${texts}`;
      return `  ${JSON.stringify(name)}: { ${shares}${wrong > 0 ? `, "wrong": ${wrong}` : ""} }`;
    });
  await writeFile(file, `{\n${lines.join(",\n")}\n}\n`);
}
