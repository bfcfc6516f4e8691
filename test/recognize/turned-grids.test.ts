import { describe, expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";

const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;

async function readingOf(table: string) {
  const page = `<p>云岭市望山区司法局2023年政府信息公开工作年度报告</p><p>四、政府信息公开行政复议、行政诉讼情况</p>
    <table>${table}</table>`;
  const [report] = recognize(await readSource(new TextEncoder().encode(page), { file: "a.html" }));
  const codes = report?.issues.map(({ code }) => code) ?? [];
  const values = [...(report?.tables.remedies?.cells.values() ?? [])].map(({ value }) => value);
  return { codes, values };
}

const results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
const figures = [1, 0, 2, 0, 3, 0, 0, 0, 0, 0, 4, 0, 0, 0, 4];
const groups = [
  ["行政复议", ""],
  ["行政诉讼", "未经复议直接起诉"],
  ["行政诉讼", "复议后起诉"],
];
const labelled = groups.flatMap((group) => results.map((result) => [...group, result]));

describe("表四 on its side", () => {
  test("is read by its own labels, and it is said", async () => {
    const { codes, values } = await readingOf(
      labelled.map((labels, index) => row([...labels, String(figures[index])])).join(""),
    );
    expect(values).toEqual(figures);
    expect(codes).toContain("table-turned");
  });

  test("labels below each other, each above its figure, are no such table", async () => {
    const cells = labelled.flatMap((labels, index) => [...labels.filter(Boolean), String(figures[index])]);
    expect((await readingOf(cells.map((cell) => row([cell])).join(""))).codes).not.toContain("table-turned");
  });

  test("nor are labels and figures in turn over the width of the page", async () => {
    const pairs = labelled.map(([, , result = ""], index) => [result, String(figures[index])]);
    const rows = [0, 2, 4, 6, 8, 10, 12].map((from) => row(pairs.slice(from, from + 2).flat()));
    const { codes, values } = await readingOf(rows.join(""));
    expect(codes).not.toContain("table-turned");
    expect(values.every((value) => value === null)).toBe(true);
  });

  test("nor is a table that stands upright", async () => {
    const heads = [0, 1, 2].map((level) => row(labelled.map((labels) => labels[level] ?? "")));
    const { codes, values } = await readingOf([...heads, row(figures.map(String))].join(""));
    expect(values).toEqual(figures);
    expect(codes).not.toContain("table-turned");
  });
});

describe("表二 on its side", () => {
  const rows = [
    [
      "第二十条第（五）项",
      "第二十条第（五）项",
      "第二十条第（六）项",
      "第二十条第（六）项",
      "第二十条第（六）项",
    ],
    ["信息内容", "行政许可", "信息内容", "行政处罚", "行政强制"],
    ["本年处理决定数量", "3", "本年处理决定数量", "4", "5"],
  ];

  test("three rows of its own are too few to tell", async () => {
    expect((await readingOf(rows.map(row).join(""))).codes).not.toContain("table-turned");
  });
});
