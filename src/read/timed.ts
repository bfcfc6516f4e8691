/** Does what takes time, and gives what it gave: whoever bounds that time hands in his own. */
export type Timed = <Result>(work: () => Result) => Result;

/** Bounds nothing. */
export const unbounded: Timed = (work) => work();
