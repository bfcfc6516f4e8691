import { defineRule } from "../define.ts";
import { cellOf, figureIn } from "../reading/cells.ts";

/** 修订后的《行政复议法》自2024年1月1日起施行。 */
const firstYear = 2024;

/** 2024年起，不予公开、不作为要先申请复议。 */
export default defineRule({
  id: "direct-suit-since-2024",
  group: "cross-table",
  title: { zh: "2024年起有未经复议的起诉", en: "Suits without reconsideration since 2024" },
  severity: "info",
  since: firstYear,
  basis: {
    zh: "《行政复议法》（2023年修订）第二十三条第一款第三、四项：对不予公开政府信息、未履行法定职责不服的，应当先申请行政复议；第九十条：自2024年1月1日起施行",
    en: "Administrative Reconsideration Law (2023), article 23 (3) and (4): refusal and non-performance go to reconsideration first; article 90: in force since 1 January 2024",
  },
  why: {
    zh: "这两类案件应先复议，直接起诉的数可能填错了栏。",
    en: "Such cases go to reconsideration first; the figure may stand in the wrong column.",
  },
  remedy: {
    zh: "核对这些案件是否经过复议，经过的填在“复议后起诉”。",
    en: "See whether there was a reconsideration; if so, use the other column.",
  },
  traps: {
    zh: "2024年以前提起的诉讼、对其他答复不服的，可以直接起诉，所以只作提示。",
    en: "Suits filed before 2024 and suits against other answers are lawful: a note only.",
  },
  messages: {
    direct: {
      zh: "填了未经复议直接起诉 {actual} 件，请核对：不予公开、不作为的案件应先复议",
      en: "Direct suits: {actual}; please check, refusals and non-performance go to reconsideration first",
    },
  },
  examples: [
    { name: "没有 none", report: { year: 2024 } },
    {
      name: "有直接起诉 one",
      report: { year: 2024, remedies: { "": [0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0] } },
      expect: ["direct@/remedies/table/litigation/direct/total"],
    },
    {
      name: "2023年 before",
      report: { year: 2023, remedies: { "": [0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0] } },
    },
  ],
  check(report, found) {
    const cell = cellOf(report, "remedies", { row: "disputes", column: ["direct", "total"] });
    const actual = figureIn(report, cell);
    if (cell === null || (report.year?.value ?? 0) < firstYear || actual === null || actual === 0) return;
    found("direct", { cell, actual });
  },
});
