import { yearsInDigits } from "../../text/numerals.ts";
import type { PhysicalRow, RowRange } from "../sheet/rows.ts";
import { thresholds } from "../thresholds.ts";

/** What the words above a table say of whose figures it holds, where these are not the report's. */
export type OtherTable = { readonly year: number } | { readonly caption: string };

const linesAbove = thresholds.captions.linesAbove;

/**
 * What stands above a table, or as its first row, and says that it is of another year, a sample, or no longer valid;
 * `null` where it says that the table is the report's, `undefined` where it says nothing of that.
 *
 * @param year of the report, where its title or the user says it
 * @param headings rows with the headings of sections
 */
export function captionOfOther(
  rows: readonly PhysicalRow[],
  { from, to }: RowRange,
  year: number | null,
  headings: ReadonlySet<number>,
): OtherTable | null | undefined {
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
    // What stands above the heading of its section may be of another table.
    if (index < from && headings.has(index)) break;
  }
  return undefined;
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
  const said = withPlainYears(text);
  if (ofNoUse.test(said.replace(numbers, ""))) return { caption: text };
  if ([sentence, comparison, ofWriting].some((pattern) => pattern.test(said))) return undefined;
  const years = [...new Set(Array.from(said.matchAll(written), ([, digits]) => Number(digits)))];
  const isCaption = isOfMarks(said) || ofTable.test(said);
  if (years.length > 0) {
    if (year === null || years.includes(year)) return isCaption ? null : undefined;
    const [only, ...others] = years;
    if (!isCaption || only === undefined) return undefined;
    return others.length === 0 ? { year: only } : { caption: text };
  }
  if (!isOfMarks(said)) return undefined;
  if (ofThisYear.test(said)) return null;
  if (!ofPast.test(said)) return undefined;
  return year === null || !ofLastYear.test(said) ? { caption: text } : { year: year - 1 };
}

/** Years and what else is in full width or in Chinese numerals written plainly; a period of a whole year as this year. */
function withPlainYears(text: string): string {
  return yearsInDigits(text.normalize("NFKC").replace(/\s+/gu, "")).replace(wholeYear, "$1年");
}

/** Whether a text holds hardly more than what captions are made of. A number is none of it: 2件为上年收到. */
function isOfMarks(said: string): boolean {
  const rest = said.replace(marks, "").replace(/[^\p{L}\d]/gu, "");
  return rest.length <= thresholds.captions.otherWords && !/\d/u.test(rest);
}

const wholeYear =
  /(20\d{2})[年./-](?:度?1月?[至到~—-]{1,2}12月|0?1[月./-]0?1日?(?:起)?[至到~—-]{1,2}(?:20\d{2}[年./-])?12[月./-]31日?)/gu;
const written = /(?:^|[^\d])(20\d{2})年(?!\d)/gu;
/** What stands in a sentence, in a title, or in a header: 申请人情况 2022年. */
const sentence = /[。;；]|申请人情况|(?:年度|工作)报告》?$/u;
/** 填报时间：2024年: when it was written, not of which year it is. */
const ofWriting =
  /(?:填[报写表]|制表|编制|印发|报送|[公发]布|打印|更新|审核)(?:时间|日期)|20\d{2}年(?:填[报写表]|制表|编制|印发|报送|[公发]布)/u;
/** A table of this year may be compared with the last one's. */
const comparison = /与.{1,12}(?:相比|比较|对比)|[比较](?:上|去|前一?|20\d{2})年?|同比|结转/u;
/** 表2, 附表一：, 附： before what a table is. */
const numbers = /^(?:附?表\s*[一二三四\d](?!\d)|附)\s*(?:[:：]\s*)?/u;
const ofThisYear = /本年|今年|本期|正式表|更正后|现更正为/u;
const ofLastYear = /[上去]一?年|前一年|上期/u;
const ofPast = new RegExp(`${ofLastYear.source}|往年|历年|历史数据|基期`, "u");
const ofNoUse =
  /^[（(【[]?(?:(?:填报|填写)?(?:样例|样表|示例|范例)(?:[（(][^（()）]{0,8}[)）])?|更正前(?:数据)?|原(?:公布|发布)(?:的)?(?:数据)?|已?作废)[)）】\]]?\s*[:：]?$/u;
/** `2022年度收到和处理政府信息公开申请情况表`: what a table says of itself. */
const ofTable = /^[^,，、\d]{0,24}20\d{2}年度?[^,，\d]{0,30}(?:(?<=度)|表|情况|数据)[)\]】]?[:：]?$/u;
/** What captions are made of: whose, and of what. */
const marks = new RegExp(
  [
    "20\\d{2}年度?",
    `(?:${ofPast.source}|${ofThisYear.source})度?`,
    "收到和处理|政府信息公开|主动公开|政府信息|依?申请|行政复议|行政诉讼|办理|处理|受理|工作|年度报告|年报",
    "附?表[一二三四\\d]?|附件\\d?|数据|情况|统计|同期|对比|比较|参考|期[限间]|时间|如下|见下|[列以]下|现将|报表|表格|年度",
    "^[（(]?[一二三四五六七八九十\\d]{1,2}(?:[)）、]|\\.(?!\\d))",
    "[供仅用数下见为是的及和与附]",
  ].join("|"),
  "gu",
);
