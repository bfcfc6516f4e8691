import fc from "fast-check";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { type CellPointer, cellsOf } from "../../src/form/index.ts";
import { lintSource } from "../../src/lint/index.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import { layouts, reportOfRun } from "../bed/layouts.ts";
import { type Printed, print } from "../bed/printed.ts";
import { renderDocx } from "../bed/render/docx.ts";
import { renderHtml } from "../bed/render/html.ts";
import * as rows from "../bed/render/rows.ts";
import * as stream from "../bed/render/stream.ts";
import { renderText } from "../bed/render/text.ts";
import { type BedReport, makeReport } from "../bed/report.ts";
import { arithmeticRules } from "./lint-example.ts";

async function arithmeticFindings(bytes: Uint8Array, file: string) {
  const source = await readSource(bytes, { file });
  const reports = recognize(source);
  expect(reports.length).toBeGreaterThan(0);
  return lintSource(source, reports, { rules: arithmeticRules }).flatMap(({ findings }) =>
    findings.filter(({ ruleId }) => !ruleId.startsWith("read/")),
  );
}

/** Layouts that lose no figure. Made-up reports satisfy every relation, a blank counting as 0. */
const undamaged = layouts.filter(({ group }) =>
  ["text", "markdown", "html", "docx", "shape"].includes(group),
);

/** One with figures that all differ, one with zeros, one with blanks. */
const runs = [1, 2, 3];

describe.each(undamaged)("a consistent report as $group $name", ({ make }) => {
  test.each(runs)("has no arithmetic finding (report %i)", async (run) => {
    const { bytes, file } = make(run);
    expect((await arithmeticFindings(bytes, file)).map(({ message }) => message)).toEqual([]);
  });
});

const files: Record<string, (printed: Printed) => Uint8Array> = {
  "report.docx": (printed) => renderDocx(printed),
  "report.html": (printed) => strToU8(renderHtml(printed)),
  "pipes.txt": (printed) => strToU8(renderText(printed, rows.l1a)),
  "cell-per-line.txt": (printed) => strToU8(renderText(printed, stream.l2)),
  "tabs.txt": (printed) => strToU8(renderText(printed, rows.tsvWord)),
};

function withTypo(report: BedReport, pointer: CellPointer, wrong: number): BedReport {
  const figures = new Map(report.figures);
  figures.set(pointer, { value: wrong, raw: String(wrong) });
  return { ...report, figures };
}

describe.each(Object.entries(files))("one wrong figure in table three of %s", (file, render) => {
  test("is found and named", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(5000),
        fc.nat(174),
        fc.integer({ min: 1, max: 99 }),
        async (seed, index, by) => {
          const report = makeReport(seed, { mode: "distinct", form: "2021", singleRow: false });
          const cell = cellsOf(report.tables.applications)[index];
          const right = cell === undefined ? null : report.figures.get(cell.pointer)?.value;
          if (cell === undefined || typeof right !== "number") throw new Error("no such cell");
          const findings = await arithmeticFindings(
            render(print(withTypo(report, cell.pointer, right + by))),
            file,
          );
          expect(findings.map((one) => [one.cell, one.actual, one.expected])).toEqual([
            [cell.pointer, right + by, right],
          ]);
          expect(findings[0]?.location).not.toBeNull();
        },
      ),
      { numRuns: 8, seed: 20211116 },
    );
  });
});

test("the made-up reports are not all of one kind", () => {
  expect(new Set(runs.map((run) => reportOfRun(run).form)).size).toBe(2);
});
