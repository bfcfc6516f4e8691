import type { Location } from "../read/source.ts";
import type { Report } from "../report/model.ts";
import type { Paragraph } from "../text/paragraphs.ts";
import { sectionParagraphs } from "../text/report-text.ts";
import { type Quantity, quantitiesIn } from "./quantities.ts";

/** 共…68条，其中人事类2条，财政类5条…: a total and the parts that should add up to it. */
export interface Breakdown {
  readonly total: number;
  readonly parts: readonly number[];
  /** What else the parts may add up to: neighbouring totals, alone and together. */
  readonly otherTotals: readonly number[];
  readonly quote: string;
  readonly at: Location;
  /** The list stops without a mark or its last part has lost its unit: a part may be missing. */
  readonly cut: boolean;
  /** 主要, 等, 如: the list does not claim to be complete. */
  readonly open: boolean;
  /** 其他, 其余, 分别: it does. */
  readonly closed: boolean;
  /** Parts are channels, and the same item may be published through several. */
  readonly byChannel: boolean;
  /** The total is one of requests, which have a single way in. */
  readonly countsRequests: boolean;
  /** Counted in 条, 件, 份, 篇: things that a total holds. */
  readonly isItems: boolean;
}

const opener = /其中|分别为|分别是|包括|包含/gu;
/** Words that end a list: what follows is another matter. */
const end =
  /结转|转结|办结|答复|累计|同比|较上|较20|比上|比20|增长|增加|减少|均已|均按|全部|另外|此外|同时|另有|[。！？!?\n]/u;
const outcome = /予以公开|部[分份]公开|不予公开|无法提供|不予处理|其[他它]处理|维持|纠正|审结/u;
const channelWords =
  /网站|门户|微信|微博|公众号|客户端|抖音|头条|平台|新媒体|公告栏|公示栏|电视|报纸|广播|显示屏|宣传栏|APP|app/u;
const counted = new Set([
  "件",
  "条",
  "宗",
  "起",
  "份",
  "篇",
  "项",
  "个",
  "次",
  "件次",
  "条次",
  "篇次",
  "封",
  "期",
  "场",
]);

/** The breakdowns of all sections' own text. */
export function breakdownsOf(report: Report): Breakdown[] {
  return sectionParagraphs(report).flatMap((paragraph) => {
    if (paragraph.text.search(opener) < 0) return [];
    const quantities = quantitiesIn(paragraph.text);
    return [...paragraph.text.matchAll(opener)].flatMap((match) => {
      const found = breakdownAt(paragraph, quantities, match.index, match[0]);
      return found === null ? [] : [found];
    });
  });
}

