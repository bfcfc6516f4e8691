import { byText } from "../by-text.ts";
import type { LintResult } from "../lint/finding.ts";
import { printable } from "../printable.ts";
import type { Severity } from "../rules/define.ts";
import { jsonPieces } from "../write/json.ts";
import type { FormatOptions, Printing, RunEnd } from "./run.ts";
import { displayWidth } from "./width.ts";

/** Findings of a run, counted. */
export interface Summary {
  readonly files: number;
  readonly failed: number;
  readonly reports: number;
  readonly exitCode: number;
  /** By organisation, those with most errors first; `null` stands for reports whose organisation is not known. */
  readonly organizations: readonly OrganizationCount[];
  /** By rule, those that were found most often first. */
  readonly rules: readonly RuleCount[];
  /** What folders held beside the inputs, and why it was not read. */
  readonly skipped: RunEnd["skipped"];
}

export type OrganizationCount = Readonly<Record<Severity, number>> & {
  readonly organization: string | null;
  readonly reports: number;
};

export interface RuleCount {
  readonly ruleId: string;
  readonly findings: number;
  /** Reports in which the rule found something. */
  readonly reports: number;
}

/** Counts while a run goes on; holds a line for each organisation and each rule, nothing of the findings. */
function countRun() {
  const organizations = new Map<
    string | null,
    { -readonly [Key in keyof OrganizationCount]: OrganizationCount[Key] }
  >();
  const rules = new Map<string, { findings: number; reports: number }>();
  return {
    add: ({ reports }: LintResult) => {
      for (const { organization, findings } of reports) {
        const row = organizations.get(organization) ?? {
          organization,
          reports: 0,
          error: 0,
          warning: 0,
          info: 0,
        };
        organizations.set(organization, row);
        row.reports += 1;
        const own = new Map<string, number>();
        for (const { severity, ruleId, count = 1 } of findings) {
          row[severity] += count;
          own.set(ruleId, (own.get(ruleId) ?? 0) + count);
        }
        for (const [ruleId, count] of own) {
          const rule = rules.get(ruleId) ?? { findings: 0, reports: 0 };
          rules.set(ruleId, rule);
          rule.reports += 1;
          rule.findings += count;
        }
      }
    },
    end: ({ total: { files, failed, reports }, exitCode, skipped = [] }: RunEnd): Summary => ({
      files,
      failed,
      reports,
      exitCode,
      organizations: [...organizations.values()].sort(
        (one, other) =>
          other.error - one.error ||
          other.warning - one.warning ||
          other.info - one.info ||
          byText(one.organization ?? "", other.organization ?? ""),
      ),
      rules: [...rules]
        .map(([ruleId, counts]) => ({ ruleId, ...counts }))
        .sort((one, other) => other.findings - one.findings || byText(one.ruleId, other.ruleId)),
      skipped,
    }),
  };
}

/** `--summary`: two tables for people. */
export function printSummary(options: FormatOptions): Printing {
  const run = countRun();
  return {
    result: (result) => {
      run.add(result);
      return "";
    },
    end: (end) => summaryText(run.end(end), options),
  };
}

/** `--format summary-json`: the same for programs. */
export function printSummaryJson(_options: FormatOptions): Printing {
  const run = countRun();
  return {
    result: (result) => {
      run.add(result);
      return "";
    },
    end: (end) => jsonPieces(run.end(end), false),
  };
}

function summaryText({ organizations, rules }: Summary, { language }: FormatOptions): string {
  const zh = language === "zh";
  const unknown = zh ? "（机关名称未识别）" : "(organisation not known)";
  const byOrganization = tableText(
    zh
      ? ["机关", "报告", "错误", "警告", "提示"]
      : ["organisation", "reports", "errors", "warnings", "notes"],
    organizations.map(({ organization, reports, error, warning, info }) => [
      printable(organization ?? unknown),
      ...[reports, error, warning, info].map(String),
    ]),
  );
  const byRule = tableText(
    zh ? ["规则", "发现", "报告"] : ["rule", "findings", "reports"],
    rules.map(({ ruleId, findings, reports }) => [ruleId, String(findings), String(reports)]),
  );
  return `${byOrganization}\n${byRule}`;
}

function tableText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) =>
    all.reduce((most, row) => Math.max(most, displayWidth(row[column] ?? "")), 0),
  );
  const lines = all.map((row) =>
    row
      .map((text, column) => {
        const pad = " ".repeat((widths[column] ?? 0) - displayWidth(text));
        return column === 0 ? text + pad : pad + text;
      })
      .join("  "),
  );
  return `${lines.join("\n")}\n`;
}
