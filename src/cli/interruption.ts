import type { Invocation } from "./invocation.ts";

/** Ctrl-C while a run goes on. */
export interface Interruption {
  readonly happened: () => boolean;
  /** Resolves when it happens. */
  readonly signal: Promise<"interrupted">;
  /**
   * What a promise gives, or "interrupted" where that happens before. (`Promise.race` with `signal` would keep
   * everything that was ever waited for as long as the run lasts.)
   */
  readonly orInterrupted: <Result>(promise: Promise<Result>) => Promise<Result | "interrupted">;
  /** Lets pending signals in: work that never waits would keep them out. */
  readonly look: () => Promise<void>;
  readonly end: () => void;
}

/**
 * Watches for SIGINT and SIGTERM. Only runs over several inputs do: one alone is ended by the system, at once.
 */
export function watchInterruption({ onInterrupt }: Pick<Invocation, "onInterrupt">): Interruption {
  let happened = false;
  let tell: (what: "interrupted") => void = () => {};
  const signal = new Promise<"interrupted">((resolve) => {
    tell = resolve;
  });
  let wake: () => void = () => {};
  const end = onInterrupt?.(() => {
    happened = true;
    tell("interrupted");
    wake();
  });
  return {
    happened: () => happened,
    signal,
    orInterrupted: (promise) =>
      new Promise((resolve, reject) => {
        wake = () => resolve("interrupted");
        promise.then(resolve, reject);
      }),
    look: () => new Promise((resolve) => setImmediate(resolve)),
    end: () => end?.(),
  };
}

/** Results until they end or the run is interrupted; then the source of results is closed at once. */
export async function* untilInterrupted<Result>(
  results: AsyncGenerator<Result, void>,
  interruption: Interruption,
): AsyncGenerator<Result, void> {
  try {
    for (;;) {
      await interruption.look();
      if (interruption.happened()) return;
      const next = await interruption.orInterrupted(results.next());
      if (next === "interrupted" || next.done === true) return;
      yield next.value;
    }
  } finally {
    // A generator that waits for a result would only return after it; what it closes must not wait so long.
    void results.return();
  }
}
