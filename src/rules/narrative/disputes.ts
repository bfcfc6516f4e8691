import type { Report } from "../../report/model.ts";
import type { RuleOptions } from "../define.ts";
import type { Claim } from "./claims.ts";
import { type Clause, clausesOf, placeOf, quoteOf, textSince } from "./clauses.ts";
import { isMadeOf } from "./made-of.ts";
import { countsCases, type Quantity } from "./quantities.ts";
import { isAssertion, isCompared, isOfOthers, isPartOfYear, isThisYear } from "./scope.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { type DisputeGroup, disputeReadings, plus, type Readings } from "./table-readings.ts";

const groups = {
  reconsideration: ["reconsideration"],
  litigation: ["litigation/direct", "litigation/afterReconsideration"],
  direct: ["litigation/direct"],
  after: ["litigation/afterReconsideration"],
} as const satisfies Record<string, readonly DisputeGroup[]>;

type Matter = keyof typeof groups;

const cells: Readonly<Record<Matter, string>> = {
  reconsideration: "/remedies/table/reconsideration/total",
  litigation: "/remedies/table/litigation/direct/total",
  direct: "/remedies/table/litigation/direct/total",
  after: "/remedies/table/litigation/afterReconsideration/total",
};

/** Cases that the table does not hold, or that the body decides itself instead of being sued. */
const otherCases =
  /共同被告|作为(?:复议|第三人|被告)|复议机关|受理(?:的)?行政复议|审理(?!中)|办理(?:的)?行政(?:复议|诉讼)|应诉|负责人出庭|出庭|决定书|文书|调解|(?<!信息|政务)(?:公开|公示|发布)(?:的)?行政复议|复议(?:案件)?信息|建议|提案|培训|12345|赔偿|仲裁|民事|刑事|裁决/u;
const ofInformation = /信息公开|政府信息|依申请|公开申请|政务公开/u;

/** Numbers of cases in which this body's disclosure was disputed. */
export function disputeClaims(report: Report, options: RuleOptions): Claim[] {
  const year = report.year?.value ?? null;
  return disputeSentences(report).flatMap((sentence) => {
    const clauses = clausesOf(sentence);
    return clauses.flatMap((clause) => {
      if (clause.depth > 0) return [];
      return clause.quantities.flatMap((quantity): Claim[] => {
        if (!countsCases(quantity) || quantity.unit === "项" || quantity.unit === "条") return [];
        const matters = mattersBefore(clause, quantity);
        if (matters.length === 0 || !isAssertion(clause, quantity, year)) return [];
        if (quantity.unit === null && (sentence.cut || !/^$/u.test(clause.text.slice(quantity.end))))
          return [];
        const make = (of: readonly Matter[]): Claim => ({
          value: quantity.value,
          quote: quoteOf(clause, 0, quantity),
          at: placeOf(clause, quantity),
          readings: readingsFor(of, sentence, report, options),
          cell: cells[of[0] ?? "reconsideration"],
          related: [
            ...new Set(
              of.flatMap((matter) =>
                matter === "litigation" ? [cells.direct, cells.after] : [cells[matter]],
              ),
            ),
          ].slice(1),
          matter: matterName(of),
        });
        return quantity.each ? matters.map((matter) => make([matter])) : [make(matters)];
      });
    });
  });
}

function matterName(of: readonly Matter[]) {
  const names = {
    reconsideration: { zh: "行政复议", en: "reconsideration" },
    litigation: { zh: "行政诉讼", en: "litigation" },
    direct: { zh: "未经复议直接起诉", en: "litigation without reconsideration" },
    after: { zh: "复议后起诉", en: "litigation after reconsideration" },
  } as const;
  return {
    zh: of.map((matter) => `“${names[matter].zh}”`).join("与"),
    en: of.map((matter) => `“${names[matter].en}”`).join(" and "),
  };
}

/** Sentences about such cases: all of section four, elsewhere those that name disclosure before the case. */
function disputeSentences(report: Report): Sentence[] {
  return sentencesOf(report, ["overview", "applications", "remedies"]).filter((sentence) => {
    const { text, paragraph } = sentence;
    const at = text.search(/复议|诉讼/u);
    if (at < 0 || otherCases.test(text)) return false;
    if (paragraph.section === "remedies") return true;
    return ofInformation.test(text.slice(0, at));
  });
}

const bridge = /案件|申请|情况|总数|数量|发生|收到|合计|一共|总计|件数|案|的|共|为|有|计|被|各|均/gu;

