import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editionIds } from "../../src/form/index.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import type { Report } from "../../src/report/model.ts";
import { toCanonical } from "../../src/write/canonical.ts";
import { plainNumber } from "../../src/write/document/figure.ts";
import { writeDocx } from "../../src/write/docx/index.ts";
import { writeHtml } from "../../src/write/html/index.ts";
import { writeMarkdown } from "../../src/write/md/index.ts";
import { writeXlsx } from "../../src/write/xlsx/index.ts";
import { print } from "../bed/printed.ts";
import { renderDocx } from "../bed/render/docx.ts";
import { type Mode, makeReport, reports } from "../bed/report.ts";

const writers: Readonly<Record<string, (reports: readonly Report[]) => string | Uint8Array>> = {
  docx: writeDocx,
  xlsx: writeXlsx,
  md: writeMarkdown,
  html: writeHtml,
};

const bytesOf = (written: string | Uint8Array) =>
  typeof written === "string" ? new TextEncoder().encode(written) : written;

const readBack = async (bytes: Uint8Array, file: string) => recognize(await readSource(bytes, { file }));

/** All that the data say; where it was read and what the reader remarked belong to the file. */
const dataOf = (report: Report) => ({
  ...toCanonical(report, { provenance: false, language: "zh" }),
  issues: [],
});

const made = (seed: number, mode: Mode, form = editionIds[0]) =>
  readBack(renderDocx(print(makeReport(seed, { mode, ...(form === undefined ? {} : { form }) }))), "a.docx");

describe.each(Object.entries(writers))("%s", (kind, write) => {
  test.each(editionIds)("reads back equal, blanks and all, in the form of %s", async (form) => {
    await fc.assert(
      fc.asyncProperty(reports({ form }), async (report) => {
        const before = await readBack(renderDocx(print(report)), "a.docx");
        const after = await readBack(bytesOf(write(before)), `a.${kind}`);
        expect(before).toHaveLength(1);
        expect(after.map(dataOf)).toEqual(before.map(dataOf));
      }),
      { seed: 20240131, numRuns: 8 },
    );
  });

  test("several reports stand in one document", async () => {
    const printed = [1, 2].map((seed) => print(makeReport(seed, { mode: "distinct" })));
    const before = await readBack(renderDocx(printed), "a.docx");
    const after = await readBack(bytesOf(write(before)), `a.${kind}`);
    expect(before).toHaveLength(2);
    expect(after.map(dataOf)).toEqual(before.map(dataOf));
  });

  test("the same report gives the same bytes, wherever the clock stands", async () => {
    const report = await made(3, "sparse");
    const zone = process.env.TZ;
    const there = ["Asia/Shanghai", "America/New_York"].map((name) => {
      process.env.TZ = name;
      return bytesOf(write(report));
    });
    process.env.TZ = zone ?? "";
    if (zone === undefined) delete process.env.TZ;
    expect(there[0]).toEqual(there[1]);
  });

  test("a figure that is missing is blank, not 0", async () => {
    const [report] = await made(4, "blank");
    const [again] = await readBack(bytesOf(write(report === undefined ? [] : [report])), `a.${kind}`);
    const blanks = [...(report?.tables.applications?.cells.values() ?? [])].filter(
      ({ value }) => value === null,
    );
    expect(blanks.length).toBeGreaterThan(0);
    for (const { cell } of blanks)
      expect(again?.tables.applications?.cells.get(cell.pointer)?.value ?? null).toBeNull();
  });
});

/** A page of a site: the date stands above the title, and a table of the office's own has rows of different length. */
const page = `<p>索引号：0999-1　发布日期：2024-01-17</p><h1>云岭市石桥县水务局2023年政府信息公开工作年度报告</h1>
<p>根据《中华人民共和国政府信息公开条例》编制。</p>
<h2>一、总体情况</h2><p>全年发布信息22条。</p>
<table><tr><td>栏目</td><td>条数</td><td>比上年</td></tr><tr><td>履职依据</td><td>22</td></tr></table>`;

describe("what stood around the report on a page", () => {
  test.each(Object.entries(writers))("%s keeps the date of publication, once", async (kind, write) => {
    const before = await readBack(bytesOf(page), "a.html");
    const after = await readBack(bytesOf(write(before)), `a.${kind}`);
    expect(before.map(({ publishedOn }) => publishedOn?.value)).toEqual(["2024-01-17"]);
    expect(after.map(({ publishedOn }) => publishedOn?.value)).toEqual(["2024-01-17"]);
    const lines = (await readBack(bytesOf(write(after)), `a.${kind}`)).flatMap(({ preamble }) => preamble);
    expect(lines.filter(({ text }) => text.includes("发布日期"))).toHaveLength(1);
  });

  test.each(["docx", "md", "html"])("%s keeps rows as long as they are", async (kind) => {
    const before = await readBack(bytesOf(page), "a.html");
    const after = await readBack(bytesOf(writers[kind]?.(before) ?? ""), `a.${kind}`);
    expect(before[0]?.otherTables.map(({ rows }) => rows.map((row) => row.length))).toEqual([[3, 2]]);
    expect(after.map(dataOf)).toEqual(before.map(dataOf));
  });
});

test("numbers are written out, never with an exponent", () => {
  const texts = [0, 75, -3, 26.5, 1e21, 1.25e22, 1e-7, -2.5e-8].map(plainNumber);
  expect(texts).toEqual([
    "0",
    "75",
    "-3",
    "26.5",
    "1000000000000000000000",
    "12500000000000000000000",
    "0.0000001",
    "-0.000000025",
  ]);
});
