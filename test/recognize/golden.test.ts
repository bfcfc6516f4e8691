import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { sectionKeys } from "../../src/form/index.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { type Report, readingAt } from "../../src/report/model.ts";
import { same } from "../bed/compare.ts";
import { installed, run } from "../bed/tools/run.ts";
import { expectNullsExplained } from "./expectations.ts";
import {
  cellsIn,
  type Golden,
  type GoldenReport,
  goldens,
  pathOf,
  type Ranges,
  realFilesAtHand,
} from "./golden/truth.ts";

const squeeze = (text: string) => text.replace(/\s+/gu, "");
/** A list mark that Markdown put before a paragraph is no part of its text. */
const plain = (text: string) => squeeze(text.replace(/^\s*- /u, ""));

/** Real reports: absent `../shared` skips them, and a missing pdftotext skips the PDF. */
describe.each(goldens())("$name", (golden) => {
  const possible = realFilesAtHand && (golden.through === undefined || installed(golden.through));
  describe.runIf(possible)("as a person reads it", () => {
    let text = "";
    let reports: readonly Report[] = [];
    beforeAll(async () => {
      const bytes = await bytesOf(golden);
      text = new TextDecoder().decode(bytes);
      const source = await readSource(bytes, { file: golden.through ? `${golden.name}.txt` : golden.file });
      reports = recognize(source);
    });

    test("number of reports", () => {
      expect(reports.map((report) => report.year?.value ?? null)).toEqual(
        golden.reports.map(({ year }) => year),
      );
    });

    describe.each(golden.reports.map((truth, index) => ({ truth, index, name: truth.year ?? "no year" })))(
      "$name",
      ({ truth, index }) => {
        const report = () => {
          const found = reports[index];
          if (found === undefined) throw new Error("report not found");
          return found;
        };

        test("form", () => expect(report().form).toBe(truth.form));

        test("title, organisation, period, publication", () => {
          const { title, organization, period, publishedOn } = report();
          expect(truth.title.map((one) => (one === null ? null : squeeze(one)))).toContain(
            title === null ? null : squeeze(title.value),
          );
          expect(truth.organization).toContain(organization?.value ?? null);
          expect(period?.value ?? null).toEqual(truth.period);
          expect(publishedOn?.value ?? null).toBe(truth.publishedOn);
        });

        test("contact", () => {
          const found = Object.fromEntries(
            Object.entries(report().contact).map(([key, located]) => [key, located?.value ?? null]),
          );
          expect(found).toEqual(truth.contact);
        });

        test("every cell", () => {
          expect(wrongCells(report(), truth, golden)).toEqual([]);
          expectNullsExplained([report()]);
        });

        test("headings", () => {
          for (const key of sectionKeys) {
            const heading = report().sections[key]?.heading ?? null;
            expect(truth.sections[key].heading.map(squeeze)).toContain(
              heading === null ? null : squeeze(heading),
            );
          }
        });

        test.each(sectionKeys.filter((key) => truth.sections[key].lines !== undefined))(
          "text of %s",
          (key) => {
            const { lines = [], maybe = [] } = truth.sections[key];
            const found = (report().sections[key]?.lines ?? [])
              .filter((line) => line.foreign !== true)
              .map((line) => plain(line.text))
              .filter((line) => line !== "");
            if (maybe.length === 0) {
              expect(found.join("\n")).toBe(linesIn(text, lines).join("\n"));
              return;
            }
            for (const line of linesIn(text, lines)) expect(found.join("\n")).toContain(line);
            const known = [...linesIn(text, lines), ...linesIn(text, maybe)];
            expect(found.filter((line) => !known.includes(line))).toEqual([]);
          },
        );

        const { otherRows } = truth;
        if (otherRows !== undefined) {
          test("tables that are none of the form's are kept", () => {
            const rows = report().otherTables.flatMap((table) => table.rows);
            for (const row of otherRows) expect(rows).toContainEqual(row);
          });
        }
      },
    );
  });
});

async function bytesOf(golden: Golden): Promise<Uint8Array> {
  if (golden.through === "pdftotext") return run("pdftotext", ["-layout", pathOf(golden), "-"]);
  return readFileSync(pathOf(golden));
}

function linesIn(text: string, ranges: Ranges): string[] {
  const all = text.split("\n");
  return ranges
    .flatMap(([from, to]) => all.slice(from - 1, to))
    .map(plain)
    .filter((line) => line !== "");
}

function wrongCells(report: Report, truth: GoldenReport, golden: Golden): string[] {
  const wrong: string[] = [];
  if (truth.cells === null && Object.values(report.tables).some((table) => table !== null)) {
    wrong.push("a statutory table where there is none");
  }
  for (const [pointer, expected] of cellsIn(truth)) {
    const got = readingAt(report, pointer)?.value ?? null;
    const excused =
      got === null && (golden.mayBeNull || truth.mayBeNull?.some((row) => pointer.startsWith(`${row}/`)));
    if (!same(expected, got) && !excused) {
      wrong.push(`${pointer}: ${JSON.stringify(expected)} → ${JSON.stringify(got)}`);
    }
  }
  return wrong;
}