/** The procedures that a number counts: 复议和诉讼各1件, 行政复议2件, 未经复议直接起诉1件. */
function mattersBefore(clause: Clause, quantity: Quantity): Matter[] {
  const { each } = quantity;
  const before = textSince(clause, quantity);
  if (/其中|维持|纠正|驳回|败诉|胜诉|撤诉|尚未|未审|未办|审理中|结果/u.test(before)) return [];
  const matches = [
    ...before.matchAll(
      /(未经复议(?:而|就)?直接(?:起诉|提起(?:行政)?诉讼|诉讼|行政诉讼))|(复议后(?:再|又)?(?:提起)?(?:起诉|(?:行政)?诉讼))|(复议)|(诉讼|起诉)/gu,
    ),
  ];
  const last = matches.at(-1);
  if (last === undefined || !isMadeOf(before.slice(last.index + last[0].length), bridge)) return [];
  const matters = matches.map(
    ([, direct, after, reconsideration]): Matter =>
      direct !== undefined
        ? "direct"
        : after !== undefined
          ? "after"
          : reconsideration !== undefined
            ? "reconsideration"
            : "litigation",
  );
  const unique = [...new Set(matters)];
  if (unique.length === 1) return unique;
  // 复议、诉讼共3件: both; 复议后…诉讼3件 without such a word: cannot tell.
  const joined = before.slice((matches[0]?.index ?? 0) + (matches[0]?.[0].length ?? 0), last.index);
  if (unique.length === 2 && /^[^,;\d]{0,8}(?:、|和|与|及|或|以及)[^,;\d]{0,10}$/u.test(joined))
    return unique;
  return each ? unique : [];
}

function readingsFor(
  of: readonly Matter[],
  sentence: Sentence,
  report: Report,
  options: RuleOptions,
): Readings {
  const read = (matter: Matter) => disputeReadings(report, groups[matter], "total", options);
  const sum = plus(...of.map(read));
  if (sum.length === 0) return [];
  const text = sentence.paragraph.text;
  const also: Readings[] = [];
  // 行政诉讼3件, 复议后起诉1件: the first may leave the second out.
  if (of.includes("litigation") && /复议后/u.test(text)) {
    also.push(plus(...of.map((matter) => read(matter === "litigation" ? "direct" : matter))));
  }
  return [...new Set([...sum, ...also.flat()])];
}

/** A sentence that says there were no cases, or that all were upheld. */
export interface DisputeStatement {
  readonly kind: "none" | "upheld";
  readonly quote: string;
  readonly at: Claim["at"];
  /** Number of cases that speak against it. */
  readonly against: number;
  readonly cell: string;
}

const nothing = /未曾|不存在|未有|暂无|没有|未|无/gu;
const noneWords =
  /政府信息公开|信息公开|依申请公开|政务公开|政府|涉及|发生|收到|出现|引发|产生|接到|任何|一例|一起|一件|关于|有关|工作|申请|提起|引起|因|被|有|过|的|类|而|由/gu;
const tailWords =
  /案件|案例|申请|情况|事项|情形|发生|以及|行政|诉讼|复议|提起|没有|举报|投诉|纠纷|收到|案|的|、|和|及|或|与|被|也|亦|未|无|等|件/gu;

/** 无行政复议、行政诉讼; 均获维持. Statements that the table contradicts carry `against` > 0. */
export function disputeStatements(report: Report, options: RuleOptions): DisputeStatement[] {
  const year = report.year?.value ?? null;
  return disputeSentences(report).flatMap((sentence) =>
    clausesOf(sentence).flatMap((clause) => [
      ...noneIn(clause, report, options, year),
      ...upheldIn(clause, report, options, year),
    ]),
  );
}

function noneIn(
  clause: Clause,
  report: Report,
  options: RuleOptions,
  year: number | null,
): DisputeStatement[] {
  if (/败诉|被纠正|被撤销|逾期|被责令/u.test(clause.text) || clause.quantities.length > 0) return [];
  return [...clause.text.matchAll(nothing)].flatMap((match) => {
    const rest = clause.text.slice(match.index + match[0].length);
    const object = /(?:行政)?(复议|诉讼)/u.exec(rest);
    if (object === null || object.index > 30 || !isMadeOf(rest.slice(0, object.index), noneWords)) return [];
    const tail = rest.slice(object.index + object[0].length);
    if (isPartOfYear(clause, match.index) || isOfOthers(clause)) return [];
    if (!isThisYear(clause, match.index, year) || !isMadeOf(tail, tailWords)) return [];
    const matters: Matter[] = [object[1] === "复议" ? "reconsideration" : "litigation"];
    const also = /(复议|诉讼)/u.exec(tail)?.[1];
    if (also !== undefined) matters.push(also === "复议" ? "reconsideration" : "litigation");
    return [...new Set(matters)].flatMap((matter): DisputeStatement[] => {
      const readings = disputeReadings(report, groups[matter], "total", options);
      const [first] = readings;
      if (first === undefined || readings.includes(0)) return [];
      return [statement("none", clause, match.index, clause.text.length, first, cells[matter])];
    });
  });
}

