import type { Applied } from "../configuration/configuration.ts";
import { readableOf } from "../inputs/read-input.ts";
import type { Interruption } from "../interruption.ts";
import type { Invocation } from "../invocation.ts";
import { failureOf } from "./check.ts";
import { inOrder } from "./in-order.ts";
import { type LanesOptions, openObserveLanes } from "./lanes.ts";
import type { ObserveOptions, ObserveReply } from "./observe.ts";

/** What became of one input. */
export interface Observed {
  readonly file: string;
  readonly reply: ObserveReply;
}

export interface ObserveRun extends LanesOptions, ObserveOptions {
  readonly invocation: Pick<Invocation, "stdin">;
  readonly interruption: Interruption | null;
}

/** Reads all inputs, each by itself, and gives what is kept of them in their order, whatever the number of workers. */
export async function* observeAll(
  inputs: Iterable<Applied> | AsyncIterable<Applied>,
  run: ObserveRun,
): AsyncGenerator<Observed, void> {
  const { language, cache, wanted } = run;
  const lanes = openObserveLanes({ kind: "observe", options: { language, cache, wanted } }, run);
  void run.interruption?.signal.then(lanes.close);

  async function observeOne({ input, settings }: Applied, lane: number): Promise<Observed> {
    const file = input.name;
    try {
      const task = { input: await readableOf(input, run.invocation), settings, without: null };
      return { file, reply: await lanes.use(lane, (work) => work.observe(task)) };
    } catch (error) {
      return { file, reply: { failure: failureOf(error, language) } };
    }
  }

  try {
    yield* inOrder(inputs, { lanes: lanes.count, ahead: lanes.ahead }, observeOne);
  } finally {
    lanes.close();
  }
}
