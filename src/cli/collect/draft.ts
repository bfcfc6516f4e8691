import type { Collection, FormSum } from "../../collect/index.ts";
import { exitCode, UserError } from "../../errors.ts";
import { editionOfYear } from "../../form/index.ts";
import { namesText } from "../../format/collection/text.ts";
import { printable } from "../../printable.ts";
import { plainNumber } from "../../write/document/figure.ts";
import { docxOf } from "../../write/docx/index.ts";
import { type DraftSums, draftOf } from "../../write/draft/index.ts";
import { writeOutputFile } from "../files/write-file.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";

export interface DraftOutput {
  readonly path: string;
  readonly shown: string;
}

/**
 * Writes the government's report for the latest of the years that were collected: complete sums in its tables, blanks
 * and comments where offices or figures are missing.
 * @throws UserError (exit 2) where it cannot be written, or there is no sum
 */
export async function writeSumDraft(
  { path, shown }: DraftOutput,
  organization: string,
  collection: Collection,
  { invocation, language }: { readonly invocation: Invocation; readonly language: Language },
): Promise<void> {
  const year = collection.years.at(-1);
  const sum = collection.sums.find((one) => one.year === year && one.form === editionOfYear(one.year));
  if (year === undefined || sum === undefined) throw noSum();
  const [title, ...rest] = draftOf({ year, organization, last: null, sums: draftSums(sum) });
  const blocks = title === undefined ? rest : [title, ...rest];
  const core = title?.kind === "passage" ? title.text : null;
  await writeOutputFile(path, [docxOf(blocks, core)], shown);
  const blank = [...sum.cells.values()].filter(({ complete }) => !complete).length;
  await invocation.stderr.write(
    language === "zh"
      ? `gia-report: 草稿已写到 ${printable(shown)}；${sum.cells.size - blank} 格取自汇总，${blank} 格不完整，留空\n`
      : `gia-report: draft written to ${printable(shown)}; ${sum.cells.size - blank} cells from the sums, ${blank} incomplete and left blank\n`,
  );
}

/** Documents are Chinese whatever the language of messages. */
const documentLanguage = "zh";

/** What most cells of a table lack is said once, beside its heading; what a cell lacks else, beside the cell. */
function draftSums({ cells, offices }: FormSum): DraftSums {
  const lackingOf = (pointer: string) => {
    const cell = cells.get(pointer);
    return cell === undefined || cell.complete ? null : namesText(cell.nulls, documentLanguage);
  };
  const common = new Map<string, readonly [names: string, count: number] | null>();
  const commonIn = (key: string) => {
    const known = common.get(key);
    if (known !== undefined) return known;
    const found = commonOf(key);
    common.set(key, found);
    return found;
  };
  const commonOf = (key: string) => {
    const counts = new Map<string, number>();
    for (const pointer of cells.keys()) {
      const lacking = pointer.startsWith(`/${key}/`) ? lackingOf(pointer) : null;
      if (lacking !== null) counts.set(lacking, (counts.get(lacking) ?? 0) + 1);
    }
    return [...counts].sort(([, a], [, b]) => b - a)[0] ?? null;
  };
  return {
    ofTable: (key) => {
      const lacking = commonIn(key);
      if (lacking === null) return [`各格取自 ${offices} 个单位的汇总，请核对。`];
      const [names, count] = lacking;
      return [`有 ${count} 格不完整，留空待补：缺 ${names}。其余各格取自 ${offices} 个单位的汇总，请核对。`];
    },
    ofCell: (pointer) => {
      const cell = cells.get(pointer);
      if (cell === undefined) return { value: null, notes: [] };
      if (cell.complete) return { value: cell.value, notes: [] };
      const names = lackingOf(pointer) ?? "";
      const isCommon = commonIn(pointer.split("/")[1] ?? "")?.[0] === names;
      const known = cell.value === null ? "" : `已有 ${plainNumber(cell.value)}，`;
      return { value: null, notes: isCommon ? [] : [`不完整：${known}缺 ${names}。`] };
    },
  };
}

function noSum(): UserError {
  return new UserError(
    "no-sum",
    { zh: "没有可用的汇总，写不出草稿", en: "there is no sum to draft from" },
    { exitCode: exitCode.usage },
  );
}
