import { describe, expect, test } from "vitest";
import type { CellReading, Report } from "../../src/report/model.ts";
import { compare } from "../bed/compare.ts";
import { layouts } from "../bed/layouts.ts";
import { expectNothingWrong, expectNullsExplained, reading } from "./expectations.ts";

/** A judge that cannot condemn proves nothing: each kind of fault put into a good reading has to be seen. */
describe("the judge sees", () => {
  const layout = layouts.find(({ name }) => name === "html");

  async function goodReading() {
    if (layout === undefined) throw new Error("no layout html");
    const made = layout.make(0);
    const { reports } = await reading(made);
    const [report] = reports;
    if (report?.tables.applications == null) throw new Error("no reading");
    return { truths: made.truths, report, table: report.tables.applications };
  }

  function withCells(report: Report, change: (cells: Map<string, CellReading>) => void): Report {
    const table = report.tables.applications;
    if (table === null) return report;
    const cells = new Map(table.cells);
    change(cells);
    return { ...report, tables: { ...report.tables, applications: { ...table, cells } } };
  }

  const first = "/applications/table/received/naturalPerson";
  const second = "/applications/table/received/commercialEnterprise";

  test("nothing in a good reading", async () => {
    const { truths, report } = await goodReading();
    expect(compare(truths, [report]).cells).toMatchObject({ nulls: 0, wrong: 0 });
  });

  test("two neighbours exchanged", async () => {
    const { truths, report } = await goodReading();
    const spoiled = withCells(report, (cells) => {
      const [a, b] = [cells.get(first), cells.get(second)];
      if (a === undefined || b === undefined) return;
      cells.set(first, { ...a, value: b.value });
      cells.set(second, { ...b, value: a.value });
    });
    const comparison = compare(truths, [spoiled]);
    expect(comparison.cells.wrong).toBe(2);
    expect(() => expectNothingWrong(comparison)).toThrow();
  });

  test("a lost figure, and that nobody says so", async () => {
    const { truths, report } = await goodReading();
    const spoiled = withCells(report, (cells) => {
      const cell = cells.get(first);
      if (cell !== undefined) cells.set(first, { ...cell, value: null, reason: "missing" });
    });
    expect(compare(truths, [spoiled]).cells.nulls).toBe(1);
    expect(() => expectNullsExplained([spoiled])).toThrow();
    expect(() =>
      expectNullsExplained([{ ...spoiled, issues: [{ code: "cell-missing", cell: first }] }]),
    ).not.toThrow();
  });

  test("a figure for a cell that the report does not have", async () => {
    const { truths, report } = await goodReading();
    const spoiled = withCells(report, (cells) => {
      const cell = cells.get(first);
      if (cell !== undefined)
        cells.set("/applications/table/invented/total", {
          ...cell,
          cell: { ...cell.cell, pointer: "/applications/table/invented/total" },
        });
    });
    expect(compare(truths, [spoiled]).cells.wrong).toBe(1);
  });

  test("a report that was not found", async () => {
    const { truths } = await goodReading();
    const comparison = compare(truths, []);
    expect(comparison.foundReports).toBe(0);
    expect(comparison.cells.right).toBe(0);
  });
});
