import { applicationsTable, outcomeRows, wholeOutcome } from "../applications.ts";
import type { ColumnTemplate, EditionDeclaration } from "../declaration.ts";
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

const previousItems = count("previousItems", "previousItems", label("上一年项目数量", "Items last year"));
const change: ColumnTemplate = {
  path: ["change"],
  label: label("本年增/减", "Change this year", "本年增减"),
  groups: [],
  roles: ["change"],
  type: "delta",
};
const decisions = count("decisions", "decisions", label("处理决定数量", "Decisions"));

/** 国办公开办函〔2019〕60号所附格式（试行），2019、2020 年度使用。 */
export const edition2019: EditionDeclaration<"2019"> = {
  id: "2019",
  document: officeLetter(2019, 60, "政府信息公开工作年度报告有关事项"),
  from: 2019,
  trial: true,
  sections,
  tables: {
    proactiveDisclosure: {
      name: label("表二", "Table 2"),
      blocks: [
        article(
          label("第二十条第（一）项", "Article 20 (1)"),
          [
            count("produced", "issued", label("本年新制作数量", "Produced this year")),
            count("disclosed", "disclosed", label("本年新公开数量", "Disclosed this year")),
            count(
              "totalDisclosed",
              "totalDisclosed",
              label("对外公开总数量", "Disclosed in total", "对外公开总数"),
            ),
          ],
          [
            regulations,
            row(
              "normativeDocuments",
              "normativeDocuments",
              label("规范性文件", "Normative documents", "行政规范性文件"),
            ),
          ],
        ),
        article(
          label("第二十条第（五）项", "Article 20 (5)"),
          [previousItems, change, decisions],
          [
            licences,
            row(
              "otherServices",
              "otherServices",
              label("其他对外管理服务事项", "Other external administrative services"),
            ),
          ],
        ),
        article(
          label("第二十条第（六）项", "Article 20 (6)"),
          [previousItems, change, decisions],
          [penalties, compulsion],
        ),
        article(
          label("第二十条第（八）项", "Article 20 (8)"),
          [previousItems, change],
          [row("administrativeFees", "fees", label("行政事业性收费", "Administrative fees"))],
        ),
        article(
          label("第二十条第（九）项", "Article 20 (9)"),
          [
            count("projects", "projects", label("采购项目数量", "Procurement projects")),
            {
              path: ["amount"],
              label: label("采购总金额", "Procurement amount", "采购总金额（万元）", "采购总金额（元）"),
              groups: [],
              roles: ["amount"],
              type: "money",
            },
          ],
          [
            row(
              "governmentProcurement",
              "procurement",
              label("政府集中采购", "Centralised government procurement"),
            ),
          ],
        ),
      ],
      sums: [],
    },
    // 两版只差「（六）其他处理」，这一版只有一行；部分 2021 版报告也这样填。
    applications: applicationsTable({
      ...outcomeRows,
      otherwiseHandled: [wholeOutcome("otherwiseHandled")],
    }),
    remedies: remediesTable,
  },
};
