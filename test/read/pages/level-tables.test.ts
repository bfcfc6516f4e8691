import { describe, expect, test } from "vitest";
import { blocksOf } from "../../../src/read/pages/blocks.ts";
import type { Character, Page, Stroke } from "../../../src/read/pages/page.ts";
import { defaultLimits } from "../../../src/read/source.ts";
import { across, page, write } from "./draw.ts";

const texts = (...pages: readonly Page[]) =>
  blocksOf(pages, defaultLimits).flatMap((block) =>
    block.kind === "paragraph" ? [block.text.replaceAll(/^ +| +$/g, "")] : [],
  );

/** Figures at the middle of columns that are 40 wide, from 200 on. */
const figures = (y: number, ...all: readonly string[]): Character[] =>
  all.flatMap((text, index) => write(text, 220 + 40 * index - text.length * 2.5, y));
const row = (y: number, label: string, ...all: readonly string[]): Character[] => [
  ...write(label, 105, y),
  ...figures(y, ...all),
];
const levels = (...places: readonly number[]): Stroke[] => places.map((y) => across(y, 100, 320));

describe("where only the rows are drawn, what stands between two level lines is one row", () => {
  const header = [
    ...write("信息内容", 105, 108),
    ...write("商业", 205, 102),
    ...write("企业", 205, 114),
    ...write("科研", 245, 102),
    ...write("机构", 245, 114),
    ...write("其他", 285, 108),
  ];
  const body = [...row(132, "规章", "1", "2", "3"), ...row(152, "其他文件", "4", "", "6")];
  const lines = levels(100, 126, 146, 166);

  test("headers broken over lines are put together by the columns of the figures", () => {
    expect(texts(page(1, [...header, ...body], lines))).toEqual([
      "信息内容\t商业企业\t科研机构\t其他",
      "规章\t1\t2\t3",
      "其他文件\t4\t\t6",
    ]);
  });

  test("a header without a figure below is a column that is blank", () => {
    const blank = [...row(132, "规章", "1", "", "3"), ...row(152, "其他文件", "4", "", "6")];
    expect(texts(page(1, [...header, ...blank], lines)).slice(1)).toEqual([
      "规章\t1\t\t3",
      "其他文件\t4\t\t6",
    ]);
  });

  test("a label without figures between two rows is a row that is blank, one below them is none", () => {
    const marks = [
      ...row(112, "规章", "1", "2", "3"),
      ...write("许可", 105, 132),
      ...row(152, "处罚", "4", "5", "6"),
    ];
    const below = [...marks, ...write("以下空白", 105, 172)];
    expect(texts(page(1, below, levels(106, 126, 146, 166, 186)))).toEqual([
      "规章\t1\t2\t3",
      "许可\t\t\t",
      "处罚\t4\t5\t6",
      "以下空白",
    ]);
  });

  test("labels over several rows stand before the first of theirs", () => {
    const marks = [
      ...write("三、本", 105, 120),
      ...write("年结果", 105, 135),
      ...write("予以公开", 145, 110),
      ...figures(110, "1", "2", "3"),
      ...write("不予公开", 145, 140),
      ...figures(140, "4", "5", "6"),
    ];
    const strokes = [across(100, 100, 320), across(130, 142, 320), across(160, 100, 320)];
    expect(texts(page(1, marks, strokes))).toEqual(["三、本年结果\t予以公开\t1\t2\t3", "不予公开\t4\t5\t6"]);
  });

  test("the rest of such a label on the next page stands before the first row there", () => {
    const first = [
      ...write("三、本", 105, 735),
      ...write("予以公开", 145, 730),
      ...figures(730, "1", "2", "3"),
    ];
    const second = [
      ...write("年", 105, 64),
      ...write("不予公开", 145, 60),
      ...figures(60, "4", "5", "6"),
      ...row(80, "总计", "5", "7", "9"),
    ];
    const pages = [
      page(1, first, [across(720, 100, 320), across(750, 142, 320)]),
      page(2, second, [across(50, 142, 320), across(75, 100, 320), across(95, 100, 320)]),
    ];
    expect(texts(...pages)).toEqual(["三、本\t予以公开\t1\t2\t3", "年\t不予公开\t4\t5\t6", "总计\t5\t7\t9"]);
  });

  test("places are those of the lines on the page", () => {
    const at = blocksOf([page(3, [...header, ...body], lines)], defaultLimits).map((block) => block.at);
    expect(at.slice(1)).toEqual([
      { page: 3, line: 4 },
      { page: 3, line: 5 },
    ]);
  });
});

