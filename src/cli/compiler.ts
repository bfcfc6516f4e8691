import { setFlagsFromString } from "node:v8";

/**
 * V8 optimises what has run for long; in a run of a fifth of a second that work, done beside it on another core, costs
 * more than it saves (a third of the processor time for one report). Functions may therefore run fifteen times longer
 * first: a large file is still optimised, one report is not. Only releases of Node where this was measured are told.
 */
export function favourShortRuns(): void {
  if (measured) setFlagsFromString(`--interrupt-budget=${15 * usual}`);
}

/** Back to V8's own choice, for a batch. Code compiled beforehand is only accepted with this. */
export function favourLongRuns(): void {
  if (measured) setFlagsFromString(`--interrupt-budget=${usual}`);
}

/** Bytes of bytecode after which V8 11.3 considers a function. */
const usual = 67_584;

const measured = process.versions.node.startsWith("20.");
