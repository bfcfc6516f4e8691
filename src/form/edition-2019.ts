import { applicationsTable } from "./applications.ts";
import { informationContent, label } from "./labels.ts";
import { remediesTable } from "./remedies.ts";
import type { BlockTemplate, ColumnTemplate, Edition } from "./types.ts";

const previousItems: ColumnTemplate = {
  path: ["previousItems"],
  label: label("上一年项目数量", "Items last year"),
  groups: [],
  type: "count",
};

const change: ColumnTemplate = {
  path: ["change"],
  label: label("本年增/减", "Change this year", "本年增减"),
  groups: [],
  type: "delta",
};

const decisions: ColumnTemplate = {
  path: ["decisions"],
  label: label("处理决定数量", "Decisions"),
  groups: [],
  type: "count",
};

/** 国办公开办函〔2019〕60号所附格式（试行），2019、2020 年度使用。 */
export const edition2019: Edition = {
  id: "2019",
  document: { zh: "国办公开办函〔2019〕60号", en: "Guo Ban Gong Kai Ban Han [2019] No. 60" },
  years: { from: 2019, to: 2020 },
  tables: {
    proactiveDisclosure: {
      key: "proactiveDisclosure",
      edition: "2019",
      name: label("表二", "Table 2"),
      blocks: [
        {
          caption: label("第二十条第（一）项", "Article 20 (1)"),
          corner: informationContent,
          columns: [
            count("produced", label("本年新制作数量", "Produced this year")),
            count("disclosed", label("本年新公开数量", "Disclosed this year")),
            count("totalDisclosed", label("对外公开总数量", "Disclosed in total", "对外公开总数")),
          ],
          rows: [
            { path: ["regulations"], label: label("规章", "Regulations (guizhang)"), groups: [] },
            {
              path: ["normativeDocuments"],
              label: label("规范性文件", "Normative documents", "行政规范性文件"),
              groups: [],
            },
          ],
        },
        items(
          "第二十条第（五）项",
          "Article 20 (5)",
          [previousItems, change, decisions],
          [
            ["administrativeLicenses", "行政许可", "Administrative licences"],
            ["otherServices", "其他对外管理服务事项", "Other external administrative services"],
          ],
        ),
        items(
          "第二十条第（六）项",
          "Article 20 (6)",
          [previousItems, change, decisions],
          [
            ["administrativePenalties", "行政处罚", "Administrative penalties"],
            ["administrativeCompulsion", "行政强制", "Administrative compulsion"],
          ],
        ),
        items(
          "第二十条第（八）项",
          "Article 20 (8)",
          [previousItems, change],
          [["administrativeFees", "行政事业性收费", "Administrative fees"]],
        ),
        {
          caption: label("第二十条第（九）项", "Article 20 (9)"),
          corner: informationContent,
          columns: [
            count("projects", label("采购项目数量", "Procurement projects")),
            {
              path: ["amount"],
              label: label("采购总金额", "Procurement amount", "采购总金额（万元）", "采购总金额（元）"),
              groups: [],
              type: "money",
            },
          ],
          rows: [
            {
              path: ["governmentProcurement"],
              label: label("政府集中采购", "Centralised government procurement"),
              groups: [],
            },
          ],
        },
      ],
    },
    applications: applicationsTable("2019"),
    remedies: remediesTable("2019"),
  },
};

function count(key: string, text: ColumnTemplate["label"]): ColumnTemplate {
  return { path: [key], label: text, groups: [], type: "count" };
}

function items(
  caption: string,
  en: string,
  columns: readonly ColumnTemplate[],
  rows: readonly (readonly [string, string, string])[],
): BlockTemplate {
  return {
    caption: label(caption, en),
    corner: informationContent,
    columns,
    rows: rows.map(([key, zh, gloss]) => ({ path: [key], label: label(zh, gloss), groups: [] })),
  };
}
