import type { Report } from "../../report/model.ts";
import type { RuleOptions } from "../define.ts";
import type { Claim } from "./claims.ts";
import { type Clause, clausesOf, placeOf, quoteOf, textBefore, textSince } from "./clauses.ts";
import { namesOutcome } from "./outcomes.ts";
import { countsCases } from "./quantities.ts";
import {
  type CountedRequests,
  isAboutRequests,
  requestCells,
  requestSentences,
  requestTotals,
  withoutDropped,
} from "./requests.ts";
import { isAssertion } from "./scope.ts";
import { applicationReadings, minus, plus, type Readings } from "./table-readings.ts";

/** 办结N件, 答复N件: the results of the year, in any of the ways in which offices count them. */
export function closedClaims(report: Report, options: RuleOptions): Claim[] {
  const closed = closedNumbers(report);
  if (closed.length === 0) return [];
  const totals = requestTotals(report, options);
  const of = (path: string) => applicationReadings(report, ["outcomes", path], options);
  const otherwise = of("otherwiseHandled");
  const base = [
    totals.results,
    totals.received,
    plus(totals.received, totals.carriedIn),
    minus(totals.results, totals.carriedIn),
    minus(totals.results, otherwise),
    minus(totals.results, otherwise, of("notProcessed")),
    minus(totals.results, of("notProcessed")),
    minus(totals.received, totals.carriedForward),
  ];
  if (base.some((readings) => readings.length === 0)) return [];
  const readings = base.flat();
  return closed.map(({ clause, quantity }) => ({
    value: quantity.value,
    quote: quoteOf(clause, 0, quantity),
    at: placeOf(clause, quantity),
    readings: [
      ...new Set([
        ...readings,
        ...withoutDropped(readings, clause.sentence),
        ...lessDropped(readings, clause),
      ]),
    ],
    cell: requestCells.results,
  }));
}

/** Where the text gives the number of requests that were closed or answered. */
function closedNumbers(report: Report): CountedRequests[] {
  const year = report.year?.value ?? null;
  return requestSentences(report).flatMap((sentence) => {
    if (!/办结|答复|办理完毕|回复/u.test(sentence.text)) return [];
    return clausesOf(sentence).flatMap((clause) => {
      if (otherClosed.test(clause.text) || /复议|诉讼|建议|提案/u.test(textBefore(clause, 0))) return [];
      return clause.quantities
        .filter((quantity) => {
          const before = clause.text.slice(0, quantity.start);
          const after = clause.text.slice(quantity.end);
          if (!countsCases(quantity) || quantity.unit === null || !isClosed(before, after)) return false;
          if (!isAboutRequests(clause) || !isAssertion(clause, quantity, year)) return false;
          // 同意公开答复9件 is one kind of result.
          if (namesOutcome(textSince(clause, quantity))) return false;
          return !otherClosed.test(precedingMatter(clause));
        })
        .map((quantity) => ({ clause, quantity }));
    });
  });
}

const otherClosed =
  /建议|提案|许可|处罚|复议|诉讼|信访|12345|工单|热线|信箱|咨询|留言|问政|逾期|超期|延期|书面|网上|网络|邮|当面|现场|自然人|企业|法人|公民|群众|平均|工作日|天|当场|其余|剩余|其中|上年|去年|结转|案件|事项|业务|来信|来电|诉求|投诉/u;

function isClosed(before: string, after: string): boolean {
  if (/(?:办结|答复)(?:率|时限|期限|书)|[未待](?:予)?(?:办结|答复|回复)/u.test(before)) return false;
  return (
    /(?:办结|答复|办理完毕|回复)(?:政府|政务|信息公开|公开|依申请|申请|的|了|共|为)*$/u.test(before) &&
    /^(?:次|申请|政府信息公开申请)?(?:[^,;。]{0,2})$/u.test(after)
  );
}

const carriedOver = /上一?年(?:度)?(?:结转|转结)|(?:结转|转结)(?:到|至)?(?:下|次)一?年(?:度)?/gu;

/** The clause before, where this one names no matter of its own. */
function precedingMatter(clause: Clause): string {
  const before = textBefore(clause, 0);
  const last = before.split(/[。;]/u).at(-1) ?? "";
  return last
    .replace(/[(（][^)）]*[)）]/gu, "")
    .split(/[,:]/u)
    .slice(-2)
    .join(",")
    .replace(carriedOver, "");
}

/** Withdrawn requests may be counted among the results and not among the answers. */
function lessDropped(readings: Readings, clause: Clause): Readings {
  const added = withoutDropped([0], clause.sentence);
  return added.flatMap((count) => readings.map((value) => value - count));
}
