import { defineRule } from "../define.ts";
import { missingRows, rowPlace, rowPointer, rowsTogether, tablesOf } from "../reading/tables.ts";

/** More rows than these are one gap, told once. */
const mostSingly = 3;

/** 表格不能缺行。 */
export default defineRule({
  id: "row-missing",
  group: "tables",
  title: { zh: "表格缺行", en: "A row of the form is missing" },
  severity: "error",
  basis: {
    zh: "国办公开办函〔2021〕30号、〔2019〕60号所附格式",
    en: "Forms of Guo Ban Gong Kai Ban Han [2021] No. 30 and [2019] No. 60",
  },
  why: {
    zh: "删掉“用不上”的行，表格就不是统一格式，合计也无从核对。",
    en: "A table without a row is not the form, and its sums cannot be checked.",
  },
  remedy: { zh: "补上缺少的行，没有的填 0。", en: "Add the row, with 0 where there is nothing." },
  traps: {
    zh: "行名残缺但按前后行能认出的不算缺行，由 row-label-wording 提示；整块分表缺失由 subtable-missing 提示。",
    en: "A row known by its neighbours is not missing; a missing block of table 2 has a rule of its own.",
  },
  messages: {
    row: { zh: "{table}没有“{row}”一行", en: "{table} has no row “{row}”" },
    rows: { zh: "{table}有 {count} 行没有找到：{rows}", en: "{table}: {count} rows not found: {rows}" },
  },
  examples: [
    { name: "行齐全 complete", report: {} },
    {
      name: "缺一行 one row",
      report: { tables: { applications: { missingRows: ["outcomes/notProcessed/reissue"] } } },
      expect: ["row@/applications/table/outcomes/notProcessed/reissue"],
    },
    {
      name: "行在，数字无法对应 the row is there, its figures could not be placed",
      report: {
        tables: { applications: { missingRows: ["carriedIn"] } },
        issues: [{ code: "value-unplaced", cell: "/applications/table/carriedIn", data: { raw: "0 0" } }],
      },
    },
    {
      name: "缺多行 several rows",
      report: {
        tables: {
          applications: {
            missingRows: [
              "outcomes/notProcessed/petition",
              "outcomes/notProcessed/duplicate",
              "outcomes/notProcessed/publication",
              "outcomes/notProcessed/excessive",
            ],
          },
        },
      },
      expect: ["rows@/applications/table"],
    },
  ],
  check(report, found) {
    // A row whose figures could not be placed is there; the reader says so.
    const unplaced = report.issues.filter(({ code }) => code === "value-unplaced").map(({ cell }) => cell);
    for (const table of tablesOf(report)) {
      const missing = missingRows(table).filter(
        ({ row }) => !unplaced.includes(rowPointer(table.template, row)),
      );
      if (missing.length > mostSingly) found("rows", rowsTogether(table, missing));
      else for (const row of missing) found("row", rowPlace(table, row));
    }
  },
});
