import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { editionIds } from "../../src/form/index.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import type { Report } from "../../src/report/model.ts";
import { toCanonical } from "../../src/write/canonical.ts";
import { docxOf, writeDocx } from "../../src/write/docx/index.ts";
import { draftOf } from "../../src/write/draft/index.ts";
import { writeHtml } from "../../src/write/html/index.ts";
import { writeXlsx } from "../../src/write/xlsx/index.ts";
import { dueOf, filledReports, shownIn, verdictsOf } from "./filled-reports.ts";
import { convertByOffice, everySheet, officeAtHand } from "./office.ts";

const named = (
  all: Readonly<Record<string, Report>>,
  kind: string,
  write: (report: Report) => Uint8Array | string,
) => Object.fromEntries(Object.entries(all).map(([name, report]) => [`${name}.${kind}`, write(report)]));

const dataOf = (report: Report) => ({
  ...toCanonical(report, { provenance: false, language: "zh" }),
  issues: [],
});

/** The workbook without the results that we write beside the formulas: what is shown then was calculated. */
function withoutResults(workbook: Uint8Array): Uint8Array {
  const files = unzipSync(workbook);
  const bare = Object.entries(files).map(([name, content]): [string, Uint8Array] => {
    if (!name.startsWith("xl/worksheets/")) return [name, content];
    return [name, strToU8(strFromU8(content).replace(/<\/f><v>[^<]*<\/v>/g, "</f>"))];
  });
  return zipSync(Object.fromEntries(bare));
}

/** Of each edition the report with most in it and the one with least: what lies between is written alike. */
const fullestAndBarest = (all: Readonly<Record<string, Report>>) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => /-distinct$|-blank-spoilt$/.test(name)));

describe.skipIf(!officeAtHand)("LibreOffice", () => {
  test("calculates the checks of a workbook to the verdicts of lint, blanks and all", {
    timeout: 240_000,
  }, async () => {
    const all = await filledReports();
    const written = named(all, "xlsx", (report) => writeXlsx([report]));
    const calculated = convertByOffice(
      Object.fromEntries(
        Object.entries(written).map(([name, book]) => [name, withoutResults(book as Uint8Array)]),
      ),
      everySheet,
    );
    const seen = new Set<string>();
    for (const [name, report] of Object.entries(all)) {
      const lines = linesOf(calculated[`${name}-勾稽.csv`]).slice(1);
      expect([name, lines.map((line) => /(相符|不符|无法核对)[^,]*$/.exec(line)?.[1])]).toEqual([
        name,
        verdictsOf(report),
      ]);
      // What programs show that do not calculate is the same.
      expect([name, shownIn(written[`${name}.xlsx`] as Uint8Array)]).toEqual([name, lines.map(lastOf)]);
      for (const { status } of dueOf(report)) seen.add(status);
    }
    expect([...seen]).toEqual(expect.arrayContaining(["holds", "violated", "unknown"]));
  });

  test("opens Word files and workbooks, and what it saves of them says the same", {
    timeout: 480_000,
  }, async () => {
    const all = fullestAndBarest(await filledReports());
    const text = convertByOffice(
      named(all, "docx", (report) => writeDocx([report])),
      "odt",
    );
    const books = convertByOffice(
      named(all, "xlsx", (report) => writeXlsx([report])),
      "ods",
    );
    for (const [name, report] of Object.entries(all)) {
      for (const [file, saved] of [
        [`${name}.odt`, text[`${name}.odt`]],
        [`${name}.ods`, books[`${name}.ods`]],
      ] as const) {
        const again = recognize(await readSource(saved ?? new Uint8Array(), { file }));
        expect([file, again.map(dataOf)]).toEqual([file, [dataOf(report)]]);
      }
    }
  });

  test("prints drafts and pages", { timeout: 240_000 }, async () => {
    const all = fullestAndBarest(await filledReports());
    expect(Object.keys(all).length).toBe(2 * editionIds.length);
    const drafts = named(all, "docx", (last) =>
      docxOf(draftOf({ year: (last.year?.value ?? 2023) + 1, organization: "某局", last }), null),
    );
    const printed = convertByOffice(
      { ...drafts, ...named(all, "html", (report) => writeHtml([report])) },
      "pdf",
    );
    expect(Object.keys(printed).toSorted()).toEqual(
      Object.keys(all)
        .map((name) => `${name}.pdf`)
        .toSorted(),
    );
    for (const pdf of Object.values(printed)) expect(pdf.length).toBeGreaterThan(10_000);
  });
});

function linesOf(csv: Uint8Array | undefined): string[] {
  return strFromU8(csv ?? new Uint8Array())
    .split("\n")
    .filter((line) => line !== "");
}

function lastOf(line: string): string {
  return line.slice(line.lastIndexOf(",") + 1).replaceAll('"', "");
}
