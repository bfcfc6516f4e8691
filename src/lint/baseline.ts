import type { Bilingual } from "../errors.ts";
import type { Severity } from "../rules/define.ts";
import type { LintFinding, LintReport } from "./finding.ts";

/** A finding that is known, with the reason why it may stay; it is counted and no longer reported. */
export interface Suppression {
  /** Of the finding, as `lint --format json` prints it. */
  readonly id: string;
  readonly reason: string;
  /** From the baseline's folder, with `/`; absent = any file. */
  readonly file?: string;
  /** Of the report; absent = any report of the file. */
  readonly year?: number;
}

/** The finding that an entry of a baseline no longer matches anything; no rule stands behind it. */
export const stale: { readonly id: string; readonly severity: Severity; readonly title: Bilingual } = {
  id: "baseline/stale",
  severity: "warning",
  title: {
    zh: "基线中的一条已不再出现",
    en: "An entry of the baseline matches nothing any more",
  },
};

export type Baseline = readonly Suppression[];

/** Reports without what the baseline suppresses, and the entries that did it. */
export interface Suppressed {
  readonly reports: readonly LintReport[];
  readonly used: ReadonlySet<Suppression>;
}

/** Takes the findings of a file that the baseline knows out of its reports; each report says how many. */
export function suppress(reports: readonly LintReport[], file: string, baseline: Baseline): Suppressed {
  const byId = new Map<string, Suppression[]>();
  for (const entry of baseline.filter((one) => one.file === undefined || one.file === file)) {
    byId.set(entry.id, [...(byId.get(entry.id) ?? []), entry]);
  }
  const used = new Set<Suppression>();
  const remaining = reports.map((report) => {
    const findings = report.findings.filter(({ id }) => {
      const entry = (byId.get(id) ?? []).find(({ year }) => year === undefined || year === report.year);
      if (entry !== undefined) used.add(entry);
      return entry === undefined;
    });
    return { ...report, findings, suppressed: report.findings.length - findings.length };
  });
  return { reports: remaining, used };
}

/** The entry that would suppress a finding. */
export function entryFor({ id }: LintFinding, report: LintReport, file: string, reason: string): Suppression {
  return { id, file, ...(report.year === null ? {} : { year: report.year }), reason };
}

/** Entries in the order in which a baseline is written: by file, year and id. */
export function sortBaseline(baseline: Baseline): Baseline {
  const keyOf = ({ file = "", year = 0, id }: Suppression) => `${file}\n${year}\n${id}`;
  return [...baseline].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
