import type { PhysicalRow, RowRange } from "../sheet/rows.ts";
import { thresholds } from "../thresholds.ts";

/** What the words above a table say of whose figures it holds, where these are not the report's. */
export type OtherTable = { readonly year: number } | { readonly caption: string };

const linesAbove = thresholds.captions.linesAbove;

/**
 * What stands above a table, or as its first row, and says that it is of another year, a sample, or no longer valid;
 * `null` where nothing does.
 *
 * @param year of the report, where its title or the user says it
 */
export function captionOfOther(
  rows: readonly PhysicalRow[],
  { from, to }: RowRange,
  year: number | null,
): OtherTable | null {
  let seen = 0;
  for (let index = Math.min(from + 1, to - 1); index >= 0 && seen < linesAbove; index--) {
    const row = rows[index];
    const filled = row?.cells.filter((cell) => cell.text.trim() !== "") ?? [];
    // A row of the table says it where it holds nothing else.
    const text = (filled.length === 1 ? filled[0]?.text : index < from ? row?.text : "")?.trim() ?? "";
    if (text === "") continue;
    if (index < from) seen++;
    const said = saidBy(text, year);
    if (said !== undefined) return said;
  }
  return null;
}

/** What the name of the sheet says on which a table stands, if it is none of the report's; else `null`. */
export function captionOfSheet(
  rows: readonly PhysicalRow[],
  { from }: RowRange,
  year: number | null,
): OtherTable | null {
  const name = rows[from]?.at.sheet?.trim() ?? "";
  const [alone, other] = [...name.matchAll(/(?<!\d)20\d{2}(?!\d)/gu)];
  return saidBy(alone === undefined || other !== undefined ? name : `${alone[0]}年`, year) ?? null;
}

/** Whose figures a text says that a table holds: `null` for the report's, `undefined` where it says nothing of that. */
export function saidBy(text: string, year: number | null): OtherTable | null | undefined {
  const said = text.replace(asides, "").replace(numbers, "").trim();
  if (ofThisYear.test(said)) return null;
  if (ofNoUse.test(said)) return { caption: text };
  if (ofLastYear.test(said)) return year === null ? { caption: text } : { year: year - 1 };
  const [, told] = yearAlone.exec(said) ?? yearOfCaption.exec(said) ?? yearOfPeriod.exec(said) ?? [];
  if (told === undefined) return undefined;
  return year === null || Number(told) === year ? null : { year: Number(told) };
}

/** （上年） behind a year that is written, （供对比）: they say nothing more. */
const asides = /(?<=年度?)[（(](?:上|去|本|今)年度?[)）]|[（(]供?(?:对比|参考|比较)用?[)）]/gu;
/** 表2, 附表一：, 附： before what a table is. */
const numbers = /^(?:附?表\s*[一二三四\d](?!\d)|附)\s*(?:[:：]\s*)?/u;
const kind = "(?:情况|数据|报表|表|数)?(?:如下|如下表|见下表)?";
const ofThisYear = new RegExp(`^(?:本年度?|今年|正式表|更正后|现更正为)(?:的)?${kind}\\s*[:：]?$`, "u");
const ofLastYear = new RegExp(
  `^(?:对比数据)?[（(]?(?:上年度?|上一年度?|去年)(?:同期)?[)）]?(?:的)?${kind}\\s*[:：]?$`,
  "u",
);
const ofNoUse =
  /^[（(【]?(?:(?:填报|填写)?(?:样例|样表|示例|范例)(?:[（(][^（()）]{0,8}[)）])?|更正前(?:数据)?|原(?:公布|发布)(?:的)?(?:数据)?|已?作废)[)）】]?\s*[:：]?$/u;
/** `2022年`, `（2023年度）`, `2021年数据`: a year and hardly anything else. */
const yearAlone = /^[（(【[]?\s*(20\d{2})\s*年度?[^\d年]{0,8}$/u;
/** `2022年度收到和处理政府信息公开申请情况表`, `下表为2022年数据：`: what a table says of itself. */
const yearOfCaption =
  /^[^。；，、,;\d年]{0,24}(20\d{2})\s*年度?[^。；，,;\d年]{0,30}(?:(?<=度)|表|情况|数据)[)）\]】]?\s*[:：]?$/u;
/** `统计期限：2022年1月1日至2022年12月31日` */
const yearOfPeriod =
  /^(?:统计|数据)(?:期限|期间|时间|时段|周期)\s*(?:[:：]\s*)?(20\d{2})\s*年\s*1\s*月\s*1\s*日/u;
