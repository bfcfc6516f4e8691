import { oncePer, oncePerOptions } from "../form/once.ts";
import type { Report } from "../report/model.ts";
import type { Paragraph, Sentence } from "../text/paragraphs.ts";
import { type Clause, clausesOf, textBefore } from "./clauses.ts";
import type { Quantity } from "./quantities.ts";
import { isPlanned } from "./restrictions.ts";

/** Years and words for years that a statement may be about. What hangs on 较, 比, 同 is a comparison, no statement. */
const yearMention =
  /20\d{2}(?=年|\d{1,2}月)|(?<!上)一年(?:以)?来|上一?年|去年|前年|往年|历年|此前|以前年度|累计|今年|本年|当年|全年|年内|年度内/gu;
/** 2021—2023年: the years of a span, of which no single number is said. */
const spanBefore = /20\d{2}年?度?(?:[-—–~至到])+$/u;
const comparison = /(?:较|比|同|与|和|相比|高于|低于|多于|少于|参照|按照|依照|根据|对照)$/u;
const carrying = /^(?:度|年|底|末)*(?:没有|无)?(?:结转|转结|转入|遗留|顺延|未办结|未办理完)/u;
const carriedTo =
  /(?<!截|增加|增长|上升|提高|减少|下降|降低|[增升降减])(?:结转|转结|转入|转|延|延至|延到|延续|留|移|至|到|待|下)(?:至|到|入|于|下)?$/u;

/**
 * True where a number is said of the report's year: the last year named before it in its paragraph is that year, or
 * none is named. 累计, 历年 and 自…以来 speak of several years, unless this year or 全年 stands beside them.
 */
export function isThisYear(clause: Clause, index: number, report: Report): boolean {
  const { sentence } = clause;
  const end = sentence.start + clause.start + index;
  const last = mentionsIn(sentence.paragraph, report).findLast(
    (mention) => mention.index < end && end < mention.until,
  );
  const before = textBefore(clause, index);
  if (isPlanned(clause, index)) return false;
  const cumulative = sinceEarlier.test(before) || isSinceEver(before);
  if (cumulative || last === undefined) return !cumulative;
  if (last.kind !== "cumulative") return last.kind === "mine";
  return last.afterMine >= sentence.start;
}

/** 2023年以来, 2023年以前制定: of more years than that, or of others. */
const sinceOrBefore = /^年?度?(?:以来|[以之]?前(?![三两半一几\d期]))/u;

