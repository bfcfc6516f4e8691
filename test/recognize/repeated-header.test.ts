import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";

const applicants = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
const header = applicants.map((name) => `<td>${name}</td>`).join("");
const row = (label: string, figures: readonly number[]) =>
  `<tr><td>${label}</td>${figures.map((figure) => `<td>${figure}</td>`).join("")}</tr>`;
const received = [1, 2, 3, 4, 5, 6, 21];
const carriedIn = [7, 0, 0, 0, 0, 1, 8];

async function figuresOf(rows: readonly string[]): Promise<unknown[]> {
  const table = `<table border>${rows.join("")}</table>`;
  const page = `<h1>云岭市水务局2023年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p>${table}`;
  const [report] = recognize(await readSource(strToU8(page), { file: "page.html" }));
  return [...(report?.tables.applications?.cells.values() ?? [])].slice(0, 14).map(({ value }) => value);
}

test("a header that stands once more in its own columns, as where a page ended, is one header", async () => {
  const once = `<tr><td>申请人情况</td>${header}</tr>`;
  const rows = [
    row("一、本年新收政府信息公开申请数量", received),
    row("二、上年结转政府信息公开申请数量", carriedIn),
  ];
  expect(await figuresOf([once, once, ...rows])).toEqual([...received, ...carriedIn]);
});

test("headers that stand twice beside each other are of two tables, whose figures nothing tells apart", async () => {
  const rows = [
    row("一、本年新收政府信息公开申请数量", [...received, ...carriedIn]),
    row("二、上年结转政府信息公开申请数量", [...carriedIn, ...received]),
  ];
  const figures = await figuresOf([`<tr><td>申请人情况</td>${header}${header}</tr>`, ...rows]);
  expect(figures.filter((figure) => figure !== null)).toEqual([]);
});
