import type { Bilingual } from "../../errors.ts";
import { rowsOf } from "../../form/roles.ts";
import type { CellPointer, OutcomeKind } from "../../form/types.ts";
import type { Report } from "../../report/model.ts";
import type { Sentence } from "../../text/paragraphs.ts";
import { cellIn, groupPointer, templateOf } from "../cells.ts";
import type { RuleOptions } from "../define.ts";
import type { Claim } from "./claims.ts";
import { type Clause, clausesOf, placeOf, quoteOf, startOfItem, textSince } from "./clauses.ts";
import { isMadeOf } from "./made-of.ts";
import { countsCases, type Quantity } from "./quantities.ts";
import {
  isAboutRequests,
  isRequestCount,
  namesChannel,
  requestSentences,
  withoutDropped,
} from "./requests.ts";
import { isAssertion } from "./scope.ts";
import { applicationReadings, plus, type Readings, rowReadings } from "./table-readings.ts";

interface Outcome {
  readonly name: Bilingual;
  readonly pattern: RegExp;
  readonly kind: OutcomeKind;
}

const outcomes: readonly Outcome[] = [
  {
    name: { zh: "予以公开", en: "granted" },
    pattern: /(?:予以公开|准予公开|(?<!不)同意公开)/u,
    kind: "granted",
  },
  { name: { zh: "部分公开", en: "partially granted" }, pattern: /部[分份]公开/u, kind: "partiallyGranted" },
  { name: { zh: "不予公开", en: "denied" }, pattern: /不予公开/u, kind: "denied" },
  { name: { zh: "无法提供", en: "unavailable" }, pattern: /无法提供/u, kind: "unavailable" },
  { name: { zh: "不予处理", en: "not processed" }, pattern: /不予处理/u, kind: "notProcessed" },
  { name: { zh: "其他处理", en: "otherwise handled" }, pattern: /其[他它]处理/u, kind: "otherwiseHandled" },
];

const anyOutcome = new RegExp(outcomes.map(({ pattern }) => pattern.source).join("|"), "u");

/** Whether a text names one of the six kinds of results. */
export function namesOutcome(text: string): boolean {
  return anyOutcome.test(text);
}

/** 3件申请依法予以公开 */
const turnedBridge = /申请|属于|作出|依法|答复|为|被|以|按|已|均/gu;

/** An outcome with its share, where the text gives one (占33.9%). */
export interface OutcomeClaim extends Claim {
  readonly share: { readonly value: number; readonly decimals: number; readonly quote: string } | null;
}

/** Words after which the same phrases speak of something else than requests. */
const otherMatter =
  /建议|提案|许可|处罚|复议|诉讼|文件|主动|信访|12345|工单|(?:公开|发布)(?:政府|政务)?信息|类信息|属性|收费|罚款/u;
/** The form's own name of a row. */
const formLabel = /信访[、,]?举报[、,]?投诉类?(?:的)?(?:申请)?/gu;
/** The phrase directly before the number: 予以公开258件, 不予公开的申请3件. */
const bridge = /申请|答复|处理|数量|信息|决定|情形|的|共|为|有|类|计/gu;

/** Numbers of outcomes: 予以公开a件, 部分公开b件, a件予以公开, 予以公开及部分公开c件. */
export function outcomeClaims(report: Report, options: RuleOptions): OutcomeClaim[] {
  const year = report.year?.value ?? null;
  return requestSentences(report).flatMap((sentence) => {
    if (!anyOutcome.test(sentence.text)) return [];
    const clauses = clausesOf(sentence);
    const ofAll = clauses.flatMap((clause, index) => wholeClaim(clauses, clause, index, report, options));
    const counted = clauses.flatMap((clause, index) =>
      clause.quantities.flatMap((quantity): OutcomeClaim[] => {
        if (!countsCases(quantity) || quantity.unit === "项" || !isAboutRequests(clause)) return [];
        const named = namedBeside(clause, quantity, clauses[index - 1]);
        if (named === null || !isAssertion(clause, quantity, year)) return [];
        const before = clause.text.slice(0, quantity.start);
        if (
          otherMatter.test(before.replace(formLabel, "")) ||
          otherMatter.test(clause.text.slice(quantity.end))
        )
          return [];
        if (isOfChannel(clauses, index, quantity)) return [];
        const readings = readingsFor(named, clause, report, options);
        const [first] = named.outcomes;
        return [
          {
            value: quantity.value,
            quote: quoteOf(clause, named.turned ? 0 : startOfItem(clause, quantity), quantity, named.turned),
            at: placeOf(clause, quantity),
            readings,
            cell: cellFor(report, first?.kind ?? "outcome"),
            related: named.outcomes.slice(1).map(({ kind }) => cellFor(report, kind)),
            matter: {
              zh: named.outcomes.map(({ name }) => `“${name.zh}”`).join("与"),
              en: named.outcomes.map(({ name }) => `“${name.en}”`).join(" and "),
            },
            share: shareAfter(clause, quantity, clauses[index + 1]),
          },
        ];
      }),
    );
    return [...ofAll, ...counted];
  });
}

