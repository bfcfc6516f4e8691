import { describe, expect, test } from "vitest";
import { blocksOf } from "../../../src/read/pages/blocks.ts";
import type { Character, Page } from "../../../src/read/pages/page.ts";
import { defaultLimits } from "../../../src/read/source.ts";
import { page, ruled, write } from "./draw.ts";

const texts = (...pages: readonly Page[]) =>
  blocksOf(pages, defaultLimits).map((block) =>
    block.kind === "grid" ? `[${block.cells.map(({ text }) => text).join("|")}]` : block.text,
  );

/** Lines of a column of twelve characters. */
const column = (x: number, y: number, ...lines: readonly string[]): Character[] =>
  lines.flatMap((line, index) => write(line, x, y + 16 * index));
const left = column(
  100,
  100,
  "左栏第一行文字写满到头",
  "左栏第二行文字写满到头",
  "左栏第三行文字写满到头",
  "左栏第四行文字写满到头",
);
const right = column(
  240,
  104,
  "右栏第一行文字写满到头",
  "右栏第二行文字写满到头",
  "右栏第三行文字写满到头",
  "完了一行就没有了。",
);
const prose = [
  "左栏第一行文字写满到头左栏第二行文字写满到头左栏第三行文字写满到头左栏第四行文字写满到头右栏第一行文字写满到头右栏第二行文字写满到头右栏第三行文字写满到头完了一行就没有了。",
];

describe("prose in two columns", () => {
  test("is read column by column, and runs on from one to the other", () => {
    expect(texts(page(1, [...left, ...right]))).toEqual(prose);
  });

  test("stands between what goes across both", () => {
    const title = write("横跨两栏的一行标题文字比较长一些写在上面", 100, 60);
    const foot = write("横跨两栏的最后一行文字也比较长写在最下面", 100, 200);
    expect(texts(page(1, [...title, ...left, ...right, ...foot]))).toEqual([
      "横跨两栏的一行标题文字比较长一些写在上面",
      ...prose,
      "横跨两栏的最后一行文字也比较长写在最下面",
    ]);
  });

  test("a table in a column stands where the column has it", () => {
    const below = [
      ...write("甲", 245, 185),
      ...write("乙", 305, 185),
      ...write("1", 245, 205),
      ...write("2", 305, 205),
    ];
    const more = column(100, 180, "左栏还有一段，写到头。");
    const read = texts(
      page(1, [...left, ...right, ...below, ...more], ruled([240, 300, 350], [180, 200, 220])),
    );
    expect(read.slice(-1)).toEqual(["[甲|乙|1|2]"]);
    expect(read.join("")).toMatch(/左栏第四行.+左栏还有一段.+右栏第一行/u);
  });

  test("a few lines are columns where the file has others", () => {
    const few = [
      ...column(100, 100, "（一）短。", "左栏只有两行的一段文字"),
      ...column(240, 104, "接着左栏。", "（二）短。"),
    ];
    expect(texts(page(1, few))).not.toEqual(["（一）短。", "左栏只有两行的一段文字接着左栏。", "（二）短。"]);
    expect(texts(page(1, [...left, ...right]), page(2, few)).slice(1)).toEqual([
      "（一）短。",
      "左栏只有两行的一段文字接着左栏。",
      "（二）短。",
    ]);
  });

  test("labels with figures beside them are rows, as are texts that end where they like", () => {
    const rows = [0, 1, 2, 3, 4].flatMap((index) => [
      ...write("行政机关制发的文件件数", 100, 100 + 16 * index),
      ...write(`${index}3`, 240, 100 + 16 * index),
    ]);
    expect(texts(page(1, rows))[0]).toMatch(/^ *行政机关制发的文件件数 +03$/u);
    const short = ["市政府办公室", "县农业农村局的信息科", "区", "县公安局大队", "镇人民政府办公室值班"];
    const list = short.flatMap((text, index) => [
      ...write(text, 100, 100 + 16 * index),
      ...write(`${text}地址在东大街九十号`.slice(0, 17 - 3 * (index % 3)), 240, 100 + 16 * index),
    ]);
    expect(texts(page(1, list))[0]).toMatch(/^ *市政府办公室 +市政府办公室地址/u);
  });
});
