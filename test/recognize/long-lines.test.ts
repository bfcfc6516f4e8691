import { expect, test } from "vitest";
import { cutLongLines } from "../../src/recognize/sheet/long-lines.ts";

const partsOf = (text: string) =>
  cutLongLines([{ kind: "paragraph", text, at: { line: 3, column: 1 } }]).flatMap((block) =>
    block.kind === "paragraph" ? [block.text.trim()] : [],
  );

const results = "结果维持 结果纠正 其他结果 尚未审结 总计";
const remedies = `行政复议 行政诉讼 ${results} 未经复议直接起诉 复议后起诉 ${results} ${results} 0 2 2 0 4 2 1 2 0 5 0 0 2 1 3`;

test("the heading of a table whose row has no label stands apart from it", () => {
  expect(partsOf(`四、政府信息公开行政复议、行政诉讼情况 ${remedies}`)).toEqual([
    "四、政府信息公开行政复议、行政诉讼情况",
    remedies,
  ]);
});

test("headers without the heading of a section are no table that went into one line", () => {
  expect(partsOf(`本年无此类情况 ${remedies}`)).toHaveLength(1);
});

test("a block of a table in one line is cut before its labels", () => {
  expect(partsOf("第二十条第（六）项 信息内容 本年处理决定数量 行政处罚 15 行政强制 4")).toEqual([
    "第二十条第（六）项",
    "信息内容 本年处理决定数量",
    "行政处罚 15",
    "行政强制 4",
  ]);
});

test.each([
  ["no header", "第二十条第（五）项 行政许可 52"],
  ["no figure", "第二十条第（五）项 信息内容 本年处理决定数量 行政许可"],
  ["no row", "第二十条第（五）项 信息内容 本年处理决定数量 52"],
  ["no caption before", "按照 第二十条第（五）项 信息内容 本年处理决定数量 行政许可 52"],
])("a short line with %s is left whole", (_, text) => {
  expect(partsOf(text)).toEqual([text]);
});

test.each(["序号", "编号"])("%s above ordinals and a label that ends the line stand apart", (heading) => {
  const head = `第二十条第（六）项 ${heading} 信息内容 本年处理决定数量`;
  expect(partsOf(`${head} 1 行政处罚 15 2 行政强制`)).toEqual([
    "第二十条第（六）项",
    heading,
    "信息内容 本年处理决定数量",
    "1",
    "行政处罚 15",
    "2",
    "行政强制",
  ]);
});
