import { oncePer } from "../../form/once.ts";
import type { OutcomeKind } from "../../form/types.ts";
import type { Sentence } from "../../text/paragraphs.ts";
import {
  type Clause,
  casesIn,
  clausesOf,
  lastCaseIn,
  startOfItem,
  textBefore,
  textSince,
} from "../clauses.ts";
import type { Measure, Share } from "../fact.ts";
import type { Examples, Frame, Spot, Statement } from "../frame.ts";
import { isMadeOf } from "../made-of.ts";
import { countsCases } from "../quantities.ts";
import { anyOf } from "../vocabulary.ts";
import { namesChannel } from "./channels.ts";
import { isRequestCount, toldOfOnly } from "./requests.ts";
import { isAboutRequests, requestSections, speaksOfRequests } from "./topic.ts";

interface Outcome {
  readonly pattern: RegExp;
  readonly kind: OutcomeKind;
  /** What stands elsewhere in the sentence where the words are a result. */
  readonly beside?: RegExp;
}

const outcomes: readonly Outcome[] = [
  { kind: "granted", pattern: /予以公开|准予公开|(?<!不)同意公开/u },
  {
    kind: "granted",
    pattern: /(?<=^|、|其中)(?:全部|依法)?公开(?!部分)/u,
    beside: /部[分份]公开/u,
  },
  { kind: "granted", pattern: /(?<![不动分息])公开(?=(?:或者?|和|及|与|、)部[分份]公开)/u },
  { kind: "partiallyGranted", pattern: /部[分份]公开/u },
  { kind: "denied", pattern: /不予公开/u },
  { kind: "denied", pattern: /不同意公开/u, beside: /^(?!.*第三方).*(?<!不)同意公开/u },
  { kind: "denied", pattern: /(?<=^|、)不公开/u, beside: /部[分份]公开/u },
  { kind: "unavailable", pattern: /无法提供/u },
  { kind: "notProcessed", pattern: /不予处理/u },
  { kind: "otherwiseHandled", pattern: /其[他它]处理/u },
  {
    kind: "otherwiseHandled",
    pattern: /(?<=^|、)其[他它](?:情[形况])?$/u,
    beside: /^(?=.*不予?公开)(?=.*无法提供)(?=.*不予处理)/u,
  },
];

/** One of the six kinds of results. */
export const anyOutcome = new RegExp(
  outcomes.flatMap(({ pattern, beside }) => (beside === undefined ? pattern.source : [])).join("|"),
  "u",
);

/** Words after which the same phrases speak of something else than requests. */
const otherMatter = anyOf(
  ["proposals", "enforcement", "disputes", "files", "fines", "meetings"],
  "主动|拟(?:予以|不予|部分)|信访|12345|工单|(?:公开|发布)(?:政府|政务)?信息|类信息|属性",
);
/** Whether a clause speaks of something else than requests, but for the form's own names of rows. */
export function outcomeMatterOfOthers(text: string): boolean {
  return otherMatter.test(text.replace(formLabel, ""));
}

/** 公文386件，主动公开127件，依申请公开96件，不予公开163件: how documents were classed when they were drawn up. */
const attributes =
  /(?:主动|依申请)公开[类的]{0,2}\d+[件条份篇项个]?[,、;](?:主动|依申请)公开[类的]{0,2}\d+[件条份篇项个]?[,、;]不予?公开|\d[件条份篇项个](?:属于?|为|系|是)(?:主动|依申请)公开[类的]{0,2}[,、;]/u;

