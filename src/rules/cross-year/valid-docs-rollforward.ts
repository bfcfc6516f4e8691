import type { Report } from "../../report/model.ts";
import { allParagraphs } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { cellOf, figureIn } from "../reading/cells.ts";
import { examples } from "./valid-docs-rollforward.examples.ts";

const rows = [
  { role: "regulations", name: { zh: "规章", en: "regulations" } },
  { role: "normativeDocuments", name: { zh: "行政规范性文件", en: "normative documents" } },
] as const;

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
    for (const { role, name } of rows) {
      const stock = (of: Report) => cellOf(of, "proactiveDisclosure", { row: role, column: "inForce" });
      const flows = (["issued", "repealed"] as const).map((column) =>
        cellOf(report, "proactiveDisclosure", { row: role, column }),
      );
      const cell = stock(report);
      const [issued, repealed] = flows.map((flow) => figureIn(report, flow));
      const [actual, before] = [figureIn(report, cell), figureIn(previous, stock(previous))];
      if (cell === null || issued == null || repealed == null || actual === null || before === null) continue;
      const expected = before + issued - repealed;
      if (expected === actual) continue;
      const isExplained = allParagraphs(report).some(
        ({ text }) => /规章|规范性文件/u.test(text) && /清理|失效|调整|修订|修改/u.test(text),
      );
      found("differs", {
        cell,
        related: flows.flatMap((flow) => (flow === null ? [] : [{ cell: flow, at: null }])),
        ...(isExplained ? { severity: "info" } : {}),
        expected,
        actual,
        data: { row: name, before, issued, repealed },
      });
    }
  },
});
