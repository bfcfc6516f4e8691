import process from "node:process";
import { parseArgs } from "node:util";
import { buildExample } from "../../src/example/report.ts";
import { lintReport } from "../../src/lint/engine.ts";
import { seeded } from "../../test/bed/random.ts";
import { amid, figuresIn, fillIn, type Pattern, patterns, speak } from "./grammar.ts";
import { type Figure, inventYear, type Truth, tablesOf } from "./truth.ts";
import { turned } from "./turned.ts";

/**
 * Measures how prose is compared with the tables: sentences of a grammar of its own, true once and once with one figure
 * changed, in reports whose tables agree.
 *
 *   npm run prose                     one row per pattern of sentences, and the sum
 *   npm run prose -- --details        every sentence that was missed or blamed wrongly
 *   npm run prose -- --rounds 200     sentences of each pattern; default 60
 *
 * Exit code 1 when less than 95 % are found or anything true is blamed.
 */
const { values: options } = parseArgs({
  options: { details: { type: "boolean", default: false }, rounds: { type: "string", default: "60" } },
});

interface Row {
  readonly name: string;
  tried: number;
  found: number;
  falsely: number;
}

const rows = [...patterns, ...turned].map((pattern, index) => {
  const row: Row = { name: pattern.name, tried: 0, found: 0, falsely: 0 };
  const random = seeded(index + 1);
  for (let round = 0; round < Number(options.rounds); round++) {
    const truth = inventYear(random);
    const spoken = amid(speak(pattern, random), random);
    const told = fillIn(spoken, truth);
    const blamed = complaints(pattern, told, truth);
    row.falsely += blamed.length > 0 ? 1 : 0;
    if (blamed.length > 0) detail("blamed", told, blamed);
    const figure = random.pick(figuresIn(spoken));
    const wrong = fillIn(spoken, { ...truth, [figure]: mistake(truth, figure, random.int(11, 19)) });
    const found = complaints(pattern, wrong, truth).length > 0;
    row.tried += 1;
    row.found += found ? 1 : 0;
    if (!found) detail(`missed ${figure} ${truth[figure]}`, wrong, []);
  }
  return row;
});

/** Another number than any that the tables could be read to say. */
function mistake(truth: Truth, figure: Figure, by: number): number {
  const known = new Set(Object.values(truth));
  const sums = [
    truth.received + truth.carriedIn,
    truth.results + truth.carriedForward,
    truth.granted + truth.partiallyGranted,
  ];
  let wrong = truth[figure] + by;
  while (known.has(wrong) || sums.includes(wrong)) wrong += 1;
  return wrong;
}

function complaints({ section }: Pattern, text: string, truth: Truth): string[] {
  const { report, context } = buildExample({
    name: "",
    report: { ...tablesOf(truth), sections: { [section]: text } },
  });
  return lintReport(report, context)
    .findings.filter(({ ruleId, severity }) => /^text-|growth/u.test(ruleId) && severity !== "info")
    .map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

function detail(what: string, sentence: string, complaints: readonly string[]): void {
  if (!options.details) return;
  process.stdout.write(`${what}: ${sentence}\n${complaints.map((one) => `    ${one}\n`).join("")}`);
}

const width = Math.max(...rows.map(({ name }) => name.length)) + 2;
for (const { name, tried, found, falsely } of rows)
  process.stdout.write(`${name.padEnd(width)}${`${found}`.padStart(6)} of ${tried}   false ${falsely}\n`);
const sum = (of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0);
const [tried, found, falsely] = [sum((row) => row.tried), sum((row) => row.found), sum((row) => row.falsely)];
const share = ((100 * found) / tried).toFixed(1);
process.stdout.write(
  `\n${tried} wrong sentences: found ${share} %; ${falsely} of ${tried} true ones blamed\n`,
);
if (found < 0.95 * tried || falsely > 0) process.exitCode = 1;
