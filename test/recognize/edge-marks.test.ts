import { describe, expect, test } from "vitest";
import { reportIn } from "./expectations.ts";

const title = "石桥县水利局2023年政府信息公开工作年度报告";
const headers = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"];
const rows = [
  ["规章", "1", "2", "30"],
  ["行政规范性文件", "4", "5", "60"],
];

/** 表二 with its cells parted in some way, and the figures of it. */
async function figuresOf(write: (cells: readonly string[]) => string) {
  const lines = [["第二十条第（一）项"], headers, ...rows].map(write);
  const report = await reportIn([title, "二、主动公开政府信息情况", ...lines].join("\n"));
  const cells = [...(report?.tables.proactiveDisclosure?.cells ?? [])];
  return cells.flatMap(([pointer, { value }]) => (/regulations|normative/u.test(pointer) ? [value] : []));
}

describe("marks at the edges of lines part no cells", () => {
  test.each<[string, (cells: readonly string[]) => string]>([
    ["a tab behind the last cell of a row", (cells) => `${cells.join("\n")}\t`],
    ["tabs before the cells and behind the last", (cells) => `${cells.join("\n\t\t\t")}\t`],
    ["a tab behind cells with spaces between", (cells) => `${cells.join("  ")}\t`],
    ["a tab before cells with spaces between", (cells) => `\t${cells.join("  ")}`],
    ["a bar before each cell", (cells) => `| ${cells.join("\n| ")}`],
    ["a bar before each cell but the first", (cells) => cells.join("\n| ")],
    ["a bar behind the last cell of a row", (cells) => `${cells.join("\n")}|`],
    ["bars behind the last cell of a row", (cells) => `${cells.join("\n")} ||||`],
  ])("%s", async (_, write) => {
    expect(await figuresOf(write)).toEqual([1, 2, 30, 4, 5, 60]);
  });
});

test.each([
  ["\n\t", ""],
  ["\n", "|"],
])("of the figures of 表四 not all are marked: %j between, %j behind", async (between, behind) => {
  const results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  const figures = [1, 2, 3, 4, 10, 5, 6, 7, 8, 26, 9, 1, 2, 3, 15];
  const lines = [
    ["行政复议", "行政诉讼"].join(between),
    [...results, "未经复议直接起诉", "复议后起诉"].join(between),
    [...results, ...results].join(between),
    `${figures.join(between)}${behind}`,
  ];
  const report = await reportIn([title, "四、政府信息公开行政复议、行政诉讼情况", ...lines].join("\n"));
  const read = [...(report?.tables.remedies?.cells.values() ?? [])].map(({ value }) => value);
  expect(read).toEqual(figures);
});
