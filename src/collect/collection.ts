import { type Figures, type RolledForward, rollForward } from "../compare/roll-forward.ts";
import { isSameValue } from "../compare/versions.ts";
import { type CellPointer, type EditionId, editionOfYear, latestEdition } from "../form/index.ts";
import { collectedYears } from "./collected-years.ts";
import { officeInPath } from "./file-names.ts";
import { foldName } from "./name.ts";
import { figuresOf, type Observation, type ObservedFailure, type ObservedReport } from "./observation.ts";
import type { Roster, RosterOffice } from "./roster.ts";
import { fewestSentences, openSharedTexts } from "./shared-texts.ts";
import { type Status, statusesOf } from "./statuses.ts";
import { type FormSum, type OpenFormSum, openFormSum } from "./sums.ts";
import type { Fingerprint } from "./texts.ts";

/** Texts by number: where what is not needed at once is kept. */
export interface Texts {
  readonly add: (text: string) => number;
  readonly get: (number: number) => string;
}

export interface CollectionOptions {
  /** Who is to report; `null`: nobody is missing, and every office counts. */
  readonly roster: Roster | null;
  /** The years that are collected; `null`: as the reports say (`collectedYears`). */
  readonly years: readonly number[] | null;
  /** Default: memory. */
  readonly texts?: Texts;
}

/** What an office handed in for a year. */
export interface OfficeYear {
  readonly name: string;
  readonly type: string | null;
  readonly parent: string | null;
  readonly deadline: string | null;
  readonly year: number;
  /** Its figures are added up. */
  readonly counted: boolean;
  /** Its report is to be there, or is. */
  readonly due: boolean;
  readonly status: readonly Status[];
  /** Of its reports and of what could not be read, in the order of their names. */
  readonly files: readonly string[];
  readonly errors: number;
  readonly warnings: number;
  /** Loads its reports of the year. */
  readonly reports: () => readonly FiledReport[];
  /** Loads its figures, by the form they stand in; where two reports say different things, there is none. */
  readonly figures: () => ReadonlyMap<EditionId | null, Figures>;
}

/** A report with the file it stands in. */
export type FiledReport = ObservedReport & { readonly file: string };

export interface BrokenRollForward extends RolledForward {
  readonly office: string;
  readonly year: number;
}

export interface Collection {
  /** The years that are collected, oldest first. */
  readonly years: readonly number[];
  /** By office in the order of the roster, those that are not on it last and by name; then by year. */
  readonly offices: readonly OfficeYear[];
  /** By year, the form in force first. */
  readonly sums: readonly FormSum[];
  readonly rolledForward: {
    readonly checked: number;
    readonly notAssessable: number;
    readonly broken: readonly BrokenRollForward[];
  };
  /** Offices that handed in one text. */
  readonly shared: readonly {
    readonly offices: readonly string[];
    readonly files: readonly string[];
    readonly share: number;
  }[];
  /** Files under the name of one office with the report of another. */
  readonly misfiled: readonly { readonly file: string; readonly named: string; readonly found: string }[];
  /** Reports that say not whose they are. */
  readonly unidentified: readonly {
    readonly file: string;
    readonly title: string | null;
    readonly year: number | null;
    readonly errors: number;
  }[];
  /** Files that could not be read or hold no report; `office` where the file has its name. */
  readonly unreadable: readonly (ObservedFailure & {
    readonly file: string;
    readonly office: string | null;
  })[];
  readonly files: number;
  readonly reports: number;
}

/** A collection while inputs are added: their order makes no difference. */
export interface OpenCollection {
  readonly add: (observation: Observation) => void;
  readonly end: () => Collection;
}

interface Entry {
  readonly file: string;
  /** Number of the report in its file. */
  readonly index: number;
  readonly year: number | null;
  readonly form: EditionId | null;
  readonly publishedOn: string | null;
  readonly errors: number;
  readonly warnings: number;
  /** Number of the report in the texts. */
  readonly text: number;
}

