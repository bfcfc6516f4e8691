import { describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { buildExample } from "../../src/example/report.ts";
import { type LintSettings, lintReport } from "../../src/lint/engine.ts";
import { compareLocations } from "../../src/lint/order.ts";
import { issueTexts } from "../../src/report/issues.ts";
import { defineRule, type Rule } from "../../src/rules/define.ts";
import { lintExample } from "./lint-example.ts";

/** A rule that reports what a test wants reported. */
function ruleThat(id: string, check: Rule["check"], severity: Rule["severity"] = "error"): Rule {
  const text = { zh: "话", en: "word" };
  return defineRule({
    id,
    group: "values",
    title: text,
    severity,
    basis: text,
    why: text,
    remedy: text,
    messages: {
      said: {
        zh: "{label}：{what}",
        en: "{label}: {what}",
        suggestion: { zh: "填 {expected}", en: "write {expected}" },
      },
    },
    examples: [],
    check,
  });
}

const cell = "/applications/table/outcomes/denied/petition";
const row = "/applications/table/outcomes/notProcessed/petition";

describe("a finding", () => {
  const rule = ruleThat("made-up", (_report, found) => {
    found("said", {
      cell: `${row}/total`,
      expected: 3,
      actual: 0,
      data: { what: { zh: "不对", en: "wrong" } },
    });
  });

  test("takes its label and place from the form and the report, its words from the rule", () => {
    const [finding] = lintExample({}, { rules: [rule] }).findings;
    expect(finding).toMatchObject({
      id: `made-up@${row}/total`,
      message: "表三 › （五）不予处理 › 1.信访举报投诉类申请 › 总计：不对",
      label: "表三 › （五）不予处理 › 1.信访举报投诉类申请 › 总计",
      suggestion: "填 3",
      expected: 3,
      actual: 0,
    });
    expect(finding?.location?.line).toBeGreaterThan(1);
  });

  test("speaks English", () => {
    const [finding] = lintExample({}, { rules: [rule], language: "en" }).findings;
    expect(finding?.message).toBe(
      "Table 3 › (5) Not processed › 1. Petition, report or complaint › Total: wrong",
    );
    expect(finding?.suggestion).toBe("write 3");
  });
});

describe("severity", () => {
  const damaged = ruleThat("damaged", (_report, found) =>
    found("said", { at: null, artefact: true, data: { what: "x", label: "x", expected: 1 } }),
  );

  test("damage from scraping is info, but the author's own in a Word file", () => {
    expect(lintExample({}, { rules: [damaged] }).findings[0]?.severity).toBe("info");
    expect(lintExample({ kind: "html" }, { rules: [damaged] }).findings[0]?.severity).toBe("info");
    expect(lintExample({ kind: "docx" }, { rules: [damaged] }).findings[0]?.severity).toBe("error");
    expect(lintExample({ kind: "doc" }, { rules: [damaged] }).findings[0]?.severity).toBe("error");
  });

  test("the user's choice wins, also for the reader's issues", () => {
    const issues = [
      { code: "cell-annotated", cell: `${row}/total`, data: { raw: "3（件）", value: 3 } },
    ] as const;
    const severities = { damaged: "warning", "read/cell-annotated": "error" } as const;
    const { findings } = lintExample({ issues }, { rules: [damaged], severities });
    expect(findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ["damaged", "warning"],
      ["read/cell-annotated", "error"],
    ]);
  });

  test("off drops a rule or a reader's issue", () => {
    const issues = [
      { code: "cell-annotated", cell: `${row}/total`, data: { raw: "3（件）", value: 3 } },
    ] as const;
    const severities = { damaged: "off", "read/cell-annotated": "off" } as const;
    expect(lintExample({ issues }, { rules: [damaged], severities }).findings).toEqual([]);
  });

  test("a severity for a rule that does not exist is refused", () => {
    const choose = (severities: LintSettings["severities"], settings: LintSettings = {}) =>
      lintExample({}, { ...settings, ...(severities === undefined ? {} : { severities }) });
    expect(() => choose({ "t4-totals": "off" })).toThrow(UserError);
    expect(() => choose({ "read/nothing": "off" })).toThrow("no rule read/nothing");
    expect(() => choose({}, { raised: { "t4-totals": "error" } })).toThrow("no rule t4-totals");
    expect(() =>
      choose({ "t4-total": "off", "read/cell-annotated": "off", "baseline/stale": "off" }),
    ).not.toThrow();
    expect(() => choose({ damaged: "info" }, { rules: [damaged] })).not.toThrow();
  });
});

