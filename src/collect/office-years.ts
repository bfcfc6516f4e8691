import { byText } from "../by-text.ts";
import type { Figures } from "../compare/roll-forward.ts";
import { isSameValue } from "../compare/versions.ts";
import type { CellPointer, EditionId } from "../form/index.ts";
import type { Texts } from "./many.ts";
import { figuresOf, type ObservedReport } from "./observation.ts";
import type { Entry, Office } from "./offices.ts";
import { type Status, statusesOf } from "./statuses.ts";

/** What an office handed in for a year. */
export interface OfficeYear extends OfficeYearFacts {
  /** Loads its reports of the year. */
  readonly reports: () => readonly FiledReport[];
  /** Loads its figures, by the form they stand in; where two reports say different things, there is none. */
  readonly figures: () => ReadonlyMap<EditionId | null, Figures>;
}

interface OfficeYearFacts {
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
}

/** A report with the file it stands in. */
export type FiledReport = ObservedReport & { readonly file: string };

/** The same as plain data: where its reports are. */
export interface KeptOfficeYear extends OfficeYearFacts {
  readonly own: readonly Pick<Entry, "file" | "text">[];
}

/** What is kept of an office and year: nothing that can be asked for again. */
export function keptOf({ own, ...facts }: KeptOfficeYear): KeptOfficeYear {
  return { ...facts, own: own.map(({ file, text }) => ({ file, text })) };
}

export function revived({ own, ...facts }: KeptOfficeYear, texts: Texts): OfficeYear {
  const reports = () => own.map(({ file, text }) => ({ ...reportAt(text, texts), file }));
  return { ...facts, reports, figures: () => figuresByForm(reports()) };
}

function reportAt(text: number, texts: Texts): ObservedReport {
  return JSON.parse(texts.get(text));
}

/** An office in every year for which it is to report, or did. */
export function yearsOf(office: Office, years: readonly number[]): KeptOfficeYear[] {
  const onRoster = office.standing === "onRoster";
  const { entries } = office;
  const astray = entries.filter(({ year }) => year === null || !years.includes(year));
  const due = years.filter((year) => onRoster || entries.some((entry) => entry.year === year));
  const without = due.filter((year) => !entries.some((entry) => entry.year === year));
  // What is of no year that is collected stands where a report is missing, else beside the last one.
  const hosts = without.length > 0 ? without : due.slice(-1);
  const told =
    due.length > 0 || entries.length + office.failures.length === 0 ? due : [lastYearOf(years, astray)];
  return told.map((year) => {
    const isHost = hosts.includes(year);
    return officeYear(office, year, {
      own: entries.filter((entry) => entry.year === year),
      astray: isHost || due.length === 0 ? astray : [],
      failures: isHost ? office.failures : [],
    });
  });
}

interface HandedIn {
  /** Reports of the year. */
  readonly own: readonly Entry[];
  /** Reports of no year that is collected. */
  readonly astray: readonly Entry[];
  readonly failures: readonly string[];
}

function officeYear(office: Office, year: number, { own, astray, failures }: HandedIn): KeptOfficeYear {
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
    own,
  };
}

function lastYearOf(years: readonly number[], astray: readonly Entry[]): number {
  return years.at(-1) ?? astray.find(({ year }) => year !== null)?.year ?? 0;
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
