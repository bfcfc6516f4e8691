import { thresholds } from "../thresholds.ts";

/** What a text has in common with the labels of a table. */
export interface LabelMatch {
  /** Likeness to each slot, 0–1. */
  readonly likeness: readonly number[];
  /** Slots it is like at all, in order. */
  readonly slots: readonly number[];
  /** Likeness to the slot it is most like. */
  readonly best: number;
  /** The same among the slots whose label speaks for the table by itself. */
  readonly anchor: number;
  /** The same among captions, headers and group labels. */
  readonly structure: number;
}

/**
 * A folded text with what it is like. It is compared with the labels of the form once, whatever the number of tables
 * that ask, and lives as long as the cell it stands in.
 */
export interface Term {
  readonly folded: string;
  /** What was found out so far; for `slots.ts` alone. */
  readonly found: {
    /** Likeness to every label of the form; `undefined` until it is asked for. */
    byLabel: readonly number[] | null | undefined;
    /** By number of the slot table. */
    readonly matches: (LabelMatch | undefined)[];
  };
}

/** Labels that were met before: the same few stand in every report. Other texts are not kept. */
const known = new Map<string, Term>();
const mostKnown = thresholds.terms.mostKnown;

export const emptyTerm: Term = newTerm("");

export function termOf(folded: string): Term {
  return folded === "" ? emptyTerm : (known.get(folded) ?? newTerm(folded));
}

/** Keeps a text that is like a label for the next report. */
export function remember(term: Term): void {
  if (known.size >= mostKnown) known.clear();
  known.set(term.folded, term);
}

function newTerm(folded: string): Term {
  return { folded, found: { byLabel: undefined, matches: [] } };
}
