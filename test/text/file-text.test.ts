import { describe, expect, test } from "vitest";
import { buildReport } from "../../src/example/report.ts";
import { readSource } from "../../src/read/index.ts";
import type { Block, Location, Source } from "../../src/read/source.ts";
import { recognize } from "../../src/recognize/index.ts";
import type { Report } from "../../src/report/model.ts";
import { fileParagraphs } from "../../src/text/file-text.ts";

const report = (year: number) => [
  `河口区水务局${year}年政府信息公开工作年度报告`,
  "一、总体情况",
  `${year}年公开信息12条。`,
  "二、主动公开政府信息情况",
];

/** What each report of a source answers for. */
function sharesOf(source: Source): string[][] {
  const reports = recognize(source);
  return reports.map((one) => fileParagraphs(one, source, reports).map(({ text }) => text));
}

/** The same lines as a kind of file that counts places in another way. */
async function sourceAt(lines: readonly string[], at: (line: number) => Location): Promise<Source> {
  const source = await readSource(new TextEncoder().encode(lines.join("\n")), { file: "report.txt" });
  const blocks = source.blocks.map((block, index) => ({ ...block, at: at(index) }));
  return { ...source, kind: "pdf", blocks };
}

describe("each report of a file answers for its own part, the first for what stands before it", () => {
  const lines = [
    "政府信息公开指南",
    "",
    ...report(2022),
    "",
    ...report(2023),
    "",
    ...report(2024),
    "",
    "网站地图",
  ];
  const own = (year: number) => expect.arrayContaining([`${year}年公开信息12条。`]);

  test.each<[string, (line: number) => Location]>([
    ["lines of pages", (line) => ({ page: 1 + Math.floor(line / 6), line: 1 + (line % 6) })],
    ["paragraphs", (line) => ({ paragraph: line + 1 })],
    [
      "cells of a sheet",
      (line) => ({ sheet: "报告", cell: `A${line + 1}`, table: 1, row: line + 1, column: 1 }),
    ],
  ])("by %s", async (_, at) => {
    const source = await sourceAt(lines, at);
    const shares = sharesOf(source);
    expect(shares).toEqual([own(2022), own(2023), own(2024)]);
    expect(shares.flat()).toHaveLength(new Set(shares.flat()).size + 4);
    expect(shares[0]?.[0]).toContain("政府信息公开指南");
    expect(shares[2]?.at(-1)).toContain("网站地图");
  });

  test("by lines of a text", async () => {
    const source = await readSource(new TextEncoder().encode(lines.join("\n")), { file: "report.txt" });
    expect(sharesOf(source)).toEqual([own(2022), own(2023), own(2024)]);
  });
});

function sourceOf(kind: Source["kind"], blocks: readonly Block[]): Source {
  return { file: "a", kind, blocks, notices: [], properties: {}, sha256: () => "" };
}

const paragraph = (text: string, at: Location): Block => ({ kind: "paragraph", text, at });
const tableOf = (text: string, at: Location): Block => ({
  kind: "grid",
  at,
  width: 1,
  height: 1,
  cells: [{ text, row: 0, column: 0, rowSpan: 1, columnSpan: 1, at }],
  slots: [[0]],
  problems: [],
});

function textsOf(source: Source, reports: readonly Report[]): string[][] {
  return reports.map((report) => fileParagraphs(report, source, reports).map(({ text }) => text));
}

describe("each report of a source answers for its own part", () => {
  test("the first for what stands before it too", () => {
    const source = sourceOf("docx", [
      paragraph("指南。", { paragraph: 1 }),
      paragraph("甲。", { paragraph: 2 }),
      tableOf("12", { table: 1, row: 1, column: 1, paragraph: 3 }),
      paragraph("乙。", { paragraph: 4 }),
    ]);
    const reports = [2, 4].map((at) => ({ ...buildReport({}), at: { paragraph: at } }));
    expect(textsOf(source, reports)).toEqual([["指南。", "甲。", "12"], ["乙。"]]);
  });

  test("on pages that count their lines anew, tables among them", () => {
    const source = sourceOf("pdf", [
      paragraph("甲。", { page: 1, line: 1 }),
      paragraph("甲的下文。", { page: 1, line: 7 }),
      tableOf("甲的表", { page: 2, table: 1, row: 1, column: 1 }),
      paragraph("乙。", { page: 2, line: 3 }),
      tableOf("乙的表", { page: 2, table: 2, row: 1, column: 1 }),
      paragraph("乙的下文。", { page: 3, line: 1 }),
    ]);
    const reports = [
      { ...buildReport({}), at: { page: 1, line: 1 } },
      { ...buildReport({}), at: { page: 2, line: 3 } },
    ];
    expect(textsOf(source, reports)).toEqual([
      ["甲。", "甲的下文。", "甲的表"],
      ["乙。", "乙的表", "乙的下文。"],
    ]);
  });

  test("and no other looks at it", () => {
    const looks = (count: number) => {
      let looked = 0;
      const place = (number: number): Location => ({
        get paragraph() {
          looked += 1;
          return number;
        },
      });
      const numbers = Array.from({ length: count }, (_, index) => index + 1);
      const source = sourceOf(
        "docx",
        numbers.map((number) => paragraph("甲。", place(number))),
      );
      const reports = numbers.map((number) => ({ ...buildReport({}), at: { paragraph: number } }));
      expect(textsOf(source, reports).flat()).toHaveLength(count);
      return looked;
    };
    expect(looks(200)).toBeLessThanOrEqual(2.2 * looks(100));
  });
});
