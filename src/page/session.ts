import type { Observation } from "../collect/index.ts";
import type { ObservedFailure } from "../collect/observation.ts";
import type { SkippedEntry } from "../format/run.ts";
import type { Language } from "../format/words.ts";
import {
  type Desk,
  dismiss,
  type EnforcementFile,
  emptyDesk,
  enter,
  findHeld,
  type Held,
  type Item,
  leftOut,
  pairAnew,
  type RosterFile,
  readable,
} from "./desk.ts";
import type { Checkable, CollectOrder, FailedSubject, Subject } from "./protocol.ts";
import { type Reader, run } from "./work.ts";

export interface Session {
  readonly items: () => readonly Item[];
  /** What folders and archives held beside the inputs. */
  readonly skipped: () => readonly SkippedEntry[];
  /** Checks these files too; resolves when all are done. */
  readonly add: (subjects: readonly (Subject | FailedSubject)[]) => Promise<void>;
  readonly remove: (id: number) => Promise<void>;
  readonly clear: () => void;
  /** Checks everything again: findings are worded when they are found. */
  readonly speak: (language: Language) => Promise<void>;
  readonly checkable: (item: Item) => Checkable | null;
  /** The roster that was given last; `null` where none was. */
  readonly roster: () => RosterFile | null;
  readonly dropRoster: () => void;
  readonly enforcement: () => readonly EnforcementFile[];
  /** Compares with none of them any more. */
  readonly dropEnforcement: () => Promise<void>;
  /** All files together, for the supervising office. */
  readonly together: () => CollectOrder;
}

/**
 * The files of the page, checked one after the other. A report is compared with that of the year before whichever of the
 * two came first: where it comes later, the other is checked again.
 */
export function openSession(
  engine: Reader,
  { language, changed }: { readonly language: Language; readonly changed: () => void },
): Session {
  const desk = emptyDesk(language, changed);
  return {
    items: () => desk.held,
    skipped: () => leftOut(desk),
    add: async (subjects) => {
      desk.held = [...desk.held, ...subjects.map((one) => enter(desk, one))];
      changed();
      await run(desk, engine);
    },
    remove: async (id) => {
      dismiss(desk, id);
      await run(desk, engine);
    },
    clear: () => {
      const empty = { held: [], skipped: [], attached: [], roster: null, enforcement: [] };
      Object.assign(desk, empty satisfies Partial<Desk>);
      pairAnew(desk, []);
      changed();
    },
    speak: async (spoken) => {
      desk.language = spoken;
      desk.held = desk.held.map((item) => (item.subject === null ? item : { ...item, state: "waiting" }));
      pairAnew(desk, []);
      changed();
      await run(desk, engine);
    },
    roster: () => desk.roster,
    dropRoster: () => {
      desk.roster = null;
      changed();
    },
    enforcement: () => desk.enforcement,
    dropEnforcement: async () => {
      desk.enforcement = [];
      changed();
      await run(desk, engine);
    },
    together: () => ({
      roster: desk.roster?.subject ?? null,
      skipped: leftOut(desk),
      observations: desk.held.flatMap(observationOf),
    }),
    checkable: ({ id }) => {
      const item = findHeld(desk, id);
      const file = item === null ? null : readable(desk, item);
      return item === null || file === null
        ? null
        : { ...file, previous: item.previous, enforcement: item.enforcement };
    },
  };
}

function observationOf({ name, result, observation }: Held): string[] {
  if (result?.error !== undefined) return [unread(name, { ...result.error, exitCode: result.exitCode })];
  return observation === null ? [] : [observation];
}

/** What could not be read, as the supervising office is told of it. */
function unread(file: string, { code, message, exitCode }: ObservedFailure): string {
  const failure = { code, message, exitCode };
  return JSON.stringify({ observed: 1, file, sha256: null, reports: [], failure } satisfies Observation);
}
