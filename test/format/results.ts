import { readFileSync } from "node:fs";
import type { LintFormatName } from "../../src/format/formats.ts";
import { openFormat } from "../../src/format/formats.ts";
import type { Exhibit } from "../../src/format/html/exhibit.ts";
import { noColour } from "../../src/format/palette.ts";
import { type FormatOptions, piecesOf, type RunEnd, type Text } from "../../src/format/run.ts";
import type { LintFinding, LintReport, LintResult } from "../../src/lint/finding.ts";

/** Results of the shipped samples and of a file that is missing, recorded so that new rules do not change them. */
export const recorded: readonly LintResult[] = JSON.parse(
  readFileSync(new URL("../../fixtures/formats/results.json", import.meta.url), "utf8"),
);

export const plainOptions: FormatOptions = {
  language: "zh",
  palette: noColour,
  quiet: false,
  failOn: "error",
  several: true,
};

export function endOf(results: readonly LintResult[]): RunEnd {
  const reports = results.flatMap((result) => result.reports);
  const findings = reports.flatMap((report) => report.findings);
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const sum = (key: keyof LintReport["checked"]) =>
    reports.reduce((total, { checked }) => total + checked[key], 0);
  return {
    total: {
      files: results.length,
      failed: results.filter(({ error }) => error !== undefined).length,
      reports: reports.length,
      checked: {
        cells: sum("cells"),
        equations: sum("equations"),
        notAssessable: sum("notAssessable"),
      },
      counts: { error: count("error"), warning: count("warning"), info: count("info") },
    },
    exitCode: Math.max(0, ...results.map(({ exitCode }) => exitCode)),
  };
}

/** What a format prints of these results. */
export async function print(
  format: LintFormatName,
  results: readonly LintResult[],
  options: Partial<FormatOptions> = {},
  exhibits: Readonly<Record<string, Exhibit>> = {},
): Promise<string> {
  const printing = await openFormat(format, { ...plainOptions, ...options });
  let text = "";
  for (const result of results) text += whole(await printing.result(result, exhibits[result.file] ?? null));
  return text + whole(await printing.end(endOf(results)));
}

/** The text that its pieces make. */
export function whole(text: Text): string {
  return [...piecesOf(text)].join("");
}

export function findingWith(over: Partial<LintFinding>): LintFinding {
  return {
    id: "t3-row-total@/applications/table/received/total",
    ruleId: "t3-row-total",
    messageId: "differs",
    severity: "error",
    message: "说明",
    cell: null,
    label: null,
    location: null,
    expected: null,
    actual: null,
    related: [],
    suggestion: null,
    basis: null,
    ...over,
  };
}

export function resultWith(findings: readonly LintFinding[], over: Partial<LintResult> = {}): LintResult {
  const checked = { cells: 187, equations: 41, notAssessable: 3 };
  return {
    file: "年报.docx",
    exitCode: 1,
    reports: [{ organization: "云岭市青桐县水利局", year: 2023, form: "2021", checked, findings }],
    ...over,
  };
}
