import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "fflate";
import { describe, expect, test } from "vitest";
import { annotateDocx, isWordPackage } from "../../src/annotate/index.ts";
import { annotateRewritten } from "../../src/annotate/rewritten.ts";
import { type LintFinding, lintSource } from "../../src/lint/index.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import type { Report } from "../../src/report/model.ts";
import { toCanonical } from "../../src/write/canonical.ts";
import { writeDocx } from "../../src/write/docx/index.ts";
import { writeHtml } from "../../src/write/html/index.ts";
import { writeMarkdown } from "../../src/write/md/index.ts";
import { writeXlsx } from "../../src/write/xlsx/index.ts";
import { anchoredComments } from "../annotate/anchored.ts";
import { acceptAll, digitsChanged, lettersIn, rejectAll } from "../annotate/revisions.ts";
import { root } from "../cli/invoke.ts";
import { brokenRules } from "./package-rules.ts";

const shared = join(root, "..", "shared");

/** Reports that offices have published, where they are at hand. */
const files = ["samples", "seeds"].flatMap((name) => {
  const folder = join(shared, name);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((file) => !file.endsWith(".md")).map((file) => [file, join(folder, file)] as const);
});

const writers: Readonly<Record<string, (reports: readonly Report[]) => string | Uint8Array>> = {
  ...{ docx: writeDocx, xlsx: writeXlsx, md: writeMarkdown, html: writeHtml },
};

test.skipIf(files.length === 0)("published reports are at hand", () => {
  expect(files.length).toBeGreaterThan(0);
});

const dataOf = (kind: string) => (report: Report) => {
  const data = { ...toCanonical(report, { provenance: false, language: "zh" }), issues: [] };
  // A text alone between two pipes would be no row: such rows are filled up.
  const rows = data.otherTables.map(({ rows: lines }) =>
    lines.map((line) => line.join("|").replace(/\|+$/, "")),
  );
  return kind === "md" ? { ...data, otherTables: rows } : data;
};

const suggesting = { language: "zh", suggest: true, date: null } as const;

/** What is found in a Word file, as a whole and by its reports. */
async function checked(word: Uint8Array) {
  const source = await readSource(word, { file: "a.docx" });
  const reports = recognize(source);
  const found = lintSource(source, reports, { edits: true });
  const said = reports.map((report, index) => ({
    findings: found[index]?.findings ?? [],
    title: report.title?.at ?? null,
  }));
  return { said, findings: found.flatMap(({ findings }) => findings) };
}

describe.skipIf(files.length === 0).each(files)("%s", (file, path) => {
  const bytes = () => new Uint8Array(readFileSync(path));

  test.each(Object.entries(writers))("written as %s reads back equal", async (kind, write) => {
    const reports = recognize(await readSource(bytes(), { file }));
    const written = write(reports);
    const again = typeof written === "string" ? new TextEncoder().encode(written) : written;
    const after = recognize(await readSource(again, { file: `a.${kind}` }));
    expect(reports.length).toBeGreaterThan(0);
    expect(after.map(dataOf(kind))).toEqual(reports.map(dataOf(kind)));
  });

  test("of its Word file, suggestions accepted leave none of their findings and no new one; rejected, the text", async () => {
    const own = await readSource(bytes(), { file });
    const word = isWordPackage(own, bytes()) ? bytes() : writeDocx(recognize(own));
    const before = await checked(word);
    const copy = annotateDocx(word, before.said, { ...suggesting, deflate: deflateSync });
    expect(lettersIn(rejectAll(copy.bytes))).toEqual(lettersIn(word));
    const after = await checked(acceptAll(copy.bytes));
    const suggested = before.findings.filter(({ edits = [] }) => edits.length > 0);
    expect(copy.suggestions > 0).toBe(suggested.length > 0);
    // A finding may quote a telephone number that a suggestion gave its hyphen.
    const tell = ({ ruleId, cell, message }: LintFinding) =>
      `${ruleId} ${cell ?? message.replaceAll("-", "")}`;
    const left = before.findings.filter((one) => !suggested.includes(one)).map(tell);
    expect(after.findings.map(tell).toSorted()).toEqual(left.toSorted());
    expect(digitsChanged(copy.bytes).in).toBe(digitsChanged(copy.bytes).out);
  });

  test("its annotated copy has a comment for every finding, and is sound", async () => {
    const source = await readSource(bytes(), { file });
    const reports = recognize(source);
    const found = lintSource(source, reports, { edits: true });
    const options = { language: "zh", suggest: true, date: null, deflate: deflateSync } as const;
    const said = reports.map((report, index) => ({
      findings: found[index]?.findings ?? [],
      title: report.title?.at ?? null,
    }));
    const isOriginal = isWordPackage(source, bytes());
    const copy = isOriginal
      ? annotateDocx(bytes(), said, options)
      : await annotateRewritten(source, reports, found, options);
    const count = found.reduce((sum, { findings }) => sum + findings.length, 0);
    expect(anchoredComments(copy.bytes)).toHaveLength(count + (isOriginal ? 0 : 1));
    expect(brokenRules(copy.bytes)).toEqual([]);
  });
});
