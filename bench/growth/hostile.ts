import { readFileSync } from "node:fs";
import process from "node:process";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { UserError } from "../../src/errors.ts";
import { hostileTexts } from "./hostile-texts.ts";
import { placesOf } from "./places.ts";
import { type Costs, costsOf } from "./stages.ts";

/**
 * Puts each hostile text into each place of a report, at n, 2n and 4n characters, and asks of every part (reader,
 * recogniser, each rule, each format) that its cost grows by no more than 2.2 per doubling. What grows faster is tried
 * again with texts four times as long, and what still does so twice more when all else has been measured: what really
 * grows shows it each time, and at four times the length all the more; a machine that was busy with something else does
 * not. `npm run growth:hostile -- 20000` starts at 20,000 characters; a second argument takes only texts or places
 * whose name holds it. Ends with 1 where something grows faster, or does not end within half a minute.
 */
const most = 2.2;
/** Below this a part says nothing: timers and the collector of garbage are as loud. */
const loud = 100;
const patience = 30_000;
/** Megabytes for what was made last: with less, how often the collector of garbage runs is measured, not the part. */
const young = 256;

const start = Number(process.argv[2] ?? 5_000);
const only = process.argv[3] ?? "";
const places = placesOf(readFileSync("fixtures/samples/qiaotou-2020.txt", "utf8"));

interface Task {
  readonly text: number;
  readonly place: number;
}

/** A task, at a number of characters to start from. */
interface Sized extends Task {
  readonly length: number;
}

async function measureAll(): Promise<number> {
  const tasks = hostileTexts.flatMap((text, index) =>
    places.flatMap((place, at): Task[] =>
      text.name.includes(only) || place.name.includes(only) ? [{ text: index, place: at }] : [],
    ),
  );
  const measuring = new Measuring();
  const suspects: Task[] = [];
  for (const task of tasks) {
    const sizes = [start, 4 * start];
    if ((await measuring.growing(task, sizes)).length > 0) suspects.push(task);
  }
  let faults = 0;
  for (const task of suspects) {
    const found = await measuring.growing(task, [4 * start, 4 * start]);
    const name = `${hostileTexts[task.text]?.name} in ${places[task.place]?.name}`;
    for (const line of found) process.stdout.write(`${name}: ${line}\n`);
    faults += found.length;
  }
  await measuring.end();
  process.stdout.write(
    `${tasks.length} texts in places, ${faults} parts that grow faster than ${most} × per doubling\n`,
  );
  return faults === 0 ? 0 : 1;
}

/** Measures in a thread of its own, so that what does not end can be stopped. */
class Measuring {
  #worker = newWorker();

  /** What grows too fast at each of these lengths, as it was at the last of them; empty as soon as nothing does. */
  async growing(task: Task, lengths: readonly number[]): Promise<readonly string[]> {
    let found: readonly string[] = [];
    for (const length of lengths) {
      const answer = await ask(this.#worker, { ...task, length });
      found = answer ?? [`does not end within ${patience / 1000} s`];
      if (answer === null) {
        await this.end();
        this.#worker = newWorker();
      }
      if (found.length === 0) break;
    }
    return found;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

function newWorker(): Worker {
  return new Worker(new URL(import.meta.url), {
    argv: process.argv.slice(2),
    resourceLimits: { maxYoungGenerationSizeMb: young },
  });
}

function ask(worker: Worker, task: Sized): Promise<readonly string[] | null> {
  return new Promise((resolve, reject) => {
    const finish = (lines: readonly string[] | null) => {
      clearTimeout(timer);
      worker.off("message", finish);
      worker.off("error", reject);
      resolve(lines);
    };
    const timer = setTimeout(() => finish(null), patience);
    worker.on("message", finish);
    worker.on("error", reject);
    worker.postMessage(task);
  });
}

function serve(): void {
  parentPort?.on("message", async (task: Sized) => parentPort?.postMessage(await measure(task)));
}

/** Times that a part is measured before it is told: only what takes so long each time does so by itself. */
const tries = 5;

/** The parts of one text in one place that grow too fast, each by the least time of all tries. */
async function measure(task: Sized): Promise<string[]> {
  const sizes = [task.length, 2 * task.length, 4 * task.length];
  const least = sizes.map(() => new Map<string, number>());
  let found: string[] = [];
  for (let round = 0; round < tries; round += 1) {
    for (const [index, size] of sizes.entries()) {
      const costs = await costsAt(task, size);
      if (costs === null) return [];
      for (const [part, cost] of costs)
        least[index]?.set(part, Math.min(cost, least[index]?.get(part) ?? Number.POSITIVE_INFINITY));
    }
    found = tooFast(least);
    if (found.length === 0) return [];
  }
  return found;
}

/** `null` where the file ends at a limit that is told, which is an end as good as any. */
async function costsAt({ text, place }: Task, size: number): Promise<Costs | null> {
  const file = places[place]?.put(hostileTexts[text]?.make(size) ?? "");
  if (file === undefined) return null;
  try {
    return await costsOf(file.file, new TextEncoder().encode(file.content));
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

function tooFast(costs: readonly Costs[]): string[] {
  const [small, , large] = costs;
  return [...(large ?? [])].flatMap(([part, cost]) => {
    const growth = Math.sqrt(cost / Math.max(small?.get(part) ?? 0, 1));
    if (cost < loud || growth <= most) return [];
    const steps = costs.map((one) => (one.get(part) ?? 0).toFixed(0)).join(", ");
    return [`${part} ${growth.toFixed(1)} × (${steps} ms)`];
  });
}

if (isMainThread) process.exitCode = await measureAll();
else serve();
