import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { lintSource } from "../../src/lint/index.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";

type Row = readonly string[];

const layouts: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  "a web page": (rows) =>
    `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join("")}</tr>`).join("\n")}</table>`,
  bars: (rows) => rows.map((row) => `| ${row.join(" | ")} |`).join("\n"),
  tabs: (rows) => rows.map((row) => row.join("\t")).join("\n"),
  "single blanks": (rows) => rows.map((row) => row.join(" ")).join("\n"),
  "a cell to a line": (rows) => rows.flat().join("\n"),
};

/** What is said at warning or above of table two with a further row, or with a further column. */
async function saidOf(
  layout: string,
  extra: readonly Row[],
  header: Row = [],
  last: Row = [],
  documents: Row = ["2", "1", "9", ...last],
) {
  const write = layouts[layout] ?? String;
  const table = write([
    ["第二十条第（一）项"],
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数", ...header],
    ["规章", "0", "0", "0", ...last],
    ["行政规范性文件", ...documents],
    ...extra,
    ["第二十条第（五）项"],
    ["信息内容", "本年处理决定数量", ...header],
    ["行政许可", "730", ...last],
    ["第二十条第（六）项"],
    ["信息内容", "本年处理决定数量", ...header],
    ["行政处罚", "84", ...last],
    ["行政强制", "17", ...last],
    ["第二十条第（八）项"],
    ["信息内容", "本年收费金额（单位：万元）", ...header],
    ["行政事业性收费", "1.5", ...last],
  ]);
  const isPage = layout === "a web page";
  const lines = ["云岭市水务局2023年政府信息公开工作年度报告", "二、主动公开政府信息情况"];
  const text = [...lines.map((line) => (isPage ? `<p>${line}</p>` : line)), table].join("\n");
  const source = await readSource(strToU8(text), { file: isPage ? "a.html" : "a.txt" });
  const [report] = lintSource(source, recognize(source));
  const ofTable = report?.findings.filter(({ cell }) => cell?.startsWith("/proactiveDisclosure/table"));
  return ofTable?.flatMap(({ ruleId, severity }) => (severity === "info" ? [] : [`${severity} ${ruleId}`]));
}

const labels = ["行", "（续）", "2.", "注", "其他", "合计", "行政检查", "其中：网上申请"];

describe.each(Object.keys(layouts))("a row of the office's own, as %s", (layout) => {
  const isStream = layout === "a cell to a line";
  test.each(labels)("%s is an error where its figures were not read", async (label) => {
    const said = await saidOf(layout, [[label, "3", "1", "4"]]);
    // Where nothing shows rows, it may be told of those beside it.
    expect(said).toEqual([expect.stringMatching(isStream ? /^error / : /^error row-extra$/)]);
  });
});

test("a row without a name is told by the reader alone", async () => {
  expect(await saidOf("bars", [["※", "3", "1", "4"]])).toEqual(["error read/value-unplaced"]);
});

test.each(["a web page", "bars", "tabs"])(
  "a column of remarks makes no row too long, as %s",
  async (layout) => {
    expect(await saidOf(layout, [], ["备注"], [""])).toEqual([]);
    expect(await saidOf(layout, [], ["备注"], ["见附件"])).toEqual([]);
  },
);

test("a row that was not placed has no cell too many for a column of the office's own", async () => {
  const said = await saidOf("a cell to a line", [], ["上年"], ["7"], ["2 1", "9", "8"]);
  expect(said).toContain("error read/row-unclear");
  expect(said).not.toContain("error cell-count");
});

test("a column of the office's own in the place of one of the form makes no row too short", async () => {
  const text = [
    "云岭市水务局2023年政府信息公开工作年度报告",
    "二、主动公开政府信息情况",
    "| 第二十条第（一）项 |",
    "| 信息内容 | 本年制发件数 | 网站栏目 | 现行有效件数 |",
    "| 规章 | 0 | 0 | 0 |",
    "| 行政规范性文件 | 2 | 1 | 9 |",
  ].join("\n");
  const source = await readSource(strToU8(text), { file: "a.txt" });
  const [report] = recognize(source);
  const rows = report?.tables.proactiveDisclosure?.rows.filter(({ at }) => at !== null);
  expect(rows?.map(({ found }) => found)).toEqual([3, 3]);
});