function upheldIn(
  clause: Clause,
  report: Report,
  options: RuleOptions,
  year: number | null,
): DisputeStatement[] {
  const match = /(?:均|全部|都)(?:获|获得|被|予以|得到|为|是)?(?:结果)?(?:维持|胜诉)/u.exec(clause.text);
  if (match === null || !isThisYear(clause, match.index, year) || isOfOthers(clause)) return [];
  if (/已审结|审结的|已办结|已结/u.test(clause.sentence.text)) return [];
  const before = clause.sentence.text.slice(0, clause.start + match.index);
  const scope = before.split(/[;；]/u).at(-1) ?? "";
  const matters: Matter[] = [];
  if (/复议(?!后|直接)/u.test(scope)) matters.push("reconsideration");
  if (/诉讼|起诉/u.test(scope)) matters.push("litigation");
  return matters.flatMap((matter): DisputeStatement[] => {
    const counts = (["corrected", "other", "pending"] as const).map((column) =>
      disputeReadings(report, groups[matter], column, options),
    );
    const [against] = plus(...counts);
    if (against === undefined || against === 0) return [];
    const from = Math.max(before.length - scope.length, before.length - 30) - clause.start;
    return [statement("upheld", clause, from, match.index + match[0].length, against, cells[matter])];
  });
}

function statement(
  kind: DisputeStatement["kind"],
  clause: Clause,
  start: number,
  end: number,
  against: number,
  cell: string,
): DisputeStatement {
  const base = clause.sentence.start + clause.start;
  const { paragraph } = clause.sentence;
  return {
    kind,
    quote: paragraph.quote(base + start, base + end).slice(0, 40),
    at: paragraph.at(base + start),
    against,
    cell,
  };
}

/** Endings of cases with their number: 维持a件, 纠正b件, 尚未审结c件, where one procedure alone is spoken of before. */
export function endingClaims(report: Report, options: RuleOptions): Claim[] {
  const year = report.year?.value ?? null;
  return disputeSentences(report).flatMap((sentence) =>
    clausesOf(sentence).flatMap((clause) =>
      clause.quantities.flatMap((quantity): Claim[] => {
        if (!countsCases(quantity) || quantity.unit === null || !quantity.exact) return [];
        const ending = endingBefore(clause.text.slice(0, quantity.start));
        const matter = matterInForce(clause, quantity);
        if (ending === null || matter === null) return [];
        if (!isThisYear(clause, quantity.start, year) || isOfOthers(clause) || isCompared(clause, quantity))
          return [];
        const cell = `/remedies/table/${groups[matter][0]}/${ending}`;
        return [
          {
            value: quantity.value,
            quote: quoteOf(clause, 0, quantity),
            at: placeOf(clause, quantity),
            readings: disputeReadings(report, groups[matter], ending, options),
            cell,
            matter: {
              zh: `${matterName([matter]).zh}的“${endingNames[ending].zh}”`,
              en: `${matterName([matter]).en}, “${endingNames[ending].en}”`,
            },
          },
        ];
      }),
    ),
  );
}

const endingNames = {
  upheld: { zh: "结果维持", en: "upheld" },
  corrected: { zh: "结果纠正", en: "corrected" },
  other: { zh: "其他结果", en: "other result" },
  pending: { zh: "尚未审结", en: "pending" },
} as const;

function endingBefore(text: string): keyof typeof endingNames | null {
  if (/(?:结果|予以|被)?维持(?:结果|原行政行为|的)?$/u.test(text)) return "upheld";
  if (/(?:结果|被|予以)纠正(?:结果|的)?$/u.test(text)) return "corrected";
  if (/其[他它]结果$/u.test(text)) return "other";
  if (/尚未(?:审结|办结)(?:的)?$/u.test(text)) return "pending";
  return null;
}

/** The one procedure that the sentence has come to, since its last semicolon. */
function matterInForce(clause: Clause, { start }: Quantity): Matter | null {
  const before =
    clause.sentence.text
      .slice(0, clause.start + start)
      .split(/[;；]/u)
      .at(-1) ?? "";
  const direct = before.search(/未经复议/u);
  const after = before.search(/复议后/u);
  const plain = before.replace(/未经复议|复议后/gu, "");
  const reconsidered = /复议/u.test(plain);
  const sued = /诉讼|起诉/u.test(plain);
  if (direct >= 0 && after < 0 && !reconsidered) return "direct";
  if (after >= 0 && direct < 0 && !reconsidered) return "after";
  if (direct >= 0 || after >= 0) return null;
  if (reconsidered && !sued) return "reconsideration";
  return sued && !reconsidered ? "litigation" : null;
}
