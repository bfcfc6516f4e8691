import { oncePer, oncePerOptions } from "../../form/once.ts";
import type { CellPointer, RowRole } from "../../form/types.ts";
import type { Report } from "../../report/model.ts";
import type { Sentence } from "../../text/paragraphs.ts";
import { sectionParagraphs } from "../../text/report-text.ts";
import { cellOf } from "../cells.ts";
import type { RuleOptions } from "../define.ts";
import { tablePointer } from "../tables.ts";
import type { Claim } from "./claims.ts";
import { type Clause, clausesOf, placeOf, quoteOf, textBefore } from "./clauses.ts";
import { isMadeOf } from "./made-of.ts";
import { countsCases, type Quantity } from "./quantities.ts";
import { isAssertion, isOfGovernment, isPart } from "./scope.ts";
import { applicationReadings, plus, type Readings } from "./table-readings.ts";

/** Rows with whose totals statements about requests are compared. */
const totalRows = {
  received: "received",
  carriedIn: "carriedIn",
  results: "outcomeTotal",
  carriedForward: "carriedForward",
} as const satisfies Record<string, RowRole>;

/** The total of such a row; the table where the edition has none. */
export function requestCell(report: Report, of: keyof typeof totalRows): CellPointer {
  const roles = { row: totalRows[of], column: "total" } as const;
  return cellOf(report, "applications", roles) ?? tablePointer("applications");
}

/** Totals of 表三, each with its readings. */
export const requestTotals = oncePerOptions((report: Report, options: RuleOptions) => {
  const of = (row: keyof typeof totalRows): Readings => applicationReadings(report, totalRows[row], options);
  return {
    received: of("received"),
    carriedIn: of("carriedIn"),
    results: of("results"),
    carriedForward: of("carriedForward"),
  };
});

/** Sentences of the sections that speak of requests, in paragraphs that do: no other counts them. */
export const requestSentences: (report: Report) => readonly Sentence[] = oncePer((report) =>
  sectionParagraphs(report, ["overview", "applications"]).flatMap(({ text, sentences }) =>
    text.includes("申请") ? sentences : [],
  ),
);

/** True where 表三 is known to say that there were no requests: none received, none carried in, none handled. */
export function hasNoRequests(report: Report, options: RuleOptions): boolean {
  const { received, carriedIn, results } = requestTotals(report, options);
  return [received, carriedIn, results].every((readings) => readings.length === 1 && readings[0] === 0);
}

/** A statement about the number of requests; `unit` is the word it counts in. */
export interface RequestClaim extends Claim {
  readonly unit: string | null;
}

const verb = /收到|受理|接收|接到|收悉|收件|新收|接受|办理|(?<!不予|其[他它]|不再|信息|分类)处理|登记|新增/u;
/** Words for a request; 依申请公开 alone counts after 收到 and 受理. */
const requestNoun =
  /(?:信息公开|公开信息|政务公开|公开)[^,;:。\d]{0,8}申请|申请(?:政府|政务)?信息公开|申请公开|依申请[^,;:。\d]{0,6}公开/u;
/** What makes a number something else: documents labelled 依申请公开, other channels of contact, other procedures. */
const otherMatter =
  /信息数|信息条数|信息量|属性|目录|栏目|专栏|文件|12345|热线|信箱|信访|咨询|问政|留言|来信|来电|来访|工单|投诉|举报|建议|提案|复议|诉讼|应诉|撤回|撤销|申请人|申请表|许可|处罚|答复|办结|回复|延期|补正|重复|网站|微信|主动公开|费|占|平均|工作日|逾期|结转|转结|转来|转办|移交|交办|培训|会议|疑难|不属于/u;
/** Channels and applicants split a total; a number beside one of them is a part. */
const channel =
  /网上|网络|在线|线上|线下|邮寄|信函|邮件|邮箱|当面|现场|书面|传真|平台|系统|自然人|企业|法人|公民|个人|组织|机构|窗口|电话/u;
const handledObject =
  /处理|答复|政府|政务|信息|依申请公开|公开|申请|事项|业务|数量|总数|总量|件|依法|按时|及时|并|的|了|共|计|有|为/gu;
/** Work on requests of others, or on some only. */
const besideOthers = /配合|协助|协查|指导|督促|会同|参与|程序$/u;
const harmless =
  /公民、?法人[和或及与、]*(?:者|以及)?(?:其他|其它)?(?:社会)?组织|(?:各种|各类|多种|不同|全部|所有)?(?:渠道|途径|方式)|各类(?:申请)?(?:渠道|平台)/gu;

/** Numbers of requests received or handled, other than 0: 共收到政府信息公开申请26件. */
export function requestClaims(report: Report, options: RuleOptions): RequestClaim[] {
  const totals = requestTotals(report, options);
  const received = [
    ...totals.received,
    ...plus(totals.received, totals.carriedIn),
    ...totals.results,
    ...plus(totals.results, totals.carriedForward),
  ];
  return countedRequests(report).map(({ clause, quantity }) => {
    const before = clause.text.slice(0, quantity.start);
    const isNew = /新收|新增/u.test(before);
    const known = totals.received.length > 0 && totals.carriedIn.length > 0 && totals.results.length > 0;
    const readings = isNew ? totals.received : known ? received : [];
    return {
      value: quantity.value,
      quote: quoteOf(clause, 0, quantity),
      at: placeOf(clause, quantity),
      readings: withDropped(readings, quantity.value, clause.sentence),
      cell: requestCell(report, "received"),
      related: isNew ? [] : [requestCell(report, "carriedIn"), requestCell(report, "results")],
      unit: quantity.unit,
    };
  });
}

