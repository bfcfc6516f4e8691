import { defineRule } from "../define.ts";
import { rowPlace, tablesOf } from "../reading/tables.ts";

/** 一行不应被分页拆成两行。 */
export default defineRule({
  id: "row-split",
  group: "tables",
  title: { zh: "跨页断行造成一行变两行", en: "A row torn in two by a page break" },
  severity: "error",
  basis: {
    zh: "国办公开办函〔2021〕30号、〔2019〕60号所附格式",
    en: "Forms of Guo Ban Gong Kai Ban Han [2021] No. 30 and [2019] No. 60",
  },
  why: {
    zh: "拆成两行后各带一组数字，照行数汇总会错位或重复相加。",
    en: "Two rows with a set of figures each are shifted or counted twice when collected.",
  },
  remedy: {
    zh: "合并为一行，并取消“允许跨页断行”。",
    en: "Join them and forbid the row to break across pages.",
  },
  traps: {
    zh: "行名换行但只有一组数字的，是正常换行。",
    en: "A wrapped label with one set of figures is normal.",
  },
  messages: {
    torn: {
      zh: "{table}“{row}”一行被拆成两行，已合并读取",
      en: "{table}: row “{row}” is torn in two; read as one",
    },
  },
  examples: [
    { name: "没有断行 whole", report: {} },
    {
      name: "断成两行 torn",
      report: {
        kind: "docx",
        tables: { applications: { tornRows: ["outcomes/otherwiseHandled/notCorrected"] } },
      },
      expect: ["torn@/applications/table/outcomes/otherwiseHandled/notCorrected"],
    },
  ],
  check(report, found) {
    for (const table of tablesOf(report)) {
      const torn = table.rows.filter((row) => row.torn === true);
      for (const row of torn) found("torn", { ...rowPlace(table, row), artefact: true });
    }
  },
});
