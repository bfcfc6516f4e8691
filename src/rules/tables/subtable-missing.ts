import { editionOf } from "../../form/index.ts";
import { defineRule } from "../define.ts";
import { missingBlocks, rowPointer } from "../reading/tables.ts";
import { nameOf } from "../relation.ts";

/** 表二应有条例第二十条各项的分表。 */
export default defineRule({
  id: "subtable-missing",
  group: "tables",
  title: { zh: "第二部分缺少条款分表", en: "A block of table 2 is missing" },
  severity: "error",
  basis: {
    zh: "国办公开办函〔2021〕30号、〔2019〕60号所附格式表二",
    en: "Table 2 of Guo Ban Gong Kai Ban Han [2021] No. 30 and [2019] No. 60",
  },
  why: {
    zh: "条例第二十条的每一项都要填报，缺一项就是漏报。",
    en: "Each item of article 20 has to be reported.",
  },
  remedy: { zh: "补上缺少的分表，没有的填 0。", en: "Add the block, with 0 where there is nothing." },
  traps: {
    zh: "第（九）项政府集中采购只在 2019 年的格式里有；“第二十条第（五）”后丢了“项”字不算。",
    en: "Item (9) belongs to the 2019 form only; a caption that lost its last character counts.",
  },
  messages: {
    missing: {
      zh: "表二缺“{caption}”分表（{document}格式）",
      en: "Table 2 lacks the block “{caption}” (form of {document})",
    },
  },
  examples: [
    { name: "分表齐全 all blocks", report: {} },
    {
      name: "2019 年格式缺第（九）项 item (9) missing",
      report: {
        formOf: 2020,
        tables: {
          proactiveDisclosure: {
            missingRows: ["governmentProcurement"],
            headers: { "第二十条第（九）项": null },
          },
        },
      },
      expect: ["missing@/proactiveDisclosure/table/governmentProcurement"],
    },
    {
      name: "分表在、行缺 the block is there, the row is not",
      report: { tables: { proactiveDisclosure: { missingRows: ["administrativeFees"] } } },
    },
  ],
  check(report, found) {
    const table = report.tables.proactiveDisclosure;
    if (table === null) return;
    const { edition } = table.template;
    for (const { rows, caption } of missingBlocks(table)) {
      const related = rows.map((row) => ({ cell: rowPointer(table.template, row) }));
      const [first] = related;
      if (first === undefined || caption === null) continue;
      const data = { caption: nameOf([caption]), document: editionOf(edition).document };
      found("missing", { ...first, at: table.at, related, data });
    }
  },
});
