import type { Bilingual } from "../../errors.ts";
import type { RowTemplate } from "../../form/types.ts";
import type { RowReading } from "../../report/model.ts";
import { defineRule, type TextEdit } from "../define.ts";
import {
  isRowMissing,
  listNames,
  rowName,
  rowPointer,
  rowsTogether,
  tablesOf,
  wordsOf,
} from "../reading/tables.ts";
import { compareWording } from "../reading/wording.ts";
import { nameOf } from "../relation.ts";
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
    severalLost: {
      zh: "{table}有 {count} 行的行名丢失：{rows}",
      en: "{table}: the labels of {count} rows are lost: {rows}",
    },
    lost: { zh: "{table}“{row}”一行的行名丢失", en: "{table}: the label “{right}” ({row}) is lost" },
  },
  safe: ["differs"],
  examples,
  check(report, found) {
    for (const tableReading of tablesOf(report)) {
      const { template, rows } = tableReading;
      const table = nameOf([template.name]);
      const worded = rows.flatMap((reading) => {
        const { row, rawLabel } = reading;
        if (row.label === null || isRowMissing(reading)) return [];
        const label = rawLabel?.trim() ?? "";
        return [{ reading, label, wording: label === "" ? null : compareWording(label, row.label) }];
      });
      const lost = worded.filter(({ wording }) => wording === null);
      if (lost.length > mostSingly) {
        const readings = lost.map(({ reading }) => reading);
        const together = rowsTogether(tableReading, readings);
        const names = listNames(readings.map(({ row }) => labelOf(row, rowName(template, row))));
        found("severalLost", { ...together, artefact: true, data: { ...together.data, rows: names } });
      }
      for (const { reading, label, wording } of worded) {
        const place = { cell: rowPointer(template, reading.row), at: reading.at };
        const right = reading.row.label?.text ?? "";
        const data = { table, row: rowName(template, reading.row), found: label, right };
        if (wording === null && lost.length <= mostSingly) found("lost", { ...place, artefact: true, data });
        else if (wording === "variant") {
          const edits = correctionOf(label, reading);
          found("differs", { ...place, edits, data });
        } else if (wording !== null && wording !== "official" && reading.similarity < 1)
          found("damaged", { ...place, artefact: true, data });
      }
    }
  },
});

/** In English the label itself, since that is what to write. */
function labelOf({ label }: RowTemplate, name: Bilingual): Bilingual {
  return { zh: name.zh, en: label === null ? name.en : wordsOf(label).en };
}

/** A label of several lines may be anything; one of one line is put right as a whole. */
function correctionOf(written: string, { row, at }: RowReading): TextEdit[] {
  return at === null || row.label === null || /\s/u.test(written)
    ? []
    : [{ at, written, right: row.label.text }];
}

/** Lost labels of a table that are told one by one. */
const mostSingly = 3;
