import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";

/** 表二 of the present form with a column of remarks behind each of its blocks; a remark is there in some rows. */
const blocks = [
  [
    ["第二十条第（一）项"],
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数", "备注"],
    ["规章", "335", "497", "490", "含转办件"],
    ["行政规范性文件", "546", "745", "516", ""],
  ],
  [["第二十条第（五）项"], ["信息内容", "本年处理决定数量", "备注"], ["行政许可", "155", "较上年持平"]],
  [
    ["第二十条第（六）项"],
    ["信息内容", "本年处理决定数量", "备注"],
    ["行政处罚", "938", "无"],
    ["行政强制", "550", ""],
  ],
  [["第二十条第（八）项"], ["信息内容", "本年收费金额（单位：万元）", "备注"], ["行政事业性收费", "698", ""]],
];

async function figuresIn(file: string, table: (rows: readonly (readonly string[])[]) => string) {
  const lines = ["云岭市水务局2023年政府信息公开工作年度报告", "二、主动公开政府信息情况"];
  const text = [
    ...lines.map((line) => (file.endsWith("html") ? `<p>${line}</p>` : line)),
    ...blocks.map(table),
  ];
  const [report] = recognize(await readSource(strToU8(text.join("\n")), { file }));
  return [...(report?.tables.proactiveDisclosure?.cells.values() ?? [])].map(({ value }) => value);
}

const all = [335, 497, 490, 546, 745, 516, 155, 938, 550, 698];

describe("rows without a remark in tables with a column of remarks", () => {
  test("are as long as their headers in grids, whatever the width of other blocks", async () => {
    const table = (rows: readonly (readonly string[])[]) =>
      `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
    expect(await figuresIn("page.html", table)).toEqual(all);
  });

  test("stand below their headers between bars where the line is as long as theirs", async () => {
    const table = (rows: readonly (readonly string[])[]) =>
      rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
    expect(await figuresIn("page.txt", table)).toEqual(all);
  });

  test("leave no remark amid figures where there are two columns of them and each cell has its line", async () => {
    const twice = (rows: readonly (readonly string[])[]) =>
      rows
        .map((row) => (row.length === 1 ? row : [...row, row.at(-1) === "备注" ? "备注" : "无"]).join(" |\n"))
        .join(" |\n");
    expect(await figuresIn("page.txt", twice)).toEqual(all);
  });
});
