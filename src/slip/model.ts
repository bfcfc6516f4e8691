import type { LabelLanguage } from "../form/index.ts";
import { placeText } from "../format/place.ts";
import { checkedLine } from "../format/stylish.ts";
import type { LintFinding, LintReport } from "../lint/index.ts";
import type { Severity } from "../rules/define.ts";
import { rules } from "../rules/index.ts";
import { codeOf } from "./code.ts";
import { type ComparedReport, compareWith } from "./compared.ts";
import type { Earlier, EarlierPoint } from "./earlier.ts";
import { slipWords } from "./words.ts";

/** One numbered point of a slip. */
export interface SlipPoint {
  readonly code: string;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly place: string;
  readonly found: string;
  readonly expected: string;
  readonly basis: string;
  readonly todo: string;
  /** Against the earlier slip; null where there is none to compare with. */
  readonly status: "open" | "new" | null;
}

/** What a slip says of one report. */
export interface SlipReport {
  readonly file: string;
  readonly organization: string | null;
  readonly year: number | null;
  readonly checked: string;
  readonly points: readonly SlipPoint[];
  /** Points of the earlier slip that are gone; null where there is none to compare with. */
  readonly mended: readonly EarlierPoint[] | null;
  /** Points of the earlier slip that this run could not look at. */
  readonly unverified: ComparedReport["unverified"];
}

/** A slip to send back: reports, inputs that could not be checked, and earlier ones that were not looked at again. */
export interface Slip {
  readonly reports: readonly SlipReport[];
  readonly failures: readonly { readonly file: string; readonly message: string }[];
  readonly notHere: readonly string[];
}

export interface CheckedFile {
  readonly file: string;
  readonly reports: readonly LintReport[];
}

export function makeSlip(
  files: readonly CheckedFile[],
  failures: Slip["failures"],
  earlier: readonly Earlier[] | null,
  language: LabelLanguage,
): Slip {
  const all = files.flatMap(({ file, reports }) => reports.map((report) => ({ file, report })));
  const compared = compareWith(
    earlier ?? [],
    all.map(({ file, report }) => ({ ...report, file })),
  );
  return {
    reports: all.map(({ file, report }, index) => {
      const since = compared.reports[index] ?? null;
      return {
        file,
        organization: report.organization,
        year: report.year,
        checked: checkedLine(report.checked, language),
        points: report.findings.map((finding, number) => ({
          ...pointOf(finding, language),
          status: since === null ? null : (since.status[number] ?? null),
        })),
        mended: since?.mended ?? null,
        unverified: since?.unverified ?? [],
      };
    }),
    failures,
    notHere: compared.notHere.map(({ organization, year }) => {
      const { unknown } = slipWords[language];
      return `${organization ?? unknown} ${year ?? ""}`.trim();
    }),
  };
}

function pointOf(finding: LintFinding, language: LabelLanguage): Omit<SlipPoint, "status"> {
  const { label, location, message, expected, suggestion, basis, ruleId, severity } = finding;
  const place = placeText(location, language);
  return {
    code: codeOf(finding),
    ruleId,
    severity,
    place: [label, place]
      .filter((part) => part !== null && part !== "")
      .join(language === "zh" ? "，" : ", "),
    found: message,
    expected: expected === null ? (suggestion ?? "") : String(expected),
    basis: basis ?? "",
    todo: rules.find(({ id }) => id === ruleId)?.remedy[language] ?? slipWords[language].lookAgain,
  };
}
