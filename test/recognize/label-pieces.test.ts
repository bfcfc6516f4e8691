import { describe, expect, test } from "vitest";
import type { Paragraph } from "../../src/read/source.ts";
import { itemsOf } from "../../src/recognize/align/items.ts";
import { joinPieces } from "../../src/recognize/align/label-pieces.ts";
import { physicalRows } from "../../src/recognize/sheet/physical-rows.ts";
import { tableFamily } from "../../src/recognize/words/slots.ts";

/** Label and number of figures of each item of 表三. */
function items(...lines: readonly string[]): [string, number][] {
  const blocks = lines.map(
    (text, index): Paragraph => ({ kind: "paragraph", text, at: { line: index + 1, column: 1 } }),
  );
  const rows = physicalRows(blocks);
  const family = tableFamily("applications");
  return joinPieces(itemsOf(rows, 0, rows.length, family), rows, family).map(({ raw, filled }) => [
    raw,
    filled,
  ]);
}

describe("labels of rows broken over lines", () => {
  test("are one where the pieces make a label of the form, however many they are", () => {
    expect(items("一、本年新收政府信息公开申请数", "量", "12 14 3539 17 3698 445 7725")).toEqual([
      ["一、本年新收政府信息公开申请数量", 7],
    ]);
    const pieces = ["5.要求", "行政机", "关确认", "或重新", "出具已", "获取信", "息"];
    expect(items(...pieces, "1", "2", "3", "4", "5", "6", "21")).toEqual([[pieces.join(""), 7]]);
  });

  test("stay apart where they make none, or where figures stand between them", () => {
    expect(items("一、本年新收政府信息公开申情数", "量", "1 2 3 4 5 6 21")).toHaveLength(2);
    expect(items("2.重复", "1 2 3 4 5 6 21", "申请", "1 2 3 4 5 6 21")).toHaveLength(2);
  });

  test("stay apart in heaps, where figures may be those of the label before", () => {
    const heap = ["1.信访举报", "投诉类申请", "2.重复", "申请"];
    expect(items(...heap, "1", "2", "3", "4", "5", "6", "21").map(([raw]) => raw)).toEqual(heap);
    expect(items("1.信访举报投诉类申请", "2.重复", "申请", "1", "2").map(([raw]) => raw)).toHaveLength(3);
    // The rest of a label that is not whole is a heap as well.
    expect(items("举报投诉类申请", "2.重复", "申请", "1", "2").map(([raw]) => raw)).toHaveLength(3);
  });

  test("stay apart where figures stand between bars", () => {
    expect(items("2.重复", "申请", "| 1 | 2 | 3 | 4 | 5 | 6 | 21 |").map(([raw]) => raw)).toHaveLength(2);
  });
});

test("captions are one where there are more pieces than the alignment joins", () => {
  const pieces = [
    "（本列数",
    "据的勾稽",
    "关系为：",
    "第一项加",
    "第二项之",
    "和，等于",
    "第三项加",
    "第四项之",
    "和）",
  ];
  expect(items(...pieces)).toEqual([[pieces.join(""), 0]]);
});
