import { describe, expect, test } from "vitest";
import type { Paragraph } from "../../src/read/source.ts";
import { joinCutCells } from "../../src/recognize/sheet/cut-cells.ts";
import { physicalRows } from "../../src/recognize/sheet/physical-rows.ts";

/** The texts of the lines that are not blank, halves of figures with a mark behind them. */
function texts(...lines: readonly string[]): string[] {
  const blocks = lines.map(
    (text, index): Paragraph => ({ kind: "paragraph", text, at: { line: index + 1, column: 1 } }),
  );
  return joinCutCells(physicalRows(blocks)).flatMap(({ cells }) =>
    cells.flatMap(({ kind, text, half }) => (kind === "blank" ? [] : [half ? `${text}?` : text])),
  );
}

describe("a unit on a line of its own", () => {
  test("goes to the figure before it", () => {
    expect(texts("政府集中采购", "552", "862", "元")).toEqual(["政府集中采购", "552", "862元"]);
    expect(texts("政府集中采购", "552", "188万", "元")).toEqual(["政府集中采购", "552", "188万元"]);
    expect(texts("政府集中采购 552 862", "万元")).toEqual(["政府集中采购", "552", "862万元"]);
    expect(texts("862", "", "元")).toEqual(["862元"]);
  });

  test("stays where no figure is before it, or more than a blank line lies between", () => {
    expect(texts("采购总金额", "元")).toEqual(["采购总金额", "元"]);
    expect(texts("862", "", "", "元")).toEqual(["862", "元"]);
    expect(texts("862", "元 以上")).toContain("862");
  });
});

describe("a sign on a line of its own", () => {
  test("goes to the figure behind it", () => {
    expect(texts("行政处罚", "851", "减", "489")).toEqual(["行政处罚", "851", "减489"]);
    expect(texts("行政强制", "增", "818")).toEqual(["行政强制", "增818"]);
  });

  test("stays where it is the end of the header 本年增/减", () => {
    expect(texts("本年增", "/", "减", "12")).toEqual(["本年增", "/", "减", "12"]);
    expect(texts("本年增/", "减", "12")).toEqual(["本年增/", "减", "12"]);
  });

  test("stays where no figure follows", () => {
    expect(texts("减", "行政强制")).toEqual(["减", "行政强制"]);
  });
});

test("figures behind a point are halves, others are none", () => {
  expect(texts("行政事业性收费", "6.", "47")).toEqual(["行政事业性收费", "6.", "47?"]);
  expect(texts("行政事业性收费", "6", "47")).toEqual(["行政事业性收费", "6", "47"]);
});
