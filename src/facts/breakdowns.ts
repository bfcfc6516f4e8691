import { firstFrom } from "../first-from.ts";
import type { Location } from "../read/source.ts";
import type { Report } from "../report/model.ts";
import type { Paragraph } from "../text/paragraphs.ts";
import { sectionParagraphs } from "../text/report-text.ts";
import * as words from "./breakdown-words.ts";
import { yearsIn } from "./periods.ts";
import { isCount, type Quantity, quantitiesIn } from "./quantities.ts";
import { asideAt, withoutAsides } from "./scope.ts";

/** What a list of parts says of itself: that it is complete, or not, or nothing; or another matter goes on behind it. */
type Claim = "complete" | "open" | "silent" | "goes on";

/** What is known of the parts and of the whole. */
interface Traits {
  /** What else the parts may add up to: neighbouring totals, alone and together. */
  readonly otherTotals: readonly number[];
  /** The list stops without a mark or its last part has lost its unit: a part may be missing. */
  readonly cut: boolean;
  readonly claim: Claim;
  /** One item may be in several parts: posted in several channels, people of several traits. */
  readonly overlaps: boolean;
  /** Each item comes by a single way, so that two ways may be all. */
  readonly comesOneWay: boolean;
  /** A part may be larger than the whole: steps of a hierarchy. */
  readonly isHierarchy: boolean;
  /** The parts stand before the total. */
  readonly summed: boolean;
}

/** A total and its parts as they stand in a text. */
interface Found extends Traits {
  readonly total: Quantity;
  readonly parts: readonly Quantity[];
}

/** 共…68条，其中人事类2条，财政类5条…: a total and the parts that should add up to it. */
export interface Breakdown extends Found {
  readonly quote: string;
  readonly at: Location;
}

/** No list is longer, so that the cost stays linear whatever the text holds. */
const longest = { paragraphs: 20, characters: 3000, body: 400, name: 60 } as const;

/** The breakdowns of all sections' own text. */
export function breakdownsOf(report: Report): Breakdown[] {
  return sectionParagraphs(report).flatMap((paragraph, index, all) => {
    const isOfYear = words.ofYear.test(paragraph.text);
    if (paragraph.text.search(words.opener) < 0 && !words.sumWord.test(paragraph.text) && !isOfYear)
      return [];
    const text = withItems(paragraph, all.slice(index + 1, index + longest.paragraphs));
    const quantities = quantitiesIn(text).filter(
      ({ start, end, unit }) =>
        unit !== null || !words.itemMark.test(text.slice(Math.max(0, start - 1), end + 1)),
    );
    const split = [...text.matchAll(words.opener)].map((opening) => splitAt(text, quantities, opening));
    const summed = words.sumWord.test(text) ? quantities.map((_, at) => summedAt(text, quantities, at)) : [];
    const years = isOfYear ? yearsIn(text, quantities) : [];
    const told = years.map((year): Found => ({ ...plain, ...year, claim: "complete" }));
    const isOfPeriods = ({ total }: Found) => years.some((year) => year.total === total);
    const others = [...split, ...summed].filter((found) => found !== null && !isOfPeriods(found));
    return [...told, ...others].flatMap((found) => {
      // The parts of an item are told where the item is read as a paragraph.
      if (found === null || found.total.end > paragraph.text.length) return [];
      const { start, end } = found.total;
      return [{ ...found, quote: paragraph.quote(start, end), at: paragraph.at(start, end) }];
    });
  });
}

/** 其中: and the parts that follow it in paragraphs of their own. */
function withItems({ text, section }: Paragraph, next: readonly Paragraph[]): string {
  if (!text.endsWith(":")) return text;
  const end = next.findIndex((one) => one.section !== section || !words.itemMark.test(one.text));
  const items = next.slice(0, end < 0 ? next.length : end).map((one) => one.text);
  return [text, ...items].join("").slice(0, longest.characters);
}

