import { oncePer } from "../../form/once.ts";
import type { OutcomeKind } from "../../form/types.ts";
import {
  type Clause,
  casesIn,
  clausesOf,
  lastCaseIn,
  startOfItem,
  textBefore,
  textSince,
} from "../clauses.ts";
import type { Share } from "../fact.ts";
import { type Claimed, type Examples, type Frame, type Spot, type Told, toldNone } from "../frame.ts";
import { isMadeOf } from "../made-of.ts";
import { countsCases, type Quantity } from "../quantities.ts";
import { anyOf } from "../vocabulary.ts";
import { namesChannel } from "./channels.ts";
import { isRequestCount, onlyRequests } from "./requests.ts";
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

const anyOutcome = new RegExp(
  outcomes.flatMap(({ pattern, beside }) => (beside === undefined ? pattern.source : [])).join("|"),
  "u",
);

/** Whether a text names one of the six kinds of results. */
export function namesOutcome(text: string): boolean {
  return anyOutcome.test(text);
}

/** Words after which the same phrases speak of something else than requests. */
const otherMatter = anyOf(
  ["proposals", "enforcement", "disputes", "files", "fines", "meetings"],
  "主动|拟(?:予以|不予|部分)|信访|12345|工单|(?:公开|发布)(?:政府|政务)?信息|类信息|属性",
);
/** Whether a clause speaks of something else than requests, but for the form's own names of rows. */
export function outcomeMatterOfOthers(text: string): boolean {
  return otherMatter.test(text.replace(formLabel, ""));
}