function breakdownAt(
  paragraph: Paragraph,
  quantities: readonly Quantity[],
  at: number,
  word: string,
): Breakdown | null {
  const { text } = paragraph;
  const total = quantities.findLast((one) => one.end <= at);
  if (total === undefined || !isCount(total)) return null;
  const between = text.slice(total.end, at);
  if (!/^[^,;:。()]{0,10}[,;:。(]{0,2}(?:主要)?$/u.test(between)) return null;
  const list = listAfter(paragraph, quantities, at + word.length, total, text.charAt(at - 1) === "(");
  if (list === null || list.parts.length < 2) return null;
  const before = siblingsBefore(text, quantities, total);
  const sentence = text.slice(text.lastIndexOf("。", total.start) + 1, total.start);
  const countsRequests = /(?:收到|受理|接收|接到|办理)[^,;]{0,30}申请[^,;]{0,8}$/u.test(sentence);
  return {
    total: total.value,
    parts: list.parts.map(({ value }) => value),
    otherTotals: before,
    quote: paragraph.quote(total.start, total.end),
    at: paragraph.at(total.start, total.end),
    cut: list.cut,
    open: /主要|重点/u.test(text.slice(total.end, at + word.length + 4)) || list.open,
    closed: list.closed || word.startsWith("分别"),
    // A post may stand in several channels, a request comes by one.
    byChannel: list.byChannel && !countsRequests,
    countsRequests,
    isItems: /[条件份篇]/u.test(total.unit ?? ""),
  };
}

function isCount({ exact, unit, value }: Quantity): boolean {
  return exact && unit !== null && counted.has(unit) && Number.isInteger(value);
}

interface List {
  readonly parts: readonly Quantity[];
  readonly cut: boolean;
  readonly open: boolean;
  readonly closed: boolean;
  readonly byChannel: boolean;
}

/** The parts after 其中 in the total's unit; `null` where anything else is met that makes the list hard to read. */
function listAfter(
  { text }: Paragraph,
  quantities: readonly Quantity[],
  from: number,
  total: Quantity,
  inBrackets: boolean,
): List | null {
  const to = endOfList(text, from, inBrackets);
  const body = text.slice(from, to);
  if (/其中|包括|包含|分别|各\d|[((]/u.test(body) || outcome.test(body)) return null;
  const parts: Quantity[] = [];
  let last = from;
  let cut = false;
  for (const quantity of quantities) {
    if (quantity.start < from || quantity.end > to) continue;
    if (quantity.unit === "%") {
      last = quantity.end;
      continue;
    }
    if (!quantity.exact) return null;
    const name = text.slice(last, quantity.start);
    if (end.test(name)) break;
    if (quantity.unit === "年" || quantity.unit === "月" || quantity.unit === "日" || quantity.unit === "号")
      return null;
    // A last part without a unit: the sentence breaks off there.
    if (quantity.unit === null) {
      const isLast = !quantities.some((one) => one.start > quantity.start && one.end <= to);
      if (!isLast) return null;
      cut = true;
    } else if (quantity.unit !== total.unit && quantity.unit !== total.otherUnit) return null;
    if (name.length > 60) return null;
    parts.push(quantity);
    last = quantity.end;
  }
  const rest = text.slice(last, to);
  const names = text.slice(from, last);
  return {
    parts,
    cut: cut || !/[。！？!?;)]/u.test(text.charAt(to)),
    // 其余均为自然人: the last part is told without its number.
    open: /等|如:|例如/u.test(`${names}${rest.slice(0, 8)}`) || /其余|剩余|其[他它]/u.test(rest),
    closed: /其他|其它|其余/u.test(names),
    byChannel: channelWords.test(names),
  };
}

/** End of the sentence, or of the bracket that holds the list; a semicolon ends it only before another matter. */
function endOfList(text: string, from: number, inBrackets: boolean): number {
  const end = text.slice(from).search(inBrackets ? /\)/u : /[。！？!?\n)]/u);
  return end < 0 ? text.length : from + end;
}

/** 微博300条、微信200条，其中…: earlier totals of the same unit, each alone and added to those that follow. */
function siblingsBefore(text: string, quantities: readonly Quantity[], total: Quantity): number[] {
  const start = Math.max(text.lastIndexOf("。", total.start), text.lastIndexOf("\n", total.start)) + 1;
  const earlier = quantities
    .filter((one) => one.start >= start && one.end <= total.start && one.unit === total.unit)
    .reverse();
  const totals: number[] = [];
  let sum = total.value;
  for (const { value } of earlier) {
    sum += value;
    totals.push(value, sum);
  }
  return totals;
}

/** What a breakdown shows: nothing wrong, or how the parts and the total differ and how sure that is. */
export function judgeBreakdown(
  breakdown: Breakdown,
): { readonly sum: number; readonly severity: "warning" | "info"; readonly larger?: number } | null {
  const { total, parts, otherTotals, cut, open, closed, byChannel, countsRequests, isItems } = breakdown;
  const sum = parts.reduce((added, part) => added + part, 0);
  const totals = [total, ...otherTotals];
  // Two lists in one: the first parts already add up to the total.
  let running = 0;
  for (const part of parts) {
    running += part;
    if (totals.includes(running)) return null;
  }
  // 一级栏目5个，其中二级栏目25个: steps of a hierarchy, not parts.
  if (!isItems && parts.some((part) => part > total)) return null;
  // An item may stand in several channels, but none holds more than all together.
  const larger = parts.find((part) => part > Math.max(...totals));
  if (larger !== undefined && byChannel) return { sum, severity: "warning", larger };
  if (sum > total) return byChannel ? null : { sum, severity: cut || open ? "info" : "warning" };
  if (open || total === 0) return null;
  const coverage = sum / total;
  if (closed || (parts.length >= 4 && coverage >= 0.5)) return { sum, severity: cut ? "info" : "warning" };
  return parts.length >= (countsRequests ? 2 : 3) && coverage >= 0.8 ? { sum, severity: "info" } : null;
}
