import { expect, test } from "vitest";
import { printingOfRun } from "../bed/layouts.ts";
import { type PrintedTable, truthOf } from "../bed/printed.ts";
import { trueColumns } from "../bed/render/rows.ts";
import { renderText } from "../bed/render/text.ts";
import { expectNothingWrong, reading, reportIn } from "./expectations.ts";

/** Rows of 表三 whose figures stand before their labels. */
const rows: readonly (readonly [label: string, figures: readonly string[]])[] = [
  ["项目", ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]],
  ["一、本年新收政府信息公开申请数量", ["11", "12", "13", "14", "15", "16", "81"]],
  ["二、上年结转政府信息公开申请数量", ["1", "0", "0", "0", "0", "0", "1"]],
  ["（一）予以公开", ["2", "3", "4", "5", "6", "7", "27"]],
  ["（二）部分公开", ["3", "3", "3", "3", "3", "3", "18"]],
  ["1.属于国家秘密", ["1", "1", "1", "1", "1", "1", "6"]],
  ["（七）总计", ["11", "12", "13", "14", "15", "16", "81"]],
  ["四、结转下年度继续办理", ["1", "0", "0", "0", "0", "0", "1"]],
];

async function figuresOf(lines: readonly string[]) {
  const report = await reportIn(
    [
      "石桥县水利局2023年政府信息公开工作年度报告",
      "三、收到和处理政府信息公开申请情况",
      ...lines,
      "五、存在的主要问题及改进情况",
    ].join("\n"),
  );
  const cells = [...(report?.tables.applications?.cells ?? [])];
  return cells.flatMap(([pointer, { value }]) => (value === null ? [] : [[pointer, value]]));
}

test("where each cell has a line of its own, the figures are not those of the label above", async () => {
  expect(await figuresOf(rows.flatMap(([label, figures]) => [...figures, label]))).toEqual([]);
});

test("at the ends of lines, a row that seems to have lost its label has none of its neighbour's figures", async () => {
  const turned = { gap: "\n", table: (table: PrintedTable) => turnedLines(table) } as const;
  const printed = printingOfRun(0);
  const bytes = new TextEncoder().encode(renderText(printed, turned));
  expectNothingWrong((await reading({ file: "a.txt", bytes, truths: [truthOf(printed)] })).comparison);
});

/** The lines of a table from right to left. */
function turnedLines(table: PrintedTable): string[] {
  return trueColumns(table).map((texts) => texts.toReversed().join("\t"));
}
