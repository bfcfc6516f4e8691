import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";

/** What is read of a row of 表三 in a report with one cell per line, and of the row of 表四. */
async function values(
  granted: readonly string[],
  remedies: string,
  before: readonly string[] = [],
): Promise<{ granted: unknown[]; remedies: unknown[] }> {
  const row = (label: string) => [label, ..."0 0 0 0 0 0 0".split(" ")];
  const text = [
    "清源县水务局2023年政府信息公开工作年度报告",
    "三、收到和处理政府信息公开申请情况",
    ...row("一、本年新收政府信息公开申请数量"),
    ...row("二、上年结转政府信息公开申请数量"),
    ...before,
    "（一）予以公开",
    ...granted,
    ...row("（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
    ...row("1.属于国家秘密"),
    ...row("2.其他法律行政法规禁止公开"),
    ...row("（七）总计"),
    ...row("四、结转下年度继续办理"),
    "四、政府信息公开行政复议、行政诉讼情况",
    "行政复议",
    "行政诉讼",
    "结果维持 结果纠正 其他结果 尚未审结 总计",
    remedies,
    "五、存在的主要问题及改进情况",
  ].join("\n");
  const [report] = recognize(await readSource(strToU8(text), { file: "report.txt" }));
  const all = (prefix: string) =>
    [...(report?.tables.applications?.cells ?? []), ...(report?.tables.remedies?.cells ?? [])].flatMap(
      ([pointer, { value }]) => (pointer.startsWith(prefix) ? [value] : []),
    );
  return { granted: all("/applications/table/outcomes/granted/"), remedies: all("/remedies/table/") };
}

const none = "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0";
const asWritten = (line: string) => line.split(" ").map(Number);

test("a row whose total is wrong is read as it is", async () => {
  expect((await values(["5", "6", "7", "8", "9", "1", "37"], none)).granted).toEqual([5, 6, 7, 8, 9, 1, 37]);
  const wrong = "1 2 3 4 11 0 0 0 0 0 0 0 0 0 0";
  expect((await values(["0", "0", "0", "0", "0", "0", "0"], wrong)).remedies).toEqual(asWritten(wrong));
});

test("two figures that make the total of those before are its halves: nothing is read", async () => {
  // 764 + 179 + 634 + 842 = 2419; two blank cells are gone.
  const halved = "764 179 634 842 241 9 579 51 106 736 504 424 523 145 1";
  expect((await values(["0", "0", "0", "0", "0", "0", "0"], halved)).remedies).toEqual(
    new Array(15).fill(null),
  );
});

test("a figure right before a row that makes its total with the last is the other half", async () => {
  const row = "5705 7561 7648 7095 6431 8403 3";
  expect((await values([row], none)).granted).toEqual(asWritten(row));
  expect((await values([row], none, ["4285", ""])).granted).toEqual(asWritten(row));
  expect((await values([row], none, ["4284", ""])).granted).toEqual(new Array(7).fill(null));
});

test("figures on lines of their own that add up in another order within a group are in no order that is known", async () => {
  const zeros = ["0", "0", "0", "0", "0", "0", "0"];
  // The group of 复议后起诉 is 291 183 0 202 676.
  const figures = asWritten("1 2 3 4 10 5 6 7 8 26 183 0 202 676 291");
  expect((await values(zeros, figures.join("\n"))).remedies).toEqual(new Array(15).fill(null));
  expect((await values(zeros, figures.join(" "))).remedies).toEqual(figures);
});