/** The form's own name of a row. */
const formLabel = /信访[、,]?举报[、,]?投诉类?(?:的)?(?:申请)?|信访(?:举报)?(?:投诉)?类(?:申请)?/gu;
/** The phrase directly before the number: 予以公开258件, 不予公开的申请3件. */
const bridge =
  /[”"』」]|政府信息公开申请|申请|答复|处理|数量|信息|决定|情形|合计|共计|总计|的|共|为|有|类|计/gu;
/** 3件申请依法予以公开 */
const turnedBridge = /申请|属于|作出|依法|答复|为|被|以|按|已|均/gu;

/** What may be written, for tests; the patterns above compete for the place nearest to the number. */
const examples: Examples = [
  ["办理政府信息公开申请，予以公开6件。", 6],
  ["办理政府信息公开申请，准予公开6件。", 6],
  ["办理政府信息公开申请，部分公开的申请5件。", 5],
  ["办理政府信息公开申请，予以公开及部分公开7件。", 7],
  ["收到政府信息公开申请9件，8件申请依法予以公开。", 8],
  ["收到政府信息公开申请9件，作出不予公开决定4件。", 4],
  ["收到政府信息公开申请9件，全部公开5件、部分公开4件。", 5],
  ["不予处理的政府信息公开申请4件。", 4],
  ["收到政府信息公开申请9件，予以公开及部分公开合计7件。", 7],
  ["收到政府信息公开申请9件，公开或部分公开7件。", 7],
  ["答复政府信息公开申请9件，其中公开5件，部分公开1件，不公开3件。", 3],
  ["答复政府信息公开申请9件，予以公开5件，不予公开1件，无法提供1件，不予处理1件，其他1件。", 1],
  ["全年没有不予公开政府信息的情形，收到政府信息公开申请9件。", 0],
];

/** Numbers of outcomes: 予以公开a件, 部分公开b件, a件予以公开, 予以公开及部分公开c件; 均不予公开. */
export const outcomeFrame: Frame = {
  kinds: ["outcome"],
  sections: requestSections,
  about: (sentence) => speaksOfRequests(sentence) && anyOutcome.test(sentence.text),
  examples,
  read: outcomeAt,
  tell: (clause, clauses) => [...allIn(clause, clauses), ...noneIn(clause)],
};

function outcomeAt({ clauses, index, clause, quantity, before, after }: Spot): Claimed | null {
  if (!countsCases(quantity) || quantity.unit === "项" || !isAboutRequests(clause)) return null;
  const named = namedBeside(clause, quantity, clauses[index - 1]);
  if (named === null) return null;
  if (outcomeMatterOfOthers(before) || otherMatter.test(after)) return null;
  if (isOfChannel(clauses, index, quantity)) return null;
  return {
    measure: {
      kind: "outcome",
      outcomes: named.outcomes,
      withReason: named.withReason,
      share: shareAfter(clause, quantity, clauses[index + 1]),
    },
    from: named.turned ? 0 : startOfItem(clause, quantity),
    turned: named.turned,
  };
}

const whole = new RegExp(
  `^(?:已?全部|已?均|都)(?:已|依法|属于?|为|作出|按时|答复)*(${anyOutcome.source})(?:的?(?:情形|范围)|类|答复|决定)?(?=[。]?$)`,
  "u",
);

/** 收到申请3件，均属于不予公开: all of the only number of requests in the sentence ended so. */
function allIn(clause: Clause, clauses: readonly Clause[]): Told[] {
  const match = whole.exec(clause.text);
  const outcome = outcomes.find(({ pattern }) => match !== null && pattern.test(match[1] ?? ""));
  if (match === null || outcome === undefined) return [];
  const value = onlyRequests(clause, clauses);
  if (value === null || otherMatter.test(clause.text)) return [];
  const measure = { kind: "outcome", outcomes: [outcome.kind], withReason: false, share: null } as const;
  return [{ measure, said: "all", value, start: 0, end: match[0].length }];
}

/** 没有不予公开的情形: none ended so. */
const none = new RegExp(
  `(?:没有|未发生|未作出|未出现|无)(${anyOutcome.source})(?:政府信息)?(?:公开申请)?的?(?:情[形况]|决定|申请|事项)(?=[。]?$)`,
  "u",
);

function noneIn(clause: Clause): Told[] {
  const match = isAboutRequests(clause) ? none.exec(clause.text) : null;
  const kinds = kindsOf(outcomes.filter(({ pattern }) => match !== null && pattern.test(match[1] ?? "")));
  if (match === null || kinds.length === 0) return [];
  return [toldNone({ kind: "outcome", outcomes: kinds, withReason: false, share: null }, match)];
}

/** 网上申请30件，其中予以公开28件: a part of those that came by one channel. */
function isOfChannel(clauses: readonly Clause[], index: number, { value }: Quantity): boolean {
  const first = clauses.slice(1, index + 1).findLast(({ opener }) => opener === ";") ?? clauses[0];
  if (first !== undefined && isOfOneKind(first)) return true;
  const own = clauses[index];
  if (own === undefined || !(own.text.startsWith("其中") || clauses[index - 1]?.text === "其中"))
    return false;
  const whole = lastCaseIn(clauses.slice(0, index));
  return whole !== null && value <= whole.quantity.value && namesChannel(whole.clause.text);
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
      namesOutcome(textSince(clause, quantity)) || namesOutcome(clause.text.slice(quantity.end)),
  );
  const whole = counted[Math.max(0, at - 1)];
  if (whole === undefined || at < 0 || isRequestCount(whole.clause, whole.quantity)) return false;
  const { clause, quantity } = whole;
  const lead = textBefore(clause, quantity.start).slice(first.start);
  const behind = clause.text.slice(quantity.end).split(/\d/u)[0] ?? "";
  if (at > 1) return someRequests.test(textSince(clause, quantity) + behind);
  return someRequests.test(lead + behind) || carriedIn.test(lead) || namesChannel(lead);
});

/** 上年结转的5件中 */
const carriedIn = /(?:上一?年(?:度)?|去年)(?:结转|转结|遗留)/u;
const someRequests =
  /涉及(?!国家秘密|第三方|内部|过程性|商业秘密|个人隐私|行政执法|信访)|(?<!信访|举报|投诉|重复)类(?:的)?(?:政府信息公开)?申请|征求|重新|补正(?!后(?:申请内容)?仍不)|转来|转办|移[交送]|交办|第三方(?:要求|不?同意|意见)/u;

