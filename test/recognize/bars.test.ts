import { expect, test } from "vitest";
import type { Block } from "../../src/read/source.ts";
import { pipesFromBars } from "../../src/recognize/sheet/bars.ts";
import { reportIn } from "./expectations.ts";

const paragraphs = (...texts: string[]): Block[] =>
  texts.map((text, index) => ({ kind: "paragraph", text, at: { line: index + 1, column: 1 } }));
const texts = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.kind === "paragraph" ? block.text : "grid"));

const report = (bar: string) =>
  `石桥县水利局2023年政府信息公开工作年度报告
一、总体情况
2023年公开信息12条。
二、主动公开政府信息情况
|第二十条第（一）项||||
|信息内容|本年制发件数|本年废止件数|现行有效件数|
|规章|0|0|0|
|行政规范性文件|2||9|
|第二十条第（五）项||||
|信息内容|本年处理决定数量|||
|行政许可|37|||
|第二十条第（六）项||||
|信息内容|本年处理决定数量|||
|行政处罚|12|||
|行政强制|5|||
|第二十条第（八）项||||
|信息内容|本年收费金额（单位：万元）|||
|行政事业性收费|4|||`.replaceAll("|", bar);

test.each(["│", "┃", "║", "｜", "￨", "∣", "¦", "丨", " 丨 "])("cells may be parted by %j", async (bar) => {
  const read = await reportIn(report(bar));
  const values = [...(read?.tables.proactiveDisclosure?.cells.values() ?? [])].map(({ value }) => value);
  expect(values).toEqual([0, 0, 0, 2, null, 9, 37, 12, 5, 4]);
});

test("every character keeps its place, and rows without borders are rows too", () => {
  const rows = paragraphs(
    "信息内容 丨 制发 丨 废止",
    "规章｜0｜1",
    "许可｜37",
    "文件｜2｜",
    "甲｜｜",
    "石桥县｜年报",
  );
  expect(texts(pipesFromBars(rows))).toEqual([
    "信息内容 丨 制发 丨 废止",
    "规章|0|1",
    "许可|37",
    "文件|2|",
    "甲||",
    "石桥县｜年报",
  ]);
});

test.each([
  ["a character amid words", Array.from({ length: 5 }, () => "甲丨乙丨丙")],
  ["a character with a space on one side", Array.from({ length: 5 }, () => "甲 丨乙丨 丙")],
  ["a few lines of a menu", ["首页｜公开｜年报", "首页｜公开｜指南", "首页｜公开｜制度"]],
  ["beside bars of its own", Array.from({ length: 5 }, () => "|甲｜乙｜丙|")],
  ["a name with one", Array.from({ length: 5 }, () => "石桥县｜年报")],
])("no row: %s", (_, lines) => {
  const blocks = paragraphs(...lines);
  expect(pipesFromBars(blocks)).toEqual(blocks);
});
