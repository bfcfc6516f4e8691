import { type AddedUp, addUp, type BrokenRollForward } from "./add-up.ts";
import { collectedYears, openYearsTally } from "./collected-years.ts";
import { officeInPath } from "./file-names.ts";
import { keyOfNumber, lazily, type Many, openList, openSorted, type Texts, textsInMemory } from "./many.ts";
import { foldName } from "./name.ts";
import type { Observation, ObservedFailure, ObservedReport } from "./observation.ts";
import { type KeptOfficeYear, keptOf, type OfficeYear, revived, yearsOf } from "./office-years.ts";
import { type Handed, type Office, officesIn } from "./offices.ts";
import type { Roster } from "./roster.ts";
import { openSharedTexts, type SharedText } from "./shared-texts.ts";

export interface CollectionOptions {
  /** Who is to report; `null`: nobody is missing, and every office counts. */
  readonly roster: Roster | null;
  /** The years that are collected; `null`: as the reports say (`collectedYears`). */
  readonly years: readonly number[] | null;
  /** Where reports are kept; default: memory. */
  readonly texts?: Texts;
}

/** A file under the name of one office with the report of another. */
export interface Misfiled {
  readonly file: string;
  readonly named: string;
  readonly found: string;
}

/** A report that does not say whose it is. */
export interface Unidentified {
  readonly file: string;
  readonly title: string | null;
  readonly year: number | null;
  readonly errors: number;
}

/** A file that could not be read or holds no report; `office` where the file has its name. */
export type Unreadable = ObservedFailure & { readonly file: string; readonly office: string | null };

export interface Collection extends AddedUp {
  /** The years that are collected, oldest first. */
  readonly years: readonly number[];
  /** By office in the order of the roster, those that are not on it last and by name; then by year. */
  readonly offices: Many<OfficeYear>;
  /** Offices that handed in one text. */
  readonly shared: readonly SharedText[];
  /** These three by file. */
  readonly misfiled: Many<Misfiled>;
  readonly unidentified: Many<Unidentified>;
  readonly unreadable: Many<Unreadable>;
  readonly files: number;
  readonly reports: number;
}

/** A collection while inputs are added: their order makes no difference. */
export interface OpenCollection {
  readonly add: (observation: Observation) => void;
  readonly end: () => Collection;
}

/**
 * Puts together what many offices handed in. All that is kept of a report goes to `texts`, and is sorted there by its
 * office; in memory remain the roster, a few bits for each office, and what offices share.
 */
export function openCollection({
  roster,
  years,
  texts = textsInMemory(),
}: CollectionOptions): OpenCollection {
  const handed = openSorted<Handed>(texts);
  const unreadable = openSorted<Unreadable>(texts);
  const unidentified = openSorted<Unidentified>(texts);
  const misfiled = openSorted<Misfiled>(texts);
  const shared = openSharedTexts(texts);
  let files = 0;
  let reports = 0;

  function addReport(report: ObservedReport, file: string): void {
    reports += 1;
    const { year, form, publishedOn, title, texts: fingerprint } = report;
    const errors = countOf(report, "error");
    const number = numberOf(report.organization, file, roster);
    const called = report.organization?.trim() ?? "";
    if (number === null && foldName(called) === "") {
      unidentified.add(file, { file, title, year, errors });
      return;
    }
    const name = nameAt(number, roster) ?? called;
    const named = roster === null ? null : officeInPath(file, roster);
    if (named !== null && named !== number)
      misfiled.add(file, { file, named: nameAt(named, roster) ?? "", found: name });
    // The fingerprint is kept apart: it is asked for by itself.
    const text = texts.add(JSON.stringify({ ...report, texts: [] }));
    const office = keyOf(number, called);
    const warnings = countOf(report, "warning");
    const entry = { file, year, form, publishedOn, errors, warnings, text };
    handed.add(`${office}\0${file}`, { office, number, called, file, entry });
    shared.add({ office, name, file, fingerprint });
  }

  return {
    add: ({ file, failure, reports: found }) => {
      files += 1;
      for (const report of found) addReport(report, file);
      if (failure === undefined) return;
      const number = roster === null ? null : officeInPath(file, roster);
      unreadable.add(file, { file, ...failure, office: nameAt(number, roster) });
      if (number === null) return;
      const office = keyOf(number, "");
      handed.add(`${office}\0${file}`, { office, number, called: "", file, entry: null });
    },
    end: () => {
      const groups = () => officesIn(handed, roster);
      const chosen = years ?? yearsOfMost(groups());
      const kept = openList<KeptOfficeYear>(texts);
      const names = openList<string>(texts);
      const broken = openList<BrokenRollForward>(texts);
      const sums = addUp(chosen, names, broken);
      for (const office of groups()) {
        for (const one of yearsOf(office, chosen)) {
          kept.add(keptOf(one));
          sums.add(revived(one, texts));
        }
      }
      return {
        years: chosen,
        offices: { count: kept.count, ...lazily(kept, (one) => revived(one, texts)) },
        ...sums.end(),
        shared: shared.end(),
        misfiled,
        unidentified,
        unreadable,
        files,
        reports,
      };
    },
  };
}

/** The office of the roster that is called so, or whose file it is where the report does not say whose it is. */
function numberOf(name: string | null, file: string, roster: Roster | null): number | null {
  if (roster === null) return null;
  return foldName(name ?? "") === "" ? officeInPath(file, roster) : roster.find(name ?? "");
}

function nameAt(number: number | null, roster: Roster | null): string | null {
  return (number === null ? undefined : roster?.offices[number]?.name) ?? null;
}

/** The roster as it stands, then the others by name. */
function keyOf(number: number | null, called: string): string {
  return number === null ? `1${foldName(called)}` : `0${keyOfNumber(number)}`;
}

function countOf({ findings }: ObservedReport, severity: "error" | "warning"): number {
  return findings.reduce((sum, one) => sum + (one.severity === severity ? (one.count ?? 1) : 0), 0);
}

/** Those on the roster say which years are collected, if any of them reports. */
function yearsOfMost(offices: Iterable<Office>): number[] {
  const [expected, all] = [openYearsTally(), openYearsTally()];
  let anyExpected = false;
  for (const { standing, entries } of offices) {
    const years = entries.flatMap(({ year }) => (year === null ? [] : [year]));
    all.add(years);
    if (standing === "unexpected") continue;
    expected.add(years);
    anyExpected ||= entries.length > 0;
  }
  return collectedYears(anyExpected ? expected : all);
}
