import { readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { hasReadableName } from "../../src/read/kinds/index.ts";
import { compareWithOffice } from "./office.ts";
import { type Outcome, tryFile } from "./outcome.ts";

/**
 * Reads files that others published, in a thread whose time and memory are limited, and tells what became of them.
 *
 *   npm run public -- FOLDER…              how many were read, were empty, were refused and why; names what crashed
 *   npm run public -- FOLDER --office      beside it: each .doc against what LibreOffice makes of it
 *
 * Exit code 1 where a file crashed the reader or was not done in time.
 */
const patience = 180_000;
const heapMegabytes = 1024;

let thread: Worker | null = null;

if (isMainThread) process.exitCode = await main();
else parentPort?.on("message", async (path: string) => parentPort?.postMessage(await tryFile(path)));

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { office: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const files = positionals.flatMap(filesBelow);
  const byEnding = new Map<string, Outcome[]>();
  const readDocuments: string[] = [];
  let faults = 0;
  let slowest = 0;
  for (const file of files) {
    const start = performance.now();
    const outcome = await ask(file);
    slowest = Math.max(slowest, performance.now() - start);
    const ending = extname(file).toLowerCase();
    byEnding.set(ending, [...(byEnding.get(ending) ?? []), outcome]);
    if (outcome.is === "read" && outcome.kind === "doc") readDocuments.push(file);
    if (outcome.is !== "fault") continue;
    faults += 1;
    say(`${file}: ${outcome.reason}`);
  }
  for (const [ending, outcomes] of [...byEnding].sort()) say(`${ending}: ${told(outcomes)}`);
  await thread?.terminate();
  say(`${files.length} files, slowest ${Math.round(slowest)} ms, ${faults} faults`);
  if (values.office) say(await compareWithOffice(readDocuments));
  return faults === 0 ? 0 : 1;
}

function filesBelow(folder: string): string[] {
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => hasReadableName(name) && statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => join(folder, name));
}

function told(outcomes: readonly Outcome[]): string {
  const counts = new Map<string, number>();
  for (const outcome of outcomes) {
    const name = outcome.is === "refused" ? `refused: ${outcome.code}` : outcome.is;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const parts = [...counts].sort(([, one], [, other]) => other - one).map(([name, n]) => `${n} ${name}`);
  return `${outcomes.length} files, ${parts.join(", ")}`;
}

/** The same thread goes on until a file was too much for it. */
function ask(file: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const worker =
      thread ??
      new Worker(new URL(import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } });
    thread = worker;
    const finish = (outcome: Outcome) => {
      clearTimeout(timer);
      worker.off("message", finish);
      worker.off("error", died);
      resolve(outcome);
    };
    const giveUp = (reason: string) => {
      thread = null;
      finish({ is: "fault", reason });
      void worker.terminate();
    };
    const died = (error: Error) => giveUp(String(error));
    const timer = setTimeout(() => giveUp(`not done within ${patience / 1000} s`), patience);
    worker.on("message", finish);
    worker.on("error", died);
    worker.postMessage(file);
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
