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
