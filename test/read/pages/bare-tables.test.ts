import { describe, expect, test } from "vitest";
import { blocksOf } from "../../../src/read/pages/blocks.ts";
import type { Character, Page } from "../../../src/read/pages/page.ts";
import { defaultLimits } from "../../../src/read/source.ts";
import { page, write } from "./draw.ts";

/** Rows of a table without lines: labels from 100, figures in the middle of columns 60 apart. */
const leading = 15;
const columns = [260, 320, 380, 440];

const figures = (y: number, ...texts: readonly string[]): Character[] =>
  texts.flatMap((text, index) => write(text, (columns[index] ?? 0) - text.length * 2.5, y));
const label = (y: number, ...lines: readonly string[]): Character[] =>
  lines.flatMap((text, index) => write(text, 150, y + (index - (lines.length - 1) / 2) * leading));

const read = (...pages: readonly Page[]) =>
  blocksOf(pages, defaultLimits).map((block) =>
    block.kind === "paragraph" ? { text: block.text, at: block.at } : { text: "table", at: block.at },
  );
const texts = (...pages: readonly Page[]) => read(...pages).map(({ text }) => text.trim());

describe("a label over several lines with the figures at half its height", () => {
  test("two lines, and three of which one stands beside the figures, are one row each", () => {
    const marks = [
      ...label(100, "予以公开的申请"),
      ...figures(100, "1", "2", "3"),
      ...label(140, "其他法律行政法", "规禁止公开"),
      ...figures(140, "40", "50", "60"),
      ...label(190, "要求行政机关确", "认或重新出具已", "获取信息"),
      ...figures(190, "7", "8", "9"),
    ];
    expect(texts(page(1, marks))).toEqual([
      "予以公开的申请\t1\t2\t3",
      "其他法律行政法规禁止公开\t40\t50\t60",
      "要求行政机关确认或重新出具已获取信息\t7\t8\t9",
    ]);
  });

  test("the place is that of the figures", () => {
    const marks = [...label(100, "其他法律行政法", "规禁止公开"), ...figures(100, "4", "5", "6")];
    expect(read(page(1, [...marks, ...label(140, "其他"), ...figures(140, "7", "8", "9")]))).toMatchObject([
      { at: { page: 1, line: 2 } },
      { at: { page: 1, line: 4 } },
    ]);
  });

  test("what a label over several rows has in the same lines stands before it", () => {
    const group = [...write("不予", 100, 92.5), ...write("公开", 100, 107.5)];
    const marks = [...group, ...label(100, "其他法律行政法", "规禁止公开"), ...figures(100, "4", "5", "6")];
    expect(texts(page(1, [...marks, ...label(140, "其他"), ...figures(140, "7", "8", "9")]))[0]).toBe(
      "不予公开\t其他法律行政法规禁止公开\t4\t5\t6",
    );
  });

  test.each<[string, readonly Character[]]>([
    ["lines at unequal distances", [...write("其他法律行政法", 150, 92), ...write("规禁止公开", 150, 112)]],
    [
      "lines that do not begin below each other",
      [...write("其他法律行政法", 150, 92.5), ...write("规禁止", 133, 107.5)],
    ],
    ["lines too far apart", [...write("其他法律行政法", 150, 85), ...write("规禁止公开", 150, 115)]],
    ["a line above alone", write("其他法律行政法", 150, 92.5)],
  ])("%s are no label of the row", (_, lines) => {
    const marks = [
      ...label(60, "予以公开"),
      ...figures(60, "1", "2", "3"),
      ...lines,
      ...figures(100, "4", "5", "6"),
    ];
    const all = texts(page(1, [...marks, ...label(140, "其他"), ...figures(140, "7", "8", "9")]));
    expect(all.some((text) => /其他法律行政法.+4/.test(text))).toBe(false);
  });

  test("a line that two rows could have is left to none", () => {
    const rows = [100, 130, 160];
    const marks = rows.flatMap((y) => [...label(y, "本行"), ...figures(y, "1", "2", "3")]);
    const between = [85, 115, 145, 175].flatMap((y) => write("两可", 150, y));
    expect(texts(page(1, [...marks, ...between])).filter((text) => text === "两可").length).toBe(4);
  });
});

