import { describe, expect, test } from "vitest";
import { buildReport } from "../../src/example/report.ts";
import { cellsOf, editionIds, editionOf, tableKeys, tableOf } from "../../src/form/index.ts";
import type { Report } from "../../src/report/model.ts";
import { toCanonical } from "../../src/write/canonical.ts";
import { violations } from "./schema.ts";

const plain = { provenance: false, language: "zh" } as const;

function valueAt(root: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | null)?.[key], root);
}

describe("canonical JSON", () => {
  test.each(editionIds)("holds every cell of the %s form at its JSON Pointer", (form) => {
    const report = buildReport({ year: editionOf(form).years.from });
    const canonical = toCanonical(report, plain);
    for (const key of tableKeys) {
      for (const { pointer } of cellsOf(tableOf(form, key))) {
        const expected = report.tables[key]?.cells.get(pointer)?.value;
        expect(expected, pointer).toBeDefined();
        expect(valueAt(canonical, pointer), pointer).toEqual(expected);
      }
    }
    expect(violations("report", canonical)).toEqual([]);
  });

  test("keeps figures as the file has them, wrong totals and odd values too", () => {
    const report = buildReport({
      applications: { received: [3, 1, 0, 0, 0, 0, 99], carriedIn: ["12.5", "-3", 0, 0, 0, 0, 0] },
    });
    const canonical = toCanonical(report, plain);
    expect(valueAt(canonical, "/applications/table/received/total")).toBe(99);
    expect(violations("report", canonical)).toEqual([]);
  });

  test("gives null, never 0, for a cell that is blank or holds a slash", () => {
    const report = buildReport({ applications: { received: ["", "/", 0, 0, 0, 0, 0] } });
    const row = valueAt(toCanonical(report, plain), "/applications/table/received");
    expect(row).toMatchObject({ naturalPerson: null, commercialEnterprise: null, researchInstitution: 0 });
  });

  test("keeps money with the unit it was written with", () => {
    const report = buildReport({
      formOf: 2020,
      year: 2020,
      proactiveDisclosure: { governmentProcurement: [8, "75万元"] },
    });
    const canonical = toCanonical(report, plain);
    expect(valueAt(canonical, "/proactiveDisclosure/table/governmentProcurement")).toEqual({
      projects: 8,
      amount: { value: 75, unit: "万元" },
    });
    expect(violations("report", canonical)).toEqual([]);
  });

  test("a missing section is null; a table whose heading was lost keeps its figures", () => {
    const report = buildReport({ sections: { overview: null } });
    const lost: Report = { ...report, sections: { ...report.sections, remedies: null } };
    const canonical = toCanonical(lost, plain);
    expect(canonical.overview).toBeNull();
    expect(canonical.remedies).toMatchObject({ heading: null, text: "" });
    expect(canonical.remedies?.table).not.toBeNull();
    expect(violations("report", canonical)).toEqual([]);
  });

  test("a missing table is null and its section stays", () => {
    const canonical = toCanonical(buildReport({ remedies: null }), plain);
    expect(canonical.remedies?.heading).toBe("四、政府信息公开行政复议、行政诉讼情况");
    expect(canonical.remedies?.table).toBeNull();
  });

  test("section text is its lines, one each", () => {
    const canonical = toCanonical(buildReport({ sections: { problems: "第一段。\n第二段。" } }), plain);
    expect(canonical.problems?.text).toBe("第一段。\n第二段。");
  });

  test("issues say what was lost, in the language asked for, with cells and place where there are", () => {
    const report: Report = {
      ...buildReport({}),
      issues: [
        { code: "table-missing", data: { label: "表四" } },
        {
          code: "cells-blank",
          cell: "/remedies/table",
          cells: ["/remedies/table/reconsideration/upheld"],
          at: { line: 7, column: 1 },
          data: { label: "表四", count: 1 },
        },
      ],
    };
    expect(toCanonical(report, plain).issues).toEqual([
      { code: "table-missing", cell: null, message: "没有找到表四" },
      {
        code: "cells-blank",
        cell: "/remedies/table",
        message: "表四：1 个单元格空白，均记为 null",
        cells: ["/remedies/table/reconsideration/upheld"],
        at: { line: 7, column: 1 },
      },
    ]);
    const english = toCanonical(report, { provenance: false, language: "en" });
    expect(english.issues[0]?.message).toBe("表四 not found");
    expect(violations("report", english)).toEqual([]);
  });

  test("provenance tells of every cell its raw text, place and placement, and why it is null", () => {
    const report = buildReport({ applications: { received: ["/", 1, 0, 0, 0, 0, 1] } });
    const canonical = toCanonical(report, { provenance: true, language: "zh" });
    const cells = canonical.cells ?? {};
    expect(Object.keys(cells)).toHaveLength(10 + 175 + 15);
    expect(cells["/applications/table/received/naturalPerson"]).toMatchObject({
      raw: "/",
      reason: "placeholder",
    });
    expect(cells["/applications/table/received/commercialEnterprise"]).not.toHaveProperty("reason");
    expect(violations("report", canonical)).toEqual([]);
  });

  test("the schema refuses an unknown key and a wrong type", () => {
    const canonical = toCanonical(buildReport({}), plain);
    expect(violations("report", { ...canonical, extra: 1 })).not.toEqual([]);
    expect(violations("report", { ...canonical, year: "2023" })).not.toEqual([]);
    const { issues: _issues, ...without } = canonical;
    expect(violations("report", without)).not.toEqual([]);
  });
});