/** The form's own name of a row. */
const formLabel = /信访[、,]?举报[、,]?投诉类?(?:的)?(?:申请)?|信访(?:举报)?(?:投诉)?类(?:申请)?/gu;
/** The phrase directly before the number: 予以公开258件, 不予公开的申请3件. */
const bridge =
  /[”"』」]|政府信息公开申请|申请|答复|处理|数量?|信息|决定|情形|合计|共计|总计|的|共|为|有|类|计/gu;
/** 3件申请依法予以公开, 3件居首的是予以公开 */
const turnedBridge =
  /政府信息公开申请|申请|属于?|作出?|依法|答复|决定|全部|(?:居首|居多|最多)的?是|为|被|以|按|已|均/gu;
/** 3件作出不予公开决定 */
const turnedEnd = /^(?:的|类?答复|决定)?[。]?$/u;

/** 3件因属于内部事务信息不予公开: a single reason, left open by nothing. */
const turnedReason = /^(?:申请)?(?:因|由于)[^、和或及等]{2,24}?(?:而|被|依法|决定|答复)*$/u;

/** What may be written, for tests; the patterns above compete for the place nearest to the number. */
const examples: Examples = [
  ["办理政府信息公开申请，予以公开6件。", 6],
  ["办理政府信息公开申请，准予公开6件。", 6],
  ["办理政府信息公开申请，部分公开的申请5件。", 5],
  ["办理政府信息公开申请，予以公开及部分公开7件。", 7],
  ["收到政府信息公开申请9件，8件申请依法予以公开。", 8],
  ["9件政府信息公开申请均予以公开。", 9],
  ["收到政府信息公开申请9件，5件为予以公开，4件为不予公开。", 5],
  ["收到政府信息公开申请9件，5件予以公开、4件不予公开。", 4],
  ["收到政府信息公开申请9件，予以公开（5件）、不予公开（4件）。", 4],
  ["收到政府信息公开申请9件，有4件作出不予公开决定。", 4],
  ["政府信息公开申请中，以6件居首的是予以公开。", 6],
  ["收到政府信息公开申请9件，同意公开5件，不同意公开4件。", 4],
  ["收到政府信息公开申请9件，作出不予公开决定4件。", 4],
  ["收到政府信息公开申请9件，有4件因属于内部事务信息不予公开。", 4],
  ["收到政府信息公开申请9件，全部公开5件、部分公开4件。", 5],
  ["不予处理的政府信息公开申请4件。", 4],
  ["收到政府信息公开申请9件，予以公开及部分公开合计7件。", 7],
  ["收到政府信息公开申请9件，公开或部分公开7件。", 7],
  ["答复政府信息公开申请9件，其中公开5件，部分公开1件，不公开3件。", 3],
  ["答复政府信息公开申请9件，予以公开5件，不予公开1件，无法提供1件，不予处理1件，其他1件。", 1],
  ["全年没有不予公开政府信息的情形，收到政府信息公开申请9件。", 0],
];

/** 收到申请3件，均属于不予公开: all of the only number of requests in the sentence ended so. */
const allEndedSo: readonly Statement[] = [
  {
    words: new RegExp(
      `^(?:已?全部|已?均|都)(?:已|依法|属于?|为|作出|按时|答复)*(?:${anyOutcome.source})(?:的?(?:情形|范围)|类|答复|决定)?(?=[。]?$)`,
      "u",
    ),
    of: ({ text }) => !otherMatter.test(text),
    measures: (said) => [measureOf(outcomes.filter(({ pattern }) => pattern.test(said)).slice(0, 1))],
  },
];
/** 没有不予公开的情形 */
const noneEndedSo: readonly Statement[] = [
  {
    words: new RegExp(
      `(?:没有|未发生|未作出|未出现|无)(?:${anyOutcome.source})(?:政府信息)?(?:公开申请)?的?(?:情[形况]|决定|申请|事项)(?=[。]?$)`,
      "u",
    ),
    measures: (said) => [measureOf(outcomes.filter(({ pattern }) => pattern.test(said)))],
  },
];

function measureOf(found: readonly Outcome[], withReason = false, share: Share | null = null): Measure {
  // Each kind once, in the order of the form.
  const kinds = outcomes.filter((one) => found.includes(one)).map(({ kind }) => kind);
  return { kind: "outcome", outcomes: [...new Set(kinds)], withReason, share };
}

/** Numbers of outcomes: 予以公开a件, 部分公开b件, a件予以公开, 予以公开及部分公开c件; 均不予公开. */
export const outcomeFrame: Frame = {
  kinds: ["outcome"],
  sections: requestSections,
  about: (sentence) =>
    speaksOfRequests(sentence) && anyOutcome.test(sentence.text) && !attributes.test(sentence.text),
  of: isAboutRequests,
  counts: (quantity) => quantity.unit !== "项" && countsCases(quantity),
  unless: [["after", otherMatter]],
  examples,
  denials: noneEndedSo,
  tell: (clause, clauses) => toldOfOnly(clause, clauses, allEndedSo),
  read: (spot) => {
    const { clause, quantity } = spot;
    const { sentence, start } = clause;
    const named = outcomeMatterOfOthers(spot.before) ? null : namedBeside(spot);
    if (named === null || isOfChannel(spot) || ofKind.test(clause.text)) return null;
    const { found, turned, withReason } = named;
    if (!turned && ofSome.test(sentence.text.slice(start + quantity.start))) return null;
    const measure = measureOf(found, withReason, shareIn(spot.after, spot.next, rateOf(found)));
    return { measure, from: turned ? 0 : startOfItem(clause, quantity), turned };
  },
};

/** 网上申请30件，其中予以公开28件: a part of those that came by one channel. */
function isOfChannel({ clauses, index, quantity, said, last }: Spot): boolean {
  const first = clauses.slice(1, index + 1).findLast(({ opener }) => opener === ";") ?? clauses[0];
  if (first !== undefined && isOfOneKind(first)) return true;
  const whole = said.startsWith("其中") || last === "其中" ? lastCaseIn(clauses.slice(0, index)) : null;
  return whole !== null && quantity.value <= whole.quantity.value && namesChannel(whole.clause.text);
}

/**
 * 对自然人提出的申请予以公开35件，部分公开9件; 网上申请30件，予以公开28件; 涉及征地的22件，予以公开10件: the results of one kind of
 * requests only. What leads to the first result since a clause, or to the number of which it is a part, tells.
 */
const isOfOneKind = oncePer((first: Clause): boolean => {
  const clauses = clausesOf(first.sentence).filter(({ start }) => start >= first.start);
  const next = clauses.findIndex((clause) => clause !== first && clause.opener === ";");
  const counted = casesIn(next < 0 ? clauses : clauses.slice(0, next));
  const at = counted.findIndex(
    ({ clause, quantity }) =>
      anyOutcome.test(textSince(clause, quantity)) || anyOutcome.test(clause.text.slice(quantity.end)),
  );
  // 自然人申请25件（含结转4件）中: what a bracket says of the whole is no other whole.
  const depth = counted[at]?.clause.depth ?? 0;
  const wholes = counted.slice(0, at).filter(({ clause }) => clause.depth <= depth);
  const whole = wholes.at(-1) ?? counted[0];
  if (whole === undefined || at < 0) return false;
  if (newOnes.test(whole.clause.text)) return true;
  if (isRequestCount(whole.clause, whole.quantity)) return false;
  const { clause, quantity } = whole;
  const lead = textBefore(clause, quantity.start).slice(first.start);
  const behind = clause.text.slice(quantity.end).split(/\d/u)[0] ?? "";
  // 网上申请56件: of those alone, whatever was told before, unless other ways are told beside it.
  const ways = wholes.filter((one) => namesChannel(textSince(one.clause, one.quantity)));
  const isSome = () => ways.length === 1 && ways[0] === wholes.at(-1);
  if (wholes.length > 1) return someRequests.test(textSince(clause, quantity) + behind) || isSome();
  return someRequests.test(lead + behind) || carriedIn.test(lead) || namesChannel(lead);
});

/** 新收的26件中 leaves out those carried in. */
const newOnes = /新收[^,;:。\d]{0,12}\d+[件宗][^,;:。]{0,10}中$/u;
/** 上年结转的5件中 */
const carriedIn = /(?:上一?年(?:度)?|去年)(?:结转|转结|遗留)/u;
const someRequests =
  /涉及(?!国家秘密|第三方|内部|过程性|商业秘密|个人隐私|行政执法|信访)|(?<!信访|举报|投诉|重复)类(?:的)?(?:政府信息公开)?申请|(?:关于|针对|围绕)(?!政府信息公开)[^,;:。\d]{1,24}的(?:政府信息公开)?申请|[有相]关的(?:政府信息公开)?申请|首次|征[求询]|权利人|[发回复]函|重新|补正(?!后(?:申请内容)?仍不)|转来|转办|移[交送]|交办|第三方(?:要求|不?同意|意见)/u;

/** 征地类予以公开20件 */
const ofKind = new RegExp(
  `^(?:其中|对)?[^,;:。\\d、]{2,12}(?<!信访|举报|投诉|重复)类(?:的)?(?:申请)?(?:中)?(?:${anyOutcome.source})`,
  "u",
);

/** 不予公开的2件涉及第三方权益、1件为内部事务信息: the number begins a list of its own parts. */
const ofSome =
  /^\d+[件宗](?:申请)?(?:涉及|属于?|为|系|是|因)[^,;。\d]{2,24}[,、]\d+[件宗](?:申请)?(?:涉及|属于?|为|系|是|因)/u;

interface Named {
  readonly found: readonly Outcome[];
  /** The words stand behind the number. */
  readonly turned: boolean;
  /** The reason stands beside it: 因保护第三方合法权益不予公开1件 may be one row of the group. */
  readonly withReason: boolean;
}

/** The results that the words of a sentence may mean. */
const outcomesIn = oncePer(({ text }: Sentence) =>
  outcomes.filter(({ beside }) => beside?.test(text) ?? true),
);

function namedBeside({ clause, quantity, unit, since: lead, after, clauses, index }: Spot): Named | null {
  // 3件予以公开、2件部分公开: what stands before the second is said of the first.
  const since = /公开[、和及]$/u.test(lead) ? "" : lead;
  // A number without a unit: the sentence may break off, and what follows may be the unit's remains.
  if (unit === "" && (after === "" ? clause.sentence.cut : !after.startsWith("占"))) return null;
  const previous = clauses[index - 1];
  const possible = outcomesIn(clause.sentence);
  const matches = possible.flatMap((outcome) => {
    const match = outcome.pattern.exec(since);
    return match === null ? [] : [{ outcome, start: match.index, end: match.index + match[0].length }];
  });
  const [start, end] = [
    Math.min(...matches.map((one) => one.start)),
    Math.max(...matches.map((one) => one.end)),
  ];
  if (matches.length > 0) {
    if (!isMadeOf(since.slice(end), bridge) || (matches.length > 1 && !list.test(since.slice(start, end))))
      return null;
    const withReason = hasReason(since.slice(0, start), previous);
    return { found: matches.map(({ outcome }) => outcome), turned: false, withReason };
  }
  // 3件予以公开、2件部分公开: up to the next number.
  const next = clause.quantities.find(({ start }) => start >= quantity.end)?.start;
  const behind = clause.text.slice(quantity.end, next).replace(next === undefined ? /$/u : /[、和及]$/u, "");
  const turned = possible.find(({ pattern }) => pattern.test(behind));
  const match = turned?.pattern.exec(behind) ?? null;
  const between = behind.slice(0, match?.index);
  const isReason = turnedReason.test(between);
  // 其余3件作其他处理: of every other kind.
  if (turned?.kind === "otherwiseHandled" && rest.test(since)) return null;
  if (turned === undefined || match === null || !(isReason || isMadeOf(between, turnedBridge))) return null;
  if (!turnedEnd.test(behind.slice(match.index + match[0].length))) return null;
  // 重复申请2件不予处理
  return { found: [turned], turned: true, withReason: isReason || hasReason(since, previous) };
}

const reason =
  /经[^、和或及等,;。\d]{0,6}审查|因|属于|涉及|由于|国家秘密|第三方|内部|过程性|案卷|查询|不掌握|不存在|现成|补正|重复|信访|出版物/u;

const rest = anyOf(["rest"]);

/** A reason that is not left open by 等. */
function hasReason(before: string, previous: Clause | undefined): boolean {
  const lead = before.length <= 4 && previous?.quantities.length === 0 ? previous.text : "";
  return reason.test(lead + before) && !/等/u.test(lead + before);
}

/** 占33.9%, in its own clause or the next, or such a rate in the next; 占不予公开的… has a base of its own. */
export function shareIn(after: string, next: string, rate: RegExp | null): Share | null {
  const isNext = next.startsWith("占") && !after.includes("占");
  const match = ofAll.exec(isNext ? next : after) ?? inBrackets.exec(next) ?? rate?.exec(next) ?? null;
  if (match?.[1] === undefined || /提高|上升|增|下降|降低|减/u.test(match[0])) return null;
  return { value: Number(match[1]), decimals: match[2]?.length ?? 0, quote: match[0] };
}

/** 公开率 may count partial grants too: of both together, or where it says that only grants are meant. */
function rateOf(found: readonly Outcome[]): RegExp | null {
  const kinds = new Set(found.map(({ kind }) => kind));
  const [only] = found;
  if (kinds.size === 1 && only !== undefined)
    return new RegExp(`^(?:${only.pattern.source})率(?:为|是|达到?)?(\\d+(?:\\.(\\d+))?)%`, "u");
  const isPublic = kinds.size === 2 && kinds.has("granted") && kinds.has("partiallyGranted");
  return isPublic ? /^公开率(?:为|是|达到?)?(\d+(?:\.(\d+))?)%/u : null;
}

/** 予以公开3件（33.9%） */
const inBrackets = /^(\d+(?:\.(\d+))?)%$/u;
const ofAll = /占(?=比|总|全部|申请|办|答复|处理|本|全年|收|新|当年|\d)[^\d,;。]{0,10}?(\d+(?:\.(\d+))?)%/u;

/** 「予以公开、部分公开和不予公开」: nothing ends between two of them, and something joins them. */
const list = /^(?=[^,;\d]*$).*[及和或、与]/u;
