/** Puts the time of pieces of work on the accounts of named steps. */
export interface Clock {
  /** Milliseconds by step. */
  readonly spent: ReadonlyMap<string, number>;
  readonly time: <Result>(step: string, work: () => Result) => Result;
  readonly timeAsync: <Result>(step: string, work: () => Promise<Result>) => Promise<Result>;
}

export function startClock(): Clock {
  const spent = new Map<string, number>();
  const add = (step: string, start: number) =>
    spent.set(step, (spent.get(step) ?? 0) + performance.now() - start);
  return {
    spent,
    time: (step, work) => {
      const start = performance.now();
      const result = work();
      add(step, start);
      return result;
    },
    timeAsync: async (step, work) => {
      const start = performance.now();
      const result = await work();
      add(step, start);
      return result;
    },
  };
}
