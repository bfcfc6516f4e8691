import { describe, expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import type { Location, Source } from "../../src/read/source.ts";
import { recognize } from "../../src/recognize/index.ts";
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
