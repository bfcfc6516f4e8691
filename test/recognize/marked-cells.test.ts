import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";

const labels = [
  "一、本年新收政府信息公开申请数量",
  "二、上年结转政府信息公开申请数量",
  "（一）予以公开",
  "1.属于国家秘密",
  "2.重复申请",
  "四、结转下年度继续办理",
];
const headers = [
  "申请人情况",
  "自然人",
  "法人或其他组织",
  "总计",
  "商业企业",
  "科研机构",
  "社会公益组织",
  "法律服务机构",
  "其他",
];

/** What is read of 上年结转, where each cell has a line that ends with a bar and only totals are not blank. */
async function carriedIn(rowOf: (label: string, index: number) => readonly string[]) {
  const cells = [...headers, ...labels.flatMap(rowOf)];
  const lines = [
    "云岭市水务局2023年政府信息公开工作年度报告",
    "三、收到和处理政府信息公开申请情况",
    ...cells.map((cell) =>
      /^(?:\|\||- .* -)$/.test(cell) ? cell.replace(/^- | -$/g, "") : `${cell} |`.trim(),
    ),
  ];
  const [report] = recognize(await readSource(strToU8(lines.join("\n")), { file: "a.txt" }));
  return [...(report?.tables.applications?.cells ?? [])]
    .filter(([pointer]) => pointer.includes("/carriedIn/"))
    .map(([, { value }]) => value);
}

test("cells on lines of their own are counted off where each row shows as many as it should", async () => {
  const blanks = ["", "", "", "", "", ""];
  const row = (label: string, index: number) => [label, ...blanks, `${index}`, "||"];
  expect(await carriedIn(row)).toEqual([null, null, null, null, null, null, 1]);
  // Where rows differ, blank lines may be no cells.
  const uneven = (label: string, index: number) => [label, ...blanks.slice(index % 3), `${index}`, "||"];
  expect(await carriedIn(uneven)).toEqual([null, null, null, null, null, null, null]);
});

test("a bare number amid them is no cell of their row", async () => {
  const row = (amid: readonly string[]) => (label: string) => [
    ...[label, "3", ...amid, "1", "0", "2", "0", "0", "6", "||"].filter(
      (cell) => amid.length === 0 || cell !== "6",
    ),
  ];
  expect(await carriedIn(row([]))).toEqual([3, 1, 0, 2, 0, 0, 6]);
  expect(await carriedIn(row(["- 8 -"]))).toEqual([null, null, null, null, null, null, null]);
});
