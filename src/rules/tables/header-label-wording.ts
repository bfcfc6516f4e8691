import { oncePer } from "../../form/once.ts";
import type { BlockTemplate, Label, TableTemplate } from "../../form/types.ts";
import type { Location } from "../../read/source.ts";
import type { HeaderReading, TableReading } from "../../report/model.ts";
import { defineRule, type TextEdit } from "../define.ts";
import { listNames, missingBlocks, tablePointer, tablesOf, wordsOf } from "../reading/tables.ts";
import { compareWording } from "../reading/wording.ts";
import { nameOf } from "../relation.ts";
import { examples } from "./header-label-wording.examples.ts";

/** 表头应与统一格式一致。 */
export default defineRule({
  id: "header-label-wording",
  group: "tables",
  title: { zh: "表头与统一格式不符", en: "A column header differs from the form" },
  severity: "warning",
  basis: {
    zh: "国办公开办函〔2021〕30号、〔2019〕60号所附格式",
    en: "Forms of Guo Ban Gong Kai Ban Han [2021] No. 30 and [2019] No. 60",
  },
  why: {
    zh: "表头缺字、改字，读者不知道那一列数的是什么。",
    en: "With a header changed or lost, nobody knows what the column counts.",
  },
  remedy: { zh: "改用统一格式的表头。", en: "Use the header of the form." },
  traps: {
    zh: "表头分行、竖排、夹空格不算；“采购总金额（万元）”写明单位是好事；网页、识别造成的缺字只作提示。",
    en: "Split or vertical headers do not count; a unit in brackets is welcome; damage is only noted.",
  },
  messages: {
    differs: {
      zh: "{table}表头“{found}”应为“{header}”",
      en: "{table}: header “{found}” should be “{right}” ({header})",
    },
    damaged: {
      zh: "{table}表头“{found}”残缺，应为“{header}”",
      en: "{table}: header “{found}” is damaged; it should be “{right}” ({header})",
    },
    severalDamaged: {
      zh: "{table}有 {count} 个表头文字残缺：{headers}",
      en: "{table}: {count} headers are damaged: {headers}",
    },
    lost: {
      zh: "{table}缺 {count} 个表头：{headers}",
      en: "{table} lacks {count} of its headers: {headers}",
    },
  },
  safe: ["differs"],
  examples,
  check(report, found) {
    for (const table of tablesOf(report)) {
      const cell = tablePointer(table.template.key);
      const name = nameOf([table.template.name]);
      const labels = labelsOfForm(table.template);
      const headers = headersOf(table).filter(({ expected }) => labels.has(expected));
      const lost = headers.filter(({ raw }) => raw === null || raw.trim() === "");
      if (lost.length > 0) {
        const names = lost.flatMap(({ expected }) => labels.get(expected) ?? []).map(wordsOf);
        found("lost", {
          cell,
          at: placeOfLost(headers, lost) ?? table.at,
          artefact: true,
          data: { table: name, count: lost.length, headers: listNames(names, 6) },
        });
      }
      const worded = headers
        .filter(({ raw }) => raw !== null && raw.trim() !== "")
        .flatMap((header) => {
          const label = labels.get(header.expected);
          return label === undefined ? [] : [{ header, label, wording: wordingOf(header, label) }];
        });
      if (worded.every(({ wording }) => wording === "official")) continue;
      const damaged = worded.filter(({ wording }) => wording !== "variant" && wording !== "official");
      // A header beyond recognition is one piece of damage, not a finding a column.
      if (damaged.length > mostDamaged) {
        const names = damaged.map(({ label }) => wordsOf(label));
        const data = { table: name, count: damaged.length, headers: listNames(names, 6) };
        found("severalDamaged", { cell, at: damaged[0]?.header.at ?? table.at, artefact: true, data });
      }
      for (const { header, label, wording } of worded) {
        if (wording === "official" || (wording !== "variant" && damaged.length > mostDamaged)) continue;
        found(wording === "variant" ? "differs" : "damaged", {
          cell,
          at: header.at,
          ...(wording === "variant" ? { edits: correctionOf(header, label) } : { artefact: true }),
          data: { table: name, found: header.raw?.trim() ?? "", header: nameOf([label]), right: label.text },
        });
      }
    }
  },
});

/** A header of several lines may be anything; one of one line is put right as a whole. */
function correctionOf({ raw, at }: HeaderReading, label: Label): TextEdit[] {
  const written = raw?.trim() ?? "";
  return at === null || written === "" || /\s/u.test(written) ? [] : [{ at, written, right: label.text }];
}

/** Damaged headers of a table that are told one by one. */
const mostDamaged = 3;

/** Likeness 1 without a known wording means the same in another script or order of fragments. */
function wordingOf({ raw, similarity }: HeaderReading, label: Label): ReturnType<typeof compareWording> {
  const wording = compareWording(raw ?? "", label);
  return similarity === 1 && wording !== "variant" ? "official" : wording;
}

/** Where the first lost header would stand: its own place if the cell is there, or the header before it. */
function placeOfLost(headers: readonly HeaderReading[], lost: readonly HeaderReading[]): Location | null {
  const [first] = lost;
  if (first === undefined) return null;
  const before = headers.slice(0, headers.indexOf(first)).findLast(({ at }) => at !== null);
  return first.at ?? before?.at ?? null;
}

/** Headers but those of blocks that are missing as a whole, which is told elsewhere: two blocks may have a header in common. */
function headersOf(table: TableReading): readonly HeaderReading[] {
  const captions = new Set(missingBlocks(table).flatMap(({ caption }) => caption?.text ?? []));
  if (captions.size === 0) return table.headers;
  let missing = false;
  return table.headers.filter(({ role, expected }) => {
    if (role === "caption") missing = captions.has(expected);
    return !missing;
  });
}

/** Labels of the columns and of the cells above them. */
const labelsOfForm = oncePer(({ blocks }: TableTemplate) => labelsIn(blocks));

function labelsIn(blocks: readonly BlockTemplate[]): ReadonlyMap<string, Label> {
  const labels = blocks.flatMap(({ columns }) =>
    columns.flatMap((column) => [...column.groups, column.label]),
  );
  return new Map(labels.map((label) => [label.text, label]));
}
