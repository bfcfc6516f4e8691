import {
  collectEarlierReports,
  type OrderHint,
  type Paired,
  type ReportCard,
} from "../../check/earlier-reports.ts";
import type { Exhibit } from "../../format/html/exhibit.ts";
import type { LintReport } from "../../lint/index.ts";
import type { Applied } from "../configuration/configuration.ts";
import type { FindingsChanged } from "../configuration/effect.ts";
import { readableOf } from "../inputs/read-input.ts";
import type { Interruption } from "../interruption.ts";
import type { Invocation } from "../invocation.ts";
import type { Copy } from "./annotated-copy.ts";
import { type CheckOptions, type CheckTask, type Failure, failureOf } from "./check.ts";
import type { CacheState } from "./check-cache.ts";
import { inOrder } from "./in-order.ts";
import { type LanesOptions, openCheckLanes } from "./lanes.ts";
import { openTextStore } from "./text-store.ts";

/** What became of one input. */
export interface Checked {
  readonly applied: Applied;
  readonly reports: readonly LintReport[];
  readonly configured: FindingsChanged | null;
  readonly exhibit: Exhibit | null;
  readonly copy: Copy | null;
  readonly cache: CacheState | null;
  readonly hints: readonly OrderHint[];
  /** Present where it, or what belongs to it, could not be checked. */
  readonly failure: Failure | null;
}

export interface CheckRun extends LanesOptions, CheckOptions {
  readonly invocation: Pick<Invocation, "stdin">;
  readonly interruption: Interruption | null;
  /** Whether findings tell of reports that the order of the inputs kept from being compared; else only `Checked.hints`. */
  readonly orderAsFinding: boolean;
}

/** Characters of earlier reports that are kept in memory; the rest goes to a temporary file. */
const room = 1_000_000;

/**
 * Checks all inputs and gives the results in their order, whatever the number of workers. A report is compared with the
 * reports of the year before that stand earlier in the list; of these only what such a comparison needs is kept.
 */
export async function* checkAll(
  inputs: Iterable<Applied> | AsyncIterable<Applied>,
  run: CheckRun,
): AsyncGenerator<Checked, void> {
  const { language, takeExhibits, copies, gaps, cache, several } = run;
  const options = { language, takeExhibits, copies, gaps, cache, several };
  const lanes = openCheckLanes({ kind: "check", options }, run);
  const store = openTextStore(room);
  const earlier = collectEarlierReports(store);
  let number = 0;
  const close = () => {
    lanes.close();
    store.close();
  };
  // Whoever waits for a result then waits in vain; nothing else is left that would keep the process alive.
  void run.interruption?.signal.then(close);
  /** Reports are compared in the order of the inputs, in whatever order they are read. */
  let turn: Promise<unknown> = Promise.resolve();

  async function checkOne(applied: Applied, lane: number): Promise<Checked> {
    number += 1;
    const own = number;
    const before = turn;
    let pass = () => {};
    turn = new Promise<void>((resolve) => {
      pass = resolve;
    });
    const nothing = {
      applied,
      reports: [],
      configured: null,
      exhibit: null,
      copy: null,
      cache: null,
      hints: [],
      failure: null,
    };
    try {
      const task: CheckTask = {
        input: await readableOf(applied.input, run.invocation),
        settings: applied.settings,
        without: applied.without,
      };
      let paired: Paired | null = null;
      const reply = await lanes.use(
        lane,
        async (checker) => {
          const read = await checker.read(own, task);
          if ("failure" in read) return read;
          if (paired === null) {
            await before;
            paired = pair(applied.input.name, read.cards);
            pass();
          }
          return await checker.check(own, run.orderAsFinding ? paired : { ...paired, hints: [] });
        },
        before,
      );
      const hints = (paired as Paired | null)?.hints ?? [];
      return { ...nothing, hints, ...reply, failure: "failure" in reply ? reply.failure : reply.unread };
    } catch (error) {
      return { ...nothing, failure: failureOf(error, language) };
    } finally {
      before.then(pass);
    }
  }

  function pair(file: string, cards: readonly ReportCard[]): Paired {
    const previous = earlier.before(cards);
    return { previous, hints: earlier.add(file, cards) };
  }

  try {
    yield* inOrder(inputs, { lanes: lanes.count, ahead: lanes.ahead }, checkOne);
  } finally {
    close();
  }
}
