import { describe, expect, test } from "vitest";
import { blocksOf } from "../../../src/read/pages/blocks.ts";
import type { Page } from "../../../src/read/pages/page.ts";
import { defaultLimits } from "../../../src/read/source.ts";
import { page, write } from "./draw.ts";

const texts = (...pages: readonly Page[]) =>
  blocksOf(pages, defaultLimits).map((block) => (block.kind === "paragraph" ? block.text : "table"));

const full = "这一行写到了版心的右边界一字不多一字不少正好写满为止后面再没有别的字了";

describe("lines that run on to the margin are one paragraph", () => {
  test("with an indent for the next", () => {
    const lines = [write(full, 100, 100), write("接着写完。", 80, 115), write("另起一段。", 100, 130)].flat();
    expect(texts(page(1, [...lines, ...write(`${full}二字`, 80, 145)]))).toEqual([
      `${full}接着写完。`,
      "另起一段。",
      `${full}二字`,
    ]);
  });

  test("over a page", () => {
    expect(texts(page(1, write(full, 100, 800)), page(2, write("接着写完。", 90, 50)))).toEqual([
      `${full}接着写完。`,
    ]);
  });

  test.each([
    ["a wider gap between paragraphs", write("另一段没有缩进。", 100, 160)],
    ["another size", write("大一号的标题", 100, 130, 14)],
    ["an indent", write("另起一段。", 120, 130)],
  ])("not over %s", (_, next) => {
    const start = [...write(full, 100, 100), ...write(full, 100, 115)];
    expect(texts(page(1, [...start, ...next])).length).toBe(2);
  });

  test("an address that had to go to the next line leaves it short", () => {
    const lines = (before: string) => [
      ...write(full, 100, 100),
      ...write(before, 100, 115),
      ...write("gk@example.gov.cn）。", 100, 130),
    ];
    const fits = "这里的邮箱写得下：";
    const tooLong = "这一行已经写了很多字后面的邮箱再也写不下了只好写到下面一行：";
    expect(texts(page(1, lines(fits)))).toEqual([`${full}${fits}`, "gk@example.gov.cn）。"]);
    expect(texts(page(1, lines(tooLong)))).toEqual([`${full}${tooLong}gk@example.gov.cn）。`]);
  });

  test("a heading that is not indented ends a line that happens to be full", () => {
    const above = `${full.slice(0, -1)}。`;
    const heading = [...write(above, 100, 100), ...write("一、总体情况", 90, 115), ...write(full, 100, 130)];
    expect(texts(page(1, heading))).toEqual([above, "一、总体情况", full]);
    const amid = [...write(full, 100, 100), ...write(`（一）${full}`.slice(0, full.length), 100, 115)];
    expect(texts(page(1, amid))).toHaveLength(1);
  });

  test("words are parted", () => {
    const lines = [...write(`${full}No`, 100, 100), ...write("3 of all", 100, 115)];
    expect(texts(page(1, lines))).toEqual([`${full}No 3 of all`]);
  });
});

describe("text in columns is laid out by place", () => {
  test("what stands below each other does so in the text", () => {
    const row = (y: number, label: string, ...figures: readonly (readonly [number, string])[]) => [
      ...write(label, 100, y),
      ...figures.flatMap(([x, figure]) => write(figure, x, y)),
    ];
    const characters = [
      ...row(100, "项目", [200, "甲"], [250, "乙"], [300, "丙"]),
      ...row(115, "一类", [200, "12"], [300, "3"]),
      ...row(130, "二类很长", [200, "4"], [250, "56"]),
    ];
    expect(texts(page(1, characters))).toEqual([
      "                    项目                甲        乙        丙",
      "                    一类                12                  3",
      "                    二类很长            4         56",
    ]);
  });

  test("places are told by page and line", () => {
    const blocks = blocksOf(
      [page(1, write("一", 100, 100)), page(2, [...write("二", 100, 100), ...write("三", 100, 130)])],
      defaultLimits,
    );
    expect(blocks.map(({ at }) => at)).toEqual([
      { page: 1, line: 1 },
      { page: 2, line: 1 },
      { page: 2, line: 2 },
    ]);
  });
});

