import { buildExample } from "../../src/example/report.ts";
import { type LintSettings, lintReport } from "../../src/lint/engine.ts";
import type { LintReport } from "../../src/lint/finding.ts";
import type { RuleOptions } from "../../src/rules/define.ts";
import type { ExampleReport } from "../../src/rules/example.ts";
import { rules } from "../../src/rules/index.ts";

/** The rules that speak for equations, alone. */
export const arithmeticRules = rules.filter(({ relation }) => relation !== undefined);

export function lintExample(
  report: ExampleReport,
  settings: LintSettings = {},
  options: Partial<RuleOptions> = {},
): LintReport {
  const built = buildExample({ name: "example", report });
  return lintReport(
    built.report,
    { ...built.context, options: { ...built.context.options, ...options } },
    settings,
  );
}