/** 收到申请3件，均属于不予公开: all of the only number of requests in the sentence ended so. */
function wholeClaim(
  clauses: readonly Clause[],
  clause: Clause,
  index: number,
  report: Report,
  options: RuleOptions,
): OutcomeClaim[] {
  const match = whole.exec(clause.text);
  const outcome = outcomes.find(({ pattern }) => match !== null && pattern.test(match[1] ?? ""));
  const before = clauses
    .slice(0, index)
    .flatMap((one) => one.quantities.map((quantity) => ({ one, quantity })));
  const cases = before.filter(({ quantity }) => countsCases(quantity));
  const [only] = cases;
  if (match === null || outcome === undefined || only === undefined || cases.length > 1) return [];
  const { one, quantity } = only;
  if (!isRequestCount(one, quantity) || otherMatter.test(clause.text) || clause.quantities.length > 0)
    return [];
  if (!isAssertion(one, quantity, report.year?.value ?? null)) return [];
  const base = clause.sentence.start + clause.start;
  return [
    {
      value: quantity.value,
      quote: clause.sentence.paragraph.quote(base, base + match[0].length),
      at: clause.sentence.paragraph.at(base),
      readings: readingsFor(
        { outcomes: [outcome], turned: true, withReason: false },
        clause,
        report,
        options,
      ),
      cell: cellFor(report, outcome.kind),
      related: [],
      matter: { zh: `“${outcome.name.zh}”`, en: `“${outcome.name.en}”` },
      share: null,
    },
  ];
}

const whole = new RegExp(
  `^(?:已?全部|已?均|都)(?:已|依法|属于?|为|作出|按时|答复)*(${anyOutcome.source})(?=[。]?$)`,
  "u",
);

/** 网上申请30件，其中予以公开28件: a part of those that came by one channel. */
function isOfChannel(clauses: readonly Clause[], index: number, { value }: Quantity): boolean {
  const own = clauses[index];
  if (own === undefined || !(own.text.startsWith("其中") || clauses[index - 1]?.text === "其中"))
    return false;
  const before = clauses.slice(0, index).findLast(({ quantities }) => quantities.some(countsCases));
  const whole = before?.quantities.findLast(countsCases);
  return before !== undefined && whole !== undefined && value <= whole.value && namesChannel(before.text);
}

/** Pointer of a row's total where the kind has no rows of its own, else of the group of rows. */
function cellFor(report: Report, role: OutcomeKind | "outcome"): CellPointer {
  const template = templateOf(report, "applications");
  const [row, ...others] = rowsOf(template, role);
  const total = row === undefined || others.length > 0 ? null : cellIn(template, row, "total");
  return total ?? groupPointer(template, role);
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
    return match === null ? [] : [{ outcome, end: match.index + match[0].length, start: match.index }];
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
  if (turned === undefined || matches.length > 0) return null;
  const lead = after.slice(0, turned.pattern.exec(after)?.index ?? 0);
  if (!isMadeOf(lead, turnedBridge)) return null;
  if (!/^(?:[。]|的)?$/u.test(after.slice(lead.length).replace(turned.pattern, ""))) return null;
  return { outcomes: [turned], turned: true, withReason: false };
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

/** 予以公开3件（其中部分公开1件） */
const includesPartial = /(?:其中|含|包括)[^,;。)]{0,4}部[分份]公开/u;

function readingsFor(named: Named, clause: Clause, report: Report, options: RuleOptions): Readings {
  const of = (outcome: Outcome) => applicationReadings(report, outcome.kind, options);
  const [first] = named.outcomes;
  const sum = plus(...named.outcomes.map(of));
  if (first === undefined || sum.length === 0) return [];
  const also: Readings[] = [];
  if (named.withReason) also.push(...leavesOf(report, first.kind, options));
  // 予以公开 may include 部分公开 where the text does not set the two apart.
  const partial = outcomes[1];
  if (first.kind === "granted" && named.outcomes.length === 1 && partial !== undefined) {
    const { text } = clause.sentence.paragraph;
    if (!partial.pattern.test(text) || includesPartial.test(text)) also.push(plus(of(first), of(partial)));
    also.push(withoutKnown(sum, clause.sentence));
  }
  return [...new Set([...sum, ...also.flat(), ...withoutDropped(sum, clause.sentence)])];
}

/** 其中属于已主动公开1件，予以公开2件: telling where to find it is granting too, and the text may set it apart. */
function withoutKnown(sum: Readings, { paragraph }: Sentence): Readings {
  const known = paragraph.sentences
    .flatMap(clausesOf)
    .filter(({ text }) =>
      /(?:属于?|系|为)已?主动公开|已主动公开|告知[^,;。]{0,8}(?:获取|查询|公开)/u.test(text),
    )
    .flatMap(({ quantities }) => quantities.filter(countsCases).map(({ value }) => value));
  return known.flatMap((count) => sum.map((value) => value - count));
}

/** Readings of each row of a group, and of the group less each: a reason may name all but one. */
function leavesOf(report: Report, kind: OutcomeKind, options: RuleOptions): Readings[] {
  const template = report.tables.applications?.template;
  if (template === undefined) return [];
  return rowsOf(template, kind).map((row) => rowReadings(report, template, [row], options));
}

function shareAfter(clause: Clause, quantity: Quantity, next: Clause | undefined): OutcomeClaim["share"] {
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