describe("what belongs to the paper is left out", () => {
  const body = (number: number) => write(`正文第${number}部分`, 100, 400);

  test.each([
    ["page numbers", (number: number) => write(`${number}`, 290, 815), ""],
    ["dressed page numbers", (number: number) => write(`第 ${number} 页 共 3 页`, 280, 815), ""],
    ["running heads", () => write("某局年度报告", 280, 30), ""],
    [
      "running heads with the number of the page",
      (number: number) => write(`2023年年报 第 ${number + 2} 页`, 80, 30),
      "",
    ],
    ["what a browser prints above", () => write("2024/1/18 09:30", 30, 20), ""],
    ["what a browser prints above in English", () => write("1/18/24, 9:30 AM", 30, 20), ""],
    [
      "what a browser prints below",
      (number: number) => [
        ...write("https://www.example.gov.cn/t2024_1123", 30, 820),
        ...write(`${number}/3`, 550, 820),
      ],
      "",
    ],
  ])("%s", (_, furniture) => {
    const pages = [1, 2, 3].map((number) => page(number, [...body(number), ...furniture(number)]));
    expect(texts(...pages)).toEqual(["正文第1部分", "正文第2部分", "正文第3部分"]);
  });

  test("figures at the foot that do not count pages stay", () => {
    const pages = [7, 7, 7].map((figure, index) =>
      page(index + 1, [...body(index + 1), ...write(`${figure}`, 290, 815)]),
    );
    expect(texts(...pages)).toContain("7");
    expect(texts(page(1, [...body(1), ...write("1", 290, 815)]))).toContain("1");
  });

  test("the number of the page is told from others in a running head of two pages", () => {
    const pages = [1, 2].map((number) =>
      page(number, [...body(number), ...write(`2023年年报 第 ${number} 页`, 80, 30)]),
    );
    expect(texts(...pages)).toEqual(["正文第1部分", "正文第2部分"]);
  });

  test("what a browser prints is told on a single page", () => {
    const printed = [
      ...write("2024/1/18 09:30", 30, 20),
      ...write("https://www.example.gov.cn/1.html", 30, 820),
      ...write("1/1", 550, 820),
    ];
    expect(texts(page(1, [...body(1), ...printed]))).toEqual(["正文第1部分"]);
    expect(texts(page(1, write("2024/1/18 09:30", 30, 400)))).toEqual(["2024/1/18 09:30"]);
  });

  test("rows of figures at the edge stay, though they are alike or differ by one", () => {
    const rowOf = (figures: readonly string[]) =>
      figures.flatMap((figure, index) => write(figure, 200 + 60 * index, 815));
    const alike = [1, 2, 3].map((number) => page(number, [...body(number), ...rowOf(["0", "0", "0"])]));
    expect(texts(...alike).filter((text) => !text.trim().startsWith("正文"))).toHaveLength(3);
    const counting = [1, 2, 3].map((number) =>
      page(number, [...body(number), ...write("其他", 60, 815), ...rowOf(["0", "0", "5", `${number}`])]),
    );
    expect(texts(...counting).filter((text) => !text.trim().startsWith("正文"))).toHaveLength(3);
  });

  test("words aslant over most pages lie under the text; those on one page are told", () => {
    const aslant = (number: number) => ({
      ...page(number, body(number)),
      slanted: write("内部资料", 200, 500),
    });
    expect(texts(aslant(1), aslant(2))).toEqual(["正文第1部分", "正文第2部分"]);
    expect(texts(aslant(1), page(2, body(2)))).toContain("内部资料");
    expect(texts(aslant(1))).toContain("内部资料");
  });

  test("a line in the middle of pages stays, however often it comes", () => {
    const pages = [1, 2, 3].map((number) => page(number, write("无", 100, 400)));
    expect(texts(...pages)).toEqual(["无", "无", "无"]);
  });
});

test("pictures stand where they are, emblems do not count", () => {
  const picture = { left: 100, top: 200, right: 400, bottom: 500 };
  const emblem = { left: 10, top: 10, right: 60, bottom: 60 };
  const blocks = blocksOf(
    [page(1, [...write("上", 100, 100), ...write("下", 100, 600)], [], [picture, emblem])],
    defaultLimits,
  );
  expect(blocks.map((block) => (block.kind === "paragraph" && block.image ? "picture" : "text"))).toEqual([
    "text",
    "picture",
    "text",
  ]);
});
