import { cellsByRow } from "../../form/index.ts";
import type { Issue, IssueCode } from "../../report/issues.ts";
import type { Report, RowReading, TableReading } from "../../report/model.ts";
import { defineRule } from "../define.ts";
import { restOfRow } from "../reading/rest-of-row.ts";
import { rowPlace, rowPointer, rowsTogether, tablePointer, tablesOf } from "../reading/tables.ts";
import { examples } from "./cell-count.examples.ts";

/** More rows than these have one reason, told once. */
const mostSingly = 3;

/** 每行的单元格数应与表头一致。 */
export default defineRule({
  id: "cell-count",
  group: "tables",
  title: { zh: "行单元格数与表头不符", en: "A row has too few or too many cells" },
  severity: "error",
  basis: {
    zh: "国办公开办函〔2021〕30号、〔2019〕60号所附格式",
    en: "Forms of Guo Ban Gong Kai Ban Han [2021] No. 30 and [2019] No. 60",
  },
  why: {
    zh: "少一格或多一格，后面的数字就错了位，不知道属于哪一列。",
    en: "With a cell too few or too many nobody knows which column the figures belong to.",
  },
  remedy: {
    zh: "对照原表补齐或删去单元格，没有的填 0。",
    en: "Restore the cells, with 0 where there is nothing.",
  },
  traps: {
    zh: "空白单元格也算一格；分不清缺在哪一列的，数字不采用，不猜。",
    en: "Blank cells count; where it is not clear which one is missing, no figure is guessed.",
  },
  messages: {
    row: {
      zh: "{table}“{row}”一行应有 {expected} 格，实有 {actual} 格",
      en: "{table}, row “{row}”: cells due: {expected}; found: {actual}",
    },
    only: {
      zh: "{table}应有 {expected} 格，实有 {actual} 格",
      en: "{table}: cells due: {expected}; found: {actual}",
    },
    rows: {
      zh: "{table}有 {count} 行的单元格数不对：{rows}",
      en: "{table}: {count} rows have a wrong number of cells: {rows}",
    },
    empty: {
      zh: "{table}的 {count} 行都没有数字，没有的请填 0",
      en: "{table}: none of its {count} rows has a figure; enter 0 where there is nothing",
    },
    unread: {
      zh: "{table}的 {count} 行都没有读出数字：表中写有数字，但看不出属于哪一行哪一列",
      en: "{table}: no figure of its {count} rows was read: there are figures in it, but nothing shows which cells they belong to",
      suggestion: {
        zh: "按统一格式填写：每个行名后依次一格一个数字",
        en: "fill in the form: behind the name of each row one figure to a cell",
      },
    },
  },
  examples,
  check(report, found) {
    const incomplete = report.issues.filter(({ code }) => code === "row-incomplete");
    for (const table of tablesOf(report)) {
      const due = ({ row }: RowReading) => cellsByRow(table.template).get(row)?.length ?? 0;
      const wrong = table.rows.flatMap((row) => {
        const count = foundIn(incomplete, table, row);
        // A word among the figures of a row: told by cell-not-number.
        const isRight = count === null || count === due(row) || restOfRow(table, row) !== null;
        return isRight ? [] : [{ ...row, found: count }];
      });
      if (wrong.length > mostSingly) {
        const isEmpty = table.rows.every((row) => (row.found ?? 0) === 0);
        // None beside the labels is not the same as none.
        const message = !isEmpty ? "rows" : hasFiguresApart(report, table) ? "unread" : "empty";
        found(message, rowsTogether(table, wrong));
        continue;
      }
      for (const row of wrong) {
        // 表四 has one row, and no name for it.
        const messageId = row.row.label === null ? "only" : "row";
        found(messageId, { ...rowPlace(table, row), expected: due(row), actual: row.found });
      }
    }
  },
});

/** What the reader says of figures that it could not place. */
const tellsFigures: ReadonlySet<IssueCode> = new Set(["columns-unclear", "value-unplaced", "text-glued"]);

/** Whether figures stand in a table without being those of its rows. */
function hasFiguresApart({ issues }: Report, { template, extraRows }: TableReading): boolean {
  const pointer = tablePointer(template.key);
  const said = issues.filter(({ code }) => tellsFigures.has(code));
  return extraRows.length > 0 || said.some(({ cell }) => cell?.startsWith(pointer) === true);
}

/** Cells of a row before the reader completed it by the labels of its columns. */
function foundIn(incomplete: readonly Issue[], { template }: TableReading, { row, found }: RowReading) {
  if (incomplete.length === 0 || found === null) return found;
  const pointer = rowPointer(template, row);
  const before = incomplete.find(({ cell }) => cell === pointer)?.data?.found;
  return typeof before === "number" ? before : found;
}
