import type { OutcomeKind } from "../../form/types.ts";
import { type Clause, startOfItem, textSince } from "../clauses.ts";
import type { Share } from "../fact.ts";
import type { Claimed, Examples, Frame, Spot, Told } from "../frame.ts";
import { isMadeOf } from "../made-of.ts";
import { countsCases, type Quantity } from "../quantities.ts";
import { anyOf } from "../vocabulary.ts";
import { namesChannel } from "./channels.ts";
import { onlyRequests } from "./requests.ts";
import { isAboutRequests, requestSections, speaksOfRequests } from "./topic.ts";

interface Outcome {
  readonly pattern: RegExp;
  readonly kind: OutcomeKind;
}

const outcomes: readonly Outcome[] = [
  { kind: "granted", pattern: /(?:予以公开|准予公开|(?<!不)同意公开|(?<=^|、)全部公开)/u },
  { kind: "partiallyGranted", pattern: /部[分份]公开/u },
  { kind: "denied", pattern: /不予公开/u },
  { kind: "unavailable", pattern: /无法提供/u },
  { kind: "notProcessed", pattern: /不予处理/u },
  { kind: "otherwiseHandled", pattern: /其[他它]处理/u },
];

const anyOutcome = new RegExp(outcomes.map(({ pattern }) => pattern.source).join("|"), "u");

/** Whether a text names one of the six kinds of results. */
export function namesOutcome(text: string): boolean {
  return anyOutcome.test(text);
}

/** Words after which the same phrases speak of something else than requests. */
const otherMatter = anyOf(
  ["proposals", "enforcement", "disputes", "files", "fines"],
  "主动|信访|12345|工单|(?:公开|发布)(?:政府|政务)?信息|类信息|属性",
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
];

/** Numbers of outcomes: 予以公开a件, 部分公开b件, a件予以公开, 予以公开及部分公开c件; 均不予公开. */
export const outcomeFrame: Frame = {
  kinds: ["outcome"],
  sections: requestSections,
  about: (sentence) => speaksOfRequests(sentence) && anyOutcome.test(sentence.text),
  examples,
  read: outcomeAt,
  tell: (clause, clauses) => allIn(clause, clauses),
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
      outcomes: named.outcomes.map(({ kind }) => kind),
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

/** 网上申请30件，其中予以公开28件: a part of those that came by one channel. */
function isOfChannel(clauses: readonly Clause[], index: number, { value }: Quantity): boolean {
  const own = clauses[index];
  if (own === undefined || !(own.text.startsWith("其中") || clauses[index - 1]?.text === "其中"))
    return false;
  const before = clauses.slice(0, index).findLast(({ quantities }) => quantities.some(countsCases));
  const whole = before?.quantities.findLast(countsCases);
  return before !== undefined && whole !== undefined && value <= whole.value && namesChannel(before.text);
}

interface Named {
  readonly outcomes: readonly Outcome[];
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
    if (match === null || (match[0] === "全部公开" && !setsApart(clause))) return [];
    return [{ outcome, end: match.index + match[0].length, start: match.index }];
  });
  const last = matches.toSorted((a, b) => b.end - a.end)[0];
  if (last !== undefined && isMadeOf(before.slice(last.end), bridge)) {
    const between = before.slice(Math.min(...matches.map(({ start }) => start)), last.end);
    if (matches.length > 1 && !isList(between)) return null;
    const first = Math.min(...matches.map(({ start }) => start));
    return {
      outcomes: outcomes.filter((one) => matches.some(({ outcome }) => outcome === one)),
      turned: false,
      withReason: hasReason(before.slice(0, first), previous),
    };
  }
  const turned = outcomes.find(({ pattern }) => pattern.test(after));
  if (turned === undefined || matches.length > 0 || (after.startsWith("全部公开") && !setsApart(clause)))
    return null;
  const lead = after.slice(0, turned.pattern.exec(after)?.index ?? 0);
  if (!isMadeOf(lead, turnedBridge)) return null;
  if (!/^(?:[。]|的)?$/u.test(after.slice(lead.length).replace(turned.pattern, ""))) return null;
  // 重复申请2件不予处理
  return { outcomes: [turned], turned: true, withReason: hasReason(before, previous) };
}

/** 全部公开 is a result only where 部分公开 stands beside it. */
function setsApart({ sentence }: Clause): boolean {
  return sentence.text.includes("部分公开");
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