describe("a figure broken in a narrow cell", () => {
  const broken = (first: string, second: string, x = 220): Character[] => [
    ...write(first, x - first.length * 2.5, 104),
    ...write(second, x - second.length * 2.5, 116),
  ];
  const next = row(142, "其他", "4", "5", "6");

  test("is one where its first line was full", () => {
    const marks = [...write("规章", 105, 110), ...broken("1234567", "8"), ...figures(110, "", "2", "3")];
    expect(texts(page(1, [...marks, ...next], levels(100, 130, 160)))[0]).toBe("规章\t12345678\t2\t3");
  });

  test("is none where there was room: two figures are no figure", () => {
    const marks = [...write("规章", 105, 110), ...broken("12", "34"), ...figures(110, "", "2", "3")];
    expect(texts(page(1, [...marks, ...next], levels(100, 130, 160)))[0]).toBe("规章\t12 34\t2\t3");
  });

  test("is none where the figures of a column stand at no common place", () => {
    const marks = [...write("规章", 105, 110), ...broken("1234567", "8"), ...figures(110, "", "2", "3")];
    const other = [...row(142, "其他", "4", "5"), ...write("6", 291, 142)];
    expect(texts(page(1, [...marks, ...other], levels(100, 130, 160)))[0]).toBe("规章\t1234567 8\t2\t\t3");
  });
});

describe("columns", () => {
  test("digits spaced alike are one figure, and tell no columns", () => {
    const spaced = (text: string, x: number, y: number) =>
      [...text].flatMap((digit, index) => write(digit, x + 7 * index, y));
    const marks = [
      ...write("规章", 105, 110),
      ...spaced("123", 205, 110),
      ...spaced("456", 245, 110),
      ...write("其他", 105, 140),
      ...spaced("789", 205, 140),
      ...spaced("321", 245, 140),
    ];
    expect(texts(page(1, marks, levels(100, 130, 160))).join("\n")).not.toContain("\t");
  });

  test("two figures in what would be one column tell none", () => {
    const marks = [
      ...write("规章", 105, 110),
      ...write("1   22", 203, 110),
      ...row(140, "其他", "44444", "5", "6"),
    ];
    const wide = write("444444444444", 205, 170);
    expect(
      texts(page(1, [...marks, ...write("许可", 105, 170), ...wide], levels(100, 130, 160, 190))).join("\n"),
    ).not.toContain("\t22");
  });

  test("headers that touch are parted where all figures below begin", () => {
    const left = (y: number, ...all: readonly string[]) =>
      all.flatMap((text, index) => write(text, 203 + 40 * index, y));
    const marks = [
      ...write("商业企业科研机构其他机构", 203, 108),
      ...write("规章", 105, 132),
      ...left(132, "1", "22", "3"),
      ...write("其他", 105, 152),
      ...left(152, "44", "5", "666"),
    ];
    expect(texts(page(1, marks, levels(100, 126, 146, 166)))[0]).toBe("\t商业企业\t科研机构\t其他机构");
  });

  test("a header at the left and figures in the middle are one column, where they can be of no other", () => {
    const marks = [
      ...write("件数", 203, 108),
      ...write("金额", 303, 108),
      ...write("规章", 105, 132),
      ...write("1", 260, 132),
      ...write("2", 360, 132),
      ...write("其他", 105, 152),
      ...write("3", 260, 152),
      ...write("4", 360, 152),
    ];
    const strokes = [100, 126, 146, 166].map((y) => across(y, 100, 400));
    expect(texts(page(1, marks, strokes))).toEqual(["\t件数\t金额", "规章\t1\t2", "其他\t3\t4"]);
  });
});

describe("over pages", () => {
  const header = [
    ...write("商业", 205, 702),
    ...write("企业", 205, 714),
    ...write("科研", 245, 708),
    ...write("其他", 285, 708),
  ];
  const again = header.map((one) => ({ ...one, top: one.top - 650, bottom: one.bottom - 650 }));

  test("rows on the next page have the columns of the first, and a repeated header is left out", () => {
    const first = page(1, [...header, ...row(732, "规章", "1", "2", "3")], levels(700, 726, 746));
    const second = page(2, [...again, ...row(82, "其他", "", "5")], levels(50, 76, 96));
    expect(texts(first, second)).toEqual(["\t商业企业\t科研\t其他", "规章\t1\t2\t3", "其他\t\t5\t"]);
  });

  test("a header alone at the foot of a page is that of the rows on the next", () => {
    const first = page(1, header, levels(700, 726));
    const second = page(2, row(56, "规章", "1", "", "3"), levels(50, 76));
    expect(texts(first, second)).toEqual(["\t商业企业\t科研\t其他", "规章\t1\t\t3"]);
  });

  test("another header begins another table", () => {
    const first = page(1, row(732, "规章", "1", "2", "3"), levels(726, 746));
    const second = page(2, [...again, ...row(82, "其他", "4", "5", "6")], levels(50, 76, 96));
    expect(texts(first, second)).toEqual(["规章\t1\t2\t3", "\t商业企业\t科研\t其他", "其他\t4\t5\t6"]);
  });
});

