import { defineRule } from "../define.ts";
import { cellsOfRow, figuresIn, templateOf } from "../reading/cells.ts";
import { rowName, rowsWith } from "../reading/tables.ts";

/** 现行有效件数不应小于本年制发减本年废止。 */
export default defineRule({
  id: "t2-valid-too-small",
  group: "arithmetic",
  title: { zh: "现行有效件数小于制发减废止", en: "Fewer documents in force than issued less repealed" },
  severity: "warning",
  needs: { row: "normativeDocuments", column: "inForce" },
  basis: {
    zh: "国办公开办函〔2021〕30号所附格式表二各栏的文义",
    en: "Meaning of the columns of table 2, Guo Ban Gong Kai Ban Han [2021] No. 30",
  },
  why: {
    zh: "本年制发的文件年底大多仍有效；有效数反而更小，多半漏填了存量。",
    en: "What was issued in the year is mostly in force at its end; a smaller figure usually lacks the stock.",
  },
  remedy: {
    zh: "与司法行政部门核对年底现行有效的件数，填存量，不是只填本年新增。",
    en: "Check the stock at the end of the year with the justice department.",
  },
  traps: {
    zh: "当年制发当年失效的除外，故只作警告。",
    en: "Documents issued and expired within the year are possible, hence a warning.",
  },
  messages: {
    tooSmall: {
      zh: "{row}：本年制发 {issued}、废止 {repealed}，现行有效应不少于 {expected}，填的是 {actual}",
      en: "{row}: {issued} issued, {repealed} repealed, so at least {expected} should be in force; the cell says {actual}",
    },
  },
  examples: [
    { name: "4 制发、32 有效", report: { proactiveDisclosure: { normativeDocuments: [4, 0, 32] } } },
    {
      name: "4 制发、0 有效",
      report: { proactiveDisclosure: { normativeDocuments: [4, 0, 0] } },
      expect: ["tooSmall@/proactiveDisclosure/table/normativeDocuments/inForce"],
    },
    {
      name: "2019 年格式没有这一关系 not in the 2019 form",
      report: { formOf: 2020, proactiveDisclosure: { normativeDocuments: [4, 3, 0] } },
    },
    { name: "空白不作判断 a blank", report: { proactiveDisclosure: { normativeDocuments: [4, "", 0] } } },
  ],
  check(report, found) {
    const template = templateOf(report, "proactiveDisclosure");
    for (const row of rowsWith(template, "inForce")) {
      const [cell, ...flows] = cellsOfRow(template, row, ["inForce", "issued", "repealed"]);
      const [actual, issued = 0, repealed = 0] = figuresIn(report, [cell, ...flows]);
      const expected = issued - repealed;
      if (cell === undefined || actual === undefined || actual >= expected) continue;
      const data = { row: rowName(template, row), issued, repealed };
      found("tooSmall", { cell, related: flows.map((flow) => ({ cell: flow })), expected, actual, data });
    }
  },
});
