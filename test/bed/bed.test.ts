import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { equationsOf } from "../../src/form/equations.ts";
import { cellsOf, latestEdition } from "../../src/form/index.ts";
import { degrades, layouts } from "./layouts.ts";
import { print, slotsOf, truthOf } from "./printed.ts";
import { seeded } from "./random.ts";
import { type BedReport, makeReport, reports } from "./report.ts";

const settings = { seed: 20230131, numRuns: 60 };

const numberOf = (report: BedReport, pointer: string): number => {
  const value = report.figures.get(pointer)?.value ?? null;
  if (value === null) return 0;
  return typeof value === "number" ? value : value.value;
};

describe("the test bed itself", () => {
  test("made-up reports satisfy every equation of the form", () => {
    fc.assert(
      fc.property(reports(), (report) => {
        const sum = (cells: readonly string[]) =>
          cells.reduce((all, cell) => all + numberOf(report, cell), 0);
        for (const equation of Object.values(report.tables).flatMap(equationsOf)) {
          expect(sum(equation.left), equation.id).toBe(sum(equation.right));
        }
      }),
      settings,
    );
  });

  test("in mode distinct no two cells hold the same number and none holds 0", () => {
    fc.assert(
      fc.property(reports({ mode: "distinct" }), (report) => {
        const numbers = [...report.figures.keys()].map((pointer) => Math.abs(numberOf(report, pointer)));
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(numbers).not.toContain(0);
      }),
      settings,
    );
  });

  test("mode blank has blanks, mode sparse has zeros", () => {
    const values = (mode: "blank" | "sparse") =>
      Array.from({ length: 30 }, (_, seed) => [...makeReport(seed, { mode }).figures.values()]).flat();
    expect(values("blank").filter(({ raw }) => raw === "").length).toBeGreaterThan(500);
    expect(values("sparse").filter(({ value }) => value === 0).length).toBeGreaterThan(3000);
    expect(values("sparse").filter(({ raw }) => raw === "")).toEqual([]);
  });

  test("the printed form has every cell once and no hole", () => {
    fc.assert(
      fc.property(reports(), fc.boolean(), (report, wide) => {
        const printed = print(report, { wide });
        for (const section of printed.sections) {
          if (section.table === null) continue;
          const { key } = section.table;
          const pointers = section.table.rows.flatMap((row) =>
            row.cells.flatMap((cell) => cell.pointer ?? []),
          );
          expect(pointers).toEqual(cellsOf(report.tables[key]).map(({ pointer }) => pointer));
          expect(slotsOf(section.table).flat()).not.toContain(null);
        }
      }),
      settings,
    );
  });

  test("the printed 表三 of 2021 has 28 rows and 10 columns, 表四 4 rows and 15", () => {
    const printed = print(makeReport(1, { mode: "sparse", form: latestEdition().id, singleRow: false }));
    const sizes = printed.sections.flatMap(({ table }) =>
      table === null ? [] : [[table.rows.length, table.width]],
    );
    expect(sizes).toEqual([
      [14, 4],
      [28, 10],
      [4, 15],
    ]);
  });

  test("the same run gives the same bytes", () => {
    for (const { name, make } of layouts) {
      expect(Buffer.compare(make(3).bytes, make(3).bytes), name).toBe(0);
    }
  });

  test("damage never invents a figure: what is printed is in the report, or is declared", () => {
    for (const [name, degrade] of Object.entries(degrades)) {
      for (let seed = 0; seed < 6; seed += 1) {
        const report = makeReport(seed, { mode: seed % 2 === 0 ? "distinct" : "blank" });
        const truth = truthOf(degrade(print(report), seeded(seed)));
        for (const [pointer, value] of truth.cells) {
          if (value !== null) expect(value, `${name} ${pointer}`).toEqual(report.figures.get(pointer)?.value);
        }
      }
    }
  });
});