describe("figures exactly below each other tell every cell", () => {
  const rows = (...all: readonly (readonly string[])[]) =>
    all.flatMap((row, index) => [
      ...label(100 + 30 * index, "某类申请"),
      ...figures(100 + 30 * index, ...row),
    ]);

  test("blank ones are empty", () => {
    const marks = rows(["1", "2", "3"], ["4", "", "6"], ["", "5", ""]);
    expect(texts(page(1, marks))).toEqual(["某类申请\t1\t2\t3", "某类申请\t4\t\t6", "某类申请\t\t5"]);
  });

  test("a label that all but touches the first figure does not swallow it", () => {
    const marks = [
      ...rows(["11", "2", "3"], ["22", "5", "6"]),
      ...write("名称很长的某类申请", 164, 160),
      ...figures(160, "33", "8", "9"),
    ];
    expect(texts(page(1, marks))[2]).toBe("名称很长的某类申请\t33\t8\t9");
  });

  test("digits at the end of a label that stand below no others are its own", () => {
    const marks = [
      ...rows(["11", "2", "3"], ["22", "5", "6"]),
      ...write("某类申请2", 150, 160),
      ...figures(160, "", "8", "9"),
    ];
    expect(texts(page(1, marks))[2]).toMatch(/^某类申请2(?!\d)/u);
  });

  test("on the next page too, where no row is full", () => {
    const pages = [
      page(1, rows(["1", "2", "3", "4"], ["5", "6", "7", "8"])),
      page(2, rows(["", "9", "10", "11"], ["12", "", "", "13"])),
    ];
    expect(texts(...pages).slice(2)).toEqual(["某类申请\t\t9\t10\t11", "某类申请\t12\t\t\t13"]);
  });

  test("set to the right or to the left", () => {
    for (const by of [-1, 1]) {
      const row = (y: number, all: readonly string[]) => [
        ...label(y, "某类申请"),
        ...all.flatMap((text, index) =>
          write(text, (columns[index] ?? 0) - (by < 0 ? text.length * 5 : 0), y),
        ),
      ];
      const marks = [
        ...row(100, ["1", "22", "333"]),
        ...row(130, ["4444", "", "6"]),
        ...row(160, ["7", "8", "9"]),
      ];
      expect(texts(page(1, marks))[1]).toBe("某类申请\t4444\t\t6");
    }
  });

  test("where one stands beside its column, nothing is told but places", () => {
    const marks = [
      ...rows(["1", "2", "3"], ["4", "5", "6"]),
      ...label(160, "某类申请"),
      ...write("7", 290, 160),
    ];
    const all = texts(page(1, [...marks, ...label(190, "某类申请"), ...figures(190, "8", "9", "10")]));
    expect(all.join("").includes("\t")).toBe(false);
  });

  test.each<[string, number]>([
    ["lines of one cell", 15],
    ["lines that overlap", 8],
  ])("%s may be a figure that a narrow column broke", (_, distance) => {
    const wide = ["1234567890", "2", "3"];
    const marks = [
      ...rows(wide, ["4", "5", "6"]),
      ...label(200, "某类申请"),
      ...figures(200, ...wide),
      ...label(200 + distance, "续行"),
      ...figures(200 + distance, "7", "8", "9"),
    ];
    expect(texts(page(1, marks)).join("").includes("\t")).toBe(false);
  });

  test("rows farther apart than lines of one label are rows, however full they are", () => {
    const wide = ["1234567890", "2", "3"];
    const broken = [...label(60, "其他法律行政法", "规禁止公开"), ...figures(60, "1", "2", "3")];
    const near = [...label(100, "某类申请"), ...figures(100, ...wide), ...label(118, "另类申请")];
    const all = texts(page(1, [...broken, ...near, ...figures(118, "7", "8", "9")]));
    expect(all.slice(1)).toEqual(["某类申请\t1234567890\t2\t3", "另类申请\t7\t8\t9"]);
  });

  test("words among the figures leave it to places", () => {
    const marks = [
      ...rows(["1", "2", "3"]),
      ...label(130, "某类申请"),
      ...figures(130, "4", "5"),
      ...write("见说明", 365, 130),
    ];
    const all = texts(page(1, [...marks, ...label(160, "某类申请"), ...figures(160, "8", "9", "10")]));
    expect(all.join("").includes("\t")).toBe(false);
  });

  test("sentences with figures are none", () => {
    const marks = [100, 120, 140].flatMap((y) =>
      write("全年共受理申请 12 件，办结 11 件，结转 1 件。", 100, y),
    );
    expect(texts(page(1, marks)).join("").includes("\t")).toBe(false);
  });
});

test("numbers before the figures are no labels, and no edge of a table", () => {
  const marks = [
    ...write("3.", 150, 100),
    ...figures(100, "1", "2", "3"),
    ...label(140, "4."),
    ...figures(140, "5", "6", "7"),
  ];
  expect(texts(page(1, marks)).join(" ")).toMatch(/^3\. +1 +2 +3 4\. +5 +6 +7$/);
});
