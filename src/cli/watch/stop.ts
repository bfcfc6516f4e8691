import type { Invocation } from "../invocation.ts";

/** Ctrl-C while a run waits. */
export interface Stop {
  readonly happened: () => boolean;
  /** Waits so many milliseconds, or until it happens. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly end: () => void;
}

/** Watches for SIGINT and SIGTERM from now on. */
export function openStop({ onInterrupt }: Pick<Invocation, "onInterrupt">): Stop {
  let happened = false;
  let wake = () => {};
  const end = onInterrupt?.(() => {
    happened = true;
    wake();
  });
  return {
    happened: () => happened,
    pause: (milliseconds) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, happened ? 0 : milliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    end: () => end?.(),
  };
}
