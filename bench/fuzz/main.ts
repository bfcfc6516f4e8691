import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { seeded, seedOf } from "../../test/bed/random.ts";
import { judge } from "../../test/fuzz/judge.ts";
import { mutate } from "../../test/fuzz/mutate.ts";
import { readSeeds } from "../../test/fuzz/seeds.ts";

/**
 * `npm run fuzz -- --minutes 20 [--from 1000] [--only .pdf]`: checks damaged copies of the seeds (of those whose name ends
 * so) one after the other, each in a time that is watched; what fails is kept in `fuzz-failures/` with the round that made it. Ends with 1 where something did.
 */
const patience = 20_000;
const root = process.cwd();

interface Task {
  readonly seed: number;
  readonly round: number;
}

interface Answer {
  readonly code: number;
  readonly faults: readonly string[];
  readonly figures: number;
}

if (isMainThread) process.exitCode = await fuzz(optionOf("--minutes", 1), optionOf("--from", 1000));
else serve();

function optionOf(name: string, usual: number): number {
  const at = process.argv.indexOf(name);
  return at < 0 ? usual : Number(process.argv[at + 1]);
}

/** What stands behind an option; nothing where it is not given. */
function textOf(name: string): string {
  const at = process.argv.indexOf(name);
  return at < 0 ? "" : (process.argv[at + 1] ?? "");
}

async function fuzz(minutes: number, from: number): Promise<number> {
  const seeds = readSeeds(root);
  const only = textOf("--only");
  if (!seeds.some(({ name }) => name.endsWith(only)))
    throw new Error(`--only ${only}: no seed has such a name`);
  const end = Date.now() + minutes * 60_000;
  const codes = new Map<number, number>();
  let [runs, figures, slowest, failures] = [0, 0, 0, 0];
  let worker = newWorker();
  for (let round = from; Date.now() < end; round++) {
    for (const [index, seed] of seeds.entries()) {
      if (!seed.name.endsWith(only)) continue;
      const start = performance.now();
      const answer = await ask(worker, { seed: index, round });
      slowest = Math.max(slowest, performance.now() - start);
      runs += 1;
      if (answer === null) {
        await worker.terminate();
        worker = newWorker();
      } else {
        codes.set(answer.code, (codes.get(answer.code) ?? 0) + 1);
        figures += answer.figures;
      }
      const faults = answer === null ? [`does not end within ${patience / 1000} s`] : answer.faults;
      if (faults.length === 0) continue;
      failures += 1;
      keep(`${round}-${seed.name}`, mutate(seed, seeds, seeded(seedOf(seed.name, round))));
      process.stdout.write(`${seed.name} round ${round}: ${faults.slice(0, 3).join("; ")}\n`);
    }
  }
  await worker.terminate();
  const ended = [...codes]
    .sort(([one], [other]) => one - other)
    .map(([code, count]) => `${count} with ${code}`);
  process.stdout.write(
    `${runs} damaged files (${ended.join(", ")}), ${figures} figures found in their source, slowest ${Math.round(slowest)} ms, ${failures} failures\n`,
  );
  return failures === 0 ? 0 : 1;
}

function keep(name: string, bytes: Uint8Array): void {
  mkdirSync(join(root, "fuzz-failures"), { recursive: true });
  writeFileSync(join(root, "fuzz-failures", name), bytes);
}

function newWorker(): Worker {
  return new Worker(new URL(import.meta.url));
}

/** `null` where no answer comes in time. */
function ask(worker: Worker, task: Task): Promise<Answer | null> {
  return new Promise((resolve) => {
    const finish = (answer: Answer | null) => {
      clearTimeout(timer);
      worker.off("message", finish);
      worker.off("error", died);
      resolve(answer);
    };
    const died = (error: Error) =>
      finish({ code: -1, faults: [`worker died: ${error.message}`], figures: 0 });
    const timer = setTimeout(() => finish(null), patience);
    worker.on("message", finish);
    worker.on("error", died);
    worker.postMessage(task);
  });
}

function serve(): void {
  const seeds = readSeeds(root);
  parentPort?.on("message", async ({ seed: index, round }: Task) => {
    const seed = seeds[index];
    if (seed === undefined) return;
    parentPort?.postMessage(
      await judgeSafely(seed.name, mutate(seed, seeds, seeded(seedOf(seed.name, round)))),
    );
  });
}

async function judgeSafely(name: string, bytes: Uint8Array): Promise<Answer> {
  try {
    return await judge(name, bytes);
  } catch (error) {
    return { code: -1, faults: [`threw ${String(error)}`], figures: 0 };
  }
}