describe("the reader's issues", () => {
  test("are findings, worded in the language asked for", () => {
    const label = { zh: "表三 › 行", en: "Table 3 › row" };
    const issues = [{ code: "row-missing", cell: row, data: { label } }] as const;
    const chinese = lintExample({ issues }, { rules: [] }).findings[0];
    expect(chinese).toMatchObject({
      ruleId: "read/row-missing",
      severity: issueTexts["row-missing"].severity,
      message: "表三 › 行：没有找到这一行",
    });
    const english = lintExample({ issues }, { rules: [], language: "en" }).findings[0];
    expect(english?.message).toBe("Table 3 › row: row not found");
  });

  test("are named by their place where they name none themselves", () => {
    const issues = [{ code: "row-missing", cell: row }] as const;
    const english = lintExample({ issues }, { rules: [], language: "en" }).findings[0];
    expect(english?.message).toBe(
      "Table 3 › (5) Not processed › 1. Petition, report or complaint: row not found",
    );
  });

  test("are not said again where a rule has said it of the same place", () => {
    const blank = { applications: { received: [0, 0, "", 0, 0, 0, 0] } };
    const issues = [
      { code: "cell-blank", cell: "/applications/table/received/researchInstitution", data: { label: "…" } },
    ] as const;
    const { findings } = lintExample({ ...blank, issues });
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(["cell-blank"]);
  });

  test("are said where the rule spoke of another place", () => {
    const blank = { applications: { received: [0, 0, "", 0, 0, 0, 0] } };
    const issues = [
      { code: "cell-blank", cell: "/remedies/table/reconsideration/total", data: { label: "…" } },
    ] as const;
    const { findings } = lintExample({ ...blank, issues });
    expect(findings.map(({ ruleId }) => ruleId).toSorted()).toEqual(["cell-blank", "read/cell-blank"]);
  });
});

describe("order and ids", () => {
  test("findings stand in the order of the file, then of the rules", () => {
    const at = (line: number) => ({ at: { line, column: 1 }, data: { what: line, label: "", expected: 0 } });
    const first = ruleThat("first", (_report, found) => {
      found("said", at(9));
      found("said", at(4));
    });
    const second = ruleThat("second", (_report, found) => found("said", at(4)));
    expect(lintExample({}, { rules: [first, second] }).findings.map(({ id }) => id)).toEqual([
      "first@line:4",
      "second@line:4",
      "first@line:9",
    ]);
  });

  test("ids are unique", () => {
    const twice = ruleThat("twice", (_report, found) => {
      found("said", { cell, data: { what: 1, label: "x", expected: 0 } });
      found("said", { cell, data: { what: 2, label: "x", expected: 0 } });
    });
    expect(lintExample({}, { rules: [twice] }).findings.map(({ id }) => id)).toEqual([
      `twice@${cell}`,
      `twice@${cell}#2`,
    ]);
  });

  test("pages come before lines, paragraphs before columns, nowhere before somewhere", () => {
    expect(compareLocations({ page: 2, line: 1 }, { page: 1, line: 9 })).toBeGreaterThan(0);
    expect(compareLocations({ paragraph: 3, table: 1, row: 1, column: 9 }, { paragraph: 4 })).toBeLessThan(0);
    expect(compareLocations(null, { line: 1, column: 1 })).toBeLessThan(0);
    expect(compareLocations({ line: 1, column: 1 }, { line: 1, column: 1 })).toBe(0);
  });
});

test("a rule that throws is a defect and is named", () => {
  const broken = ruleThat("broken", () => {
    throw new Error("out of range");
  });
  const { report, context } = buildExample({ name: "any" });
  expect(() => lintReport(report, context, { rules: [broken] })).toThrow("rule broken failed: out of range");
});

test("checking changes no figure", () => {
  const { report, context } = buildExample({
    name: "any",
    report: { applications: { received: [1, 2, 3, 4, 5, 6, 7] } },
  });
  const before = structuredClone(
    [...(report.tables.applications?.cells.values() ?? [])].map(({ value }) => value),
  );
  lintReport(report, context);
  expect([...(report.tables.applications?.cells.values() ?? [])].map(({ value }) => value)).toEqual(before);
});
