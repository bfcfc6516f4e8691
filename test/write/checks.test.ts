import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { checksOf } from "../../src/write/xlsx/check.ts";
import { writeXlsx } from "../../src/write/xlsx/index.ts";
import { filledReports, shownIn, verdictsOf } from "./filled-reports.ts";

describe("the sheet of checks", () => {
  test("shows the verdicts of lint for either edition, blanks and all", async () => {
    const seen = new Set<string>();
    for (const [name, report] of Object.entries(await filledReports())) {
      const shown = shownIn(writeXlsx([report])).map((verdict) => verdict.replace(/（.*/, ""));
      expect([name, shown]).toEqual([name, verdictsOf(report)]);
      for (const verdict of shown) seen.add(verdict);
    }
    expect([...seen].toSorted()).toEqual(["不符", "无法核对", "相符"]);
  });

  test("a figure kept as text, since a number has fewer digits, leaves its sums unknown", async () => {
    const { "2021-distinct": report } = await filledReports();
    const table = report?.tables.applications;
    if (report === undefined || table == null) throw new Error("no report");
    const pointer = "/applications/table/received/naturalPerson";
    const cells = new Map(table.cells);
    const reading = cells.get(pointer);
    if (reading === undefined) throw new Error("no cell");
    cells.set(pointer, { ...reading, value: 12345678901234567000, raw: "12345678901234567000" });
    const long = { ...report, tables: { ...report.tables, applications: { ...table, cells } } };
    const before = shownIn(writeXlsx([report]));
    const after = shownIn(writeXlsx([long]));
    const changed = after.filter((verdict, index) => verdict !== before[index]);
    expect(new Set(changed)).toEqual(new Set(["无法核对（有空格）"]));
    expect(changed.length).toBeGreaterThan(0);
  });

  test("no formula is longer than a workbook takes, nor has more arguments", async () => {
    for (const report of Object.values(await filledReports())) {
      const sheets = Object.entries(unzipSync(writeXlsx([report]))).filter(([name]) =>
        name.startsWith("xl/worksheets/"),
      );
      const formulas = sheets.flatMap(([, content]) =>
        [...strFromU8(content).matchAll(/<f(?:ormula)?>([^<]*)</g)].map(([, formula = ""]) => formula),
      );
      expect(formulas.length).toBeGreaterThan(100);
      expect(Math.max(...formulas.map((formula) => formula.length))).toBeLessThan(8192);
      expect(Math.max(...formulas.map((formula) => formula.split(",").length))).toBeLessThan(250);
    }
  });

  test("a table without its sheet has no checks", async () => {
    const { "2021-distinct": report } = await filledReports();
    expect(report === undefined ? null : checksOf(report, () => null)).toEqual([]);
  });
});