/** 自条例施行以来, 五年来, “十四五”期间: several years, unless the year is named behind it. */
const sinceEarlier =
  /(?:(?<!今年|年初|一年|本年)以来|[两三四五六七八九十几\d]年多?[来间]|(?<![〇零一二三四五六七八九])[两三四五]年(?:总?共|合计|累计|总计)|近年来?|近[几两三四五]年|[一二三四五]五[”"]?(?:规划)?期间)(?![^。]*(?:(?<!20\d{2}年?[-—–~至到]{1,3})20\d{2}年|全年|今年|本年|当年))[^。]*$/u;

/** 截至2023年12月31日，累计: from the beginning of all, where no word says that the year is meant. */
function isSinceEver(before: string): boolean {
  const at = before.search(/截[至止]/u);
  return at >= 0 && before.includes("累计", at) && !/全年|今年|本年|当年|1月1日/u.test(before);
}

/** A word that says of which time what follows is said. */
interface Mention {
  readonly index: number;
  /** Index up to which it holds. */
  readonly until: number;
  readonly kind: "mine" | "other" | "cumulative";
  /** Index of the last word before it that names the report's year, -1 where there is none. */
  readonly afterMine: number;
}

/**
 * 同比下降12.1%（2022年91件）, 由上年的63件上升到86件: a figure of another year, in brackets or as where a change began, behind which
 * the text goes on with its own.
 */
const aside =
  /\((?:20\d{2}年度?|去年|上一?年度?)(?:同期)?(?:为|是|共|收到|受理|新收|办理|的){0,3}\d[\d,.]{0,9}[件条篇份宗次起个]?\)|[由从](?:(?:20\d{2}年度?|去年|上一?年度?)(?:同期)?的?)?\d[\d,.]{0,9}[件条篇份宗次起个](?:增加|增长|上升|提高|减少|下降|降低|[增升降减])[到至为]了?(?:20\d{2}年度?|今年|本年度?)?的?/gu;

/** A text without such figures. */
export function withoutAsides(text: string): string {
  return text.replace(aside, "");
}

/** The figure in which an index of a text lies, or that ends there. */
export function asideAt(text: string, index: number): string | null {
  const found = [...text.matchAll(aside)].find(
    ({ 0: said, index: start }) => start < index && index <= start + said.length,
  );
  return found?.[0] ?? null;
}

/** The mentions of a paragraph, for the year of its report. */
const mentionsIn = oncePerOptions((paragraph: Paragraph, report: Report): readonly Mention[] => {
  const year = report.year?.value ?? null;
  const { text } = paragraph;
  const mentions: Mention[] = [];
  const ends = new Map(
    [...text.matchAll(aside)].map(({ 0: said, index }) => [index + 1, index + said.length]),
  );
  let afterMine = -1;
  let named: Mention["kind"] = "mine";
  let namedAt = 0;
  for (const match of text.matchAll(yearMention)) {
    const word = match[0];
    const before = text.slice(Math.max(0, match.index - 4), match.index);
    const after = text.slice(match.index + word.length, match.index + word.length + 6);
    const isYear = /^20/u.test(word);
    const sentence = paragraph.sentences.findLast(({ start }) => start <= match.index);
    const sentenceStart = sentence?.start ?? 0;
    if (isYear && spanBefore.test(text.slice(0, match.index))) {
      const until = sentenceStart + (sentence?.text.length ?? 0);
      mentions.push({ index: match.index, until, kind: "other", afterMine });
      continue;
    }
    const isOwnWord = /^(?:今年|本年|当年|全年|年内|年度内|一年)/u.test(word);
    if (comparison.test(before) || carriedTo.test(before) || isQuoted(text, match.index)) continue;
    if (carrying.test(after.replace(/^年/u, "")) && !isOwnWord && (!isYear || Number(word) !== year))
      continue;
    const until = ends.get(match.index);
    if (until !== undefined) {
      mentions.push({ index: match.index, until, kind: Number(word) === year ? "mine" : "other", afterMine });
      continue;
    }
    if (isYear) named = Number(word) === year && !sinceOrBefore.test(after) ? "mine" : "other";
    // 2022年，全年…: the year that was named still holds, but 今年 in another sentence is the report's. 全年累计 is the year's.
    if (isYear) namedAt = sentenceStart;
    else if (namedAt < sentenceStart && /^(?:今年|本年|一年)/u.test(word)) named = "mine";
    const ofYear = word === "累计" && afterMine >= sentenceStart;
    const isBefore = isOwnWord && /^度?[以之]前/u.test(after);
    const kind = isBefore
      ? "other"
      : isYear || isOwnWord || ofYear
        ? named
        : word === "累计"
          ? "cumulative"
          : "other";
    if (kind === "mine") afterMine = match.index;
    mentions.push({ index: match.index, until: Number.POSITIVE_INFINITY, kind, afterMine });
  }
  return mentions;
});

/** Inside 《…》 or 〔…〕: the name or number of a document. */
function isQuoted(text: string, index: number): boolean {
  return (
    text.lastIndexOf("《", index) > text.lastIndexOf("》", index) ||
    text.lastIndexOf("〔", index) > text.lastIndexOf("〕", index)
  );
}

const otherBody =
  /[县市区旗]\([县市区旗、]{1,7}\)(?!域)|全[市县区省州旗盟镇乡国]|全系统|全街道|全辖区|各级|各[县区市镇乡](?!域)|各街道|镇街|各村|各社区|各站|各单位|各部门|[局委厅]属|直属|下属|所属单位|所属|系统内|基层站所|本级以外/u;
const toOthers =
  /向(?!我|本|社会|公众|群众|全社会|申请人|其|企业|人大|市民|区我|有关)[^,;。]{0,14}(?:政府|办公室|局|委|厅)[^,;。]{0,6}(?:提出|提交|申请|转)/u;

/**
 * True where the numbers may be those of another body, or of several: 全市, 各部门, requests made 向市政府…. Told from
 * the sentence itself, and from earlier ones of its paragraph that give such numbers.
 */
export function isOfOthers({ sentence }: Clause): boolean {
  const { paragraph, start, text } = sentence;
  return isCollective(sentence) || (start > othersFrom(paragraph) && !itself.test(text));
}

/** A sentence that says of whom it speaks. */
const itself = /[我本](?:局|委|办|厅|院|镇|乡|街道|机关|单位|部门|中心)/u;

/** Index from which on a paragraph may speak of others. */
const othersFrom = oncePer(({ sentences }: Paragraph): number => {
  const first = sentences.find(
    (one) =>
      isCollective(one) &&
      clausesOf(one).some(({ quantities }) => quantities.some(({ unit }) => /^[件条宗]$/u.test(unit ?? ""))),
  );
  return first?.start ?? Number.POSITIVE_INFINITY;
});

const isCollective = oncePer(({ text, paragraph }: Sentence) => namesOthers(text, paragraph));

/** Whether a text of a paragraph names several bodies, or another that was asked. */
export function namesOthers(text: string, paragraph: Paragraph): boolean {
  const own = ownArea(paragraph);
  return otherBody.test(own === null ? text : text.replaceAll(own, "")) || toOthers.test(text);
}

/**
 * 全镇 in a town's report, 全县 in a county government's: the body's own area. Where a government's paragraph speaks of
 * the government itself as well, its area is the sum of many bodies.
 */
const ownArea = oncePer(({ organization, text }: Paragraph): string | null => {
  const low = /(镇|乡|街道)(?:人民政府|政府|办事处)?$/u.exec(organization)?.[1];
  if (low !== undefined) return `全${low}`;
  const level = /([省市县区州旗])(?:(?:人民)?政府)?$/u.exec(organization)?.[1];
  if (level === undefined) return null;
  const itself = new RegExp(`本级|${level}(?:人民)?政府(?!信息|网|门户|公报|数据|规章|文件|工作报告)`, "u");
  return itself.test(text) ? null : `全${level}`;
});

/** A body's name, in full or in short: 区文旅局 for 青溪区文化和旅游局. */
export function isShortFor(short: string, name: string): boolean {
  const ends = [name, name.replace(/(?:人民政府|办事处|员会|公室)$/u, "")];
  const endsAlike = ends.some((one) => one !== "" && one.at(-1) === short.at(-1));
  return endsAlike && short.length >= 2 && [...short].every((character) => name.includes(character));
}

/** True where the number is a difference or a comparison: 较上年增加3件, 同比下降5件. */
export function isCompared({ text }: Clause, quantity: Quantity): boolean {
  return /较|比|同期|环比|增加|增长|减少|下降|上升|回落|多出|少于|增幅|降幅|净增/u.test(
    withoutAsides(text.slice(0, quantity.start)),
  );
}
