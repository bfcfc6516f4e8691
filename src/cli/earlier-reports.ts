import type { Report } from "../report/model.ts";
import { isSameOrganization, organizationName } from "../rules/organization.ts";

/** An input that should have stood before another. */
export interface OrderHint {
  /** Input just read, which holds the report of the year before. */
  readonly earlier: string;
  /** Input read before it, which was checked without that report. */
  readonly later: string;
}

/**
 * Reports read so far in a run. Results are printed as they come, so a report is compared with the year before only
 * where that was read already; `add` tells where the order of the inputs prevented it.
 */
export interface EarlierReports {
  /** Candidates for the year before any of these reports; `lintSource` chooses among them. */
  readonly before: (reports: readonly Report[]) => readonly Report[];
  readonly add: (file: string, reports: readonly Report[]) => readonly OrderHint[];
}

interface Known {
  readonly file: string;
  readonly report: Report;
}

export function collectEarlierReports(): EarlierReports {
  const byYear = new Map<string, Known[]>();
  const find = (report: Report, offset: number): Known[] => {
    const name = organizationName(report);
    if (name === null) return [];
    return (byYear.get(keyOf(report, offset) ?? "") ?? []).filter(({ report: other }) => {
      const otherName = organizationName(other);
      return otherName !== null && isSameOrganization(otherName, name);
    });
  };
  return {
    before: (reports) => reports.flatMap((report) => find(report, -1).map(({ report: other }) => other)),
    add: (file, reports) => {
      const hints = reports.flatMap((report) => {
        const [later] = find(report, 1);
        const repeated = find(report, 0).length > 0;
        return later === undefined || repeated ? [] : [{ earlier: file, later: later.file }];
      });
      for (const report of reports) {
        const key = keyOf(report, 0);
        const name = organizationName(report);
        if (key === null || find(report, 0).some(({ report: other }) => organizationName(other) === name))
          continue;
        byYear.set(key, [...(byYear.get(key) ?? []), { file, report }]);
      }
      return hints;
    },
  };
}

/** A body's short and full name end alike; so many characters tell nearly all bodies apart. */
const nameEnd = 6;

/** Year, moved by `offset`, and the end of the name; `null` where one is unknown: then there is nothing to compare. */
function keyOf(report: Report, offset: number): string | null {
  const name = organizationName(report);
  if (report.year === null || name === null) return null;
  return `${report.year.value + offset} ${name.slice(-nameEnd)}`;
}
