import type { Bilingual } from "../../errors.ts";
import { nearestEdition, tableKeys } from "../../form/index.ts";
import type { CellPointer, TableKey } from "../../form/types.ts";
import type { Report, SectionReading } from "../../report/model.ts";
import { sectionText } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { hasPicture } from "../reading/own-words.ts";
import { isOfOthers, tablePointer } from "../reading/tables.ts";
import { listed, nameOf } from "../relation.ts";
import { examples } from "./table-missing.examples.ts";

/** 第二、三、四部分各应有规定的表格。 */
export default defineRule({
  id: "table-missing",
  group: "tables",
  title: { zh: "缺少规定表格", en: "A prescribed table is missing" },
  severity: "error",
  basis: {
    zh: "国办公开办函〔2021〕30号、〔2019〕60号所附格式",
    en: "Forms of Guo Ban Gong Kai Ban Han [2021] No. 30 and [2019] No. 60",
  },
  why: {
    zh: "三张表是年度报告的数据来源；只用文字叙述，数据无法汇总和核对。",
    en: "The three tables carry the figures of the report; prose cannot be added up or checked.",
  },
  remedy: {
    zh: "补上统一格式的表格，没有的填 0。",
    en: "Add the table of the form, with 0 where there is nothing.",
  },
  traps: {
    zh: "表格是图片的读不出数字，也报本条；整个部分缺失的由 section-missing 提示；第二部分另有自制表格的由 table2-nonstandard 提示。",
    en: "A table given as a picture cannot be read and is reported; a missing section and a home-made table have rules of their own.",
  },
  messages: {
    none: {
      zh: "没有读到表格：{tables}都没有",
      en: "No table was read: {tables} are all missing",
      suggestion: {
        zh: "原件里有表格的，多半是转换或复制时丢了：请检查 Word 原件或网页本身；原件也没有的，按统一格式补上",
        en: "if the original has them, they were lost in conversion or copying: check the Word file or the web page itself; if not, add the tables of the form",
      },
    },
    missing: { zh: "“{heading}”下没有{table}", en: "“{heading}” holds no {table}" },
    unlike: {
      zh: "“{heading}”下有表格，但认不出是{table}：行名、表头与格式不符，没有读取",
      en: "The table under “{heading}” is not recognised as {table}: its labels and headers are not those of the form; it was not read",
      suggestion: {
        zh: "按统一格式的行名和表头填写；左边一栏的行名不能少",
        en: "use the labels and headers of the form, the column of row labels included",
      },
    },
    nothing: {
      zh: "“{heading}”下没有{table}，也没有文字",
      en: "“{heading}” holds neither {table} nor text",
    },
    image: {
      zh: "“{heading}”下的{table}可能是图片，读不出数字",
      en: "{table} under “{heading}” may be a picture; its figures cannot be read",
    },
  },
  examples,
  check(report, found) {
    const missing = tableKeys.flatMap((key) => missingTable(report, key) ?? []);
    const isLost =
      missing.length === tableKeys.length && missing.every(({ how }) => how !== "image" && how !== "unlike");
    if (isLost) {
      const tables = listed(missing.map(({ table }) => table));
      found("none", {
        at: missing[0]?.section.headingAt ?? null,
        related: missing.map(({ cell }) => ({ cell })),
        data: { tables },
      });
      return;
    }
    for (const { how, cell, section, table } of missing)
      found(how, { cell, data: { heading: section.heading.trim(), table } });
  },
});

interface MissingTable {
  readonly how: "missing" | "unlike" | "nothing" | "image";
  readonly cell: CellPointer;
  readonly section: SectionReading;
  readonly table: Bilingual;
}

/** `null` where the table is there, or where something else says that it is not. */
function missingTable(report: Report, key: TableKey): MissingTable | null {
  const section = report.sections[key];
  if (report.tables[key] !== null || section === null) return null;
  const cell = tablePointer(key);
  const said = (code: string) => report.issues.some((issue) => issue.code === code && issue.cell === cell);
  // The table is there, but was not read: the reader's own finding says why.
  if (said("table-ambiguous") || said("lines-deduplicated") || isOfOthers(report, key)) return null;
  const pictured = said("table-image") || hasPicture(section);
  const homeMade = report.otherTables.some((table) => table.section === key);
  if (key === "proactiveDisclosure" && homeMade && !pictured) return null;
  const bare = sectionText(report, key) === "";
  const how = pictured ? "image" : homeMade ? "unlike" : bare ? "nothing" : "missing";
  return { how, cell, section, table: nameOf([nearestEdition(report.form).tables[key].name]) };
}