interface Office extends Omit<RosterOffice, "aliases" | "aggregate"> {
  readonly standing: "onRoster" | "unexpected" | "noRoster";
  readonly counted: boolean;
  readonly entries: Entry[];
  readonly failures: string[];
}

/**
 * Puts together what many offices handed in. Of a report only a few words stay in memory; its figures and findings go
 * to `texts`.
 */
export function openCollection({ roster, years, texts = inMemory() }: CollectionOptions): OpenCollection {
  const offices: Office[] = (roster?.offices ?? []).map(({ aggregate, aliases: _, ...office }) => ({
    ...office,
    standing: "onRoster",
    counted: aggregate,
    entries: [],
    failures: [],
  }));
  const others = new Map<string, number>();
  const failures: Failed[] = [];
  const unidentified: Collection["unidentified"][number][] = [];
  const misfiled: Collection["misfiled"][number][] = [];
  const shared = openSharedTexts();
  /** Of each report with a text of its own: its office, its file, the number of its fingerprint. */
  const told = { offices: [] as number[], files: [] as string[], texts: [] as number[] };
  let files = 0;
  let reports = 0;

  function identify(name: string | null, file: string): number | null {
    const called = name ?? "";
    if (foldName(called) === "") return roster === null ? null : officeInPath(file, roster);
    const known = roster?.find(called) ?? others.get(foldName(called));
    if (known !== undefined) return known;
    const number = offices.length;
    const standing = roster === null ? "noRoster" : "unexpected";
    const unknown = { type: null, parent: null, deadline: null, counted: roster === null };
    offices.push({ name: called.trim(), ...unknown, standing, entries: [], failures: [] });
    others.set(foldName(called), number);
    return number;
  }

  function addReport(report: ObservedReport, file: string, index: number): void {
    reports += 1;
    const { year, form, publishedOn, title, texts: fingerprint } = report;
    const errors = countOf(report, "error");
    const number = identify(report.organization, file);
    const office = number === null ? undefined : offices[number];
    if (number === null || office === undefined) {
      unidentified.push({ file, title, year, errors });
      return;
    }
    const named = roster === null ? null : officeInPath(file, roster);
    if (named !== null && named !== number)
      misfiled.push({ file, named: offices[named]?.name ?? "", found: office.name });
    // The fingerprint is kept apart: it is asked for by itself.
    const text = texts.add(JSON.stringify({ ...report, texts: [] }));
    const warnings = countOf(report, "warning");
    office.entries.push({ file, index, year, form, publishedOn, errors, warnings, text });
    if (fingerprint.length < fewestSentences) return;
    shared.add(told.offices.length, number, fingerprint);
    told.offices.push(number);
    told.files.push(file);
    told.texts.push(texts.add(JSON.stringify(fingerprint)));
  }

  return {
    add: ({ file, failure, reports: found }) => {
      files += 1;
      for (const [index, report] of found.entries()) addReport(report, file, index);
      if (failure === undefined) return;
      const number = roster === null ? null : officeInPath(file, roster);
      const office = number === null ? undefined : offices[number];
      office?.failures.push(file);
      failures.push({ file, ...failure, office: office?.name ?? null });
    },
    end: () => {
      const chosen = years ?? collectedYears(yearsByOffice(offices));
      const order = inOrder(offices);
      const all = order.flatMap((office) => yearsOf(office, chosen, texts));
      const { sums, rolledForward } = addUp(all, chosen);
      return {
        years: chosen,
        offices: all,
        sums,
        rolledForward,
        shared: sharedOf(),
        misfiled: misfiled.toSorted(byFile),
        unidentified: unidentified.toSorted(byFile),
        unreadable: failures.toSorted(byFile),
        files,
        reports,
      };
    },
  };

  function sharedOf(): Collection["shared"] {
    const again = (report: number): Fingerprint => JSON.parse(texts.get(told.texts[report] ?? -1));
    const groups = shared.end(again).map(({ reports: members, share }) => ({
      offices: [...new Set(members.map((member) => offices[told.offices[member] ?? -1]?.name ?? ""))].sort(
        byText,
      ),
      files: members.map((member) => told.files[member] ?? "").sort(byText),
      share,
    }));
    return groups.toSorted((a, b) => byText(a.files[0] ?? "", b.files[0] ?? ""));
  }
}

