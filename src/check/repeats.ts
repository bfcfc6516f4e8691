import { grouped } from "../grouped.ts";
import type { Report } from "../report/model.ts";

/**
 * A page may hold its report twice, for screens of two widths: what is read alike to the last figure and letter is one
 * report, which says so. Copies that differ in anything stay apart.
 */
export function withoutRepeats(reports: readonly Report[]): readonly Report[] {
  const subjects = grouped(reports, subjectOf);
  // To compare all that was read is costly: hardly any file holds two reports of one office and year.
  if (subjects.size === reports.length) return reports;
  const kept = new Map<string, Report>();
  for (const [index, report] of reports.entries()) {
    const isAlone = (subjects.get(subjectOf(report))?.length ?? 0) < 2 || !hasTables(report);
    const content = isAlone ? `${index}` : contentOf(report);
    const first = kept.get(content);
    kept.set(content, first === undefined ? report : withRepeat(first, report));
  }
  return [...kept.values()];
}

/** Office and year; a report that does not say both is one by itself. */
function subjectOf(report: Report): unknown {
  const { organization, year } = report;
  return organization === null || year === null ? report : `${organization.value} ${year.value}`;
}

function hasTables({ tables }: Report): boolean {
  return Object.values(tables).every((table) => table !== null);
}

/** All that is read, without where, and without the form, which is the same for all. */
function contentOf(report: Report): string {
  return JSON.stringify(report, (key, value: unknown) => {
    if (/^at$|At$|^(?:template|evidence)$/u.test(key)) return undefined;
    return value instanceof Map ? [...value] : value;
  });
}

function withRepeat(report: Report, { at }: Report): Report {
  return { ...report, issues: [...report.issues, { code: "report-repeated", at }] };
}
