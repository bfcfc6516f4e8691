import type { Complaint } from "../check/complaint.ts";
import { collectEarlierReports, type ReportCard } from "../check/earlier-reports.ts";
import { type LeftOut, skipMessage } from "../check/skip-reasons.ts";
import type { Observation } from "../collect/index.ts";
import type { ObservedFailure } from "../collect/observation.ts";
import type { SkippedEntry } from "../format/run.ts";
import type { Language } from "../format/words.ts";
import type { LintResult } from "../lint/finding.ts";
import type { Checkable, CollectOrder, Compared, Engine, FailedSubject, Subject } from "./protocol.ts";

/** A file of the page. */
export interface Item {
  readonly id: number;
  readonly name: string;
  /** `null` for a member of an archive that could not be taken out. */
  readonly subject: Subject | null;
  readonly state: "waiting" | "reading" | "done";
  /** Present from `done` on, and while it is checked again. */
  readonly result: LintResult | null;
  /** Years of the reports that it was compared with. */
  readonly comparedWith: readonly number[];
}

/** An item and what is needed to check it again. */
interface Held extends Item {
  readonly cards: readonly ReportCard[];
  readonly previous: readonly string[];
  readonly enforcement: readonly string[];
  /** What the supervising office needs of it, as JSON. */
  readonly observation: string | null;
}

/** Who is to report. */
export interface RosterFile {
  readonly subject: Subject;
  readonly offices: number;
}

/** Yearly enforcement data that reports are compared with. */
export interface EnforcementFile {
  readonly name: string;
  /** As JSON. */
  readonly figures: string;
}

