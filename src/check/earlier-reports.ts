import { detach } from "../read/detach.ts";
import type { Issue } from "../report/issues.ts";
import type { Report } from "../report/model.ts";
import { packReport } from "../report/packed.ts";
import { isSameOrganization, organizationName } from "../rules/reading/organization.ts";

/** An input that should have stood before another. */
export interface OrderHint {
  /** Input just read, which holds the report of the year before. */
  readonly earlier: string;
  readonly year: number;
  /** Of the office, as on the card of the report. */
  readonly name: string;
  /** Input read before it, which was checked without that report. */
  readonly later: string;
}

/** What pairs reports across years, and the report itself as `packReport` writes it. */
export interface ReportCard {
  readonly year: number;
  /** Without spaces. */
  readonly name: string;
  readonly packed: string;
}

/**
 * Reports read so far in a run. Results are printed as they come, so a report is compared with the year before only
 * where that was read already; `add` tells where the order of the inputs prevented it.
 */
export interface EarlierReports {
  /** Candidates for the year before any of these reports, packed; `lintSource` chooses among them. */
  readonly before: (cards: readonly ReportCard[]) => readonly string[];
  readonly add: (file: string, cards: readonly ReportCard[]) => readonly OrderHint[];
}

/** What the reports of an input are compared with, and those of other inputs that were checked without them. */
export interface Paired {
  /** Candidates for the year before, packed. */
  readonly previous: readonly string[];
  readonly hints: readonly OrderHint[];
}

/** The reports of a file, with a word on each that was not compared with the year after it. */
export function withHints(reports: readonly Report[], hints: readonly OrderHint[]): readonly Report[] {
  if (hints.length === 0) return reports;
  return reports.map((report) => {
    const [card] = cardsOf([report]);
    const own = hints.filter(({ year, name }) => year === card?.year && name === card.name);
    const said = own.map(({ later }): Issue => ({ code: "next-year-first", data: { later } }));
    return { ...report, issues: [...report.issues, ...said] };
  });
}

/** The reports of a file that can be paired: those whose organisation and year are known. */
export function cardsOf(reports: readonly Report[]): ReportCard[] {
  return reports.flatMap((report) => {
    const name = organizationName(report);
    if (name === null || report.year === null) return [];
    return [{ year: report.year.value, name: detach(name), packed: packReport(report) }];
  });
}

interface Known {
  readonly file: string;
  readonly name: string;
  /** Number of the packed report in the store. */
  readonly text: number;
}

/** Where packed reports are kept, by number. */
export interface PackedStore {
  readonly add: (text: string) => number;
  readonly get: (number: number) => string;
}

/** Holds a few words on each report; the packed reports go to the store. */
export function collectEarlierReports(store: PackedStore): EarlierReports {
  const byYear = new Map<string, Known[]>();
  const find = ({ year, name }: ReportCard, offset: number): readonly Known[] =>
    (byYear.get(keyOf(year + offset, name)) ?? []).filter((other) => isSameOrganization(other.name, name));
  return {
    before: (cards) => {
      const texts = new Set(cards.flatMap((card) => find(card, -1).map(({ text }) => text)));
      return [...texts].map((text) => store.get(text));
    },
    add: (file, cards) => {
      const hints = cards.flatMap((card) => {
        if (find(card, 0).length > 0) return [];
        const { year, name } = card;
        return find(card, 1).map((later) => ({ earlier: file, year, name, later: later.file }));
      });
      for (const card of cards) {
        if (find(card, 0).some(({ name }) => name === card.name)) continue;
        const known = { file, name: card.name, text: store.add(card.packed) };
        const key = keyOf(card.year, card.name);
        const others = byYear.get(key);
        if (others === undefined) byYear.set(key, [known]);
        else others.push(known);
      }
      return hints;
    },
  };
}

/** A body's short and full name end alike; so many characters tell nearly all bodies apart. */
const nameEnd = 6;

function keyOf(year: number, name: string): string {
  return `${year} ${name.slice(-nameEnd)}`;
}
