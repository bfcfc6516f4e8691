import { describe, expect, test } from "vitest";
import { capFindings, countOf, mostListed } from "../../src/lint/cap.ts";
import type { LintFinding, LintReport } from "../../src/lint/finding.ts";
import { endOf, findingWith, print, resultWith } from "../format/results.ts";

const many = (count: number, over: Partial<LintFinding> = {}): LintFinding[] =>
  Array.from({ length: count }, (_, index) =>
    findingWith({ id: `known-typo@line:${index}`, ruleId: "known-typo", severity: "warning", ...over }),
  );

function reportWith(findings: readonly LintFinding[]): LintReport {
  const [report] = resultWith(findings).reports;
  if (report === undefined) throw new Error("no report");
  return report;
}

describe("a cap on findings of one kind", () => {
  test("what people wrote is listed whole", () => {
    const report = reportWith([...many(mostListed), ...many(mostListed, { severity: "error" })]);
    expect(capFindings(report, "zh")).toBe(report);
  });

  test("one finding stands for those beyond, and all are counted", () => {
    const report = reportWith([...many(mostListed + 5), ...many(3, { severity: "error" })]);
    const { findings } = capFindings(report, "zh");
    expect(findings).toHaveLength(200 + 3 + 1);
    expect(findings.slice(0, mostListed)).toEqual(report.findings.slice(0, mostListed));
    expect(findings.at(-1)).toMatchObject({
      id: "known-typo@more:warning",
      ruleId: "known-typo",
      messageId: "more",
      severity: "warning",
      message: "同样的发现还有 5 条，没有一一列出",
      count: 5,
    });
    expect(countOf(findings)).toEqual({ error: 3, warning: mostListed + 5, info: 0 });
    expect(countOf(findings)).toEqual(countOf(report.findings));
  });

  test("formats tell of them and count them", async () => {
    const capped = { ...resultWith([]), reports: [capFindings(reportWith(many(mostListed + 5)), "en")] };
    const english = { language: "en" } as const;
    const text = await print("stylish", [capped], english);
    expect(text).toContain("5 more findings of the same kind are not listed");
    expect(text).toContain(`0 errors, ${mostListed + 5} warnings, 0 notes`);
    expect(await print("html", [capped], english)).toContain(`${mostListed + 5} warnings`);
    expect(JSON.parse(await print("summary-json", [capped]))).toMatchObject({
      organizations: [{ warning: mostListed + 5 }],
      rules: [{ ruleId: "known-typo", findings: mostListed + 5, reports: 1 }],
    });
    const quiet = await print("stylish", [capped], { ...english, quiet: true });
    expect(quiet).toContain(`(${mostListed + 5} not shown)`);
    expect(endOf([capped]).total.files).toBe(1);
  });
});

test("150,000 findings in one group are printed, capped or not", async () => {
  const text = await print("stylish", [resultWith(many(150_000))]);
  expect(text).toContain("150000 个警告");
});
