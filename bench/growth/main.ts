import process from "node:process";
import { UserError } from "../../src/errors.ts";
import { lintSource } from "../../src/lint/index.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { cases, type GrowingCase } from "./cases.ts";

/**
 * Shows that the cost of reading, recognising and checking grows with the input and no faster: each case at 10 KB, 100 KB, 1 MB
 * and 10 MB (`npm run growth -- 52428800` adds 50 MB, a word takes only cases whose name holds it), CPU time of one run each after one small run. A step of 10 × in
 * size should cost about 10 ×; ends with 1 where one costs more than 20 ×. A size that ends in a limit says which.
 */
const sizes = [
  10_240,
  102_400,
  1_048_576,
  10_485_760,
  ...process.argv.slice(2).map(Number).filter(Number.isFinite),
];
const only = process.argv.slice(2).find((word) => Number.isNaN(Number(word))) ?? "";

const most = 20;
/** Microseconds below which a step says nothing: the collector of garbage is as loud. */
const loud = 2_000_000;

const head = `${"case".padEnd(38)}${sizes.map((size) => label(size).padStart(20)).join("")}\n`;
process.stdout.write(head);
for (const growing of cases.filter(({ name }) => name.includes(only))) {
  await cpuOf(growing, 20_000);
  const cells: string[] = [];
  let before: number | null = null;
  for (const size of sizes) {
    const spent = await cpuOf(growing, size);
    if (typeof spent === "string") {
      cells.push(spent.padStart(20));
      break;
    }
    const growth = before === null ? "" : ` (${(spent / before).toFixed(1)}×)`;
    cells.push(`${(spent / 1000).toFixed(0)} ms${growth}`.padStart(20));
    if (before !== null && spent > loud && spent > most * before) process.exitCode = 1;
    before = spent;
    if (spent > 60_000_000) break;
  }
  process.stdout.write(`${growing.name.padEnd(38)}${cells.join("")}\n`);
}

/** CPU microseconds of one run, or the limit it ended in. */
async function cpuOf({ make, file }: GrowingCase, bytes: number): Promise<number | string> {
  const input = make(bytes);
  const start = process.cpuUsage();
  try {
    const source = await readSource(input, { file });
    lintSource(source, recognize(source));
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

function label(size: number): string {
  return size < 1_000_000 ? `${Math.round(size / 1024)} KB` : `${Math.round(size / 1_048_576)} MB`;
}
