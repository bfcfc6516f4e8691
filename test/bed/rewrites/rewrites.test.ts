import { describe, expect, test } from "vitest";
import { shownIn } from "../../../bench/score/shown.ts";
import { cellAt, editionIds, wordingsOf } from "../../../src/form/index.ts";
import { modeOfRun, reportOfRun } from "../layouts.ts";
import { type PrintedTable, slotsOf } from "../printed.ts";
import { seeded, seedOf } from "../random.ts";
import { byChance } from "./chance.ts";
import { families } from "./families.ts";
import { rewrites } from "./index.ts";
import { turned } from "./turned.ts";

const familyNames = Object.keys(families);
const intactNames = familyNames.filter((name) => families[name]?.intact);

/** One base of each kind is enough here: they share their code. */
const isShort = ({ name }: { name: string }) =>
  /\+(?:html|docx|L2|w3m|three-tabs|figures-between)$/u.test(name);

/** What a family prints of a run. */
function printedOf(name: string, run: number) {
  const family = families[name];
  if (family === undefined) throw new Error(`no family ${name}`);
  return family.make(reportOfRun(run), modeOfRun(run), seeded(seedOf(name, run)), run % 5 === 4);
}

const tablesIn = (name: string, run: number): PrintedTable[] =>
  printedOf(name, run).printed.sections.flatMap(({ table, continued }) =>
    [table ?? [], continued ?? []].flat(),
  );

describe("rewritten tables", () => {
  test.each(intactNames)(
    "%s: every figure stands below the labels of its column and beside those of its row",
    (name) => {
      for (const run of [0, 1, 2, 4]) {
        const { form } = reportOfRun(run);
        for (const table of tablesIn(name, run)) {
          const slots = slotsOf(name.endsWith("on-their-side") ? turned(table) : table);
          slots.forEach((row, r) => {
            row.forEach((slot, c) => {
              const { pointer } = slot?.cell ?? {};
              if (pointer === undefined || !slot?.leads) return;
              // In a few reports （六）其他处理 is one row, as in the other edition.
              const cell = [form, ...editionIds].map((id) => cellAt(id, pointer)).find((one) => one !== null);
              if (cell === undefined) throw new Error(`no edition has ${pointer}`);
              const beside = row.map((one) => one?.cell.text ?? "");
              for (const label of [
                ...cell.row.groups,
                ...(cell.row.label === null ? [] : [cell.row.label]),
              ]) {
                expect(beside, `${name} ${run} ${pointer}`).toContain(label.text);
              }
              const above = nearestHeaders(slots.slice(0, r).map((one) => one[c]?.cell));
              expect(
                above.some((text) => wordingsOf(cell.column.label).includes(text)),
                `${name} ${run} ${pointer}`,
              ).toBe(true);
              for (const group of cell.column.groups)
                expect(above, `${name} ${run} ${pointer}`).toContain(group.text);
            });
          });
        }
      }
    },
  );

  test.each(intactNames)("%s: every figure that is due stands in the file", (name) => {
    for (const layout of rewrites.filter(isShort).filter((one) => one.name.startsWith(`${name}+`))) {
      const shown = shownIn(layout.make(0));
      expect(shown?.shown, layout.name).toBe(shown?.filled);
    }
  });

  test.each(familyNames.filter((name) => /permuted|total-first|uneven|scattered/u.test(name)))(
    "%s: the order is another than the form's",
    (name) => {
      const order = (one: string) => tablesIn(one, 0).flatMap(pointersOf);
      expect(order(name)).not.toEqual(order("in-order"));
    },
  );

  test.each(familyNames)("%s: no figure is due that is not the report's", (name) => {
    for (const run of [0, 1, 3]) {
      const { printed, truths } = printedOf(name, run);
      for (const [pointer, value] of truths[0]?.cells ?? []) {
        if (value !== null) expect(value, pointer).toEqual(printed.report.figures.get(pointer)?.value);
      }
    }
  });

  test.each(["side-by-side-unnamed", "alternating-rows"])(
    "%s: what nothing tells apart is due nowhere, but where both reports say the same",
    (name) => {
      const [truth, other] = printedOf(name, 0).truths;
      for (const [pointer, value] of truth?.cells ?? []) {
        if (value !== null) expect(other?.cells.get(pointer), pointer).toEqual(value);
      }
      expect([...(truth?.cells.values() ?? [])].filter((value) => value === null).length).toBeGreaterThan(
        150,
      );
    },
  );

  test("rows with a blank and one cell too many are due nowhere", () => {
    const cells = tablesIn("blank-too-many", 0)
      .filter(({ key }) => key === "remedies")
      .flatMap(({ rows }) => rows.flatMap((row) => row.cells.filter(({ role }) => role === "value")));
    expect(cells.length).toBe(16);
    expect(cells.every(({ pointer, value }) => pointer === undefined || value === null)).toBe(true);
  });

  test("the same run gives the same bytes", () => {
    for (const { name, make } of rewrites.filter(isShort)) {
      expect(Buffer.compare(make(2).bytes, make(2).bytes), name).toBe(0);
    }
    expect(Buffer.compare(byChance(77).bytes, byChance(77).bytes)).toBe(0);
  });
});

function pointersOf({ rows }: PrintedTable): string[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ pointer }) => pointer ?? []));
}

/** Headers above a figure, up to those of another block. */
function nearestHeaders(
  above: readonly (PrintedTable["rows"][number]["cells"][number] | undefined)[],
): string[] {
  const texts: string[] = [];
  for (const cell of [...above].reverse()) {
    if (cell?.role === "caption" && texts.length > 0) break;
    if (cell?.role === "header") texts.push(cell.text);
  }
  return texts;
}
