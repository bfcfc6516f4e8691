import { type EditionId, editionOfYear } from "../form/index.ts";

/** What is to be said of an office in a year. */
export type Status = (typeof statusNames)[number];

/** In the order in which they are told. */
export const statusNames = [
  "present",
  "missing",
  "unexpected",
  "double",
  "wrongYear",
  "oldForm",
  "late",
  "unreadable",
] as const;

export interface StatusFacts {
  /** Whether the roster has it; where there is none, nobody is missing or unexpected. */
  readonly standing: "onRoster" | "unexpected" | "noRoster";
  readonly year: number;
  readonly deadline: string | null;
  /** Its reports of that year. */
  readonly reports: readonly { readonly form: EditionId | null; readonly publishedOn: string | null }[];
  /** Reports of it that are of no year that is collected. */
  readonly otherYears: number;
  /** Files of it that could not be read. */
  readonly unreadable: number;
}

export function statusesOf(facts: StatusFacts): Status[] {
  const { standing, year, deadline, reports, otherYears, unreadable } = facts;
  const holds: Readonly<Record<Status, boolean>> = {
    present: standing !== "unexpected" && reports.length > 0,
    missing: standing === "onRoster" && reports.length === 0,
    unexpected: standing === "unexpected",
    double: reports.length > 1,
    wrongYear: otherYears > 0,
    oldForm: reports.some(({ form }) => form !== null && form !== editionOfYear(year)),
    late: reports.some(({ publishedOn }) => isAfter(publishedOn, deadline)),
    unreadable: unreadable > 0,
  };
  return statusNames.filter((status) => holds[status]);
}

/** ISO dates; what is not known is not late. */
function isAfter(date: string | null, deadline: string | null): boolean {
  return date !== null && deadline !== null && date > deadline;
}
