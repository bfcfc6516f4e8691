import { describe, expect, test } from "vitest";
import { noColour } from "../../src/format/palette.ts";
import { stylishResult, stylishTotal } from "../../src/format/stylish.ts";
import type { LintFinding, LintResult } from "../../src/lint/finding.ts";

const options = { language: "zh", palette: noColour, quiet: false } as const;
const marking = {
  ...noColour,
  error: (text: string) => `<E>${text}</E>`,
  warning: (text: string) => `<W>${text}</W>`,
};

function finding(over: Partial<LintFinding>): LintFinding {
  return {
    id: "rule@1",
    ruleId: "rule",
    messageId: "message",
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

function result(findings: readonly LintFinding[], over: Partial<LintResult> = {}): LintResult {
  const checked = { cells: 200, equations: 42, notAssessable: 1 };
  return {
    file: "a.docx",
    exitCode: 1,
    reports: [{ organization: "某县水利局", year: 2023, form: "2021", checked, findings }],
    ...over,
  };
}

describe("stylish", () => {
  test("groups findings by table and section in the order of the form, the whole report first", () => {
    const text = stylishResult(
      result([
        finding({ message: "丁", cell: "/remedies/table/reconsideration/total" }),
        finding({ message: "乙", cell: "/overview" }),
        finding({ message: "丙", cell: "/applications/table/received/total" }),
        finding({ message: "甲" }),
      ]),
      options,
    );
    const headings = ["全文", "一、总体情况", "表三 收到和处理政府信息公开申请情况", "表四 "];
    const positions = [...headings, "甲", "乙", "丙", "丁"].map((part) => text.indexOf(part));
    expect(positions.every((position) => position >= 0)).toBe(true);
    expect(positions.slice(0, 4)).toEqual([...positions.slice(0, 4)].sort((a, b) => a - b));
    expect(positions.slice(4)).toEqual([...positions.slice(4)].sort((a, b) => a - b));
  });

  test("aligns positions and severities by display width and indents the suggestion below the message", () => {
    const text = stylishResult(
      result([
        finding({ location: { table: 2, row: 5, column: 9 }, message: "甲", suggestion: "改正" }),
        finding({ location: { paragraph: 4 }, severity: "warning", message: "乙" }),
      ]),
      options,
    );
    expect(text).toContain(
      [
        "      第2张表5行9列  错误  甲  rule",
        "                           建议：改正",
        "      第4段          警告  乙  rule",
      ].join("\n"),
    );
  });

  test("says what was checked and what could not be, findings or not", () => {
    expect(stylishResult(result([]), options)).toContain(
      "检查了 200 个单元格、42 条勾稽关系，1 条无法核对\n  没有发现问题",
    );
    expect(stylishResult(result([]), { ...options, language: "en" })).toContain(
      "checked 200 cells and 42 equations, 1 not assessable\n  no findings",
    );
  });

  test("names an unknown organ, year and form as unknown", () => {
    const unknown = result([], {
      reports: [
        {
          organization: null,
          year: null,
          form: null,
          checked: { cells: 0, equations: 0, notAssessable: 0 },
          findings: [],
        },
      ],
    });
    expect(stylishResult(unknown, options)).toContain("机关名称未识别  年度未识别  未见统一格式表格");
  });

  test("quiet hides all but errors and counts what it hides", () => {
    const text = stylishResult(result([finding({}), finding({ severity: "warning", message: "小事" })]), {
      ...options,
      quiet: true,
    });
    expect(text).not.toContain("小事");
    expect(text).toContain("1 个错误、1 个警告、0 个提示（1 条未显示）");
  });

  test("an input that could not be checked says so", () => {
    const failed = result([], { reports: [], error: { code: "x", message: "文件是空的", hint: null } });
    expect(stylishResult(failed, options)).toBe("a.docx\n  未检查：文件是空的\n\n");
  });

  test("colours severities, and counts that are not zero", () => {
    const text = stylishResult(result([finding({})]), { ...options, palette: marking });
    expect(text).toContain("<E>错误</E>");
    expect(text).toContain("<E>1 个错误</E>、0 个警告");
  });

  test("English counts have their plural", () => {
    const text = stylishResult(
      result([finding({}), finding({ severity: "info" }), finding({ severity: "info" })]),
      {
        ...options,
        language: "en",
      },
    );
    expect(text).toContain("1 error, 0 warnings, 2 notes");
  });
});

describe("grand total", () => {
  const total = {
    files: 2,
    failed: 0,
    reports: 2,
    checked: { cells: 400, equations: 84, notAssessable: 0 },
    counts: { error: 0, warning: 0, info: 0 },
  };

  test("says that nothing was found only where everything was checked", () => {
    expect(stylishTotal(total, options)).toBe(
      "合计：2 个输入、2 份报告，检查了 400 个单元格、84 条勾稽关系，没有发现问题\n",
    );
    expect(stylishTotal({ ...total, failed: 1, reports: 1 }, options)).not.toContain("没有发现问题");
    expect(stylishTotal({ ...total, failed: 2, reports: 0 }, options)).toBe(
      "合计：2 个输入、0 份报告，2 个输入未能检查\n",
    );
  });
});
