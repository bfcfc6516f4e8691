import { describe, expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";

/** Figures of a report of made-up lines, by the ends of their pointers. */
async function figuresIn(lines: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const text = ["石桥县水利局2023年政府信息公开工作年度报告", "二、主动公开政府信息情况", ...lines].join(
    "\n",
  );
  const [report] = recognize(await readSource(new TextEncoder().encode(text), { file: "a.txt" }));
  const cells = [...(report?.tables.proactiveDisclosure?.cells.values() ?? [])];
  return new Map(cells.map(({ cell, value }) => [cell.pointer.replace(/^\/\w+\/table\//u, ""), value]));
}

describe("the number before a label, where blank cells leave no trace", () => {
  test("counts the rows, though one of them is missing, and is no figure of the row above", async () => {
    const figures = await figuresIn([
      "第二十条第（五）项",
      "序号  信息内容            本年处理决定数量",
      "1     行政许可            315",
      "第二十条第（六）项",
      "序号  信息内容            本年处理决定数量",
      "3     行政处罚",
      "4     行政强制            708",
      "第二十条第（八）项",
      "序号  信息内容            本年收费金额（单位：万元）",
      "5     行政事业性收费      21",
    ]);
    expect(figures.get("administrativeLicenses/decisions")).toBe(315);
    expect(figures.get("administrativePenalties/decisions")).toBeNull();
    expect(figures.get("administrativeCompulsion/decisions")).toBe(708);
  });
});

describe("a column of remarks amid the others, each cell on a line of its own", () => {
  const block = (row: readonly string[]) => [
    "第二十条第（一）项",
    "",
    ...["信息内容", "现行有效件数", "本年制发件数", "备注", "本年废止件数"].map((cell) => `\t${cell}`),
    "",
    ...row.map((cell) => `\t${cell}`),
    "",
    "第二十条第（五）项",
    "",
    ...["信息内容", "本年处理决定数量"].map((cell) => `\t${cell}`),
    "",
    ...["行政许可", "315"].map((cell) => `\t${cell}`),
    "",
  ];

  test("has a cell in each row: one with a cell too few lacks any of them", async () => {
    const figures = await figuresIn(block(["规章", "2572", "", "9"]));
    expect(figures.get("administrativeLicenses/decisions")).toBe(315);
    expect(figures.get("regulations/issued")).toBeNull();
    expect(figures.get("regulations/repealed")).toBeNull();
    expect(figures.get("regulations/inForce")).toBeNull();
  });
});

describe("rows of two years, each year at the end of the label or alone", () => {
  test("are of neither, though all cells of one year are blank", async () => {
    const figures = await figuresIn([
      "第二十条第（一）项",
      "信息内容 本年制发件数 本年废止件数 现行有效件数",
      "规章 2022年 3 0 12",
      "2023年",
      "行政规范性文件 2022年 4 1 20",
      "2023年",
      "第二十条第（五）项",
      "信息内容 本年处理决定数量",
      "行政许可 2022年 315",
      "2023年",
    ]);
    expect([...figures.values()].filter((value) => value !== null)).toEqual([]);
  });
});

describe("headers repeated in one piece", () => {
  const lines = (header: string) => [
    "第二十条第（一）项",
    "信息内容\t本年制发件数\t本年废止件数\t现行有效件数",
    "规章\t1\t2\t3",
    "行政规范性文件\t4\t5\t6",
    "第二十条第（五）项",
    header,
    "行政许可251251",
  ];

  test("repeat the figures below them as well", async () => {
    const once = await figuresIn(lines("信息内容\t本年处理决定数量"));
    expect(once.get("administrativeLicenses/decisions")).toBe(251251);
    const glued = await figuresIn(lines("信息内容本年处理决定数量本年处理决定数量本年处理决定数量"));
    expect(glued.get("administrativeLicenses/decisions")).toBeNull();
  });
});
