import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Printed, print } from "../bed/printed.ts";
import { renderDoc } from "../bed/render/doc.ts";
import { renderDocx } from "../bed/render/docx.ts";
import { renderHtml } from "../bed/render/html.ts";
import { legacyWorkbook } from "../bed/render/legacy-workbook.ts";
import { renderMht } from "../bed/render/mht.ts";
import { renderOds, renderOdt } from "../bed/render/odf.ts";
import { renderOfd } from "../bed/render/ofd.ts";
import { papersOf } from "../bed/render/paper.ts";
import { renderPdf } from "../bed/render/pdf.ts";
import { renderRtf } from "../bed/render/rtf.ts";
import { renderXlsx } from "../bed/render/xlsx.ts";
import { makeReport } from "../bed/report.ts";
import { invoke } from "./invoke.ts";

/** A report whose only wrong sum is the total of the first row of 表三. */
const wrong: Printed = (() => {
  const printed = print(makeReport(17, { mode: "distinct" }));
  const spoilt = (text: string) => String(Number(text) + 7);
  return {
    ...printed,
    sections: printed.sections.map((section) => ({
      ...section,
      table: section.table && {
        ...section.table,
        rows: section.table.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) =>
            cell.pointer === "/applications/table/received/total"
              ? { ...cell, text: spoilt(cell.text) }
              : cell,
          ),
        })),
      },
    })),
  };
})();

const workbook = renderXlsx(wrong, { sheets: "each" });
const onPages = "第1页第2张表4行8列";
/** Where the cell is in a file of each kind, as a person says it: the label over three columns is one cell of its row. */
const kinds: Readonly<Record<string, readonly [bytes: Uint8Array, place: string]>> = {
  "a.docx": [renderDocx(wrong), "第2张表4行8列"],
  "a.doc": [renderDoc(wrong), "第2张表4行8列"],
  "a.wps": [renderDoc(wrong), "第2张表4行8列"],
  "a.odt": [renderOdt(wrong), "第2张表4行8列"],
  "a.rtf": [renderRtf(wrong, { characters: "bytes" }), "第2张表4行8列"],
  "a.html": [strToU8(renderHtml(wrong)), "32行·第2张表4行8列"],
  "a.mht": [renderMht(wrong), "第2张表4行8列"],
  "a.pdf": [renderPdf(papersOf(wrong)), onPages],
  "columns.pdf": [renderPdf(papersOf(wrong, { lines: "upright", narrow: true })), onPages],
  "rows.pdf": [renderPdf(papersOf(wrong, { lines: "level" })), "第1页37行"],
  "a.ofd": [renderOfd(papersOf(wrong)), onPages],
  "a.xlsx": [workbook, "表三!J4"],
  "a.xls": [legacyWorkbook(workbook), "表三!J4"],
  "a.ods": [renderOds(wrong), "年报!J26"],
};

/** What each format prints of the finding, its place among it. */
const formats: Readonly<Record<string, (output: string) => readonly string[]>> = {
  stylish: (output) => output.split("\n").filter((line) => line.endsWith("t3-row-total")),
  github: (output) => output.split("\n").filter((line) => line.includes("title=t3-row-total::")),
  checkstyle: (output) => output.split("\n").filter((line) => line.includes("gia-report.t3-row-total")),
  junit: (output) => output.match(/<failure type="t3-row-total"[\s\S]*?<\/failure>/gu) ?? [],
  sarif: (output) => {
    const log: unknown = JSON.parse(output);
    return JSON.stringify(log).match(/\{"ruleId":"t3-row-total"[\s\S]*?"locations"/gu) ?? [];
  },
  html: (output) => output.match(/[^<>]*(?:第\d+张表4行8列|第1页37行|J4|J26)[^<>]*/gu) ?? [],
};

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gia-places-"));
  for (const [name, [bytes]] of Object.entries(kinds)) await writeFile(join(folder, name), bytes);
  const members = Object.entries(kinds).map(([name, [bytes]]) => [`年报/${name}`, bytes] as const);
  await writeFile(join(folder, "all.zip"), zipSync(Object.fromEntries(members)));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const lint = async (format: string, file: string) =>
  (await invoke(["lint", file, "--format", format], { cwd: folder })).stdout;

describe.each(Object.entries(kinds))("a wrong figure in %s", (name, [, place]) => {
  const out = (format: string) => join(folder, `${name}.${format}`);
  beforeAll(async () => {
    const asked = Object.keys(formats).map((format) => `--format=${format}=${out(format)}`);
    await invoke(["lint", name, ...asked], { cwd: folder });
  });

  test.each(Object.entries(formats))("has its place in %s", async (format, told) => {
    const all = told(await readFile(out(format), "utf8"));
    expect(all.length).toBeGreaterThan(0);
    expect(all.some((text) => text.includes(place))).toBe(true);
  });
});

test("members of an archive have the same places, each under its own name", async () => {
  const output = await lint("github", "all.zip");
  const told = output.split("\n").filter((line) => line.includes("title=t3-row-total::"));
  expect(told).toHaveLength(Object.keys(kinds).length);
  for (const [name, [, place]] of Object.entries(kinds))
    expect(told.find((line) => line.includes(`all.zip!年报/${name},`))).toContain(`::${place}：`);
});

test("data and findings name the same cell", async () => {
  for (const [name] of Object.entries(kinds)) {
    const results = JSON.parse(await lint("json", name));
    const found = results[0].reports[0].findings.find(
      (one: { ruleId: string }) => one.ruleId === "t3-row-total",
    );
    const { stdout } = await invoke(["convert", name, "--to", "json", "--provenance"], { cwd: folder });
    const cell = JSON.parse(stdout).reports[0].cells["/applications/table/received/total"];
    expect([name, found.location]).toEqual([name, cell.at]);
  }
});