/** A number of requests in the text. */
export interface CountedRequests {
  readonly clause: Clause;
  readonly quantity: Quantity;
}

/** Where the text gives the number of this body's requests of the report's year, 0 included. */
export const countedRequests: (report: Report) => readonly CountedRequests[] = oncePer((report) => {
  const year = report.year?.value ?? null;
  return requestSentences(report).flatMap((sentence) =>
    clausesOf(sentence).flatMap((clause) => {
      const quantity = clause.quantities.find((one) => isRequestCount(clause, one));
      if (quantity === undefined || !isAssertion(clause, quantity, year)) return [];
      return isOfGovernment(clause, quantity.start, report) ? [] : [{ clause, quantity }];
    }),
  );
});

const turnedCount = /申请(?:的)?(?:受理|接收|收到|收件)(?:数量|总数|数|量)?(?:共|为|计|有)?$/u;

/** Whether a text names a channel or a kind of applicants, other than all of them. */
export function namesChannel(text: string): boolean {
  return /网站|微信/u.test(text) || channel.test(text.replace(harmless, ""));
}

/** True where the number counts this body's requests as a whole, not a channel, a kind of applicant or a result. */
export function isRequestCount(clause: Clause, quantity: Quantity): boolean {
  if (!countsCases(quantity)) return false;
  const before = clause.text.slice(0, quantity.start).replace(harmless, "");
  const after = clause.text.slice(quantity.end);
  if (quantity.unit === null && (clause.sentence.cut || after !== "")) return false;
  if (/有$/u.test(before) && isCountedBehind(before, after)) return !isPart(clause, quantity.start);
  const action = verb.exec(before);
  if (action === null || otherMatter.test(before) || channel.test(before)) return false;
  if (besideOthers.test(before.slice(0, action.index))) return false;
  const isNew = /新收/u.test(before);
  if (!isNew && isPart(clause, quantity.start)) return false;
  // 办结14件，其中本年新收13件: new ones among those closed.
  if (isNew && isPart(clause, quantity.start) && isOfClosed(clause)) return false;
  if (isNew && clause.depth > 0 && channel.test(clause.text)) return false;
  const object = before.slice(action.index);
  // 处理疑难申请3件: only some of them.
  if (action[0] === "处理" && !isMadeOf(object, handledObject)) return false;
  // 收到3件政府信息公开申请
  if (/^[^,;:。\d]{0,12}申请/u.test(after) && !otherMatter.test(after))
    return requestNoun.test(after) || isAboutRequests(clause);
  if (/^[^,;:。]{0,6}(?:信息|文件|人|材料)/u.test(after)) return false;
  // 依申请公开申请受理3件
  if (requestNoun.test(before) && turnedCount.test(before)) return true;
  if (/新收(?:到)?(?:申请)?(?:共|为|计|有)?$/u.test(before)) return isAboutRequests(clause);
  if (requestNoun.test(object)) {
    // 办理依申请公开395篇 may count documents.
    return (
      /申请(?!公开)[^申]*$|申请公开(?:事项|业务|件)(?:共|为|计|有)*$/u.test(object) ||
      /收到|受理|接收|接到|新收/u.test(action[0])
    );
  }
  return /申请(?:件|事项|数量|总数|量)?(?:共|为|计|有)*$/u.test(object) && isAboutRequests(clause);
}

/** 全年共有3件政府信息公开申请: the number stands before what it counts. */
function isCountedBehind(before: string, after: string): boolean {
  const own = /^(?:20\d{2}年度?|全年|本年度?|今年|我[局委镇乡区县市]|本机关|总?共|累计)*有$/u.test(before);
  return own && /^(?:政府|政务)?信息公开(?:的)?申请(?:[。]|$)/u.test(after);
}

/** The parts before the clause are those of 办结 or 答复, not of 收到. */
export function isOfClosed(clause: Clause): boolean {
  const whole = textBefore(clause, 0).split(/其中|含|包括/u)[0] ?? "";
  return /办结|答复|办理完毕/u.test(whole.split(/[,;]/u).at(-1) || whole);
}

/** The sentence or its paragraph speaks of requests for information. */
export function isAboutRequests({ sentence }: Clause): boolean {
  return requestNoun.test(sentence.paragraph.text.slice(0, sentence.start + sentence.text.length));
}

const dropped = /撤回|撤销|撤件|转办|转交|退回|不属于政府信息|非政府信息|不予受理|无效|作废|便民/u;

/** 收到1件，后申请人撤回: without a number, more in the text than in the table is no contradiction. */
function withDropped(readings: Readings, value: number, sentence: Sentence): Readings {
  const more = readings.length > 0 && readings.every((reading) => reading < value);
  const uncounted = sentence.paragraph.sentences
    .flatMap(clausesOf)
    .some(({ text, quantities }) => quantities.length === 0 && dropped.test(text));
  return [
    ...new Set([...readings, ...withoutDropped(readings, sentence), ...(more && uncounted ? [value] : [])]),
  ];
}

/** Requests that were withdrawn or were none may be left out of the table: each such number of the paragraph. */
export function withoutDropped(readings: Readings, sentence: Sentence): Readings {
  const away = sentence.paragraph.sentences
    .flatMap(clausesOf)
    .filter(({ text }) => dropped.test(text))
    .flatMap(({ quantities }) => quantities.map(({ value }) => value));
  return away.flatMap((count) => readings.map((value) => value + count));
}
