import { oncePer } from "../../form/once.ts";
import type { Label, TableTemplate } from "../../form/types.ts";
import type { HeaderReading, TableReading } from "../../report/model.ts";
import { defineRule } from "../define.ts";
import { listNames, missingBlocks, tablePointer, tablesOf, wordsOf } from "../reading/tables.ts";
import { compareWording, correctionOf, type Wording } from "../reading/wording.ts";
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
    unlike: {
      zh: "{table}表头“{found}”与格式不同，应为“{header}”",
      en: "{table}: header “{found}” is not that of the form; it should be “{right}” ({header})",
    },
    doubled: {
      zh: "{table}表头“{found}”出现两次，这一处应为“{header}”；数字按列的次序读取，请核对",
      en: "{table}: header “{found}” stands there twice; this one should be “{right}” ({header}); the figures were read in the order of the columns",
    },
    severalDamaged: {
      zh: "{table}有 {count} 个表头残缺或与格式不同：{headers}",
      en: "{table}: {count} headers are damaged or not those of the form: {headers}",
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
      const [cell, name] = [tablePointer(table.template.key), nameOf([table.template.name])];
      const headers = wordedHeaders(table);
      const lost = headers.filter(({ wording }) => wording === "lost");
      const damaged = headers.filter(({ wording }) => damages.has(wording));
      const together = (some: readonly Worded[]) => {
        const names = listNames(
          some.map(({ label }) => wordsOf(label)),
          6,
        );
        return { cell, artefact: true, data: { table: name, count: some.length, headers: names } };
      };
      if (lost.length > 0) found("lost", { ...together(lost), at: placeOfLost(headers) });
      // A header beyond recognition is one piece of damage, not a finding a column.
      const isBeyond = damaged.length > mostDamaged;
      if (isBeyond) found("severalDamaged", { ...together(damaged), at: damaged[0]?.at ?? null });
      for (const { at, written, label, wording } of headers) {
        const data = { table: name, found: written, header: nameOf([label]), right: label.text };
        if (wording === "doubled") found("doubled", { cell, at, data });
        else if (wording === "variant")
          found("differs", { cell, at, data, edits: correctionOf(written, at, label) });
        else if (!isBeyond && damages.has(wording))
          found(wording === "damaged" ? "damaged" : "unlike", { cell, at, data, artefact: true });
      }
    }
  },
});

const damages: ReadonlySet<Worded["wording"]> = new Set(["damaged", "numbered", "other"]);

/** Damaged headers of a table that are told one by one. */
const mostDamaged = 3;

interface Worded extends Pick<HeaderReading, "at"> {
  readonly label: Label;
  readonly written: string;
  readonly wording: Wording | "lost" | "doubled";
}

/** Headers of columns and of the cells above them. */
function wordedHeaders(table: TableReading): Worded[] {
  return headersOf(table).flatMap((header) => {
    const label = labelsOfForm(table.template).get(header.expected);
    const { value, at } = header.instead ?? { value: header.raw?.trim() ?? "", at: header.at };
    return label === undefined ? [] : [{ at, label, written: value, wording: wordingOf(header, label) }];
  });
}

/** Likeness 1 without a known wording means the same in another script or order of fragments. */
function wordingOf({ raw, similarity, instead }: HeaderReading, label: Label): Worded["wording"] {
  if (instead !== undefined) return "doubled";
  if (raw === null || raw.trim() === "") return "lost";
  const wording = compareWording(raw, label);
  return similarity === 1 && wording !== "variant" ? "official" : wording;
}

/** Where the first lost header would stand: its own place if the cell is there, or the header before it. */
function placeOfLost(headers: readonly Worded[]) {
  const first = headers.findIndex(({ wording }) => wording === "lost");
  return headers.slice(0, first + 1).findLast(({ at }) => at !== null)?.at ?? null;
}

/** Headers but those of blocks that are missing as a whole, which is told elsewhere: two blocks may have a header in common. */
function headersOf(table: TableReading): readonly HeaderReading[] {
  const captions = new Set(missingBlocks(table).flatMap(({ caption }) => caption?.text ?? []));
  let missing = false;
  return table.headers.filter(({ role, expected }) => {
    if (role === "caption") missing = captions.has(expected);
    return !missing;
  });
}

const labelsOfForm = oncePer(({ blocks }: TableTemplate): ReadonlyMap<string, Label> => {
  const columns = blocks.flatMap((block) => block.columns);
  const labels = columns.flatMap(({ groups, label }) => [...groups, label]);
  return new Map(labels.map((label) => [label.text, label]));
});
