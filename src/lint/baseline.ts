import { byText } from "../by-text.ts";
import type { Bilingual } from "../errors.ts";
import { grouped } from "../grouped.ts";
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
  /** Figures that the finding spoke of; with others it is another finding. Absent = any. */
  readonly figures?: readonly string[];
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
  const entries = baseline.filter((one) => one.file === undefined || one.file === file);
  const byId = grouped(entries, ({ id }) => id);
  const used = new Set<Suppression>();
  const remaining = reports.map((report) => {
    const findings = report.findings.filter((finding) => {
      const entry = byId.get(finding.id)?.find((one) => covers(one, finding, report));
      if (entry !== undefined) used.add(entry);
      return entry === undefined;
    });
    return { ...report, findings, suppressed: report.findings.length - findings.length };
  });
  return { reports: remaining, used };
}

function covers({ year, figures }: Suppression, finding: LintFinding, report: LintReport): boolean {
  if (year !== undefined && year !== report.year) return false;
  return figures === undefined || figures.join(" ") === (finding.figures ?? []).join(" ");
}

/** The entry that would suppress a finding, with these figures and no others. */
export function entryFor(
  { id, figures = [] }: LintFinding,
  report: LintReport,
  file: string,
  reason: string,
): Suppression {
  return { id, file, ...(report.year === null ? {} : { year: report.year }), reason, figures };
}

/** What makes two entries the same one. */
export function keyOfEntry({ file = "", year = 0, id, figures }: Suppression): string {
  return `${file}\n${year}\n${id}\n${figures?.join(" ") ?? "-"}`;
}

/** Entries in the order in which a baseline is written: by file, year and id. */
export function sortBaseline(baseline: Baseline): Baseline {
  return [...baseline].sort((one, other) => byText(keyOfEntry(one), keyOfEntry(other)));
}
