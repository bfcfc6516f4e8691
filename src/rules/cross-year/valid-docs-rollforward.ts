import { rowsOf } from "../../form/roles.ts";
import { allParagraphs } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { cellOf, cellsOfRow, figureIn, figuresIn, templateOf } from "../reading/cells.ts";
import { examples } from "./valid-docs-rollforward.examples.ts";

const rows = [
  { role: "regulations", name: { zh: "规章", en: "regulations" } },
  { role: "normativeDocuments", name: { zh: "行政规范性文件", en: "normative documents" } },
] as const;
const columns = ["inForce", "issued", "repealed"] as const;

/** 现行有效件数应等于上年现行有效加本年制发减本年废止。 */
export default defineRule({
  id: "valid-docs-rollforward",
  group: "cross-year",
  title: { zh: "现行有效件数与上年推算不符", en: "Documents in force do not follow from last year's" },
  severity: "warning",
  needs: { row: "normativeDocuments", column: "inForce" },
  basis: {
    zh: "国办公开办函〔2021〕30号所附格式表二各栏的文义",
    en: "Meaning of the columns of table 2, Guo Ban Gong Kai Ban Han [2021] No. 30",
  },
  why: {
    zh: "存量 = 上年存量 + 制发 − 废止；推不出来，多半是存量没有更新。",
    en: "Stock = last year's stock + issued − repealed; otherwise the stock was probably not updated.",
  },
  remedy: {
    zh: "与司法行政部门核对；因清理、失效调整的，在正文说明一句。",
    en: "Check with the justice department; mention clearances and expiries in the text.",
  },
  traps: {
    zh: "清理、到期失效、口径调整会合法地打破这一关系，正文有说明的只作提示；不同格式版本之间不比较。",
    en: "Clearances and expiries break it lawfully; explained ones are only hints. Never compared across forms.",
  },
  messages: {
    differs: {
      zh: "{row}：上年现行有效 {before}，本年制发 {issued}、废止 {repealed}，应为 {expected}，填的是 {actual}",
      en: "{row}: {before} in force last year, {issued} issued, {repealed} repealed, so {expected}; the cell says {actual}",
    },
  },
  examples,
  check(report, found, { previous }) {
    if (previous === null) return;
    const template = templateOf(report, "proactiveDisclosure");
    for (const { role, name } of rows) {
      const [cell, ...flows] = rowsOf(template, role).flatMap((row) => cellsOfRow(template, row, columns));
      const stock = cellOf(previous, "proactiveDisclosure", { row: role, column: "inForce" });
      const before = figureIn(previous, stock);
      const [actual, issued = 0, repealed = 0] = figuresIn(report, [cell, ...flows]);
      if (cell === undefined || actual === undefined || before === null) continue;
      const expected = before + issued - repealed;
      if (expected === actual) continue;
      const isExplained = allParagraphs(report).some(
        ({ text }) => /规章|规范性文件/u.test(text) && /清理|失效|调整|修订|修改/u.test(text),
      );
      const severity = isExplained ? "info" : "warning";
      const data = { row: name, before, issued, repealed };
      found("differs", {
        cell,
        related: flows.map((flow) => ({ cell: flow })),
        severity,
        expected,
        actual,
        data,
      });
    }
  },
});