/** 受理咨询372人次，其中现场331人次，电话61人次: a total, and its parts behind a word that leads to them. */
function splitAt(
  text: string,
  quantities: readonly Quantity[],
  { 0: word, index }: RegExpExecArray,
): Found | null {
  const from = index + word.length;
  const firstAt = (place: number) => firstFrom(quantities, place, ({ start }) => start);
  const behind = quantities.slice(firstAt(from), firstAt(from + longest.body));
  const unit = behind.find(isCount)?.unit;
  const total = quantities.findLast(
    (one) =>
      one.end <= index &&
      isTotal(text, one) &&
      asideAt(text, one.end) === null &&
      (unit === undefined || isIn(one, unit)),
  );
  if (total === undefined || !words.toOpener.test(withoutAsides(text.slice(total.end, index)))) return null;
  const lead = Math.max(text.lastIndexOf("。", total.start) + 1, total.start - longest.name);
  const sentence = text.slice(lead, total.start);
  const said = sentence.split(/[,;]/u).at(-1) ?? "";
  const comesOneWay = words.comesOneWay.test(sentence);
  const isList =
    word === "(" && total.end === index && words.listInBrackets.test(text.slice(total.start, index + 160));
  // A way leads to parts only of what comes by one; 上年结转5件，其中 may speak of more than the 5.
  if ((isMark(word) && !isList && (!comesOneWay || words.namesWay.test(said))) || /[转结]转/u.test(said))
    return null;
  const list = listFrom(text, behind, { from, total, word: isList ? "其中" : word });
  if (list === null) return null;
  const { names, parts, cut, claim } = list;
  // Nothing leads to these: only what nearly adds up is a list of parts.
  const isNear = Math.abs(sumOf(parts) - total.value) <= 0.25 * total.value;
  if (isList && !isNear) return null;
  // 公开信息120条，其中网站180条: a single part tells only where it is larger than the whole.
  const isSingle = word === "其中" && parts.length === 1 && !words.noPart.test(names);
  if (parts.length < 2 && !isSingle) return null;
  // A post may stand in several channels, a request comes by one.
  const overlaps = words.overlaps(names) || (words.channels.test(names) && !comesOneWay);
  const isHierarchy = /[个项类种]/u.test(total.unit ?? "") && words.hierarchy.test(sentence + names);
  const otherTotals = siblingsBefore(text, quantities, total);
  return { ...plain, total, parts, cut, claim, overlaps, comesOneWay, isHierarchy, otherTotals };
}

/** A way may follow a mark alone. */
function isMark(word: string): boolean {
  return word === "," || word === "(";
}

const plain: Traits = {
  otherTotals: [],
  cut: false,
  claim: "silent",
  overlaps: false,
  comesOneWay: false,
  isHierarchy: false,
  summed: false,
};

/** Whether a number may be a total: exact, and no difference. */
function isTotal(text: string, quantity: Quantity): boolean {
  const before = text.slice(Math.max(0, quantity.start - 16), quantity.start);
  return quantity.exact && isCount(quantity) && !words.compared.test(before);
}

function isIn(quantity: Quantity, unit: string | null): boolean {
  return unit === quantity.unit || (unit !== null && unit === quantity.otherUnit);
}

/** Where the parts of a total begin, and the word that leads to them. */
interface Start {
  readonly from: number;
  readonly total: Quantity;
  readonly word: string;
}