describe("a row at the edge of a page", () => {
  const first = [...row(712, "1.规章", "1", "2", "3"), ...row(732, "2.其他机关", "4", "5", "6")];
  const rest = [...row(76, "3.总计", "7", "8", "9")];
  const upper = levels(706, 726);
  const lower = levels(70, 90);

  test("is one where nothing is drawn above it, its page being its edge", () => {
    const pages = [
      page(1, first, levels(706, 726, 746)),
      page(2, [...row(54, "3.许可", "1", "", "2"), ...row(76, "4.总计", "7", "8", "9")], lower),
    ];
    expect(texts(...pages)).toEqual([
      "1.规章\t1\t2\t3",
      "2.其他机关\t4\t5\t6",
      "3.许可\t1\t\t2",
      "4.总计\t7\t8\t9",
    ]);
  });

  test("is one with its rest on the next page, where nothing is drawn between the two", () => {
    const labels = ["2.其他机关事业单位的", "规定"];
    const pages = [
      page(1, [...first.slice(0, 7), ...row(732, labels[0] ?? "", "4", "", "6")], upper),
      page(2, [...write(labels[1] ?? "", 105, 54), ...rest], lower),
    ];
    expect(texts(...pages)).toEqual([
      "1.规章\t1\t2\t3",
      "2.其他机关事业单位的规定\t4\t\t6",
      "3.总计\t7\t8\t9",
    ]);
  });

  test("which no line of text below a table is, nor one above", () => {
    const words = "以上各项数字由各科室提供，共3项，均已核对无误。";
    const next = [...row(76, "1.规章", "1", "2", "3"), ...row(96, "2.总计", "7", "8", "9")];
    const whole = page(1, first, levels(706, 726, 746));
    const below = page(1, [...first, ...write(words, 105, 760)], levels(706, 726, 746));
    expect(texts(below, page(2, next, levels(70, 90, 110)))).toContain(words);
    const above = page(2, [...write(words, 105, 54), ...next], levels(70, 90, 110));
    expect(texts(whole, above)).toContain(words);
    expect(texts(whole, above)).toContain("1.规章\t1\t2\t3");
  });

  test("which a word below a table is not either, be it as short as a label", () => {
    const next = [...row(76, "3.规章", "1", "2", "3"), ...row(96, "4.总计", "7", "8", "9")];
    const marked = page(1, [...first, ...write("注", 105, 752)], levels(706, 726, 746));
    expect(texts(marked, page(2, next, levels(70, 90, 110)))[2]).toBe("注");
  });

  test("is none where a figure stands across columns", () => {
    const wide = [...write("3.许可", 105, 54), ...write("123456789", 218, 54)];
    const pages = [page(1, first, levels(706, 726, 746)), page(2, [...wide, ...rest], lower)];
    expect(texts(...pages).find((text) => text.startsWith("3.许可"))).toMatch(/^3\.许可 +123456789$/);
  });

  test("has figures in two lines where nothing tells whether its pieces are of one row: they are none", () => {
    const pages = [
      page(
        1,
        [...first.slice(0, 7), ...row(732, "2.其他机关事业单位", "1234567", "1234567", "1234567")],
        levels(706, 726, 746),
      ),
      page(2, [...row(54, "", "8", "8", "8"), ...rest], levels(50, 70, 90)),
    ];
    expect(texts(...pages)).toEqual([
      "1.规章\t1\t2\t3",
      "2.其他机关事业单位\t1234567 8\t1234567 8\t1234567 8",
      "3.总计\t7\t8\t9",
    ]);
  });

  test("ends where it is closed, though a label at the top of the next page is open", () => {
    const closed = [...first.slice(0, 7), ...row(732, "2.其他机关事业单位的", "4", "5", "6")];
    const pages = [
      page(1, closed, levels(706, 726, 746)),
      page(2, [...write("规定", 105, 54), ...rest], lower),
    ];
    expect(texts(...pages)).toEqual([
      "1.规章\t1\t2\t3",
      "2.其他机关事业单位的\t4\t5\t6",
      "规定",
      "3.总计\t7\t8\t9",
    ]);
  });

  test("a closed label at the top of a page is the rest of the row before it", () => {
    const pages = [
      page(
        1,
        [...first.slice(0, 7), ...row(732, "2.其他机关事业单位的", "4", "5", "6")],
        levels(706, 726, 746),
      ),
      page(2, [...write("规定", 105, 54), ...rest], levels(50, 70, 90)),
    ];
    expect(texts(...pages)).toEqual([
      "1.规章\t1\t2\t3",
      "2.其他机关事业单位的规定\t4\t5\t6",
      "3.总计\t7\t8\t9",
    ]);
  });

  test("of two pieces that are both closed by a line, figures go on where the label does", () => {
    const pages = [
      page(
        1,
        [...first.slice(0, 7), ...row(732, "2.其他机关事业单位", "1234567", "5", "6")],
        levels(706, 726, 746),
      ),
      page(2, [...row(54, "规定", "8", "", ""), ...rest], levels(50, 70, 90)),
    ];
    expect(texts(...pages)).toEqual([
      "1.规章\t1\t2\t3",
      "2.其他机关事业单位规定\t12345678\t5\t6",
      "3.总计\t7\t8\t9",
    ]);
  });

  test("a page may hold the end of one row and the beginning of the next", () => {
    const pages = [
      page(1, [...first.slice(0, 7), ...row(732, "2.其他机关事业单位的", "4", "5", "6")], upper),
      page(2, [...write("规定", 105, 54), ...row(76, "3.行政规范性文件的制", "7", "", "9")], levels(70)),
      page(3, [...write("定", 105, 54), ...row(76, "4.总计", "7", "8", "9")], lower),
    ];
    expect(texts(...pages)).toEqual([
      "1.规章\t1\t2\t3",
      "2.其他机关事业单位的规定\t4\t5\t6",
      "3.行政规范性文件的制定\t7\t\t9",
      "4.总计\t7\t8\t9",
    ]);
  });

  test("a page with a single line may hold something else", () => {
    const pages = [
      page(1, first, levels(706, 726, 746)),
      page(
        2,
        [...write("以上各项数字均已核对，共3项", 105, 54), ...write("另附说明2页", 105, 76)],
        levels(70),
      ),
    ];
    expect(texts(...pages)).toEqual([
      "1.规章\t1\t2\t3",
      "2.其他机关\t4\t5\t6",
      "以上各项数字均已核对，共3项",
      "另附说明2页",
    ]);
  });

  test("a header that is cut at its top is read by the columns of the figures", () => {
    const header = [
      ...write("信息内容", 105, 64),
      ...write("个人", 210, 64),
      ...write("企业", 250, 62),
      ...write("总计", 290, 64),
    ];
    const pages = [
      page(1, [...write("申请", 250, 732)], [across(726, 100, 320)]),
      page(
        2,
        [...header, ...row(92, "1.规章", "1", "2", "3")],
        [across(86, 100, 320), across(50, 242, 282), across(106, 100, 320)],
      ),
    ];
    expect(texts(...pages).slice(1)).toEqual(["信息内容\t个人\t企业\t总计", "1.规章\t1\t2\t3"]);
  });
});

