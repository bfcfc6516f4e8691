import { describe, expect, test } from "vitest";
import type { Paragraph } from "../../src/read/source.ts";
import { joinBands } from "../../src/recognize/sheet/broken-rows.ts";
import { physicalRows } from "../../src/recognize/sheet/physical-rows.ts";

/** The figures of some lines, those that may be halves with a mark behind them. */
function figures(...lines: readonly string[]): string[] {
  const blocks = lines.map(
    (text, index): Paragraph => ({ kind: "paragraph", text, at: { line: index + 1, column: 1 } }),
  );
  return joinBands(physicalRows(blocks)).flatMap(({ cells }) =>
    cells.flatMap(({ kind, text, half }) => (kind === "number" ? [half ? `${text}?` : text] : [])),
  );
}

const next = "四、结转下年度继续办理 306 671 297 473 23 485 2255";
const nextFigures = ["306", "671", "297", "473", "23", "485", "2255"];

describe("figures broken in narrow cells, written cell after cell", () => {
  test("are put together where one way to do so makes the totals right", () => {
    expect(figures("（七）总计 8622 9475 9843 8103 9515 8180", "5373", "8", next)).toEqual([
      ...["8622", "9475", "9843", "8103", "9515", "8180", "53738"],
      ...nextFigures,
    ]);
    expect(
      figures("（七）总计", "1137", "9", "9894", "1046", "4", "8516 7641 8068", "5596", "2", next),
    ).toEqual([...["11379", "9894", "10464", "8516", "7641", "8068", "55962"], ...nextFigures]);
  });

  test("are put together in 表四, which has no labels beside its figures", () => {
    const lines = ["480 329 849 552", "221", "0", "645 846 672 286", "244", "9", "74 525 224 136 959"];
    expect(figures(next, "四、政府信息公开行政复议、行政诉讼情况", ...lines)).toEqual([
      ...nextFigures,
      ...["480", "329", "849", "552", "2210", "645", "846", "672", "286", "2449"],
      ...["74", "525", "224", "136", "959"],
    ]);
  });

  test("stay apart and are marked where no way does, or where a cell was not full when it broke", () => {
    expect(figures("（七）总计 8622 9475 9843 8103 9515 8180", "5373", "9", next)).toEqual([
      ...["8622", "9475", "9843", "8103", "9515", "8180?", "5373?", "9?"],
      ...nextFigures,
    ]);
    // 12 and 13 are no 1213: other cells of the row hold three digits.
    expect(figures("（七）总计 100 200 300 400 113 100 12", "13", next)).not.toContain("1213");
  });

  test("stay apart where two ways do", () => {
    // 1010 + 10 = 1020 and 10 + 1010 = 1020.
    const read = figures("（七）总计 0 0 0 0", "10", "10", "10", "10", "20", next);
    expect(read.filter((figure) => figure.startsWith("10"))).not.toContain("1010");
  });

  test("stay apart where lines show places, or figures stand above the first label", () => {
    expect(
      figures("  （七）总计  8622  9475  9843  8103  9515  8180", "      5373", "  8", next),
    ).not.toContain("53738");
    expect(figures("1 2", "（七）总计 8622 9475 9843 8103 9515 8180", "5373", "8", next)).not.toContain(
      "53738",
    );
  });
});

describe("figures at the end of a line that the next may go on with", () => {
  test("are no halves where the row adds up as it is", () => {
    expect(figures("（七）总计 17 2 3 4 5 31", "62", next)).not.toContain("62?");
  });

  test("are no halves where every cell has a line of its own", () => {
    expect(figures("规章", "28", "5", "0", "行政规范性文件", "12", "3", "9")).toEqual([
      "28",
      "5",
      "0",
      "12",
      "3",
      "9",
    ]);
  });

  test("are halves in rows without totals", () => {
    expect(figures("规章 5 8 0", "行政规范性文件 3", "242", "1")).toEqual(["5", "8", "0", "3", "242?", "1?"]);
  });
});
