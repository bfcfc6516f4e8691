import type { IssueCode } from "../../report/issues.ts";
import { defineRule } from "../define.ts";
import { missingRows, rowPlace, rowPointer, rowsTogether, tablesOf } from "../reading/tables.ts";

/** More rows than these are one gap, told once. */
const mostSingly = 3;

/** What the reader says of the figures of a row that it could not place. */
const saysFigures: ReadonlySet<IssueCode> = new Set(["value-unplaced", "row-ambiguous", "row-overfull"]);

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
    only: {
      zh: "{table}表头下没有读到数字",
      en: "{table}: no figures were read below its headers",
      suggestion: {
        zh: "没有填的，补上数字一行，没有的填 0；已经填了的，检查是不是排在了别处",
        en: "where none were entered, add the row of figures, with 0 where there is nothing; where they were, see whether they stand elsewhere",
      },
    },
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
      name: "表四只有表头 table four has headers alone",
      report: { tables: { remedies: { missingRows: [""] } } },
      expect: ["only@/remedies/table"],
    },
    {
      name: "数字在，格数不对 its figures are there, too few of them",
      report: {
        tables: { remedies: { missingRows: [""] } },
        issues: [{ code: "row-ambiguous", cell: "/remedies/table", data: { expected: 15, found: 14 } }],
      },
    },
    {
      name: "各行都没有 no row at all",
      report: {
        tables: {
          proactiveDisclosure: {
            missingRows: [
              "regulations",
              "normativeDocuments",
              "administrativeLicenses",
              "administrativePenalties",
              "administrativeCompulsion",
              "administrativeFees",
            ],
            missingBlocks: [
              "第二十条第（一）项",
              "第二十条第（五）项",
              "第二十条第（六）项",
              "第二十条第（八）项",
            ],
          },
        },
      },
      expect: ["rows@/proactiveDisclosure/table"],
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
    const unplaced = report.issues.filter(({ code }) => saysFigures.has(code)).map(({ cell }) => cell);
    for (const table of tablesOf(report)) {
      const missing = missingRows(table).filter(
        ({ row }) => !unplaced.includes(rowPointer(table.template, row)),
      );
      if (missing.length > mostSingly) found("rows", rowsTogether(table, missing));
      // 表四 has one row, and no name for it.
      else for (const row of missing) found(row.row.label === null ? "only" : "row", rowPlace(table, row));
    }
  },
});
