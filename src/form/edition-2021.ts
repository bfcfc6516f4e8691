import { applicationsTable } from "./applications.ts";
import { informationContent, label } from "./labels.ts";
import { remediesTable } from "./remedies.ts";
import type { BlockTemplate, ColumnTemplate, Edition } from "./types.ts";

/** 国办公开办函〔2021〕30号所附格式，2021 年度起使用。 */
export const edition2021: Edition = {
  id: "2021",
  document: { zh: "国办公开办函〔2021〕30号", en: "Guo Ban Gong Kai Ban Han [2021] No. 30" },
  years: { from: 2021, to: null },
  tables: {
    proactiveDisclosure: {
      key: "proactiveDisclosure",
      edition: "2021",
      name: label("表二", "Table 2"),
      blocks: [
        {
          caption: label("第二十条第（一）项", "Article 20 (1)"),
          corner: informationContent,
          columns: [
            column(
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
            column(
              "repealed",
              label("本年废止件数", "Repealed this year", "本年废止数", "本年度废止数", "本年度废止件数"),
            ),
            column("inForce", label("现行有效件数", "In force", "现行有效数", "现行有效件", "现行有效")),
          ],
          rows: [
            { path: ["regulations"], label: label("规章", "Regulations (guizhang)"), groups: [] },
            {
              path: ["normativeDocuments"],
              label: label("行政规范性文件", "Administrative normative documents", "规范性文件"),
              groups: [],
            },
          ],
        },
        decisions("第二十条第（五）项", "Article 20 (5)", [
          ["administrativeLicenses", "行政许可", "Administrative licences"],
        ]),
        decisions("第二十条第（六）项", "Article 20 (6)", [
          ["administrativePenalties", "行政处罚", "Administrative penalties"],
          ["administrativeCompulsion", "行政强制", "Administrative compulsion"],
        ]),
        {
          caption: label("第二十条第（八）项", "Article 20 (8)"),
          corner: informationContent,
          columns: [
            {
              path: ["amount"],
              label: label(
                "本年收费金额（单位：万元）",
                "Fees collected this year (10,000 yuan)",
                "本年收费金额",
              ),
              groups: [],
              type: "amount",
              unit: "万元",
            },
          ],
          rows: [
            {
              path: ["administrativeFees"],
              label: label("行政事业性收费", "Administrative fees", "行政事业型收费"),
              groups: [],
            },
          ],
        },
      ],
    },
    applications: applicationsTable("2021"),
    remedies: remediesTable("2021"),
  },
};

function column(key: string, text: ColumnTemplate["label"]): ColumnTemplate {
  return { path: [key], label: text, groups: [], type: "count" };
}

function decisions(
  caption: string,
  en: string,
  rows: readonly (readonly [string, string, string])[],
): BlockTemplate {
  return {
    caption: label(caption, en),
    corner: informationContent,
    columns: [
      column(
        "decisions",
        label("本年处理决定数量", "Decisions this year", "本年处理绝对数量", "本年度处理决定数量"),
      ),
    ],
    rows: rows.map(([key, zh, gloss]) => ({ path: [key], label: label(zh, gloss), groups: [] })),
  };
}