type Failed = Collection["unreadable"][number];

function countOf({ findings }: ObservedReport, severity: "error" | "warning"): number {
  return findings.reduce((sum, one) => sum + (one.severity === severity ? (one.count ?? 1) : 0), 0);
}

/** The roster as it stands, then the others by name. */
function inOrder(offices: readonly Office[]): Office[] {
  const isListed = ({ standing }: Office) => standing === "onRoster";
  const others = offices.filter((office) => !isListed(office)).sort((a, b) => byText(a.name, b.name));
  return [...offices.filter(isListed), ...others];
}

function yearsByOffice(offices: readonly Office[]): ReadonlySet<number>[] {
  const expected = offices.filter(({ standing }) => standing !== "unexpected");
  const anyExpected = expected.some(({ entries }) => entries.length > 0);
  return (anyExpected ? expected : offices).map(
    ({ entries }) => new Set(entries.flatMap(({ year }) => (year === null ? [] : [year]))),
  );
}

/** An office in every year for which it is to report, or did. */
function yearsOf(office: Office, years: readonly number[], texts: Texts): OfficeYear[] {
  const onRoster = office.standing === "onRoster";
  const entries = office.entries.toSorted((a, b) => byFile(a, b) || a.index - b.index);
  const astray = entries.filter(({ year }) => year === null || !years.includes(year));
  const due = years.filter((year) => onRoster || entries.some((entry) => entry.year === year));
  const without = due.filter((year) => !entries.some((entry) => entry.year === year));
  // What is of no year that is collected stands where a report is missing, else beside the last one.
  const hosts = without.length > 0 ? without : due.slice(-1);
  const told =
    due.length > 0 || entries.length + office.failures.length === 0 ? due : [lastYearOf(years, astray)];
  return told.map((year) => {
    const isHost = hosts.includes(year);
    return officeYear(
      office,
      year,
      {
        own: entries.filter((entry) => entry.year === year),
        astray: isHost || due.length === 0 ? astray : [],
        failures: isHost ? office.failures : [],
      },
      texts,
    );
  });
}

interface HandedIn {
  /** Reports of the year. */
  readonly own: readonly Entry[];
  /** Reports of no year that is collected. */
  readonly astray: readonly Entry[];
  readonly failures: readonly string[];
}

function officeYear(
  office: Office,
  year: number,
  { own, astray, failures }: HandedIn,
  texts: Texts,
): OfficeYear {
  const { name, type, parent, deadline, standing, counted } = office;
  const all = [...own, ...astray];
  const facts = {
    standing,
    year,
    deadline,
    reports: own,
    otherYears: astray.length,
    unreadable: failures.length,
  };
  return {
    name,
    type,
    parent,
    deadline,
    year,
    counted,
    due: standing === "onRoster" || own.length > 0,
    status: statusesOf(facts),
    files: [...new Set([...all.map(({ file }) => file), ...failures])].sort(byText),
    errors: all.reduce((sum, { errors }) => sum + errors, 0),
    warnings: all.reduce((sum, { warnings }) => sum + warnings, 0),
    ...loading(own, texts),
  };
}

/** Holds on to nothing but the places of the reports: there may be many offices. */
function loading(own: readonly Entry[], texts: Texts): Pick<OfficeYear, "reports" | "figures"> {
  const reports = () => own.map((entry) => ({ ...loaded(entry, texts), file: entry.file }));
  return { reports, figures: () => figuresByForm(reports()) };
}

