import { describe, expect, test } from "vitest";
import { reportIn } from "./expectations.ts";

const results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
const figures = ["3", "6", "1", "0", "10", "0", "1", "0", "5", "6", "0", "8", "0", "8", "16"];
const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;

/** The figures of 表四 in a page whose table has these rows below its header. */
async function figuresOf(...rows: readonly (readonly string[])[]) {
  const cell = (text: string, attributes: string) => `<td ${attributes}>${text}</td>`;
  const header = [
    `<tr>${cell("行政复议", 'colspan="5"')}${cell("行政诉讼", 'colspan="10"')}</tr>`,
    `<tr>${results.map((text) => cell(text, 'rowspan="2"')).join("")}${cell("未经复议直接起诉", 'colspan="5"')}${cell("复议后起诉", 'colspan="5"')}</tr>`,
    row([...results, ...results]),
  ];
  const report = await reportIn(
    `<h1>石桥县水利局2023年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>公开工作平稳。</p>
    <p>四、政府信息公开行政复议、行政诉讼情况</p><table>${header.join("")}${rows.map(row).join("")}</table>
    <p>五、存在的主要问题及改进情况</p><p>解读不多。</p>`,
  );
  return [...(report?.tables.remedies?.cells.values() ?? [])].map(({ value }) => value);
}

describe("the only row of 表四", () => {
  const read = figures.map(Number);
  const except = (...places: readonly number[]) =>
    read.map((value, index) => (places.includes(index) ? null : value));

  test("has an empty row before it", async () => {
    expect(await figuresOf(new Array(15).fill(""), figures)).toEqual(read);
    expect(await figuresOf(new Array(15).fill(""))).toEqual(except(...read.keys()));
  });

  test.each(["1*", "10余", "没有", "?"])("keeps its other figures beside %s", async (text) => {
    expect(await figuresOf(figures.with(6, text))).toEqual(except(6));
    expect(await figuresOf(figures.with(14, text))).toEqual(except(14));
    expect(await figuresOf(figures.with(3, "").with(6, text))).toEqual(except(3, 6));
  });
});

/** 表四 in lines whose cells are parted by spaces, `last` the last of its header, with these lines below it. */
async function reportOfLines(last: string, ...below: readonly string[]) {
  const headers = [`行政复议 行政诉讼${last}`, `${results.join(" ")} 未经复议直接起诉 复议后起诉`];
  return reportIn(
    [
      "石桥县水利局2023年政府信息公开工作年度报告",
      "一、总体情况",
      "公开工作平稳。",
      "四、政府信息公开行政复议、行政诉讼情况",
      ...headers,
      [...results, ...results].join(" "),
      ...below,
      "五、存在的主要问题及改进情况",
      "存在的问题：解读不多。",
    ].join("\n"),
  );
}

test.each(["略", "见附件", "核对中"])(
  "a line of figures with %s in the place of one is read but for it",
  async (word) => {
    for (const place of [3, 7, 14]) {
      const report = await reportOfLines("", figures.with(place, word).join(" "));
      const cells = [...(report?.tables.remedies?.cells.values() ?? [])];
      expect(cells.map(({ value }) => value)).toEqual(
        figures
          .map(Number)
          .with(place, Number.NaN)
          .map((value) => (Number.isNaN(value) ? null : value)),
      );
      expect([cells[place]?.reason, cells[place]?.raw]).toEqual(["unreadable", word]);
    }
  },
);

describe("below a table with a column of remarks", () => {
  test("the heading of the next section is no remark", async () => {
    for (const lines of [[figures.join(" ")], figures]) {
      const report = await reportOfLines(" 备注", ...lines);
      expect(report?.sections.problems?.lines.map(({ text }) => text)).toEqual(["存在的问题：解读不多。"]);
      expect(report?.sections.remedies?.lines).toEqual([]);
    }
  });

  test("neither is what has a number of its own", async () => {
    const report = await reportOfLines(" 备注", ...figures, "五、下年打算");
    expect(report?.sections.remedies?.lines.map(({ text }) => text)).toEqual(["五、下年打算"]);
  });
});

test("letters in the place of its first figure are no label of it", async () => {
  const report = await reportOfLines("", figures.with(0, "o").join(" "));
  const cells = [...(report?.tables.remedies?.cells.values() ?? [])];
  expect(cells.map(({ value }) => value)).toEqual([null, ...figures.slice(1).map(Number)]);
  expect([cells[0]?.reason, cells[0]?.raw]).toEqual(["unreadable", "o"]);
});

test("its groups are rows below their results, and names of groups have cells of their own", async () => {
  const rowsOf = (...names: readonly string[]) =>
    names.map((name, index) => `| ${[name, ...figures.slice(index * 5, index * 5 + 5)].join(" | ")} |`);
  const report = await reportIn(
    [
      "石桥县水利局2023年政府信息公开工作年度报告",
      "四、政府信息公开行政复议、行政诉讼情况",
      `| | | ${results.join(" | ")} |`,
      ...rowsOf("行政复议 |", "行政诉讼 | 未经复议直接起诉", "| 复议后起诉"),
      "五、存在的主要问题及改进情况",
    ].join("\n"),
  );
  expect([...(report?.tables.remedies?.cells.values() ?? [])].map(({ value }) => value)).toEqual(
    figures.map(Number),
  );
});

test("the heading of its section is none of its headers", async () => {
  const report = await reportIn(
    [
      "石桥县水利局2023年政府信息公开工作年度报告",
      "四、政府信息公开行政复议、行政诉讼情况",
      `| ${results.join(" | ")} |`,
      `| ${figures.slice(0, 5).join(" | ")} |`,
      "五、存在的主要问题及改进情况",
    ].join("\n"),
  );
  const headers = report?.tables.remedies?.headers.filter(({ role }) => role === "group") ?? [];
  expect(headers.map(({ raw }) => raw)).toEqual([null, null, null, null]);
});
