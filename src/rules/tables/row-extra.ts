import { defineRule } from "../define.ts";
import { restOfRow } from "../reading/rest-of-row.ts";
import { tablePointer, tablesOf } from "../reading/tables.ts";
import { nameOf } from "../relation.ts";

/** 表格不应有格式以外的数据行。 */
export default defineRule({
  id: "row-extra",
  group: "tables",
  title: { zh: "表格出现多余行", en: "A row that is not in the form" },
  severity: "warning",
  basis: {
    zh: "国办公开办函〔2021〕30号、〔2019〕60号所附格式",
    en: "Forms of Guo Ban Gong Kai Ban Han [2021] No. 30 and [2019] No. 60",
  },
  why: {
    zh: "自加的“小计”等行不会被汇总，还容易被重复相加。",
    en: "Rows of one's own are not collected and invite counting twice.",
  },
  remedy: {
    zh: "删去多余行；数据并入规定的行。",
    en: "Remove it; put the figures where the form has a row for them.",
  },
  traps: {
    zh: "单位行、注释行、没有数字的空行不算。",
    en: "Notes, units and rows without figures are not meant.",
  },
  messages: {
    extra: {
      zh: "{table}多出一行“{row}”，格式中没有",
      en: "{table} has a row “{row}” that is not in the form",
    },
    unread: {
      zh: "{table}多出一行“{row}”，格式中没有，其数字没有读取",
      en: "{table} has a row “{row}” that is not in the form; its figures were not read",
    },
  },
  examples: [
    { name: "没有多余行 none", report: {} },
    {
      name: "自加小计 a subtotal",
      report: { tables: { applications: { extraRows: [["小计", "3", "0", "0", "0", "0", "0", "3"]] } } },
      expect: ["unread@/applications/table"],
    },
    {
      name: "自加的行都是 0 a row of zeros",
      report: { tables: { applications: { extraRows: [["小计", "0", "0", "0", "0", "0", "0", "0"]] } } },
      expect: ["extra@/applications/table"],
    },
    {
      name: "栏次 columns that are counted",
      report: { tables: { applications: { extraRows: [["栏次", "1", "2", "3", "4", "5", "6", "7"]] } } },
      expect: ["extra@/applications/table"],
    },
    {
      name: "甲乙丙 as statistical forms count theirs",
      report: {
        tables: { applications: { extraRows: [["甲", "乙", "丙", "1", "2", "3", "4", "5", "6", "7"]] } },
      },
      expect: ["extra@/applications/table"],
    },
    {
      name: "栏次行里是别的数字 other figures beside that label",
      report: { tables: { applications: { extraRows: [["栏次", "1", "2", "3", "4", "5", "6", "9"]] } } },
      expect: ["unread@/applications/table"],
    },
    {
      name: "行名只剩序号 an ordinal is left of the label",
      report: { tables: { applications: { extraRows: [["2.", "0", "3", "0", "0", "0", "0", "3"]] } } },
      expect: ["unread@/applications/table"],
    },
    {
      name: "带单位的数字 a figure with its unit",
      report: { tables: { proactiveDisclosure: { extraRows: [["政", "5 次"]] } } },
      expect: ["unread@/proactiveDisclosure/table"],
    },
    {
      name: "占比；没有行名 shares; figures without a label",
      report: { tables: { proactiveDisclosure: { extraRows: [["占比", "55.6%"], ["5 件"], ["无", "5"]] } } },
    },
    {
      name: "单位行 a unit",
      report: {
        tables: {
          proactiveDisclosure: { extraRows: [["单位：青溪区水务局 2023年度"], ["", ""], ["56912"]] },
        },
      },
    },
  ],
  check(report, found) {
    for (const table of tablesOf(report)) {
      const [cell, name] = [tablePointer(table.template.key), nameOf([table.template.name])];
      // Where cells follow each other without rows, what looks like a row of zeros may be pieces of others.
      const artefact = table.layout === "stream";
      // A word among the figures of a row: told by cell-not-number.
      const rests = new Set(table.rows.map((row) => restOfRow(table, row)?.at));
      for (const { cells, at } of table.extraRows) {
        if (rests.has(at)) continue;
        const [first = "", ...values] = cells;
        const label = first.trim();
        // Figures without a label are no row; the reader says that they belong nowhere.
        const figures = values.filter((text) => /\p{Nd}/u.test(text) && !/[%％]\s*$/u.test(text));
        if (!isName(label) || figures.length === 0 || isNote(label)) continue;
        const row = label.slice(0, 30);
        if (isNumbering(label, figures)) {
          found("extra", { cell, at, artefact, severity: "info", data: { table: name, row } });
          continue;
        }
        // Figures that are not read are an error, whatever the row is; of zeros nothing is lost.
        if (figures.some((text) => /[1-9１-９]/u.test(text)))
          found("unread", { cell, at, severity: "error", data: { table: name, row } });
        else found("extra", { cell, at, artefact, data: { table: name, row } });
      }
    }
  },
});

/** `行`, `2.`: however little of a label there is, what stands there is neither a figure nor a mark for none. */
const isName = (text: string) => /[\p{L}\p{N}]/u.test(text) && !figure.test(text);

/** 单位：…, 备注: what stands beside is a part of it. */
function isNote(label: string): boolean {
  return /^(?:单位|备注|说明|注\s*[:：])/u.test(label);
}

/** 栏次 1 2 3 4, 甲 乙 1 2: the columns are counted, nothing else is. */
function isNumbering(label: string, figures: readonly string[]): boolean {
  return (
    /^(?:[栏列行][次号目]|序号|甲)$/u.test(label) &&
    figures.every((text, index) => Number(text) === index + 1)
  );
}

const figure = /^(?:[+-]?[\d０-９](?:[\d０-９.,，]*[\d０-９])?\s*(?:件|条|项|元|万元)?|[无無])$/u;
