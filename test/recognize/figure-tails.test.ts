import { describe, expect, test } from "vitest";
import { joinFigureTails } from "../../src/recognize/sheet/figure-tails.ts";
import { physicalRows } from "../../src/recognize/sheet/physical-rows.ts";
import type { PhysicalRow } from "../../src/recognize/sheet/rows.ts";
import { reportIn } from "./expectations.ts";

const rowsOf = (lines: readonly string[]) =>
  physicalRows(
    lines.map((text, index) => ({ kind: "paragraph", text, at: { line: index + 1, column: 1 } }) as const),
  );
const textsOf = (rows: readonly PhysicalRow[]) =>
  rows.map(({ cells }) => cells.map(({ text }) => text.trim()));
const joined = (...lines: readonly string[]) => textsOf(joinFigureTails(rowsOf(lines)));

describe("a figure and what goes on with it", () => {
  test.each([
    ["the end of a decimal", "1234", ".56"],
    ["thousands", "1", ",234"],
    ["thousands behind a comma", "1,", "234"],
    ["a decimal behind its point", "98.", "3"],
    ["a unit of another size", "12", "万件"],
    ["another unit of money", "1200", "元"],
    ["the unit of a share", "12", "%"],
    ["the end of a range", "12", "～15"],
    ["the end of a range in words", "12", "至15"],
  ])("are one text: %s", (_, figure, tail) => {
    expect(joined(figure, tail)).toEqual([[`${figure}\n${tail}`], [""]]);
    expect(joined(figure, "", tail)).toEqual([[`${figure}\n${tail}`], [""], [""]]);
    expect(joined(`行政许可 ${figure}`, tail)).toEqual([["行政许可", `${figure}\n${tail}`], [""]]);
    expect(joined(`行政许可\t${figure}\t${tail}`)).toEqual([["行政许可", `${figure}\n${tail}`, tail]]);
    expect(joined(`| 行政许可 | ${figure} |  | ${tail} |`)).toEqual([
      ["行政许可", `${figure}\n${tail}`, "", tail],
    ]);
    expect(joined(`行政许可 ${figure}\t${tail}`)).toEqual([["行政许可", `${figure}\n${tail}`]]);
  });

  test.each([
    ["two figures", ["12", "34"]],
    ["a unit that changes nothing", ["12", "件"]],
    ["the unit of the form", ["12", "万元"]],
    ["a label", ["12", "3.其他"]],
    ["what stands beside another cell", ["12", "元 | 13"]],
    ["a unit below a label", ["行政事业性收费", "元"]],
    ["the number of a row", ["| 2. | 234 | 1 |"]],
    ["what is far below", ["12", "", "", "", "元"]],
  ])("stay apart: %s", (_, lines) => {
    const rows = rowsOf(lines);
    expect(joinFigureTails(rows)).toBe(rows);
  });

  test("end with their table", () => {
    const at = { line: 1, column: 1 };
    const cell = { text: "12", row: 0, column: 0, rowSpan: 1, columnSpan: 1, at };
    const grid = {
      kind: "grid",
      at,
      width: 1,
      height: 1,
      cells: [cell],
      slots: [[0]],
      problems: [],
    } as const;
    const rows = physicalRows([grid, { kind: "paragraph", text: "元", at }]);
    expect(joinFigureTails(rows)).toBe(rows);
  });

  test("make no figure, and nothing of its neighbours is lost", async () => {
    const lines = (fee: readonly string[]) => [
      "云岭市水务局2023年政府信息公开工作年度报告",
      "二、主动公开政府信息情况",
      ...["第二十条第（五）项", "信息内容", "本年处理决定数量", "行政许可", "307"],
      ...["第二十条第（八）项", "信息内容", "本年收费金额（单位：万元）", "行政事业性收费", ...fee],
    ];
    const valuesIn = async (...fee: readonly string[]) => {
      const cells = (await reportIn(lines(fee).join("\n")))?.tables.proactiveDisclosure?.cells;
      return ["administrativeLicenses/decisions", "administrativeFees/amount"].map(
        (key) => cells?.get(`/proactiveDisclosure/table/${key}`)?.value ?? null,
      );
    };
    expect(await valuesIn("1234.56")).toEqual([307, 1234.56]);
    expect(await valuesIn("1234", ".56")).toEqual([307, null]);
    expect(await valuesIn("1200", "元")).toEqual([307, null]);
    expect(await valuesIn("1.2", "亿元")).toEqual([307, null]);
  });

  test("leave the words of a sentence in their section, and none of a table's", async () => {
    const report = await reportIn(
      [
        "云岭市水务局2023年政府信息公开工作年度报告",
        ...["一、总体情况", "本年主动公开政府信息共", "12", "万件", "内容真实准确。"],
        "二、主动公开政府信息情况",
        ...["第二十条第（五）项", "信息内容", "本年处理决定数量", "行政许可", "307"],
        ...["第二十条第（八）项", "信息内容", "本年收费金额（单位：万元）", "行政事业性收费", "12", "", ".5"],
        "三、收到和处理政府信息公开申请情况",
      ].join("\n"),
    );
    const textOf = (key: "overview" | "proactiveDisclosure") =>
      report?.sections[key]?.lines.map(({ text }) => text);
    expect(textOf("overview")).toEqual(["本年主动公开政府信息共", "12", "万件", "内容真实准确。"]);
    expect(textOf("proactiveDisclosure")).toEqual([]);
  });
});
