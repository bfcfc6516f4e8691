import type { Report } from "../report/model.ts";

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
  const byYear = new Map<string, Known>();
  return {
    before: (reports) => reports.flatMap((report) => byYear.get(keyOf(report, -1) ?? "")?.report ?? []),
    add: (file, reports) => {
      const hints = reports.flatMap((report) => {
        const later = byYear.get(keyOf(report, 1) ?? "")?.file;
        const repeated = byYear.has(keyOf(report, 0) ?? "");
        return later === undefined || repeated ? [] : [{ earlier: file, later }];
      });
      for (const report of reports) {
        const key = keyOf(report, 0);
        if (key !== null && !byYear.has(key)) byYear.set(key, { file, report });
      }
      return hints;
    },
  };
}

/** Organisation and year, moved by `offset` years; `null` where one is unknown: then there is nothing to compare. */
function keyOf({ year, organization }: Report, offset: number): string | null {
  if (year === null || organization === null) return null;
  return `${year.value + offset} ${organization.value.normalize("NFKC").replace(/\s+/gu, "")}`;
}
