import { defineRule } from "../define.ts";
import {
  isRowMissing,
  listNames,
  rowName,
  rowPlace,
  rowsTogether,
  tablesOf,
  wordsOf,
} from "../reading/tables.ts";
import { compareWording, correctionOf, type Wording } from "../reading/wording.ts";
import { examples } from "./row-label-wording.examples.ts";

/** 行名应与统一格式一致。 */
export default defineRule({
  id: "row-label-wording",
  group: "tables",
  title: { zh: "行名与统一格式不符", en: "A row label differs from the form" },
  severity: "warning",
  basis: {
    zh: "国办公开办函〔2021〕30号、〔2019〕60号所附格式",
    en: "Forms of Guo Ban Gong Kai Ban Han [2021] No. 30 and [2019] No. 60",
  },
  why: {
    zh: "行名是认数的依据，改了字，口径就不清楚。",
    en: "A figure is known by its row label; a changed label changes what it counts.",
  },
  remedy: { zh: "改用统一格式的行名。", en: "Use the label of the form." },
  traps: {
    zh: "“规范性文件”在 2019 年的格式里是对的；行名后加括号说明、换行、空格、全半角不算；网页、识别造成的残字只作提示。",
    en: "“规范性文件” is right in the 2019 form; explanations in brackets, spaces and width do not count; damage is only noted.",
  },
  messages: {
    differs: {
      zh: "{table}行名“{found}”应为“{row}”",
      en: "{table}: row label “{found}” should be “{right}” ({row})",
    },
    damaged: {
      zh: "{table}行名“{found}”残缺，应为“{row}”",
      en: "{table}: row label “{found}” is damaged; it should be “{right}” ({row})",
    },
    unlike: {
      zh: "{table}行名“{found}”与格式不同，应为“{row}”",
      en: "{table}: row label “{found}” is not that of the form; it should be “{right}” ({row})",
    },
    number: {
      zh: "{table}行名“{found}”的序号与格式不同，应为“{row}”",
      en: "{table}: the number of row label “{found}” is not that of the form; it should be “{right}” ({row})",
    },
    severalLost: {
      zh: "{table}有 {count} 行的行名丢失：{rows}",
      en: "{table}: the labels of {count} rows are lost: {rows}",
    },
    lost: { zh: "{table}“{row}”一行的行名丢失", en: "{table}: the label “{right}” ({row}) is lost" },
  },
  safe: ["differs"],
  examples,
  check(report, found) {
    for (const table of tablesOf(report)) {
      const worded = table.rows.flatMap((row) => {
        const { label } = row.row;
        if (label === null || isRowMissing(row)) return [];
        const written = row.rawLabel?.trim() ?? "";
        const wording: Wording | "lost" = written === "" ? "lost" : compareWording(written, label);
        return [{ row, label, written, wording }];
      });
      const lost = worded.filter(({ wording }) => wording === "lost");
      if (lost.length > mostSingly) {
        const { data, ...place } = rowsTogether(
          table,
          lost.map(({ row }) => row),
        );
        // In English the label itself, since that is what to write.
        const rows = lost.map(({ row: { row }, label }) => ({
          zh: rowName(table.template, row).zh,
          en: wordsOf(label).en,
        }));
        found("severalLost", { ...place, artefact: true, data: { ...data, rows: listNames(rows) } });
      }
      for (const { row, label, written, wording } of worded) {
        if (wording === "official") continue;
        const { data, ...place } = rowPlace(table, row);
        const finding = { ...place, data: { ...data, found: written, right: label.text } };
        if (wording === "lost" && lost.length <= mostSingly) found("lost", { ...finding, artefact: true });
        else if (wording === "variant")
          found("differs", { ...finding, edits: correctionOf(written, row.at, label) });
        else if (wording !== "lost" && row.similarity < 1)
          found(messageOf[wording], { ...finding, artefact: true });
      }
    }
  },
});

const messageOf = { damaged: "damaged", numbered: "number", other: "unlike" } as const;

/** Lost labels of a table that are told one by one. */
const mostSingly = 3;
