import { casesIn, clausesOf } from "../../facts/clauses.ts";
import { isSaidOfYear } from "../../facts/fact.ts";
import { factsOf } from "../../facts/facts.ts";
import { oncePer } from "../../form/once.ts";
import type { Report } from "../../report/model.ts";
import type { Paragraph } from "../../text/paragraphs.ts";
import type { RuleOptions } from "../define.ts";
import { type Claim, claimOf, countedOf } from "./claims.ts";
import { withDropped } from "./dropped.ts";
import { requestCell, requestTotals } from "./request-totals.ts";
import { plus } from "./table-readings.ts";

/** Numbers of requests received or handled: 共收到政府信息公开申请26件. */
export function requestClaims(report: Report, options: RuleOptions): Claim[] {
  const { received, carriedIn, carriedForward, outcomeTotal } = requestTotals(report, options);
  const ways = [received, plus(received, carriedIn), outcomeTotal, plus(outcomeTotal, carriedForward)];
  const known = received.length > 0 && carriedIn.length > 0 && outcomeTotal.length > 0;
  const handled = known ? ways.flat() : [];
  const others = [requestCell(report, "carriedIn"), requestCell(report, "outcomeTotal")];
  return [...countedOf(report, "requests"), ...areaTotals(report)].map((fact) => {
    const { fresh } = fact.measure;
    const meant = fresh ? received : handled;
    // The table holds the area's or the government's own, whichever the report is of.
    const isShared =
      !fact.standing.own && meant.some((number) => casesOf(fact.clause.sentence.paragraph).has(number));
    const readings = isShared ? [] : withDropped(meant, fact.value, fact.clause.sentence);
    return claimOf(fact, { readings, cell: requestCell(report, "received"), related: fresh ? [] : others });
  });
}

/** 全区共收到412件，其中区政府本级收到86件, in the report of the 区政府: the total beside what is its own. */
function areaTotals(report: Report) {
  return factsOf(report, "requests").filter(
    ({ said, quote, standing, clause: { sentence } }) =>
      said === "number" &&
      isSaidOfYear(standing) &&
      !standing.own &&
      /^全[省市县区州旗]/u.test(quote.replace(/^20\d{2}年度?|^全年|^本年度?/u, "")) &&
      /政府$/u.test(sentence.paragraph.organization) &&
      /政府本级|[省市县区州旗]本级/u.test(sentence.paragraph.text),
  );
}

/** All numbers of cases in a paragraph. */
const casesOf = oncePer(
  ({ sentences }: Paragraph) =>
    new Set(sentences.flatMap((one) => casesIn(clausesOf(one)).map(({ quantity }) => quantity.value))),
);
