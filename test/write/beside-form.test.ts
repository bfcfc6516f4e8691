import { describe, expect, test } from "vitest";
import { toCanonical } from "../../src/write/canonical.ts";
import { reportIn } from "../recognize/expectations.ts";

const row = (...cells: readonly (number | string)[]) => `| ${cells.join(" | ")} |`;

/** What JSON says of a table 2 whose first block has a column of its own, or whose second has a row of its own. */
async function saidOf(column: readonly (number | string)[], extra: readonly string[] = []) {
  const [head = [], first = [], second = []] = column.map((cell) => [cell]);
  const lines = [
    "石桥县水利局2023年政府信息公开工作年度报告",
    "二、主动公开政府信息情况",
    row("第二十条第（一）项", "", "", "", ...head.map(() => "")),
    row("信息内容", "本年制发件数", "本年废止件数", "现行有效件数", ...head),
    row("规章", 1, 2, 3, ...first),
    row("行政规范性文件", 4, 5, 6, ...second),
    row("第二十条第（五）项", ""),
    row("信息内容", "本年处理决定数量"),
    row("行政许可", 37),
    ...extra,
    row("第二十条第（六）项", ""),
    row("信息内容", "本年处理决定数量"),
    row("行政处罚", 4),
    row("行政强制", 5),
  ];
  const report = await reportIn(lines.join("\n"));
  if (report === undefined) throw new Error("no report");
  const { otherTables } = toCanonical(report, { language: "zh", provenance: false });
  const codes = report.issues.map(({ code }) => code).filter((code) => /^column-|^row-extra/u.test(code));
  return { otherTables, codes };
}

const section = "proactiveDisclosure";

describe("what a statutory table has beside the form is in the data, and told", () => {
  test("nothing where it is as the form has it", async () => {
    expect(await saidOf([])).toEqual({ otherTables: [], codes: [] });
  });

  test("a row", async () => {
    expect(await saidOf([], [row("行政裁决", 5)])).toEqual({
      otherTables: [{ section, rows: [["行政裁决", "5"]] }],
      codes: ["row-extra"],
    });
  });

  test.each([
    ["修订件数", "3", "0", "column-unread"],
    ["修订件数", "0", "0", "column-extra"],
    ["备注", "含修订", "", "column-extra"],
  ])("a column %s with %s and %s", async (head, first, second, code) => {
    const rows = [
      ["", head],
      ["规章", first],
      ["行政规范性文件", second],
    ].filter(([, text]) => text !== "");
    expect(await saidOf([head, first, second])).toEqual({ otherTables: [{ section, rows }], codes: [code] });
  });
});
