import type { Bilingual } from "../../errors.ts";
import type { CellPointer } from "../../form/types.ts";
import type { Report } from "../../report/model.ts";
import type { RuleOptions } from "../define.ts";
import type { Claim } from "./claims.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { cellOfMatter, disputeSentences, groups, type Matter, matterName } from "./dispute-matters.ts";
import { isMadeOf } from "./made-of.ts";
import { isOfOthers, isPartOfYear, isThisYear } from "./scope.ts";
import { disputeReadings, plus } from "./table-readings.ts";

/** A sentence that says there were no cases, or that all were upheld. */
export interface DisputeStatement {
  readonly kind: "none" | "upheld";
  readonly quote: string;
  readonly at: Claim["at"];
  /** Number of cases that speak against it. */
  readonly against: number;
  readonly cell: string;
  readonly matter: Bilingual;
}

const nothing = /未曾|不存在|未有|暂无|没有|未|无/gu;
const noneWords =
  /(?:举报|投诉)(?:、|和|或者?|及)|我[局委办厅院部镇乡]|本(?:部门|单位|机关|街道|[局委办厅院部镇乡])|政府信息公开|政府信息申请|信息公开|依申请公开|政务公开|政府|针对|事务|相关|涉及|发生|收到|出现|引发|产生|接到|任何|一例|一起|一件|关于|有关|工作|申请|提起|引起|因|被|有|过|的|类|而|由/gu;
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
      return [
        statement(
          "none",
          clause,
          [match.index, clause.text.length],
          first,
          cellOfMatter(report, matter),
          matter,
        ),
      ];
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
    const counts = (["corrected", "otherResult", "pending"] as const).map((column) =>
      disputeReadings(report, groups[matter], column, options),
    );
    const [against] = plus(...counts);
    if (against === undefined || against === 0) return [];
    const from = Math.max(before.length - scope.length, before.length - 30) - clause.start;
    return [
      statement(
        "upheld",
        clause,
        [from, match.index + match[0].length],
        against,
        cellOfMatter(report, matter),
        matter,
      ),
    ];
  });
}

function statement(
  kind: DisputeStatement["kind"],
  clause: Clause,
  [start, end]: readonly [start: number, end: number],
  against: number,
  cell: CellPointer,
  matter: Matter,
): DisputeStatement {
  const base = clause.sentence.start + clause.start;
  const { paragraph } = clause.sentence;
  return {
    kind,
    quote: paragraph.quote(base + start, base + end).slice(0, 40),
    at: paragraph.at(base + start),
    against,
    cell,
    matter: matterName([matter]),
  };
}
