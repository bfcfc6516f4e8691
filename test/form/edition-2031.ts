import { applicationsTable, outcome, outcomeRows } from "../../src/form/applications.ts";
import type { ColumnTemplate, EditionDeclaration } from "../../src/form/declaration.ts";
import { officeLetter } from "../../src/form/documents.ts";
import { edition2021 } from "../../src/form/editions/2021.ts";
import { label } from "../../src/form/labels.ts";

const {
  sections,
  tables: { proactiveDisclosure, remedies },
} = edition2021;

/** 编造的一版：表三（五）多一行，表二“本年制发件数”改称“本年印制件数”，第五部分改了标题。All that an edition is stands in this file. */
export const edition2031: EditionDeclaration<"2031"> = {
  id: "2031",
  document: officeLetter(2031, 47, "中华人民共和国政府信息公开工作年度报告格式"),
  from: 2031,
  trial: false,
  sections: sections.map((section) =>
    section.key === "problems"
      ? { ...section, heading: label("主要问题与整改安排", "Problems and plans"), variants: [] }
      : section,
  ),
  tables: {
    proactiveDisclosure: {
      ...proactiveDisclosure,
      blocks: proactiveDisclosure.blocks.map((block) => ({ ...block, columns: block.columns.map(renamed) })),
    },
    applications: applicationsTable({
      ...outcomeRows,
      notProcessed: [
        ...outcomeRows.notProcessed,
        outcome("notProcessed", "generated", label("6.机器批量生成的申请", "6. Machine-made")),
      ],
    }),
    remedies,
  },
};

function renamed(column: ColumnTemplate): ColumnTemplate {
  if (!column.roles.includes("issued")) return column;
  return { ...column, path: ["printed"], label: label("本年印制件数", "Printed this year") };
}