describe("where a single line is drawn, figures below each other are those of one row", () => {
  const under = (label: string, ...all: readonly string[]) => [
    ...row(108, "信息内容", "商业", "企业", "其他"),
    ...row(132, "1.规章", ...all),
    ...row(144, label, "8", "5", "6"),
  ];

  test("if all of them may go on, and are none then", () => {
    expect(texts(page(1, under("文件", "12", "22", "33"), levels(126))).join()).not.toMatch(
      /(?:12|22|33)(?!\ufffd)/,
    );
  });

  test("else they stay what they are", () => {
    expect(texts(page(1, under("2.文件", "12", "2", "33"), levels(126))).slice(1)).toEqual([
      "1.规章\t12\t2\t33",
      "2.文件\t8\t5\t6",
    ]);
    const apart = under("2.文件", "12", "22", "33").map((one) =>
      one.top === 144 ? { ...one, top: 152, bottom: 162 } : one,
    );
    expect(texts(page(1, apart, levels(126))).join()).toMatch(/1\.规章\s+12\s+22\s+33/);
  });
});

test("where the columns are not told, figures below each other between two level lines are none", () => {
  const marks = [
    ...write("1.规章及其他各类规范", 105, 110),
    ...write("23 45", 206, 104),
    ...write("6 7", 208, 116),
    ...write("2.其他规定文件与说明补充材料", 105, 140),
    ...write("1 2", 208, 140),
  ];
  const all = texts(page(1, marks, levels(100, 130, 160))).join(" ");
  expect(all).toContain("23");
  expect(all).not.toMatch(/(?:^| )23(?: |$)/);
});

test("nor are those beside a label of one character to a line", () => {
  const marks = [
    ...[..."其他规定"].flatMap((one, index) => write(one, 105, 104 + 12 * index)),
    ...write("23 45", 206, 104),
    // Over both: nothing tells whether they are of one column.
    ...row(164, "说明"),
    ...write("123456", 206, 164),
  ];
  const all = texts(page(1, marks, levels(100, 160, 180))).join(" ");
  expect(all).toMatch(/说明 +123456$/);
  expect(all).not.toMatch(/23(?: |$)|45(?: |$)/);
});
