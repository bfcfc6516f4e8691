import { describe, expect, test } from "vitest";
import { buildReport } from "../../src/example/report.ts";
import type { CellReading, Report, TableReading } from "../../src/report/model.ts";
import { defaultRuleOptions } from "../../src/rules/define.ts";
import { type EquationStatus, evaluateEquations } from "../../src/rules/evaluate.ts";
import type { ExampleReport } from "../../src/rules/example.ts";
import { violationsOf } from "../../src/rules/relation.ts";
import { lintExample } from "./lint-example.ts";

function statuses(report: Report, blankAsZero = true): Record<string, EquationStatus> {
  return Object.fromEntries(
    evaluateEquations(report, blankAsZero).map(({ equation, status }) => [equation.id, status]),
  );
}

const status = (example: ExampleReport, id: string, blankAsZero = true) =>
  statuses(buildReport(example), blankAsZero)[id];

describe("blank cells in sums", () => {
  test("count as 0 in a result row whose total is filled", () => {
    const example = { applications: { "outcomes/granted": [3, "", "", "", "", "", 3] } };
    expect(status(example, "R3:outcomes/granted")).toBe("holds");
  });

  test("count as nothing known where the option is off", () => {
    const example = { applications: { "outcomes/granted": [3, "", "", "", "", "", 3] } };
    expect(status(example, "R3:outcomes/granted", false)).toBe("unknown");
  });

  test("are violations of a relation only where they count as 0", () => {
    const report = buildReport({ applications: { "outcomes/granted": [3, "", "", "", "", "", 4] } });
    const cells = (blankAsZero: boolean) =>
      violationsOf("R3", report, { ...defaultRuleOptions, blankAsZero }).map(({ cell }) => cell);
    expect(cells(true)).toEqual(["/applications/table/outcomes/granted/total"]);
    expect(cells(false)).toEqual([]);
  });

  test("never count as 0 in the rows of received, carried and total", () => {
    for (const row of ["received", "carriedIn", "outcomes/total", "carriedForward"]) {
      expect(status({ applications: { [row]: [3, "", 0, 0, 0, 0, 3] } }, `R3:${row}`)).toBe("unknown");
    }
  });

  test("a blank total beside filled parts cannot be assessed, and neither can the total column", () => {
    const report = buildReport({ applications: { "outcomes/granted": [3, 2, "", "", "", "", ""] } });
    expect(statuses(report)["R3:outcomes/granted"]).toBe("unknown");
    expect(statuses(report)["R2:total"]).toBe("unknown");
  });

  test("a result row left blank altogether proves nothing by itself and counts as 0 in its columns", () => {
    const report = buildReport({ applications: { "outcomes/granted": ["", "", "", "", "", "", ""] } });
    expect(statuses(report)["R3:outcomes/granted"]).toBe("unknown");
    expect(statuses(report)["R2:total"]).toBe("holds");
  });

  test("a blank total of table four cannot be assessed", () => {
    const example = { remedies: { "": [1, "", "", "", "", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] } };
    expect(status(example, "R4:reconsideration")).toBe("unknown");
  });

  test("a placeholder is not a blank", () => {
    const example = { applications: { "outcomes/granted": [3, "/", 0, 0, 0, 0, 3] } };
    expect(status(example, "R3:outcomes/granted")).toBe("unknown");
  });
});

describe("what is counted as checked", () => {
  test("a complete report: 200 cells, 42 relations", () => {
    expect(lintExample({}).checked).toEqual({ cells: 200, equations: 42, notAssessable: 0 });
    expect(lintExample({ formOf: 2020 }).checked).toEqual({ cells: 198, equations: 40, notAssessable: 0 });
  });

  test("the relations of a missing table are not assessable, not passed over", () => {
    expect(lintExample({ applications: null }).checked).toEqual({
      cells: 25,
      equations: 3,
      notAssessable: 39,
    });
  });

  test("a value that the equations placed proves nothing about them", () => {
    expect(circularWith("applications", "received/naturalPerson", { placedBy: "arithmetic" })).toEqual([
      "R1:naturalPerson",
      "R3:received",
    ]);
  });

  test("a figure put together by the sums of its row proves nothing about those", () => {
    expect(circularWith("applications", "received/naturalPerson", { joined: true })).toEqual(["R3:received"]);
    // The groups of 表四 are one row, whose sums are right only together.
    expect(circularWith("remedies", "reconsideration/total", { joined: true })).toEqual([
      "R4:reconsideration",
      "R4:litigation/direct",
      "R4:litigation/afterReconsideration",
    ]);
  });
});

/** Equations that no longer prove anything where one cell of a faultless report was read as told. */
function circularWith(key: "applications" | "remedies", path: string, read: Partial<CellReading>): string[] {
  const report = buildReport({});
  const pointer = `/${key}/table/${path}`;
  const table = report.tables[key];
  const reading = table?.cells.get(pointer);
  if (table == null || reading === undefined) throw new Error("the example has no such cell");
  const changed: TableReading = {
    ...table,
    cells: new Map([...table.cells, [pointer, { ...reading, ...read }]]),
  };
  const after = statuses({ ...report, tables: { ...report.tables, [key]: changed } });
  return Object.entries(after).flatMap(([id, one]) => (one === "circular" ? [id] : []));
}
