import { equationsOf } from "../../form/equations.ts";
import type { CellPointer } from "../../form/index.ts";
import { balanceOf } from "../../form/sums.ts";
import { type Report, readingAt, type TableReading } from "../../report/model.ts";
import { defineRule } from "../define.ts";
import { termOf } from "../evaluate.ts";
import { cellPlaces, cellsIn, tablesOf } from "../reading/tables.ts";

/** 不应用「/」「—」「无」代替数字。 */
export default defineRule({
  id: "cell-placeholder",
  group: "values",
  title: { zh: "用“/”“—”“无”代替数字", en: "A sign or word instead of a figure" },
  severity: "warning",
  basis: {
    zh: "填报惯例：没有的填 0（所见文件没有规定）",
    en: "Practice: 0 where there is nothing (no document that was read says so)",
  },
  why: {
    zh: "汇总系统只认数字，“/”会被当作漏填。",
    en: "Collecting systems take numbers only; “/” counts as not filled in.",
  },
  remedy: { zh: "没有的填 0。", en: "Write 0." },
  traps: {
    zh: "数字前的“-”是负号，不是占位符；当作 0 与其他数字对不上的，是错误，不能填 0。",
    en: "A “-” before digits is a sign; a cell that cannot be 0 beside the other figures is an error, and 0 must not be written.",
  },
  messages: {
    placeholder: {
      zh: "{label}填的是“{actual}”，应填数字，没有的填 0",
      en: "{label} holds “{actual}”; write a figure, 0 for nothing",
    },
    many: {
      zh: "{table}有 {count} 格填的是“{actual}”，应填数字，没有的填 0",
      en: "{table}: {count} cells hold “{actual}”; write figures, 0 for nothing",
    },
    needed: {
      zh: "{label}填的是“{actual}”，当作 0 时与其他数字相差 {difference}，请填实际数字",
      en: "{label} holds “{actual}”; taken for 0 it is {difference} off from the other figures; write the figure itself",
    },
    manyNeeded: {
      zh: "{table}有 {count} 格填的是“{actual}”，当作 0 时与其他数字对不上，请填实际数字",
      en: "{table}: {count} cells hold “{actual}”; taken for 0 they do not agree with the other figures; write the figures themselves",
    },
  },
  examples: [
    { name: "填 0 written 0", report: {} },
    {
      name: "规章填“/” a slash",
      report: { proactiveDisclosure: { regulations: ["/", 0, 0] } },
      expect: ["placeholder@/proactiveDisclosure/table/regulations/issued"],
    },
    {
      name: "整行“/” many",
      report: { applications: { carriedIn: ["/", "/", "/", "/", "/", "/", "/"] } },
      expect: ["many@/applications/table"],
    },
    {
      name: "总计填“/”，各项相加却不是 0 a slash where the sums say otherwise",
      report: {
        applications: {
          received: [3, 0, 0, 0, 0, 0, 3],
          "outcomes/granted": [3, 0, 0, 0, 0, 0, 3],
          "outcomes/total": ["/", 0, 0, 0, 0, 0, 3],
        },
      },
      expect: ["needed@/applications/table/outcomes/total/naturalPerson"],
    },
    {
      name: "整行“—”，总计却不是 0 dashes beside a total",
      report: {
        applications: {
          received: ["—", "—", "—", "—", "—", "—", 3],
          "outcomes/granted": [3, 0, 0, 0, 0, 0, 3],
          "outcomes/total": [3, 0, 0, 0, 0, 0, 3],
        },
      },
      expect: ["manyNeeded@/applications/table"],
    },
    {
      name: "负数不是占位符 a negative change",
      report: { formOf: 2020, proactiveDisclosure: { administrativeFees: [2, "-1"] } },
    },
  ],
  check(report, found, { options }) {
    for (const table of tablesOf(report)) {
      const cells = cellsIn(table).filter(({ reason }) => reason === "placeholder");
      if (cells.length === 0) continue;
      const off = differences(report, table, options.blankAsZero);
      const [needed, others] = [true, false].map((is) =>
        cells.filter(({ cell }) => off.has(cell.pointer) === is),
      );
      for (const { isMany, raw: actual, data, ...place } of cellPlaces(table, needed ?? []))
        found(isMany ? "manyNeeded" : "needed", {
          ...place,
          actual,
          severity: "error",
          data: { ...data, difference: off.get(place.cell) ?? 0 },
        });
      for (const { isMany, raw: actual, ...place } of cellPlaces(table, others ?? []))
        found(isMany ? "many" : "placeholder", { ...place, actual });
    }
  },
});

/** Cells without a figure that cannot stand for 0: by how much the other figures of a relation differ if they do. */
function differences(
  report: Report,
  { template }: TableReading,
  blankAsZero: boolean,
): ReadonlyMap<CellPointer, number> {
  const isSign = (cell: CellPointer) => readingAt(report, cell)?.reason === "placeholder";
  const off = new Map<CellPointer, number>();
  for (const equation of equationsOf(template)) {
    const { status, left, right } = balanceOf(equation, (cell) =>
      isSign(cell) ? 0 : termOf(report, template, cell, blankAsZero),
    );
    if (status !== "violated") continue;
    for (const cell of [...equation.left, ...equation.right].filter(isSign))
      if (!off.has(cell)) off.set(cell, Math.abs(left - right));
  }
  return off;
}
