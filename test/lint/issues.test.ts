import { describe, expect, test } from "vitest";
import { buildReport } from "../../src/example/report.ts";
import { draftIssues } from "../../src/lint/issues.ts";
import type { RuleFinding } from "../../src/lint/rule-finding.ts";
import type { IssueCode } from "../../src/report/issues.ts";
import { rules } from "../../src/rules/index.ts";

const row = "/applications/table/received";
const cell = `${row}/total`;
const elsewhere = "/applications/table/carriedIn";

function findingOf(id: string, at: string): RuleFinding {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return { rule, order: 0, messageId: Object.keys(rule.messages)[0] ?? "", finding: { cell: at } };
}

/** What is still said of an issue of the row when a rule has spoken of a place. */
function saidOf(code: IssueCode, id: string, at: string): string[] {
  const data = { label: "一", expected: 7, found: 8, values: "1", raw: "1", names: "1" };
  const report = buildReport({ issues: [{ code, cell: row, data }] });
  return draftIssues(report, [findingOf(id, at)], 99, "zh").map(({ finding }) => finding.ruleId);
}

describe("an issue of the reader that a rule has told is not told again", () => {
  test.each<[IssueCode, string]>([
    ["cell-blank", "cell-blank"],
    ["cells-blank", "cell-blank"],
    ["cell-placeholder", "cell-placeholder"],
    ["cells-placeholder", "cell-placeholder"],
    ["cell-unreadable", "cell-not-number"],
    ["cell-unreadable", "cell-negative-or-decimal"],
    ["cell-missing", "cell-count"],
    ["cell-missing", "row-missing"],
    ["row-ambiguous", "cell-count"],
    ["row-overfull", "cell-count"],
    ["row-incomplete", "cell-count"],
    ["row-missing", "row-missing"],
    ["row-extra", "row-extra"],
    ["row-torn", "row-split"],
    ["row-label-lost", "row-label-wording"],
    ["row-label-repaired", "row-label-wording"],
  ])("%s, where %s spoke of the same row, a cell of it, or the table", (code, id) => {
    for (const at of [row, cell, "/applications/table"]) expect(saidOf(code, id, at)).toEqual([]);
    expect(saidOf(code, id, elsewhere)).toEqual([`read/${code}`]);
  });

  test("another rule's word for the same row is another matter", () => {
    expect(saidOf("row-overfull", "t3-row-total", row)).toEqual(["read/row-overfull"]);
    expect(saidOf("row-unclear", "cell-count", row)).toEqual(["read/row-unclear"]);
  });

  test("rows whose names begin alike are two", () => {
    expect(saidOf("row-overfull", "cell-count", `${row}Late`)).toEqual(["read/row-overfull"]);
  });
});
