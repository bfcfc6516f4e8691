import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { lintSource } from "../../src/lint/index.ts";
import { readSource } from "../../src/read/index.ts";
import type { Location } from "../../src/read/source.ts";
import { recognize } from "../../src/recognize/index.ts";

const fixtures = resolve(import.meta.dirname, "../../fixtures");

const texts = [
  ...["L1b", "L2", "L3", "L8", "L10", "L12", "columns-by-spaces"].map((name) => `gallery/${name}.txt`),
  "gallery/L9.tsv",
  "gallery/table.csv",
  "gallery/table.md",
  "samples/qiaotou-2020.txt",
];

/** What an editor underlines. */
function underlined(lines: readonly string[], at: Location | null): string | null {
  if (at?.line === undefined || at.column === undefined || at.length === undefined) return null;
  return (lines[at.line - 1] ?? "").slice(at.column - 1, at.column - 1 + at.length);
}

async function readFixture(name: string) {
  const bytes = readFileSync(resolve(fixtures, name));
  const source = await readSource(bytes, { file: name });
  const reports = recognize(source);
  return {
    source,
    reports,
    lines: bytes
      .toString("utf8")
      .replace(/^\ufeff/, "")
      .split(/\r?\n/),
  };
}

test.each(texts)("%s: places of figures and lines are those of their characters", async (name) => {
  const { reports, lines } = await readFixture(name);
  let figures = 0;
  for (const report of reports) {
    for (const table of Object.values(report.tables)) {
      for (const { raw, at, joined } of table?.cells.values() ?? []) {
        const marked = underlined(lines, at);
        if (raw === null || joined === true || marked === null) continue;
        figures += 1;
        expect(marked, `${raw} at ${JSON.stringify(at)}`).toBe(raw.trim());
      }
    }
    for (const section of Object.values(report.sections)) {
      for (const { text, at } of section?.lines ?? []) {
        const marked = underlined(lines, at);
        if (marked !== null) expect(marked).toBe(text);
      }
    }
  }
  expect(figures).toBeGreaterThan(150);
});

test("findings underline the words and figures that they are about", async () => {
  const { source, reports, lines } = await readFixture("samples/qiaotou-2020.txt");
  const marked = lintSource(source, reports).flatMap(({ findings }) =>
    findings.map(({ ruleId, location }) => `${ruleId}: ${underlined(lines, location)}`),
  );
  expect(marked).toMatchInlineSnapshot(`
    [
      "contact-missing: 本报告依照《中华人民共和国政府信息公开条例》和国办公开办函〔2019〕60号文件编制，统计期限为2020年1月1日至2020年12月31日。",
      "download-missing: 本报告依照《中华人民共和国政府信息公开条例》和国办公开办函〔2019〕60号文件编制，统计期限为2020年1月1日至2020年12月31日。",
      "accountability-missing: 一、总体情况",
      "delta-style: +3",
      "cell-unit-embedded: 75.5万元",
      "t3-row-total: 5",
    ]
  `);
});

test("figures that stand between spaces on a page have its lines, and no columns", async () => {
  const { reports } = await readFixture("gallery/without-lines.pdf");
  const places = reports.flatMap(({ tables }) => [...(tables.applications?.cells.values() ?? [])]);
  const found = places.flatMap(({ at }) => (at === null ? [] : [Object.keys(at).join()]));
  expect(found.length).toBeGreaterThan(150);
  expect(new Set(found)).toEqual(new Set(["page,line"]));
});

test("a place behind a heading in the same line is that of the text", () => {
  const text = "六、其他需要报告的事项：收取信息处理费0元。";
  const lines = ["石桥区档案局2023年政府信息公开工作年度报告", "一、总体情况", "公开信息。", text];
  const [report] = recognize({
    kind: "text",
    file: "made-up.txt",
    sha256: () => "",
    blocks: lines.map((line, index) => ({
      kind: "paragraph",
      text: line,
      at: { line: index + 1, column: 1, length: line.length },
    })),
    notices: [],
    properties: {},
  });
  const [line] = report?.sections.otherMatters?.lines ?? [];
  expect(underlined(lines, line?.at ?? null)).toBe("收取信息处理费0元。");
});
