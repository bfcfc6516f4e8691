import { hasInOneRow, isSameTable } from "../../form/alike.ts";
import { editionNamed, editionOf, editionOfYear } from "../../form/index.ts";
import { rowsOf } from "../../form/roles.ts";
import type { Edition, TableTemplate } from "../../form/types.ts";
import { defineRule } from "../define.ts";
import { groupPointer } from "../reading/cells.ts";
import { tablePointer } from "../reading/tables.ts";
import { examples } from "./format-version-mismatch.examples.ts";

/** 报表格式应是报告年度所用的版本，各表同一版本。 */
export default defineRule({
  id: "format-version-mismatch",
  group: "structure",
  title: { zh: "使用了与年度不符的报表格式", en: "The form is not the one of the year" },
  severity: "error",
  basis: {
    zh: "国办公开办函〔2021〕30号（2021 年度起）；国办公开办函〔2019〕60号（2019、2020 年度）",
    en: "Guo Ban Gong Kai Ban Han [2021] No. 30 (from 2021), [2019] No. 60 (2019, 2020)",
  },
  why: {
    zh: "新旧格式的指标口径不同，用错格式，数据无法汇总，也无法与其他年度比较。",
    en: "The two forms count different things; figures of the wrong form can neither be added up nor compared.",
  },
  remedy: { zh: "换用当年的格式，按新口径重新填报。", en: "Use the form of the year and fill it in again." },
  traps: {
    zh: "报告年份读不出时不作判断；表四两版相同；2021 年版表三“（六）其他处理”只有一行的只提示。",
    en: "Not assessed where the year is unknown; table 4 is the same in both; item (6) in one row is only a warning.",
  },
  messages: {
    wrongForm: {
      zh: "{year} 年度应使用{expected}的格式，{label}用的是{actual}的格式",
      en: "{label} uses the form of {actual}; the report for {year} needs that of {expected}",
    },
    mixed: {
      zh: "表二用的是{tableTwo}的格式，表三用的是{tableThree}的格式",
      en: "Table 2 uses the form of {tableTwo}, table 3 that of {tableThree}",
    },
    block: {
      zh: "{label}：这一块用的是另一版格式的栏目（{values}）",
      en: "{label}: this block has the columns of another form ({values})",
    },
    otherHandlingInOneRow: {
      zh: "表三“（六）其他处理”只有一行，{year} 年度的格式应分 {rows} 行填报",
      en: "Item (6) of table 3 is one row; the form for {year} has {rows}",
    },
  },
  examples,
  check(report, found) {
    for (const { code, ...told } of report.issues) if (code === "columns-of-other-form") found("block", told);
    const year = report.year?.value ?? 0;
    const due = report.year === null ? null : editionNamed(editionOfYear(year));
    if (due === null) return;
    const { proactiveDisclosure: two, applications: three } = report.tables;
    if (two !== null && isOther(two.template, due)) {
      const used = editionOf(two.template.edition);
      const data = { year, expected: due.document, actual: used.document };
      const cell = tablePointer("proactiveDisclosure");
      found("wrongForm", { cell, expected: due.id, actual: used.id, data });
    } else if (three !== null && isOther(three.template, due)) {
      if (hasInOneRow(three.template, due.tables.applications, "otherwiseHandled")) {
        const cell = groupPointer(three.template, "otherwiseHandled");
        const rows = rowsOf(due.tables.applications, "otherwiseHandled").length;
        found("otherHandlingInOneRow", { cell, severity: "warning", data: { year, rows } });
      } else {
        const data = { tableTwo: due.document, tableThree: editionOf(three.template.edition).document };
        found("mixed", { cell: tablePointer("applications"), data });
      }
    }
  },
});

/** A table that both editions have in common is of either. */
function isOther(table: TableTemplate, { id, tables }: Edition): boolean {
  return table.edition !== id && !isSameTable(table, tables[table.key]);
}
