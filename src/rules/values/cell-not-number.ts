import { defineRule } from "../define.ts";
import { meantNumber, writtenNumber } from "../reading/figures.ts";
import { restOfRow } from "../reading/rest-of-row.ts";
import { allCells, tablesOf } from "../reading/tables.ts";

/** Issues of the reader that tell why a cell is no number. */
const saysWhy = new Set<string>(["unit-mismatch", "cell-not-text"]);

/** 单元格应填数字。 */
export default defineRule({
  id: "cell-not-number",
  group: "values",
  title: { zh: "单元格不是数字", en: "A cell holds no number" },
  severity: "error",
  basis: { zh: "格式各表均填报数量或金额", en: "The tables of the form hold numbers and amounts" },
  why: {
    zh: "读不成数字的格无法汇总，也无法核对勾稽关系。",
    en: "What is not a number can neither be added up nor checked.",
  },
  remedy: { zh: "改填阿拉伯数字；说明文字写到表外。", en: "Write digits; explanations go below the table." },
  traps: {
    zh: "“1,234”、全角数字“０”都是数字；“/”由 cell-placeholder 提示。",
    en: "“1,234” and full-width digits are numbers; “/” is a matter of cell-placeholder.",
  },
  messages: {
    text: { zh: "{label}填的是“{actual}”，不是数字", en: "{label} holds “{actual}”, which is not a number" },
    share: {
      zh: "{label}填的是比例“{actual}”，不是件数或金额",
      en: "{label} holds a share, “{actual}”, and no count or amount",
    },
    letters: {
      zh: "{label}填的是“{actual}”，像是把字母当成了数字 {expected}",
      en: "{label} holds “{actual}”: letters in place of {expected}?",
    },
  },
  examples: [
    { name: "数字 numbers", report: { applications: { received: ["1,234", 0, 0, 0, 0, 0, "1,234"] } } },
    {
      name: "文字 words",
      report: { applications: { received: ["若干", 0, 0, 0, 0, 0, 0] } },
      expect: ["text@/applications/table/received/naturalPerson"],
    },
    {
      name: "比例 a share",
      report: { applications: { received: ["44.8%", 0, 0, 0, 0, 0, 0] } },
      expect: ["share@/applications/table/received/naturalPerson"],
    },
    {
      name: "字母 O letter O",
      report: { applications: { received: ["1O", 0, 0, 0, 0, 0, 10] } },
      expect: ["letters@/applications/table/received/naturalPerson"],
    },
  ],
  check(report, found) {
    // An amount in the wrong unit is a number, a picture no text: the reader says why it was not taken.
    const explained = new Set(
      report.issues.flatMap(({ code, cell }) => (saysWhy.has(code) ? (cell ?? []) : [])),
    );
    const unread = allCells(report)
      .filter(({ reason, cell }) => reason === "unreadable" && !explained.has(cell.pointer))
      .map(({ cell, raw, at }) => ({ cell: cell.pointer, raw, at }));
    const behind = tablesOf(report)
      .flatMap((table) => table.rows.flatMap((row) => restOfRow(table, row) ?? []))
      .flatMap(({ at, cells }) => cells.map(({ template, raw }) => ({ cell: template.pointer, raw, at })));
    for (const { raw, ...place } of [...unread, ...behind]) {
      if (raw === null || writtenNumber(raw) !== null) continue;
      const expected = meantNumber(raw);
      const message = /^[\d\s.,]+%$/u.test(raw.normalize("NFKC").trim())
        ? "share"
        : expected === null
          ? "text"
          : "letters";
      found(message, { ...place, actual: raw.trim(), expected });
    }
  },
});