function lastYearOf(years: readonly number[], astray: readonly Entry[]): number {
  return years.at(-1) ?? astray.find(({ year }) => year !== null)?.year ?? 0;
}

function loaded({ text }: Entry, texts: Texts): ObservedReport {
  return JSON.parse(texts.get(text));
}

function figuresByForm(reports: readonly ObservedReport[]): ReadonlyMap<EditionId | null, Figures> {
  const forms = new Set(reports.map(({ form }) => form));
  return new Map(
    [...forms].map((form) => [form, agreed(reports.filter((one) => one.form === form).map(figuresOf))]),
  );
}

/** Figures in which all reports agree: of two that differ nobody knows which holds. */
function agreed(all: readonly Figures[]): Figures {
  const [first, ...others] = all;
  if (first === undefined) throw new Error("no report");
  if (others.length === 0) return first;
  const cells = new Map(first.cells);
  for (const { cells: own } of others) {
    for (const pointer of new Set<CellPointer>([...cells.keys(), ...own.keys()]))
      if (!isSameValue(cells.get(pointer) ?? null, own.get(pointer) ?? null)) cells.set(pointer, null);
  }
  return { tables: first.tables, cells };
}

/** Sums, and what follows from the year before, in one pass. */
function addUp(
  all: readonly OfficeYear[],
  years: readonly number[],
): Pick<Collection, "sums" | "rolledForward"> {
  const sums = new Map<
    string,
    { readonly form: EditionId; readonly year: number; readonly sum: OpenFormSum }
  >();
  const sumOf = (form: EditionId, year: number): OpenFormSum => {
    const key = `${year} ${form}`;
    const known = sums.get(key) ?? { form, year, sum: openFormSum(form, year) };
    sums.set(key, known);
    return known.sum;
  };
  for (const year of years) sumOf(inForce(year), year);
  const broken: BrokenRollForward[] = [];
  let checked = 0;
  let notAssessable = 0;
  let before: { readonly office: OfficeYear; readonly figures: Figures } | null = null;
  for (const [number, office] of all.entries()) {
    const { name, year, counted } = office;
    const byForm = years.includes(year) ? office.figures() : new Map<EditionId | null, Figures>();
    for (const [form, figures] of byForm) {
      if (counted && form !== null) sumOf(form, year).add(number, figures);
    }
    const [figures] = byForm.values();
    if (figures !== undefined && before?.office.name === name && before.office.year === year - 1) {
      for (const one of rollForward(before.figures, figures)) {
        if (one.holds === null) notAssessable += 1;
        else checked += 1;
        if (one.holds === false) broken.push({ office: name, year, ...one });
      }
    }
    before = figures === undefined || byForm.size > 1 ? null : { office, figures };
  }
  const nameOf = (number: number) => all[number]?.name ?? "";
  const ended = [...sums.values()].map(({ year, sum }) => {
    const due = all.flatMap((office, number) =>
      office.counted && office.due && office.year === year ? [number] : [],
    );
    return sum.end(due, nameOf);
  });
  const rank = ({ form, year }: FormSum) => 2 * year + (form === inForce(year) ? 0 : 1);
  return {
    sums: ended.toSorted((a, b) => rank(a) - rank(b) || byText(b.form, a.form)),
    rolledForward: { checked, notAssessable, broken },
  };
}

/** Years before the first form are held against the latest one: nothing else can be said of them. */
function inForce(year: number): EditionId {
  return editionOfYear(year) ?? latestEdition().id;
}

function byFile(a: { readonly file: string }, b: { readonly file: string }): number {
  return byText(a.file, b.file);
}

/** The same on every machine, whatever its locale. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function inMemory(): Texts {
  const texts: string[] = [];
  return { add: (text) => texts.push(text) - 1, get: (number) => texts[number] ?? "null" };
}
