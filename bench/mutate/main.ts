import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { switches } from "../ablate/switches.ts";
import { codeOf } from "./code.ts";
import { type Mutant, mutantsOf } from "./mutants.ts";
import { type Planted, planted } from "./planted.ts";
import { targets } from "./targets.ts";

/**
 * Changes the core in one place at a time and asks whether a test notices.
 *
 *   npm run mutate                                    a sample of 12 changes of every file of `targets.ts`
 *   npm run mutate -- --file src/form/sums.ts --most 1000   every change of one file
 *   npm run mutate -- --planted                       the faults of `planted.ts`, put in by hand
 *   npm run mutate -- --parts                         recognition without one of the parts that `npm run ablate` lists
 *   npm run mutate -- --part late-rows --part "torn row"   without this one, without that one
 *
 * Exit code 1 where a change survives: a test is missing, or the code does nothing.
 */
const { values: options } = parseArgs({
  options: {
    file: { type: "string", multiple: true, default: Object.keys(targets) },
    most: { type: "string", default: "12" },
    planted: { type: "boolean", default: false },
    parts: { type: "boolean", default: false },
    part: { type: "string", multiple: true, default: [] },
  },
});

const unchanged: Mutant = { start: 0, end: 0, text: "", shown: "" };

const known = switches.map(({ name }) => name);
for (const part of options.part)
  if (!known.includes(part)) throw new Error(`no part “${part}”: see npm run ablate -- --list`);
const parts = options.parts ? known : options.part;

if (options.planted) for (const fault of planted) plant(fault);
else if (parts.length > 0) for (const part of parts) unplug(part);
else for (const file of options.file) mutate(file);

/** Tests of single inputs come first: most parts are missed there, and those of many made-up ones take minutes. */
function unplug(part: string): void {
  const runs = [["test/recognize", "--exclude", "**/properties.*"], ["test/recognize/properties"]];
  const noticed = runs.findIndex((tests) => !passes({ off: part }, tests));
  const said = noticed < 0 ? "NOT NOTICED" : noticed === 0 ? "noticed" : "noticed by properties alone";
  process.stdout.write(`${said}: ${part}\n`);
  if (noticed < 0) process.exitCode = 1;
}

function plant({ what, file, find, put, tests }: Planted): void {
  const code = codeOf(file);
  const start = code.indexOf(find);
  if (start < 0 || code.includes(find, start + 1))
    throw new Error(`${file}: “${find}” does not stand there once`);
  if (!survives(file, unchanged, tests)) throw new Error(`${file}: its tests fail without any change`);
  const noticed = !survives(file, { start, end: start + find.length, text: put, shown: "" }, tests);
  process.stdout.write(`${noticed ? "noticed" : "NOT NOTICED"}: ${what} (${file})\n`);
  if (!noticed) process.exitCode = 1;
}

function mutate(file: string): void {
  const tests = targets[file] ?? [];
  if (!survives(file, unchanged, tests)) throw new Error(`${file}: its tests fail without any change`);
  const mutants = sampleOf(mutantsOf(codeOf(file)), Number(options.most));
  const survivors = mutants.filter((mutant) => survives(file, mutant, tests));
  process.stdout.write(`${file}: ${mutants.length - survivors.length} of ${mutants.length} noticed\n`);
  for (const { shown } of survivors) process.stdout.write(`  not noticed: ${shown}\n`);
  if (survivors.length > 0) process.exitCode = 1;
}

/** Spread evenly over the file, always the same. */
function sampleOf(mutants: readonly Mutant[], most: number): Mutant[] {
  const step = Math.max(1, mutants.length / most);
  return Array.from(
    { length: Math.min(most, mutants.length) },
    (_, index) => mutants[Math.floor(index * step)],
  ).filter((mutant) => mutant !== undefined);
}

function survives(file: string, { start, end, text }: Mutant, tests: readonly string[]): boolean {
  return passes({ file: resolve(file), start, end, text }, tests);
}

/** Whether tests pass all the same. */
function passes(change: Readonly<Record<string, unknown>>, tests: readonly string[]): boolean {
  const command = [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--config",
    "bench/mutate/vitest.config.ts",
    "--root",
    ".",
  ];
  const { status } = spawnSync(process.execPath, [...command, ...tests], {
    env: { ...process.env, MUTANT: JSON.stringify(change) },
    stdio: "ignore",
  });
  return status === 0;
}
