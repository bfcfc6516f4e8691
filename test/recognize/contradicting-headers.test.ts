import { describe, expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";

type Row = readonly (string | number)[];

const html = (rows: readonly Row[]) =>
  `<table>${rows.map((cells) => `<tr>${cells.map((cell) => (String(cell).startsWith("<") ? cell : `<td>${cell}</td>`)).join("")}</tr>`).join("")}</table>`;
const over = (span: number, text: string) => `<td colspan="${span}">${text}</td>`;
const beside = (text: string) => `<td rowspan="2">${text}</td>`;

const results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];

/** Values of a report on a page, by the ends of their pointers. */
async function valuesOf(table: string, heading: string): Promise<Map<string, unknown>> {
  const page = `<p>石桥县水利局2023年政府信息公开工作年度报告</p><p>一、总体情况</p><p>2023年公开信息12条。</p>${heading}${table}`;
  const [report] = recognize(await readSource(new TextEncoder().encode(page), { file: "a.html" }));
  const tables = Object.values(report?.tables ?? {}).flatMap((one) => (one === null ? [] : [one]));
  return new Map(
    tables.flatMap(({ cells }) =>
      [...cells.values()].map(({ cell, value }) => [cell.pointer.replace(/^\/\w+\/table\//, ""), value]),
    ),
  );
}

describe("table four, its groups in another order", () => {
  const figures = [1, 0, 0, 2, 3, 0, 4, 0, 0, 4, 0, 0, 0, 5, 5];
  const heading = "<p>四、政府信息公开行政复议、行政诉讼情况</p>";
  const tableWith = (direct: string, after: string, leaves = results) =>
    html([
      [over(5, "行政复议"), over(10, "行政诉讼")],
      [...results.map(beside), over(5, after), over(5, direct)],
      [...leaves, ...leaves],
      figures,
    ]);

  test("is read by them, damaged ones included", async () => {
    const values = await valuesOf(tableWith("未经复议直接起诉", "复议后□诉"), heading);
    expect(values.get("litigation/afterReconsideration/corrected")).toBe(4);
    expect(values.get("litigation/direct/pending")).toBe(5);
  });

  test("is left open where the name of one is lost and the other stands above other columns", async () => {
    const values = await valuesOf(tableWith("未经复议直接起诉", "□□"), heading);
    expect(values.has("litigation/direct/pending")).toBe(true);
    expect(values.get("litigation/direct/pending")).toBeNull();
    expect(values.get("litigation/afterReconsideration/corrected")).toBeNull();
  });
});

describe("table three", () => {
  const applicants = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"];
  const heading = "<p>三、收到和处理政府信息公开申请情况</p>";
  const tableWith = (header: Row, ...rows: readonly Row[]) =>
    html([
      ["本列数据的勾稽关系", ...header],
      ["一、本年新收政府信息公开申请数量", ...(rows[0] ?? [])],
      ["二、上年结转政府信息公开申请数量", ...(rows[1] ?? [])],
      ["（一）予以公开", ...(rows[2] ?? [])],
      ["（七）总计", ...(rows[3] ?? [])],
    ]);

  test("has no total where a column of shares stands in its place", async () => {
    const table = tableWith(
      [...applicants, "占比"],
      [4, 1, 0, 0, 0, 0, "83.2%"],
      [1, 0, 0, 0, 0, 0, "16.8%"],
      [5, 0, 0, 0, 0, 0, "90%"],
      [5, 1, 0, 0, 0, 0, "100%"],
    );
    const values = await valuesOf(table, heading);
    expect(values.get("received/naturalPerson")).toBe(4);
    expect(values.get("received/total") ?? null).toBeNull();
  });

  test("loses the row that goes on behind its headers with a blank cell in it", async () => {
    const table = tableWith(
      [...applicants, "总计"],
      [4, 1, 0, 0, 0, 0, 5],
      [1, 0, "", 0, 0, 0, 0, 1],
      [5, 0, "", 0, 0, 0, 0, ""],
      [5, 0, "", 0, 0, 0, ""],
    );
    const values = await valuesOf(table, heading);
    expect(values.get("received/total")).toBe(5);
    expect(values.get("carriedIn/naturalPerson")).toBeNull();
    expect(values.get("outcomes/granted/naturalPerson")).toBeNull();
    expect(values.get("outcomes/total/naturalPerson")).toBe(5);
  });
});
