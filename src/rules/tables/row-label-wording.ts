import type { RowReading } from "../../report/model.ts";
import { defineRule, type TextEdit } from "../define.ts";
import { isRowMissing, listNames, rowName, rowPointer, tablePointer, tablesOf } from "../reading/tables.ts";
import { compareWording } from "../reading/wording.ts";
import { nameOf } from "../relation.ts";

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
    differs: { zh: "{table}行名“{found}”应为“{row}”", en: "{table}: row label “{found}” should be “{row}”" },
    damaged: {
      zh: "{table}行名“{found}”残缺，应为“{row}”",
      en: "{table}: row label “{found}” is damaged: “{row}”",
    },
    severalLost: {
      zh: "{table}有 {count} 行的行名丢失：{rows}",
      en: "{table}: the labels of {count} rows are lost: {rows}",
    },
    lost: { zh: "{table}“{row}”一行的行名丢失", en: "{table}: the label of row “{row}” is lost" },
  },
  safe: ["differs"],
  examples: [
    { name: "统一格式 as in the form", report: {} },
    {
      name: "2021 年格式写成“规范性文件” label of the other form",
      report: { tables: { proactiveDisclosure: { rowLabels: { normativeDocuments: "规范性文件" } } } },
      expect: ["differs@/proactiveDisclosure/table/normativeDocuments"],
      edits: [["规范性文件", "行政规范性文件"]],
    },
    {
      name: "2019 年格式 right in the 2019 form",
      report: {
        formOf: 2020,
        tables: { proactiveDisclosure: { rowLabels: { regulations: "规章（县级无此项）" } } },
      },
    },
    {
      name: "残字 damaged",
      report: {
        tables: {
          applications: { rowLabels: { "outcomes/denied/prohibitedByLaw": "2.其他法亍政法规禁上公开" } },
        },
      },
      expect: ["damaged@/applications/table/outcomes/denied/prohibitedByLaw"],
    },
    {
      name: "行名丢失 lost",
      report: { tables: { proactiveDisclosure: { rowLabels: { regulations: null } } } },
      expect: ["lost@/proactiveDisclosure/table/regulations"],
    },
    {
      name: "多行行名丢失 several lost, told once",
      report: {
        tables: {
          applications: {
            rowLabels: {
              "outcomes/granted": null,
              "outcomes/denied/stateSecret": null,
              "outcomes/unavailable/notHeld": null,
              "outcomes/notProcessed/petition": null,
            },
          },
        },
      },
      expect: ["severalLost@/applications/table"],
    },
  ],
  check(report, found) {
    for (const { template, rows, at } of tablesOf(report)) {
      const table = nameOf([template.name]);
      const worded = rows.flatMap((reading) => {
        const { row, rawLabel } = reading;
        if (row.label === null || isRowMissing(reading)) return [];
        const label = rawLabel?.trim() ?? "";
        return [{ reading, label, wording: label === "" ? null : compareWording(label, row.label) }];
      });
      const lost = worded.filter(({ wording }) => wording === null);
      if (lost.length > mostSingly) {
        found("severalLost", {
          cell: tablePointer(template.key),
          at: lost[0]?.reading.at ?? at,
          related: lost.map(({ reading }) => ({ cell: rowPointer(template, reading.row), at: reading.at })),
          artefact: true,
          data: {
            table,
            count: lost.length,
            rows: listNames(lost.map(({ reading }) => rowName(template, reading.row))),
          },
        });
      }
      for (const { reading, label, wording } of worded) {
        const place = { cell: rowPointer(template, reading.row), at: reading.at };
        const data = { table, row: rowName(template, reading.row), found: label };
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

/** A label of several lines may be anything; one of one line is put right as a whole. */
function correctionOf(written: string, { row, at }: RowReading): TextEdit[] {
  return at === null || row.label === null || /\s/u.test(written)
    ? []
    : [{ at, written, right: row.label.text }];
}

/** Lost labels of a table that are told one by one. */
const mostSingly = 3;
