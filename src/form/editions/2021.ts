import { applicationsTable, outcomeRows } from "../applications.ts";
import type { EditionDeclaration } from "../declaration.ts";
import { officeLetter } from "../documents.ts";
import { label } from "../labels.ts";
import {
  article,
  compulsion,
  count,
  licences,
  penalties,
  regulations,
  row,
} from "../proactive-disclosure.ts";
import { remediesTable } from "../remedies.ts";
import { sections } from "../sections.ts";

const decisions = count(
  "decisions",
  "decisions",
  label("本年处理决定数量", "Decisions this year", "本年处理绝对数量", "本年度处理决定数量"),
);

/** 国办公开办函〔2021〕30号所附格式，2021 年度起使用。 */
export const edition2021: EditionDeclaration<"2021"> = {
  id: "2021",
  document: officeLetter(2021, 30, "中华人民共和国政府信息公开工作年度报告格式"),
  from: 2021,
  trial: false,
  sections,
  tables: {
    proactiveDisclosure: {
      name: label("表二", "Table 2"),
      blocks: [
        article(
          label("第二十条第（一）项", "Article 20 (1)"),
          [
            count(
              "issued",
              "issued",
              label(
                "本年制发件数",
                "Issued this year",
                "本年度制发数",
                "本年度制发件数",
                "本年制发数",
                "本年发件数",
              ),
            ),
            count(
              "repealed",
              "repealed",
              label("本年废止件数", "Repealed this year", "本年废止数", "本年度废止数", "本年度废止件数"),
            ),
            count(
              "inForce",
              "inForce",
              label("现行有效件数", "In force", "现行有效数", "现行有效件", "现行有效"),
            ),
          ],
          [
            regulations,
            row(
              "normativeDocuments",
              "normativeDocuments",
              label("行政规范性文件", "Administrative normative documents", "规范性文件"),
            ),
          ],
        ),
        article(label("第二十条第（五）项", "Article 20 (5)"), [decisions], [licences]),
        article(label("第二十条第（六）项", "Article 20 (6)"), [decisions], [penalties, compulsion]),
        article(
          label("第二十条第（八）项", "Article 20 (8)"),
          [
            {
              path: ["amount"],
              label: label(
                "本年收费金额（单位：万元）",
                "Fees collected this year (10,000 yuan)",
                "本年收费金额",
              ),
              groups: [],
              roles: ["amount"],
              type: "amount",
              unit: "万元",
            },
          ],
          [
            row(
              "administrativeFees",
              "fees",
              label("行政事业性收费", "Administrative fees", "行政事业型收费"),
            ),
          ],
        ),
      ],
      sums: [],
    },
    applications: applicationsTable(outcomeRows),
    remedies: remediesTable,
  },
};
