import { describe, expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { areaOf, ownTables } from "../../src/read/sheets/own-tables.ts";
import { recognize } from "../../src/recognize/index.ts";
import type { Report } from "../../src/report/model.ts";
import { writeDocx } from "../../src/write/docx/index.ts";
import { writeHtml } from "../../src/write/html/index.ts";
import { writeMarkdown } from "../../src/write/md/index.ts";
import { writeXlsx } from "../../src/write/xlsx/index.ts";
import { print } from "../bed/printed.ts";
import { renderDocx } from "../bed/render/docx.ts";
import { makeReport } from "../bed/report.ts";

type Rows = readonly (readonly string[])[];

/** Tables as offices make them beside the form: with a caption over all columns, a note below, rows that end early. */
const tables: Readonly<Record<string, Rows>> = {
  "a row that ends early": [
    ["事项", "数量", "备注"],
    ["许可", "22"],
    ["处罚", "3", "无"],
  ],
  "a heading between rows": [["事项", "数量", "备注"], ["其他"], ["处罚", "3", "无"]],
  "a caption": [["本单位统计"], ["事项", "数量", "备注"], ["处罚", "3", "无"]],
  "a note": [["事项", "数量", "备注"], ["处罚", "3", "无"], ["注：以上含上年"]],
  "a long row": [
    ["事项", "数量"],
    ["处罚", "3", "无", "另计"],
    ["许可", "1"],
  ],
  "blanks at the ends": [
    ["事项", "数量", ""],
    ["", "3", ""],
    ["许可", "1"],
  ],
};

async function reportWith(rows: Rows): Promise<Report> {
  const bytes = renderDocx([print(makeReport(1, { mode: "distinct" }))]);
  const [report] = recognize(await readSource(bytes, { file: "a.docx" }));
  if (report === undefined) throw new Error("no report");
  return { ...report, otherTables: [{ section: "problems", rows, at: {} }] };
}

async function readAgain(written: string | Uint8Array, kind: string) {
  const bytes = typeof written === "string" ? new TextEncoder().encode(written) : written;
  const [report] = recognize(await readSource(bytes, { file: `a.${kind}` }));
  return {
    tables: report?.otherTables.map(({ section, rows }) => ({ section, rows })),
    prose: report?.sections.problems?.lines.map(({ text }) => text),
  };
}

describe.each(Object.entries(tables))("a table that is none of the form, with %s", (_, rows) => {
  test.each([
    ["docx", writeDocx],
    ["xlsx", writeXlsx],
    ["html", writeHtml],
  ] as const)("reads back equal from %s", async (kind, write) => {
    const report = await reportWith(rows);
    const again = await readAgain(write([report]), kind);
    expect(again.tables).toEqual([{ section: "problems", rows }]);
    expect(again.prose).toEqual(report.sections.problems?.lines.map(({ text }) => text));
  });

  test("reads back whole from Markdown, where a row of one cell is filled up", async () => {
    const report = await reportWith(rows);
    const again = await readAgain(writeMarkdown([report]), "md");
    const width = Math.max(...rows.map((row) => row.length));
    const filled = rows.map((row) =>
      row.length > 1 ? row : Array.from({ length: width }, (_, index) => row[index] ?? ""),
    );
    expect(again.tables).toEqual([{ section: "problems", rows: filled }]);
    expect(again.prose).toEqual(report.sections.problems?.lines.map(({ text }) => text));
  });
});

test("a name stands for an area that begins before it ends, and for nothing else", () => {
  expect(areaOf("$A$5:$C$7")).toEqual({ top: 4, left: 0, bottom: 6, right: 2 });
  expect(areaOf("AB3")).toEqual({ top: 2, left: 27, bottom: 2, right: 27 });
  for (const wrong of ["", "#REF!", "C7:A5", "A0", "A1:B2,C3:D4", "$A:$C"]) expect(areaOf(wrong)).toBeNull();
});

test("where rows are hidden the marks are not followed, and of a million rows few are looked at", () => {
  const area = { top: 1, left: 0, bottom: 1_000_000, right: 2 };
  const sheet = { name: "a", cells: [], hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };
  const marked = ownTables({ ...sheet, tables: [area] });
  expect([marked(0), marked(1), marked(500)]).toEqual([null, area, area]);
  expect([marked(10_001), marked(10_002)]).toEqual([area, null]);
  expect(ownTables({ ...sheet, hiddenRows: new Set([0]), tables: [area] })(1)).toBeNull();
});