interface Named {
  readonly outcomes: readonly OutcomeKind[];
  /** The words stand behind the number. */
  readonly turned: boolean;
  /** The reason stands beside it: 因保护第三方合法权益不予公开1件 may be one row of the group. */
  readonly withReason: boolean;
}

function namedBeside(clause: Clause, quantity: Quantity, previous: Clause | undefined): Named | null {
  const before = textSince(clause, quantity);
  const after = clause.text.slice(quantity.end);
  if (quantity.unit === null && after !== "" && !/^占/u.test(after)) return null;
  if (quantity.unit === null && after === "" && clause.sentence.cut) return null;
  const matches = outcomes.flatMap((outcome) => {
    const match = outcome.pattern.exec(before);
    if (match === null || !isBeside(outcome, clause)) return [];
    return [{ outcome, end: match.index + match[0].length, start: match.index }];
  });
  const last = matches.toSorted((a, b) => b.end - a.end)[0];
  if (last !== undefined && isMadeOf(before.slice(last.end), bridge)) {
    const between = before.slice(Math.min(...matches.map(({ start }) => start)), last.end);
    if (matches.length > 1 && !isList(between)) return null;
    const first = Math.min(...matches.map(({ start }) => start));
    return {
      outcomes: kindsOf(matches.map(({ outcome }) => outcome)),
      turned: false,
      withReason: hasReason(before.slice(0, first), previous),
    };
  }
  const turned = outcomes.find((one) => one.pattern.test(after) && isBeside(one, clause));
  if (turned === undefined || matches.length > 0) return null;
  const lead = after.slice(0, turned.pattern.exec(after)?.index ?? 0);
  if (!isMadeOf(lead, turnedBridge)) return null;
  if (!/^(?:[。]|的)?$/u.test(after.slice(lead.length).replace(turned.pattern, ""))) return null;
  // 重复申请2件不予处理
  return { outcomes: [turned.kind], turned: true, withReason: hasReason(before, previous) };
}

/** 全部公开 is a result only where 部分公开 stands beside it. */
function isBeside({ beside }: Outcome, { sentence }: Clause): boolean {
  return beside?.test(sentence.text) ?? true;
}

/** Each kind once, in the order of the form. */
function kindsOf(found: readonly Outcome[]): OutcomeKind[] {
  return [...new Set(outcomes.filter((one) => found.includes(one)).map(({ kind }) => kind))];
}

/** A reason that is not left open by 等. */
function hasReason(before: string, previous: Clause | undefined): boolean {
  const words =
    before.length > 4 ? before : `${previous?.quantities.length === 0 ? previous.text : ""}${before}`;
  return (
    /因|属于|涉及|由于|国家秘密|第三方|内部|过程性|案卷|查询|不掌握|不存在|现成|补正|重复|信访|出版物/u.test(
      words,
    ) && !/等/u.test(words)
  );
}

function shareAfter(clause: Clause, quantity: Quantity, next: Clause | undefined): Share | null {
  const own = clause.text.slice(quantity.end);
  const text = /占/u.test(own) ? own : /^占/u.test(next?.text ?? "") ? (next?.text ?? "") : "";
  const match = /占[^\d,;。]{0,10}?(\d+(?:\.(\d+))?)%/u.exec(text);
  if (match?.[1] === undefined) return null;
  // 占不予公开的… has a base of its own.
  if (/占(?!比|总|全部|申请|办|答复|处理|本|全年|收|新|当年)[^\d]/u.test(match[0])) return null;
  return { value: Number(match[1]), decimals: match[2]?.length ?? 0, quote: match[0] };
}

/** 「予以公开、部分公开和不予公开」: nothing ends between two of them, and something joins them. */
function isList(between: string): boolean {
  return !/[,;\d]/u.test(between) && /[及和或、与]/u.test(between);
}
