import { expect, test } from "vitest";
import type { Block } from "../../src/read/source.ts";
import { tabsFromSeparators } from "../../src/recognize/sheet/separated-fields.ts";

const paragraphs = (...texts: string[]): Block[] =>
  texts.map((text, index) => ({ kind: "paragraph", text, at: { line: index + 1, column: 1 } }));
const texts = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.kind === "paragraph" ? block.text : "grid"));

test("lines of CSV become lines with tabs, and every character keeps its column", () => {
  const table = paragraphs("信息内容,本年制发件数,本年废止件数,现行有效件数", "规章,12,,34", '"甲,乙",1,2,3');
  expect(texts(tabsFromSeparators(table))).toEqual([
    "信息内容\t本年制发件数\t本年废止件数\t现行有效件数",
    "规章\t12\t\t34",
    " 甲,乙 \t1\t2\t3",
  ]);
});

test("below a header commas part fields whatever spaces stand in them", () => {
  const table = paragraphs("信息内容,本年制发件数,现行有效件数", "规章,5 86,8 41", "文件,4,6 56");
  expect(texts(tabsFromSeparators(table)).slice(1)).toEqual(["规章\t5 86\t8 41", "文件\t4\t6 56"]);
});

test("a row that lines of pages part from its table is one of it", () => {
  const table = paragraphs(
    "信息内容,本年制发件数,现行有效件数",
    "规章,12,34",
    "文件,5,6",
    "- 4 -",
    "许可,7,",
    "5",
  );
  expect(texts(tabsFromSeparators(table)).slice(3)).toEqual(["- 4 -", "许可\t7\t", "5"]);
  expect(texts(tabsFromSeparators(paragraphs("许可,7,", "- 4 -"))).at(0)).toBe("许可,7,");
});

test("semicolons part fields where the comma is kept for decimals, and stay where commas do", () => {
  const table = paragraphs("信息内容;本年收费金额;备注", "行政事业性收费;84,81;无", "文件;5;甲,乙,丙");
  expect(texts(tabsFromSeparators(table))).toEqual([
    "信息内容\t本年收费金额\t备注",
    "行政事业性收费\t84,81\t无",
    "文件\t5\t甲,乙,丙",
  ]);
  const commas = paragraphs("信息内容,本年制发件数,备注", "规章,12,a;b;c", "文件,5,d;e;f");
  expect(texts(tabsFromSeparators(commas))).toEqual([
    "信息内容\t本年制发件数\t备注",
    "规章\t12\ta;b;c",
    "文件\t5\td;e;f",
  ]);
});

test("two commas in each line are enough", () => {
  const table = paragraphs("信息内容,本年制发件数,现行有效件数", "规章,12,34", "文件,5,6");
  expect(texts(tabsFromSeparators(table))[1]).toBe("规章\t12\t34");
});

test("a quoted field may run over several lines; the row stands where it begins", () => {
  const table = paragraphs('信息内容,"本年', '制发件数",b,c', "规章,1,2,3", "行政,4,5,6");
  expect(tabsFromSeparators(table)).toMatchObject([
    { text: "信息内容\t 本年 制发件数 \tb\tc", at: { line: 1 } },
    { text: "规章\t1\t2\t3", at: { line: 3 } },
    { text: "行政\t4\t5\t6", at: { line: 4 } },
  ]);
});

test("a header of many fields that each run over two lines is one row", () => {
  const header = Array.from({ length: 15 }, () => '"结果维\n持"').join(",");
  const row = Array.from({ length: 15 }, () => '"1"').join(",");
  const lines = [header, row, row].join("\n").split("\n");
  expect(texts(tabsFromSeparators(paragraphs(...lines)))).toEqual([
    Array.from({ length: 15 }, () => " 结果维 持 ").join("\t"),
    ...[1, 2].map(() => Array.from({ length: 15 }, () => " 1 ").join("\t")),
  ]);
});

test("text around a table whose fields are quoted is quoted too", () => {
  const table = ['"信息内容","本年制发件数","现行有效件数"', '"规章","12","34"', '"文件","5","6"'];
  const around = [
    '"石桥县水利局2023年政府信息公开工作年度报告"',
    '"问题：一是""慢""，',
    '二是少。"',
    '他说"好"',
  ];
  expect(texts(tabsFromSeparators(paragraphs(...around, ...table))).slice(0, 5)).toEqual([
    " 石桥县水利局2023年政府信息公开工作年度报告 ",
    ' 问题：一是""慢""，',
    "二是少。 ",
    '他说"好 ',
    " 信息内容 \t 本年制发件数 \t 现行有效件数 ",
  ]);
  const plain = table.map((line) => line.replaceAll('"', ""));
  expect(texts(tabsFromSeparators(paragraphs(...around, ...plain))).slice(0, 4)).toEqual(around);
});

test.each([
  ["thousands, one figure to a line", ["1,234,567,890", "1,234,567,891", "1,234,567,892"]],
  [
    "thousands in figures that spaces separate",
    ["规章 1,113 2,224 3,335", "文件 4,446 5,557 6,668", "许可 7,779 8,881 9,992"],
  ],
  ["thousands glued to their label", ["规章1,113,224,335", "文件4,446,557,668", "许可7,779,881,992"]],
  ["thousands behind a colon", ["规章：1,113,224", "文件：4,446,557", "许可：7,779,881"]],
  ["lines of different length", ["规章,1,2,3", "行政许可,4", "行政处罚,5,6,7,8"]],
  ["too few lines", ["规章,1,2,3", "行政规范性文件,4,5,6"]],
  ["sentences", ["甲,乙,丙,丁。戊", "己,2,3,4。庚", "辛,5,6,7。壬"]],
  ["bars", ["规章 | 1,2,3,4", "许可 | 1,2,3,4", "处罚 | 1,2,3,4"]],
  ["a quote that never ends", ['"规章,1,2,3', "许可,1,2,3", "处罚,1,2,3"]],
])("no table: %s", (_, lines) => {
  const blocks = paragraphs(...lines);
  expect(tabsFromSeparators(blocks)).toEqual(blocks);
});

test("a table that is the whole file is no crash", () => {
  const table = Array.from({ length: 200_000 }, (_, index) => paragraphs(`规章,${index},,3`)).flat();
  expect(tabsFromSeparators(table)).toHaveLength(table.length);
});

test("behind a row that is none of a table, and behind lines of commas alone, a table begins", () => {
  const table = ["信息内容,本年制发件数,现行有效件数", "规章,12,34", "文件,5,6"];
  const read = texts(tabsFromSeparators(paragraphs(",,,", ",,,", "x", "规章 1,113,224", ...table)));
  expect(read).toEqual([
    ",,,",
    ",,,",
    "x",
    "规章 1,113,224",
    ...table.map((row) => row.replaceAll(",", "\t")),
  ]);
});
