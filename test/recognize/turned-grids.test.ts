import { describe, expect, test } from "vitest";
import { lintSource } from "../../src/lint/index.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { isTurned, uprightGrids } from "../../src/recognize/sheet/turned-grids.ts";
import { compare } from "../bed/compare.ts";
import { rewrites } from "../bed/rewrites/index.ts";

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

  test("five labels down the side are enough", async () => {
    const five = (count: number) =>
      results
        .slice(0, count)
        .map((result, index) => row(["行政复议", result, String(figures[index])]))
        .join("");
    expect((await readingOf(five(5))).codes).toContain("table-turned");
    expect((await readingOf(five(4))).codes).not.toContain("table-turned");
  });

  test("nor is a table that stands upright", async () => {
    const heads = [0, 1, 2].map((level) => row(labelled.map((labels) => labels[level] ?? "")));
    const { codes, values } = await readingOf([...heads, row(figures.map(String))].join(""));
    expect(values).toEqual(figures);
    expect(codes).not.toContain("table-turned");
  });
});

describe("tables whose rows have names", () => {
  const isOnItsSide = async (rows: readonly (readonly string[])[]) => {
    const page = `<table>${rows.map(row).join("")}</table>`;
    const { blocks } = await readSource(new TextEncoder().encode(page), { file: "a.html" });
    return uprightGrids(blocks).some(isTurned);
  };
  const names = ["规章", "行政规范性文件", "行政许可", "行政处罚"];
  const ofFigures = (count: number) => names.slice(0, count).map((_, index) => String(index));

  test.each(["on-their-side+html", "permuted-on-their-side+html"])(
    "%s: every figure comes back",
    async (name) => {
      const layout = rewrites.find((one) => one.name === name);
      for (const run of [0, 1, 2, 3, 4]) {
        const made = layout?.make(run);
        if (made === undefined) throw new Error(`no layout ${name}`);
        const source = await readSource(made.bytes, { file: made.file });
        const reports = recognize(source);
        expect(compare(made.truths, reports).mismatches).toEqual([]);
        expect(reports[0]?.issues.filter(({ code }) => code === "table-turned")).toHaveLength(3);
      }
    },
  );

  test("four rows along the top are enough", async () => {
    expect(await isOnItsSide([names, ofFigures(4)])).toBe(true);
    expect(await isOnItsSide([names.slice(0, 3), ofFigures(3)])).toBe(false);
  });

  test("half as many lines of labels as there are labels along the top are too many", async () => {
    const levels = [["", "", "行政强制", "行政事业性收费"], names, ofFigures(4)];
    expect(await isOnItsSide(levels)).toBe(true);
    expect(await isOnItsSide([["政府集中采购"], ...levels])).toBe(false);
  });

  test("most of them have a figure below", async () => {
    expect(await isOnItsSide([names, ["0", "1", "2", ""]])).toBe(true);
    expect(await isOnItsSide([names, ["0", "1", "", ""]])).toBe(false);
  });

  test("figures above them, or below others, are none of theirs", async () => {
    expect(await isOnItsSide([ofFigures(4), names, ["", "", "", ""]])).toBe(false);
    expect(
      await isOnItsSide([
        [...names, ""],
        ["", "", "", "", "7"],
      ]),
    ).toBe(false);
  });
});

describe("on its side between bars", () => {
  const page = (rows: readonly string[]) =>
    [
      "云岭市望山区司法局2023年政府信息公开工作年度报告",
      "二、主动公开政府信息情况",
      ...rows,
      "三、收到和处理政府信息公开申请情况",
    ].join("\n");
  const labels = "信息内容 | 规章 | 行政规范性文件 | 行政许可 | 行政处罚 | 行政强制 | 行政事业性收费";
  const rows = [
    "本年制发件数 | 0 | 2 | | | |",
    "本年废止件数 | 0 | 1 | | | |",
    "现行有效件数 | 0 | 9 | | | |",
  ];

  async function saidOf(text: string) {
    const source = await readSource(new TextEncoder().encode(text), { file: "a.txt" });
    const reports = recognize(source);
    const findings = lintSource(source, reports).flatMap((one) => one.findings);
    const counts = findings.filter(({ ruleId }) => ruleId === "cell-count").map(({ message }) => message);
    return { counts, issues: reports.flatMap(({ issues }) => issues) };
  }

  test("figures in rows of other names are not told to be missing", async () => {
    const { counts, issues } = await saidOf(page([labels, ...rows]));
    expect(counts).toEqual([expect.stringContaining("没有读出数字")]);
    expect(issues.filter(({ code }) => code === "row-extra")).toHaveLength(3);
  });

  test("nor are those below the table, and it is said that they are there", async () => {
    const { counts, issues } = await saidOf(
      page([labels, "", ...rows.map((row) => row.replace("本年", ""))]),
    );
    expect(counts).toEqual([expect.stringContaining("没有读出数字")]);
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "columns-unclear", cell: "/proactiveDisclosure/table" }),
    );
  });
});
