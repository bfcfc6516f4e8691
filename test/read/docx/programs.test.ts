import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { gridsOf, read, show } from "./build.ts";

const sample = "../shared/samples/wps-blank-template.docx";
const python = "/usr/bin/python3";

const exists = (program: string, ...args: string[]) =>
  spawnSync(program, args, { stdio: "ignore" }).status === 0;
const hasOffice = exists("soffice", "--version");
const hasPandoc = exists("pandoc", "--version");
const hasPythonDocx = exists(python, "-c", "import docx");

const folder = mkdtempSync(join(tmpdir(), "docx-"));
const convertWithOffice = (file: string, to: string) => {
  execFileSync(
    "soffice",
    [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      to,
      "--outdir",
      join(folder, "out"),
      file,
    ],
    { stdio: "ignore" },
  );
};

/** A report in the manner of web pages: ordered list, merged cells over rows and columns. */
const html = `<html><head><meta charset="utf-8"></head><body>
<h2>某局年度报告</h2>
<ol><li>第一项</li><li>第二项</li></ol>
<table border="1">
<tr><td rowspan="2" colspan="2">类别</td><td colspan="2">数量</td></tr>
<tr><td>本年</td><td>上年</td></tr>
<tr><td rowspan="3">不予公开</td><td>甲类</td><td>11</td><td>12</td></tr>
<tr><td>乙类</td><td>13</td><td>14</td></tr>
<tr><td>丙类</td><td></td><td>16</td></tr>
</table><p>后文</p></body></html>`;

const table = [
  ["类别", "类别", "数量", "数量"],
  ["类别", "类别", "本年", "上年"],
  ["不予公开", "甲类", "11", "12"],
  ["不予公开", "乙类", "13", "14"],
  ["不予公开", "丙类", "", "16"],
];

describe.skipIf(!existsSync(sample))("the blank form as WPS writes it", () => {
  it("gives the three statutory tables", () => {
    const { blocks, notices, properties } = read(readFileSync(sample));
    const grids = gridsOf(blocks);
    expect(grids.map(({ height, width }) => [height, width])).toEqual([
      [14, 4],
      [28, 10],
      [4, 15],
    ]);
    for (const grid of grids) expect(grid.problems).toEqual([]);
    for (const grid of grids) expect(grid.slots.flat()).not.toContain(-1);
    expect(notices).toEqual([]);
    expect(properties.application).toMatch(/^WPS/);
  });

  it("covers a merged label over its rows", () => {
    const rows = show(gridsOf(read(readFileSync(sample)).blocks)[1]);
    const merged = rows.filter((row) => (row[1] ?? "").includes("不予公开"));
    expect(merged).toHaveLength(8);
    expect(new Set(merged.map((row) => row[2])).size).toBe(8);
  });
});

describe.skipIf(!hasOffice)("LibreOffice", () => {
  it("writes what is read", { timeout: 120_000 }, () => {
    const file = join(folder, "office.html");
    writeFileSync(file, html);
    convertWithOffice(file, "docx:MS Word 2007 XML");
    const { blocks } = read(readFileSync(join(folder, "out", "office.docx")));
    expect(gridsOf(blocks).map(show)).toEqual([table]);
    const paragraphs = blocks.flatMap((block) => (block.kind === "paragraph" ? [block] : []));
    expect(paragraphs.map(({ text }) => text).filter((text) => text !== "")).toEqual([
      "某局年度报告",
      "1. 第一项",
      "2. 第二项",
      "后文",
    ]);
    expect(paragraphs.find(({ text }) => text === "某局年度报告")?.heading).toBe(2);
  });
});

describe.skipIf(!hasPandoc)("pandoc", () => {
  it("writes what is read", () => {
    const file = join(folder, "pandoc.html");
    writeFileSync(file, html);
    execFileSync("pandoc", ["-f", "html", "-t", "docx", "-o", join(folder, "pandoc.docx"), file]);
    const { blocks } = read(readFileSync(join(folder, "pandoc.docx")));
    expect(gridsOf(blocks).map(show)).toEqual([table]);
    expect(blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []))).toEqual([
      "某局年度报告",
      "1. 第一项",
      "2. 第二项",
      "后文",
    ]);
  });
});

describe.skipIf(!hasPythonDocx)("python-docx", () => {
  it("writes what is read", () => {
    const script = `
import docx, sys
d = docx.Document()
d.core_properties.title = "某局年度报告"
d.add_heading("一、总体情况", 1)
d.add_paragraph("第一项", style="List Number")
t = d.add_table(rows=5, cols=4)
rows = ${JSON.stringify(table)}
a = t.cell(0, 0).merge(t.cell(1, 1)); b = t.cell(0, 2).merge(t.cell(0, 3)); c = t.cell(2, 0).merge(t.cell(4, 0))
for i, row in enumerate(rows):
    for j, text in enumerate(row):
        t.cell(i, j).text = text
d.save(sys.argv[1])
`;
    const file = join(folder, "python.docx");
    execFileSync(python, ["-c", script, file]);
    const { blocks, properties } = read(readFileSync(file));
    expect(gridsOf(blocks).map(show)).toEqual([table]);
    expect(blocks.slice(0, 2)).toEqual([
      { kind: "paragraph", text: "一、总体情况", at: { paragraph: 1 }, heading: 1 },
      { kind: "paragraph", text: "1. 第一项", at: { paragraph: 2 } },
    ]);
    expect(properties.title).toBe("某局年度报告");
  });
});
