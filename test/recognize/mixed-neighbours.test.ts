import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { latestEdition } from "../../src/form/index.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";

const row = (cells: readonly (string | number)[]) =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const counted = (from: number, length: number) => Array.from({ length }, (_, index) => from + index);

/** 表三 with each row of another year right below its own, and a 表四 of one row, in grids. */
function page(): string {
  const [applications] = latestEdition().tables.applications.blocks;
  const rows = (applications?.rows ?? []).flatMap(({ label }, index) =>
    [100, 5000].map((from) => row([label?.text ?? "", ...counted(from + 10 * index, 7)])),
  );
  const headers = ["", ...(applications?.columns ?? []).map(({ label }) => label.text)];
  const results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  return [
    "<p>云岭市水务局2023年政府信息公开工作年度报告</p><p>三、收到和处理政府信息公开申请情况</p>",
    `<table>${row(headers)}${rows.join("")}</table>`,
    "<p>四、政府信息公开行政复议、行政诉讼情况</p>",
    '<table><tr><td rowspan="2" colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>',
    '<tr><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>',
    `${row([...results, ...results, ...results])}${row(counted(1, 15))}</table>`,
  ].join("\n");
}

test("a table whose rows show their blank cells is in no doubt beside one that is mixed with another", async () => {
  const [report] = recognize(await readSource(strToU8(page()), { file: "page.html" }));
  const valuesOf = (key: "applications" | "remedies") =>
    [...(report?.tables[key]?.cells.values() ?? [])].map(({ value }) => value);
  expect(new Set(valuesOf("applications"))).toEqual(new Set([null]));
  expect(valuesOf("remedies")).toEqual(counted(1, 15));
});