/** The parts that follow, in the total's unit; `null` where they are hard to read. */
function listFrom(text: string, behind: readonly Quantity[], { from, total, word }: Start) {
  // What brackets say of one part is no other part.
  const masked = text
    .slice(from, from + longest.body)
    .replace(/\([^()]*\)/gu, (said) => " ".repeat(said.length));
  const body = masked.split(/[。！？!?\n)]/u, 1)[0] ?? "";
  const own = behind.filter(({ start, end }) => end <= from + body.length && body[start - from] !== " ");
  const items = own.flatMap((quantity, index) => {
    const name = body.slice((own[index - 1]?.end ?? from) - from, quantity.start - from).trim();
    return quantity.unit === "%" ? [] : [{ quantity, name }];
  });
  const isPart = ({ unit, end }: Quantity) =>
    isIn(total, unit) || (unit === null && /^(?:[、,;和及与]|$)/u.test(body.slice(end - from)));
  const isOther = (name: string) =>
    words.endOfList.test(name) || words.otherList.test(name) || (isMark(word) && !words.way.test(name));
  // 网站发布信息24条，其中局网站12条；公众号发布信息31条: told behind the semicolon in the words of the total, and no part was.
  const said = text.slice(Math.max(0, total.start - 4), total.start);
  const isSaid = items[0]?.name.endsWith(said) === true;
  const isAnew = (name: string) => !isSaid && name.startsWith(";") && name.endsWith(said);
  // 复议15件，其中信息公开类4件；诉讼22件，其中信息公开类4件: what has parts of its own may be another whole.
  const isSplit = ({ end }: Quantity) => /^[,;]其中/u.test(text.slice(end));
  const next = items.find(
    ({ quantity, name }) => !isPart(quantity) || isOther(name) || isAnew(name) || isSplit(quantity),
  );
  const list = offending(next === undefined ? items : items.slice(0, items.indexOf(next)), total);
  const parts = list.map(({ quantity }) => quantity);
  if (list.some(({ quantity: { exact, each }, name }) => !exact || each || name.length > longest.name))
    return null;
  const last = parts.at(-1);
  const length = (last?.end ?? from) - from;
  const [lead, names, rest] = [text.slice(total.end, from + 4), body.slice(0, length), body.slice(length)];
  const lostUnit = last?.unit === null && parts.some(({ unit }) => unit !== null);
  const isOpen =
    words.openBefore.test(lead) || words.openBehind.test(names + rest.slice(0, 8)) || words.rest.test(rest);
  // 其他81条；公众号推送214篇: what is told last closes the list, whatever goes on behind it.
  const isClosed = words.rest.test(list.at(-1)?.name ?? "");
  const goesOn = !isClosed && next !== undefined && !words.endOfList.test(next.name);
  const isPair = parts.length === 2 && words.isPair(names) && sumOf(parts) >= 0.8 * total.value;
  const isComplete = words.rest.test(names) || /^[分由]/u.test(word) || isPair;
  const claim: Claim = isOpen ? "open" : goesOn ? "goes on" : isComplete ? "complete" : "silent";
  return { parts, names, claim, cut: lostUnit || body.length === masked.length };
}

interface Item {
  readonly quantity: Quantity;
  readonly name: string;
}

/** 原创291条、转载37条；图文299条、视频19条: of several lists between semicolons, some of which add up, that which does not. */
function offending(items: readonly Item[], total: Quantity): readonly Item[] {
  const lists: Item[][] = [[]];
  for (const item of items) {
    if (item.name.startsWith(";")) lists.push([]);
    lists.at(-1)?.push(item);
  }
  const sums = lists.map((list) => (list.length < 2 ? 0 : sumOf(list.map(({ quantity }) => quantity))));
  const wrong = lists.find(
    (_, index) => sums[index] !== total.value && (sums[index] ?? 0) > 0.8 * total.value,
  );
  return sums.includes(total.value) && wrong !== undefined ? wrong : items;
}

/** 微博300条、微信200条，其中…: earlier totals of the same unit, each alone and added to those that follow. */
function siblingsBefore(text: string, quantities: readonly Quantity[], total: Quantity): number[] {
  const start = Math.max(text.lastIndexOf("。", total.start), text.lastIndexOf("\n", total.start)) + 1;
  const earlier = quantities.filter(
    (one) => one.start >= start && one.end <= total.start && one.unit === total.unit,
  );
  return [...earlier.map(({ value }) => value), ...runningSums([total, ...earlier.reverse()]).slice(1)];
}

function sumOf(numbers: readonly Quantity[]): number {
  return runningSums(numbers).at(-1) ?? 0;
}

/** The sums of the first numbers, of the first two, and so on. */
function runningSums(numbers: readonly Quantity[]): readonly number[] {
  let sum = 0;
  return numbers.map(({ value }) => {
    sum = Math.round((sum + value) * 1e4) / 1e4;
    return sum;
  });
}

