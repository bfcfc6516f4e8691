import { describe, expect, test } from "vitest";
import { isHeaderPiece, isHeaderScrap } from "../../src/recognize/sheet/header-scraps.ts";
import { physicalRows } from "../../src/recognize/sheet/physical-rows.ts";

const rowOf = (text: string) => {
  const [row] = physicalRows([{ kind: "paragraph", text, at: { line: 1, column: 1 } }]);
  if (row === undefined) throw new Error("no row");
  return row;
};

describe("lines that hold nothing but labels of a table", () => {
  test.each([
    ["|信息内容|本年收费金额（单位：万元）|", "proactiveDisclosure"],
    ["第二十条第（八）项", "proactiveDisclosure"],
    ["第二十条第（六）项 序号 信息内容", "proactiveDisclosure"],
    ["一、本年新收政府信息公开申请数量", "applications"],
    ["行政复议 行政诉讼", "remedies"],
  ] as const)("%s is left of one", (text, key) => {
    expect(isHeaderScrap(rowOf(text), key)).toBe(true);
  });

  test.each([
    ["行政规范性文件", "proactiveDisclosure", "a heading of prose"],
    ["行政事业性收费", "proactiveDisclosure", "a heading of prose"],
    ["行政许可 5 件", "proactiveDisclosure", "a figure in it"],
    ["备注 序号", "proactiveDisclosure", "no label of the form"],
    ["行政复议 行政诉讼", "applications", "labels of another table"],
    ["", "remedies", "nothing"],
  ] as const)("%s of %s is text: %s", (text, key, _) => {
    expect(isHeaderScrap(rowOf(text), key)).toBe(false);
  });
});

describe("lines above a table that hold pieces of its header", () => {
  test.each([
    ["申请人情况", "applications"],
    ["（本列数据的勾稽关系为：第一项加第二项之和，", "applications"],
    ["自 法人或其他组织 总", "applications"],
    ["（本列数据的勾稽申请人情况", "applications"],
    ["行政复议 行政", "remedies"],
  ] as const)("%s is one", (text, key) => {
    expect(isHeaderPiece(rowOf(text), key)).toBe(true);
  });

  test.each([
    ["具体情况如下：", "applications", "words of its own"],
    ["申请人情况 见下", "applications", "one word of its own"],
    ["自然人 12", "applications", "a figure"],
    ["行政复议", "applications", "labels of another table"],
    ["", "remedies", "nothing"],
  ] as const)("%s of %s is text: %s", (text, key, _) => {
    expect(isHeaderPiece(rowOf(text), key)).toBe(false);
  });
});