/** The engine could not do what it was asked to: why, in words. */
export class EngineFailure extends Error {
  override readonly name = "EngineFailure";
  readonly complaint: Complaint;
  constructor(complaint: Complaint) {
    super(complaint.message);
    this.complaint = complaint;
  }
}

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
  engine: Pick<Engine, "read" | "check">,
  { language: first, changed }: { readonly language: Language; readonly changed: () => void },
): Session {
  let language = first;
  let held: Held[] = [];
  let skipped: (LeftOut & { readonly file: string })[] = [];
  /** Files that were read with a page, by its number: they are no items of their own. */
  let attached: { readonly page: Held; readonly item: Held }[] = [];
  let earlier = openEarlier();
  let lastId = 0;
  let running: Promise<void> | null = null;
  let roster: RosterFile | null = null;
  let enforcement: readonly EnforcementFile[] = [];

  const find = (id: number) => held.find((item) => item.id === id) ?? null;

  function update(id: number, change: Partial<Held>): void {
    held = held.map((item) => (item.id === id ? { ...item, ...change } : item));
    changed();
  }

  function enter(one: Subject | FailedSubject): Held {
    lastId += 1;
    const nothing = {
      id: lastId,
      name: one.name,
      comparedWith: [],
      cards: [],
      previous: [],
      enforcement: [],
      observation: null,
    };
    if ("complaint" in one)
      return { ...nothing, subject: null, state: "done", result: failure(one.name, one.complaint) };
    return { ...nothing, subject: one, state: "waiting", result: null };
  }

  function checkable({ id, subject }: Held): Omit<Checkable, keyof Compared> | null {
    return subject === null
      ? null
      : { id, subject, beside: besideOf(subject, [...held, ...attached.map(({ item }) => item)]) };
  }

  async function readNext(item: Held): Promise<void> {
    const file = checkable(item);
    if (file === null) return;
    const spoken = language;
    update(item.id, { state: "reading" });
    try {
      const reply = await engine.read(spoken, file);
      if (find(item.id) === null) return;
      switch (reply.kind) {
        case "report": {
          update(item.id, { cards: reply.cards });
          attach(item, reply.attached ?? []);
          earlier.add(item.name, reply.cards);
          await check(item.id, earlier.before(reply.cards));
          return;
        }
        case "archive": {
          const entered = reply.inputs.map(enter);
          held = held.flatMap((one) => (one.id === item.id ? entered : [one]));
          skipped = [...skipped, ...reply.skipped.map((file) => ({ file, reason: "kind" as const }))];
          changed();
          return;
        }
        case "roster": {
          held = held.filter(({ id }) => id !== item.id);
          roster = { subject: file.subject, offices: reply.offices };
          changed();
          return;
        }
        case "enforcement": {
          held = held.filter(({ id }) => id !== item.id);
          enforcement = [...enforcement, { name: item.name, figures: reply.figures }];
          changed();
          return;
        }
        case "skipped": {
          held = held.filter(({ id }) => id !== item.id);
          skipped = [...skipped, { file: item.name, reason: reply.reason }];
          changed();
          return;
        }
        case "failed":
          update(item.id, { state: "done", result: failure(item.name, reply.complaint) });
      }
    } catch (error) {
      fail(item, error);
    }
  }

  /** A file that was read with a page would be counted twice as an item of its own. */
  function attach(page: Held, names: readonly string[]): void {
    const taken = held.filter(({ id, name }) => id !== page.id && names.includes(name));
    if (taken.length === 0) return;
    attached = [...attached, ...taken.map((item) => ({ page, item }))];
    held = held.filter((item) => !taken.includes(item));
    earlier = openEarlier();
    for (const { id, name, cards } of held) if (id !== page.id) earlier.add(name, cards);
    changed();
  }

  async function check(id: number, previous: readonly string[]): Promise<void> {
    const item = find(id);
    const file = item === null ? null : checkable(item);
    if (item === null || file === null) return;
    try {
      const compared: Compared = { previous, enforcement: enforcement.map(({ figures }) => figures) };
      const reply = await engine.check(language, { ...file, ...compared });
      update(id, { state: "done", ...reply, ...compared });
    } catch (error) {
      fail(item, error);
    }
  }

  function fail(item: Item, error: unknown): void {
    if (!(error instanceof EngineFailure)) throw error;
    update(item.id, { state: "done", result: failure(item.name, error.complaint), cards: [] });
  }

  /** Those that would now be compared with another report than they were. */
  function outdated(): { readonly item: Held; readonly previous: readonly string[] } | null {
    for (const item of held) {
      if (item.state !== "done" || item.cards.length === 0) continue;
      const previous = earlier.before(item.cards);
      const asGiven = enforcement.map(({ figures }) => figures).join() === item.enforcement.join();
      if (!asGiven || previous.join() !== item.previous.join()) return { item, previous };
    }
    return null;
  }

  /** Ends in the very moment in which nothing is left to do: what comes later starts it again. */
  async function work(): Promise<void> {
    await null;
    try {
      for (;;) {
        const waiting = held.find(({ state }) => state === "waiting");
        if (waiting !== undefined) {
          await readNext(waiting);
          continue;
        }
        const old = outdated();
        if (old === null) return;
        await check(old.item.id, old.previous);
      }
    } finally {
      running = null;
    }
  }

  function named(): SkippedEntry[] {
    const withPages = attached.map(({ page, item }) => ({
      file: item.name,
      reason: "attachment" as const,
      page: page.name.slice(page.name.lastIndexOf("/") + 1),
    }));
    return [...skipped, ...withPages].map((one) => ({
      file: one.file,
      reason: one.reason,
      message: skipMessage(one, language),
    }));
  }

  function run(): Promise<void> {
    running ??= work();
    return running;
  }

  return {
    items: () => held,
    skipped: named,
    add: async (subjects) => {
      held = [...held, ...subjects.map(enter)];
      changed();
      await run();
    },
    remove: async (id) => {
      const freed = attached.filter(({ page }) => page.id === id);
      attached = attached.filter(({ page }) => page.id !== id);
      held = [
        ...held.filter((item) => item.id !== id),
        ...freed.map(({ item }): Held => ({ ...item, state: "waiting", cards: [] })),
      ];
      earlier = openEarlier();
      for (const { name, cards } of held) earlier.add(name, cards);
      changed();
      await run();
    },
    clear: () => {
      roster = null;
      enforcement = [];
      held = [];
      skipped = [];
      attached = [];
      earlier = openEarlier();
      changed();
    },
    speak: async (spoken) => {
      language = spoken;
      held = held.map((item) => (item.subject === null ? item : { ...item, state: "waiting" }));
      earlier = openEarlier();
      changed();
      await run();
    },
    roster: () => roster,
    dropRoster: () => {
      roster = null;
      changed();
    },
    enforcement: () => enforcement,
    dropEnforcement: async () => {
      enforcement = [];
      changed();
      await run();
    },
    together: () => ({
      roster: roster?.subject ?? null,
      skipped: named(),
      observations: held.flatMap(({ name, result, observation }) => {
        if (result?.error !== undefined)
          return [unread(name, { ...result.error, exitCode: result.exitCode })];
        return observation === null ? [] : [observation];
      }),
    }),
    checkable: ({ id }) => {
      const item = find(id);
      const file = item === null ? null : checkable(item);
      return item === null || file === null
        ? null
        : { ...file, previous: item.previous, enforcement: item.enforcement };
    },
  };
}

/** Reports that others may be compared with, paired as the command line pairs them. */
function openEarlier() {
  const texts: string[] = [];
  return collectEarlierReports({
    add: (text) => texts.push(text) - 1,
    get: (number) => texts[number] ?? "",
  });
}

/** Documents in the folder of a page, which may hold nothing but a link to them. */
function besideOf({ name }: Subject, held: readonly Held[]): readonly Subject[] {
  if (!/\.(?:x?html?|shtml)$/i.test(name)) return [];
  const folder = name.slice(0, name.lastIndexOf("/") + 1);
  return held.flatMap(({ subject }) => {
    if (subject === null || subject.name === name || !subject.name.startsWith(folder)) return [];
    return subject.name.slice(folder.length).includes("/") ? [] : [subject];
  });
}

function failure(file: string, { code, message, hint, exitCode }: Complaint): LintResult {
  return { file, exitCode, reports: [], error: { code, message, hint } };
}

/** What could not be read, as the supervising office is told of it. */
function unread(file: string, { code, message, exitCode }: ObservedFailure): string {
  const failure = { code, message, exitCode };
  return JSON.stringify({ observed: 1, file, sha256: null, reports: [], failure } satisfies Observation);
}
