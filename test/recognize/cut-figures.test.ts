import { describe, expect, test } from "vitest";
import type { Paragraph } from "../../src/read/source.ts";
import { joinBands } from "../../src/recognize/sheet/broken-rows.ts";
import { findCut } from "../../src/recognize/sheet/cut-figures.ts";
import { physicalRows } from "../../src/recognize/sheet/physical-rows.ts";

const rowsOf = (...lines: readonly string[]) =>
  physicalRows(
    lines.map((text, index): Paragraph => ({ kind: "paragraph", text, at: { line: index + 1, column: 1 } })),
  );

const cutAt = (at: number, ...lines: readonly string[]) => findCut(rowsOf(...lines), at);

const label = ["5.要求行政机关确认或重新出", "具已获取信息"];
const next = "（六）其他处理 38 744 80 338 101 879 2180";
const odd = "（六）其他处理 38 744 80 338 101 879 2181";
/** As a line that shows places. */
const placed = (figures: string) => `       ${figures}`;

describe("figures below a label of several lines, above a row of their own", () => {
  test("are its own where their total is right", () => {
    expect(cutAt(2, ...label, placed("508 162 823 543 213 842 3091"), next)).toBeNull();
  });

  test("are its own where the rest of it stands below them", () => {
    const around = (rest: string) => [label[0] ?? "", placed("508 162 823 543 213 842 3091"), rest, odd];
    expect(cutAt(1, ...around(label[1] ?? ""))).toBeNull();
    expect(cutAt(1, ...around("本"))).not.toBeNull();
  });

  test("may be parts of those below where it is not, or where the label has figures", () => {
    expect(cutAt(2, ...label, placed("508 162 823 543 213 842 3090"), next)).not.toBeNull();
    expect(
      cutAt(2, `${label[0]} 1 2 3 4 5 6 21`, "具已获取信息", placed("508 162 823 543 213 842 3091"), odd),
    ).not.toBeNull();
  });

  test("are a row of their own where both lines have a total, wherever it stands, and have none together", () => {
    const above = "              3091 508 162 823 543 213 842";
    const below = (total: number) => `（六）其他处理  ${total} 38 744 80 338 101 879`;
    expect(cutAt(0, above, below(2180))).toBeNull();
    expect(cutAt(0, above, below(2181))).not.toBeNull();
    // 121 + 341 + 4 × 101 = 866, too.
    const halves = "              12 34 10 10 10 10 86";
    expect(cutAt(0, halves, "（六）其他处理  1  1  1  1  1  1  6")).not.toBeNull();
  });

  test("are no parts where they are naughts", () => {
    expect(cutAt(2, ...label, placed("0 0 0 0 0 0"), next)).toBeNull();
  });

  test("are no parts where lines show no places", () => {
    expect(cutAt(2, ...label, "508 162 823 543 213 842 3090", next)).toBeNull();
  });
});

test("a text amid figures that may be broken keeps its place among them", () => {
  const [total] = joinBands(
    rowsOf(
      "         （七）总计                                      2252    1627     4688※ 3123            3048      2798    6758",
      "                                                                                                     1241",
    ),
  );
  const texts = total?.cells.map(({ text }) => text.trim());
  expect(texts?.slice(0, 4)).toEqual(["（七）总计", "2252", "1627", "4688※"]);
  expect(texts?.at(-2)).toBe("2798 1241");
});

describe("pieces that stand below more than the figures they are taken for", () => {
  const halvesIn = (...lines: readonly string[]) =>
    joinBands(rowsOf(...lines)).map(({ cells }) =>
      cells.flatMap(({ half, text }) => (half === true ? [text.trim()] : [])),
    );

  test("leave no figure of the row sure where one stands below none", () => {
    const [row] = halvesIn(
      "         （一）予以公开      200          234              1          350            3              185     1",
      "                                                        39                                    46                                454",
    );
    expect(row).toContain("1");
  });

  test("may be of the row above as well as of that below", () => {
    const [row] = halvesIn(
      "                      4.保护第三方合法权益                                                       0            0                2          227            1              1       7",
      "                                                                                                                               93                        50             19      89",
      "",
      "                      5.属于三类内部事务信息                                                     13           126              2          1              0              127     7",
    );
    expect(row).toEqual(expect.arrayContaining(["2", "7"]));
  });

  test("change nothing in a row that adds up", () => {
    const [row] = halvesIn(
      "         （一）予以公开      200          234              1          350            3              185     973",
      "                                                        39                                    46     4",
    );
    expect(row).toEqual([]);
  });
});
