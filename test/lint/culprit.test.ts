import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildReport } from "../../src/example/report.ts";
import { cellsOf, editionIds, editionOf, tableOf } from "../../src/form/index.ts";
import { rolesOf } from "../../src/form/roles.ts";
import type { LintSettings } from "../../src/lint/engine.ts";
import { evaluateEquations } from "../../src/rules/evaluate.ts";
import { consistentFigures, type Figures, replaced } from "./consistent-table.ts";
import { arithmeticRules, lintExample } from "./lint-example.ts";

describe.each(editionIds)("a table three of the %s form in which all relations hold", (edition) => {
  const template = tableOf(edition, "applications");
  const cells = cellsOf(template);
  const year = editionOf(edition).years.from;
  const lint = (applications: Figures) => lintExample({ year, applications }, { rules: arithmeticRules });

  test("has no arithmetic finding", () => {
    fc.assert(
      fc.property(consistentFigures(edition), (figures) => {
        expect(lint(figures).findings).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("with any one figure changed has one finding, which names the cell and the right figure", () => {
    fc.assert(
      fc.property(
        consistentFigures(edition),
        fc.nat(cells.length - 1),
        fc.integer({ min: 1, max: 999 }),
        fc.boolean(),
        (figures, index, by, less) => {
          const cell = cells[index];
          if (cell === undefined) throw new Error("no such cell");
          const row = cell.row.path.join("/");
          const column = cell.block.columns.indexOf(cell.column);
          const right = figures[row]?.[column] ?? 0;
          const wrong = less && right >= by ? right - by : right + by;
          const { findings } = lint(replaced(figures, row, column, wrong));
          expect(findings.map((one) => [one.cell, one.expected, one.actual])).toEqual([
            [cell.pointer, right, wrong],
          ]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("with two results of different rows and columns changed by different amounts names both", () => {
    const leaves = rolesOf(template).leaves.map((row) => row.path.join("/"));
    fc.assert(
      fc.property(
        consistentFigures(edition),
        fc.uniqueArray(fc.nat(leaves.length - 1), { minLength: 2, maxLength: 2 }),
        fc.uniqueArray(fc.nat(5), { minLength: 2, maxLength: 2 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 2 }),
        (figures, rows, columns, by) => {
          const places = [0, 1].map((one) => {
            const row = leaves[rows[one] ?? 0] ?? "";
            const column = columns[one] ?? 0;
            const right = figures[row]?.[column] ?? 0;
            return { row, column, right, wrong: right + (by[one] ?? 0) };
          });
          const table = places.reduce(
            (changed, { row, column, wrong }) => replaced(changed, row, column, wrong),
            figures,
          );
          const { findings } = lint(table);
          const named = findings.map((one) => [one.actual, one.expected]);
          expect(named.toSorted()).toEqual(places.map(({ wrong, right }) => [wrong, right]).toSorted());
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("figures that can be wrong in more than one way", () => {
  test("two figures of a row exchanged are told as one finding", () => {
    const { findings } = lintExample({
      applications: {
        received: [13, 1, 0, 0, 0, 2, 16],
        "outcomes/granted": [1, 13, 0, 0, 0, 2, 16],
        "outcomes/total": [13, 1, 0, 0, 0, 2, 16],
      },
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain("似填颠倒");
    expect(findings[0]?.message).toContain("自然人，现为 1，应为 13");
    expect(findings[0]?.message).toContain("商业企业，现为 13，应为 1");
  });

  test("the finding is of the gravest relation, whichever was told to weigh less", () => {
    const figures = {
      received: [3, 0, 0, 0, 0, 0, 3],
      "outcomes/granted": [1, 0, 0, 0, 0, 0, 3],
      "outcomes/total": [3, 0, 0, 0, 0, 0, 3],
    };
    const of = (severities: LintSettings["severities"] = {}) =>
      lintExample({ applications: figures }, { rules: arithmeticRules, severities }).findings.map(
        ({ ruleId, severity, cell }) => [ruleId, severity, cell],
      );
    const cell = "/applications/table/outcomes/granted/naturalPerson";
    expect(of()).toEqual([["t3-row-total", "error", cell]]);
    expect(of({ "t3-row-total": "info" })).toEqual([["t3-results-sum", "error", cell]]);
    expect(of({ "t3-row-total": "info", "t3-results-sum": "info" })).toEqual([
      ["t3-row-total", "info", cell],
    ]);
  });

  test("where one relation alone is broken, all cells that could be wrong are listed", () => {
    const { findings } = lintExample(
      { remedies: { "": [5, 2, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] } },
      { rules: arithmeticRules },
    );
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding?.cell).toBe("/remedies/table/reconsideration/total");
    expect([finding?.expected, finding?.actual]).toEqual([7, 9]);
    expect(finding?.message).toContain("填错的可能是其中一处");
    expect(finding?.related.map(({ cell }) => cell)).toEqual([
      "/remedies/table/reconsideration/upheld",
      "/remedies/table/reconsideration/corrected",
      "/remedies/table/reconsideration/other",
      "/remedies/table/reconsideration/pending",
    ]);
  });

  test("a slip of typing is preferred where it is the only one", () => {
    const { findings } = lintExample({
      remedies: { "": [376, 97, 196, 121, 970, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
    });
    // 376 + 97 + 196 + 121 = 790
    expect(findings[0]?.message).toContain("总计，现为 970，应为 790（似两位数字颠倒）");
    expect([findings[0]?.cell, findings[0]?.expected]).toEqual([
      "/remedies/table/reconsideration/total",
      790,
    ]);
  });

  test("a cell left blank is preferred to any other", () => {
    const { findings } = lintExample(
      { remedies: { "": [376, "", 196, 121, 790, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] } },
      { rules: arithmeticRules },
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      cell: "/remedies/table/reconsideration/corrected",
      expected: 97,
      actual: null,
    });
    expect(findings[0]?.message).toContain("结果纠正，现为 空白，应为 97（似漏填）");
  });

  test("of several blanks no one is singled out, and filled cells are not listed beside them", () => {
    const { findings } = lintExample(
      { remedies: { "": [376, "", "", 121, 790, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] } },
      { rules: arithmeticRules },
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]?.cell).toBe("/remedies/table/reconsideration/total");
    expect(findings[0]?.message).toContain(
      "结果纠正，现为 空白，应为 293（似漏填）；或 表四 › 行政复议 › 其他结果，现为 空白",
    );
    expect(findings[0]?.message).not.toContain("现为 376");
  });

  test("no culprit is named that would have to be negative", () => {
    const { findings } = lintExample({ remedies: { "": [10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] } });
    expect([findings[0]?.cell, findings[0]?.expected]).toEqual(["/remedies/table/reconsideration/total", 11]);
  });

  test("groups of table four are separate causes", () => {
    const { findings } = lintExample({ remedies: { "": [10, 1, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0] } });
    expect(findings.map(({ id }) => id)).toEqual([
      "t4-total@/remedies/table/reconsideration/total",
      "t4-total@/remedies/table/litigation/direct/total",
    ]);
  });

  test("a table with everything wrong tells every broken relation once", () => {
    const { findings } = lintExample(
      {
        applications: {
          received: [1, 2, 3, 4, 5, 6, 70],
          carriedIn: [9, 8, 7, 6, 5, 4, 30],
          "outcomes/granted": [2, 3, 5, 7, 11, 13, 17],
          "outcomes/total": [19, 23, 29, 31, 37, 41, 43],
          carriedForward: [1, 1, 2, 3, 5, 8, 13],
        },
      },
      { rules: arithmeticRules },
    );
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
    expect(findings.length).toBeGreaterThan(3);
  });
});

test("every broken relation is told exactly once, whatever the figures", () => {
  const figure = fc.oneof(fc.nat(9).map(String), fc.constantFrom("", "/"));
  const seven = fc.array(figure, { minLength: 7, maxLength: 7 });
  const names = [
    "received",
    "carriedIn",
    "outcomes/granted",
    "outcomes/denied/stateSecret",
    "outcomes/total",
  ] as const;
  fc.assert(
    fc.property(fc.tuple(seven, seven, seven, seven, seven), (rows) => {
      const report = {
        applications: Object.fromEntries(names.map((name, index) => [name, rows[index] ?? []])),
      };
      const violated = evaluateEquations(buildReport(report), true).filter(
        ({ status }) => status === "violated",
      );
      const { findings } = lintExample(report, { rules: arithmeticRules });
      const facts = findings.map(({ message }) => message).join("\n");
      expect(facts.match(/一行各类申请人合计|（六）合计|一列不平/gu) ?? []).toHaveLength(violated.length);
      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
    }),
    { numRuns: 200 },
  );
});

test("where no change of two cells explains it, each relation is told alone, with its terms and without a suspect", () => {
  const { findings } = lintExample(
    { applications: { received: [1, 2, 4, 0, 0, 0, 0] } },
    { rules: arithmeticRules },
  );
  const received = (column: string) => `/applications/table/received/${column}`;
  expect(findings.map(({ message, related }) => [message, related.map(({ cell }) => cell)])).toEqual([
    [
      "表三「一、本年新收政府信息公开申请数量」一行各类申请人合计 7，总计栏为 0",
      ["naturalPerson", "commercialEnterprise", "researchInstitution"].map(received),
    ],
    ...(
      [
        ["自然人", 1, "naturalPerson"],
        ["商业企业", 2, "commercialEnterprise"],
        ["科研机构", 4, "researchInstitution"],
      ] as const
    ).map(([label, figure, column]) => [
      `表三「${label}」一列不平：新收 ${figure}＋上年结转 0＝${figure}，办理总计 0＋结转下年度 0＝0`,
      [received(column)],
    ]),
  ]);
});
