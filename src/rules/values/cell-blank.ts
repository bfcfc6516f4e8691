import { isTotalColumn } from "../../form/roles.ts";
import type { CellReading, TableReading } from "../../report/model.ts";
import { defineRule } from "../define.ts";
import { cellsIn, tablePointer, tablesOf } from "../reading/tables.ts";
import { nameOf } from "../relation.ts";

/** From so many blanks on, leaving cells blank is a habit of the table and is told once. */
const habit = 10;

/** 单元格不应空白，没有的填 0。 */
export default defineRule({
  id: "cell-blank",
  group: "values",
  title: { zh: "单元格空白", en: "Blank cell" },
  severity: "warning",
  basis: {
    zh: "填报惯例：没有的填 0（所见文件没有规定空白的含义）",
    en: "Practice: 0 where there is nothing (no document that was read gives a blank a meaning)",
  },
  why: {
    zh: "空白可能是 0，也可能是漏填；新收、结转、总计空白时，勾稽关系无法核对。",
    en: "A blank may be 0 or forgotten; where received, carried or total cells are blank, the relations cannot be checked.",
  },
  remedy: { zh: "没有的填 0。", en: "Write 0 where there is nothing." },
  traps: {
    zh: "整张表零值都留空的，每表只报一次；空白记为 null，不当作 0 输出。",
    en: "A table that leaves its zeros blank is reported once; a blank stays null and is never output as 0.",
  },
  messages: {
    blank: { zh: "{label}空白，没有的请填 0", en: "{label} is blank; write 0 if there is nothing" },
    throughout: {
      zh: "{table}有 {count} 个单元格空白（共 {total} 格），没有的请填 0",
      en: "{table}: {count} of {total} cells are blank; write 0 where there is nothing",
    },
    throughoutWithTotals: {
      zh: "{table}有 {count} 个单元格空白（共 {total} 格），其中 {decisive} 个是新收、结转或总计，勾稽关系因此无法核对；没有的请填 0",
      en: "{table}: {count} of {total} cells are blank, {decisive} of them received, carried or total cells, so that relations cannot be checked; write 0 where there is nothing",
    },
  },
  examples: [
    { name: "没有空白 none", report: {} },
    {
      name: "（七）总计有一格空白 a blank in a row that counts",
      report: { applications: { "outcomes/total": [0, 0, "", 0, 0, 0, 0] } },
      expect: ["blank@/applications/table/outcomes/total/researchInstitution"],
    },
    {
      name: "零值留空 leaf zeros left blank",
      report: {
        applications: {
          "outcomes/granted": [3, "", "", "", "", "", 3],
          "outcomes/denied/stateSecret": [1, "", "", "", "", "", 1],
        },
      },
      expect: ["throughout@/applications/table"],
    },
    {
      name: "新收行也留空 row 1 too",
      report: {
        applications: {
          received: [4, "", "", "", "", "", 4],
          "outcomes/granted": [4, "", "", "", "", "", 4],
        },
      },
      expect: ["throughoutWithTotals@/applications/table"],
    },
  ],
  check(report, found) {
    for (const table of tablesOf(report)) {
      const blank = cellsIn(table).filter(({ reason }) => reason === "blank");
      if (!isHabit(table, blank.length)) {
        for (const reading of blank) {
          const severity = isDecisive(reading) ? "error" : "warning";
          found("blank", { cell: reading.cell.pointer, severity });
        }
        continue;
      }
      const related = blank.filter(isDecisive).map(({ cell }) => ({ cell: cell.pointer }));
      const decisive = related.length;
      const [count, total] = [blank.length, table.cells.size];
      const cell = tablePointer(table.template.key);
      const data = { table: nameOf([table.template.name]), count, total, decisive };
      if (decisive === 0) found("throughout", { cell, related, data });
      else found("throughoutWithTotals", { cell, severity: "error", related, data });
    }
  },
});

/** Many blanks, or at least a few while no 0 is written anywhere. */
function isHabit(table: TableReading, blanks: number): boolean {
  return blanks >= habit || (blanks >= 3 && !cellsIn(table).some(({ value }) => value === 0));
}

/** 新收, 上年结转, （七）总计, 结转下年度 of 表三 and the totals of 表四: blanks that stop the relations. */
function isDecisive({ cell }: CellReading): boolean {
  if (cell.table.key === "remedies") return isTotalColumn(cell.column);
  return cell.table.key === "applications" && !cell.row.roles.includes("outcome");
}