/** 现场331人次、电话61人次，合计392人次: a total, and the parts before it. */
function summedAt(text: string, quantities: readonly Quantity[], at: number): Found | null {
  const total = quantities[at];
  if (total === undefined || !isTotal(text, total)) return null;
  const before = text.slice(Math.max(0, total.start - 40), total.start);
  const isSum = words.toSum.test(before);
  if (!isSum && !words.toSumOfWays.test(before)) return null;
  const parts: Quantity[] = [];
  let sum = 0;
  let joint: RegExp | undefined;
  for (const part of quantities.slice(0, at).reverse()) {
    // 两种方式
    if (part.unit === "种") continue;
    const between = text.slice(part.end, parts[0]?.start ?? total.start);
    joint = parts.length === 1 ? words.joints.find((one) => one.test(between)) : joint;
    const isJoined = parts.length === 0 || (joint?.test(between) ?? false);
    const isWhole = parts.length > 0 && between.includes("其中");
    if (!isJoined || isWhole || !isIn(total, part.unit) || !part.exact || between.includes("。")) break;
    parts.unshift(part);
    sum += part.value;
    if (parts.length > 1 && sum === total.value) return null;
  }
  const from = parts[0]?.start ?? total.start;
  const lead =
    text
      .slice(Math.max(0, from - longest.name), from)
      .split(/[,;。:]/u)
      .at(-1) ?? "";
  const said = (lead + text.slice(from, total.start)).replace(words.resultBefore, "");
  if (parts.length < 2 || sum < 0.8 * total.value) return null;
  if (
    words.endOfList.test(said.replace(words.toSumOfWays, "")) ||
    words.otherList.test(said.replace("分别", ""))
  )
    return null;
  if (isSum) return { ...plain, total, parts, claim: "complete", summed: true };
  // 网上申请56件、信函20件，共收到86件: each came by one way, and some may not be named.
  const names = parts.map(({ start }, index) =>
    text.slice(parts[index - 1]?.end ?? from - lead.length, start),
  );
  const behind = text.slice(parts.at(-1)?.end, total.start);
  const next = text.slice(total.end, total.end + 10);
  // 网上咨询56件、电话咨询120件，共收到申请86件
  const isOther = /咨询|接待|[解回]复|解答/u.test(names.join()) && !/咨询|接待|[解回]复|解答/u.test(behind);
  if (
    !names.every((name) => words.way.test(name.replace(words.beforeWay, ""))) ||
    words.openBehind.test(behind) ||
    isOther ||
    words.rest.test(next)
  )
    return null;
  return { ...plain, total, parts, claim: "silent", comesOneWay: true, summed: true };
}

/** What a breakdown shows: nothing wrong, or how the parts and the total differ and how sure that is. */
export function judgeBreakdown(
  breakdown: Breakdown,
): { readonly sum: number; readonly severity: "warning" | "info"; readonly larger?: number } | null {
  const { parts, otherTotals, cut, claim, overlaps, comesOneWay, isHierarchy } = breakdown;
  const total = breakdown.total.value;
  const totals = [total, ...otherTotals];
  const sums = runningSums(parts);
  // Two lists in one: the first parts already add up to the total.
  if (sums.some((sum) => totals.includes(sum))) return null;
  const sum = sums.at(-1) ?? 0;
  const larger = parts.find(({ value }) => value > total)?.value;
  if (larger !== undefined && isHierarchy) return null;
  if (parts.length === 1) {
    const isWhole = larger === undefined || cut || claim !== "silent" || larger <= Math.max(...totals);
    return isWhole ? null : { sum, severity: "warning", larger };
  }
  // An item may be in several parts, but none holds more than all together.
  if (sum > total && overlaps)
    return larger !== undefined && larger > Math.max(...totals) ? { sum, severity: "warning", larger } : null;
  const severity = cut || claim === "open" ? "info" : "warning";
  if (sum > total) return { sum, severity };
  // 权责清单事项126项，其中行政许可21项…: kinds of items are seldom all told.
  const isSome = claim === "open" || claim === "goes on" || (isHierarchy && claim === "silent");
  if (isSome || total === 0) return null;
  const coverage = sum / total;
  if (claim === "complete" || (parts.length >= 4 && coverage >= 0.5)) return { sum, severity };
  return parts.length >= (comesOneWay ? 2 : 3) && coverage >= 0.8 ? { sum, severity: "info" } : null;
}
