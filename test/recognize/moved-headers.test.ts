import { describe, expect, test } from "vitest";
import { layouts } from "../bed/layouts.ts";
import { reading, reportIn } from "./expectations.ts";

async function valuesOf(header: string) {
  const text = `石桥县水利局2020年政府信息公开工作年度报告
一、总体情况
2020年公开信息12条。
二、主动公开政府信息情况
第二十条第（一）项
${header}
规章 31 22 13
规范性文件 64 55 46
第二十条第（五）项
信息内容 上一年项目数量 本年增/减 处理决定数量
行政许可 7 1 9
三、收到和处理政府信息公开申请情况
本年没有收到申请。`;
  const report = await reportIn(text);
  const cells = [...(report?.tables.proactiveDisclosure?.cells.values() ?? [])];
  return cells.filter(({ cell }) => cell.pointer.includes("/regulations/")).map(({ value }) => value);
}

test("headers that damage left alike are told apart by spaces, in any order", async () => {
  expect(await valuesOf("信息内容 对外厶开总数量 本午新公开数量 本年新制作数量")).toEqual([13, 22, 31]);
});

describe("headers that cannot be told apart", () => {
  test("in the form's order leave the figures where they are", async () => {
    expect(await valuesOf("信息内容本年新制作数量本年新公开数量对外厶开总数量")).toEqual([31, 22, 13]);
  });

  test("in another order leave no figure in the form's", async () => {
    expect(await valuesOf("信息内容对外厶开总数量本年新公开数量本年新制作数量")).toEqual([null, null, null]);
  });
});

test("what damage left of the label above all columns is no column (L1a+ocr-labels, run 7)", async () => {
  const layout = layouts.find(({ name }) => name === "L1a+ocr-labels");
  if (layout === undefined) throw new Error("no such layout");
  const { comparison } = await reading(layout.make(7));
  expect([comparison.cells.nulls, comparison.cells.wrong]).toEqual([0, 0]);
});

test("where a group lacks its last column, the first one of the next group is not taken for it", async () => {
  const results = ["结果纠正", "其他结果", "尚未审结", "总计"];
  const lines = [
    ["行政复议", "行政诉讼"],
    ["结果维持", ...results, "未经复议直接起诉", "复议后起诉"],
    [...results, "结果维持", ...results],
    [324, 395, 341, 339, 1399, 400, 16, 156, 712, 111, 376, 328, 13, 828],
  ];
  const text = [
    "石桥县水利局2023年政府信息公开工作年度报告",
    "四、政府信息公开行政复议、行政诉讼情况",
    ...lines.map((cells) => cells.join("\n\t")),
  ].join("\n");
  const report = await reportIn(text);
  const upheld = [...(report?.tables.remedies?.cells ?? [])].flatMap(([pointer, { value }]) =>
    pointer.endsWith("/upheld") ? [value] : [],
  );
  // It is another one's, or nothing says whose it is.
  expect(upheld[1]).toBeNull();
});
