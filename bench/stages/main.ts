// npm run stages [-- --kind txt] [--reports 200] [--rounds 8] [--rules 20]: what each step of checking a report costs
// once the compiler has warmed up, in microseconds per report. Of each report the best round counts, so that other
// work on the machine is left out (and garbage collection with it); the last line is processor time, all included.
// `·` is a part of the step above it; --rules N tells the N dearest rules too. What several steps need is paid for by
// the one that asks first.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { corpusOf, type Kind } from "../speed/corpus.ts";
import { startClock } from "./clock.ts";
import { checkFile, measureFile } from "./steps.ts";

const { values: options } = parseArgs({
  options: {
    kind: { type: "string", multiple: true, default: ["txt", "html", "docx"] },
    reports: { type: "string", default: "200" },
    rounds: { type: "string", default: "8" },
    rules: { type: "string", default: "0" },
  },
});
const cache = "node_modules/.cache/gia-report/bench";
const rounds = Number(options.rounds);

for (const kind of options.kind as Kind[]) await measureKind(kind);

async function measureKind(kind: Kind): Promise<void> {
  const files = readFiles(corpusOf(kind, Number(options.reports), cache));
  const best = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [number, [file, bytes]] of files.entries()) {
      const clock = startClock();
      await measureFile(bytes, file, clock);
      for (const [step, time] of clock.spent) {
        const times = best.get(step) ?? [];
        times[number] = Math.min(times[number] ?? Number.POSITIVE_INFINITY, time);
        best.set(step, times);
      }
    }
  }
  const size = sum(files.map(([, bytes]) => bytes.length)) / files.length / 1024;
  say(`\n${kind}: ${files.length} reports of ${size.toFixed(1)} KiB on average, µs per report`);
  const costs = [...best].map(([step, times]) => ({ step, cost: (sum(times) / files.length) * 1000 }));
  const isRule = ({ step }: { readonly step: string }) => step.startsWith("rule ");
  const dearest = costs.filter(isRule).sort((one, other) => other.cost - one.cost);
  for (const { step, cost } of costs.filter((one) => !isRule(one))) tell(step, cost);
  for (const { step, cost } of dearest.slice(0, Number(options.rules))) tell(step, cost);
  tell("processor time: read, recognise, lint", await processorTime(files));
}

/** Microseconds per report, garbage collection and the compiler's threads included. */
async function processorTime(files: readonly [string, Uint8Array][]): Promise<number> {
  const start = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) {
    for (const [file, bytes] of files) await checkFile(bytes, file);
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / rounds / files.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function tell(step: string, cost: number): void {
  say(`  ${step.padEnd(40)} ${cost.toFixed(cost < 100 ? 1 : 0).padStart(8)}`);
}

function readFiles(folder: string): [string, Uint8Array][] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith("."))
    .map((name) => [name, readFileSync(join(folder, name))]);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
