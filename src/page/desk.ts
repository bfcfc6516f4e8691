import type { Complaint } from "../check/complaint.ts";
import { collectEarlierReports, type EarlierReports, type ReportCard } from "../check/earlier-reports.ts";
import { type LeftOut, skipMessage } from "../check/skip-reasons.ts";
import type { SkippedEntry } from "../format/run.ts";
import type { Language } from "../format/words.ts";
import type { LintResult } from "../lint/finding.ts";
import type { Checkable, Compared, FailedSubject, Subject } from "./protocol.ts";

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
export interface Held extends Item {
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

/** The files of the page, and all that is kept of them. */
export interface Desk {
  language: Language;
  held: readonly Held[];
  /** What folders and archives held beside them. */
  skipped: readonly (LeftOut & { readonly file: string })[];
  /** Files that were read with a page, by its number: they are no items of their own. */
  attached: readonly { readonly page: Held; readonly item: Held }[];
  earlier: EarlierReports;
  lastId: number;
  roster: RosterFile | null;
  enforcement: readonly EnforcementFile[];
  /** The work that goes on. */
  running: Promise<void> | null;
  /** Is called whenever something shows otherwise. */
  readonly changed: () => void;
}

export function emptyDesk(language: Language, changed: () => void): Desk {
  return {
    language,
    held: [],
    skipped: [],
    attached: [],
    earlier: openEarlier(),
    lastId: 0,
    roster: null,
    enforcement: [],
    running: null,
    changed,
  };
}

export function findHeld({ held }: Desk, id: number): Held | null {
  return held.find((item) => item.id === id) ?? null;
}

export function update(desk: Desk, id: number, change: Partial<Held>): void {
  desk.held = desk.held.map((item) => (item.id === id ? { ...item, ...change } : item));
  desk.changed();
}

/** Makes an item of a file, with a number of its own. */
export function enter(desk: Desk, one: Subject | FailedSubject): Held {
  desk.lastId += 1;
  const { name } = one;
  const empty = { comparedWith: [], cards: [], previous: [], enforcement: [], observation: null };
  const item = { id: desk.lastId, name, ...empty };
  return "complaint" in one
    ? { ...item, subject: null, state: "done", result: failure(name, one.complaint) }
    : { ...item, subject: one, state: "waiting", result: null };
}

/** A file that was read with a page would be counted twice as an item of its own. */
export function attach(desk: Desk, page: Held, names: readonly string[]): void {
  const taken = desk.held.filter(({ id, name }) => id !== page.id && names.includes(name));
  if (taken.length === 0) return;
  desk.attached = [...desk.attached, ...taken.map((item) => ({ page, item }))];
  desk.held = desk.held.filter((item) => !taken.includes(item));
  pairAnew(
    desk,
    desk.held.filter(({ id }) => id !== page.id),
  );
  desk.changed();
}

/** Takes a file away; what was read with it is to be read by itself. */
export function dismiss(desk: Desk, id: number): void {
  const freed = desk.attached.filter(({ page }) => page.id === id);
  desk.attached = desk.attached.filter(({ page }) => page.id !== id);
  desk.held = [
    ...desk.held.filter((item) => item.id !== id),
    ...freed.map(({ item }): Held => ({ ...item, state: "waiting", cards: [] })),
  ];
  pairAnew(desk, desk.held);
  desk.changed();
}

/** Reports are compared with those of these files. */
export function pairAnew(desk: Desk, files: readonly Held[]): void {
  desk.earlier = openEarlier();
  for (const { name, cards } of files) desk.earlier.add(name, cards);
}

/** What is needed to read a file; nothing of one that could not be taken out. */
export function readable(
  { held, attached }: Desk,
  { id, subject }: Held,
): Omit<Checkable, keyof Compared> | null {
  if (subject === null) return null;
  return { id, subject, beside: besideOf(subject, [...held, ...attached.map(({ item }) => item)]) };
}

/** What was left out, with words that say why. */
export function leftOut({ skipped, attached, language }: Desk): SkippedEntry[] {
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

/** Reports that others may be compared with, paired as the command line pairs them. */
function openEarlier(): EarlierReports {
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

export function failure(file: string, { code, message, hint, exitCode }: Complaint): LintResult {
  return { file, exitCode, reports: [], error: { code, message, hint } };
}
