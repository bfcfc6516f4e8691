import { casesIn, clausesOf } from "../../facts/clauses.ts";
import { type Fact, isSaidOfYear } from "../../facts/fact.ts";
import { assertedOf, factsOf } from "../../facts/facts.ts";
import type { Report } from "../../report/model.ts";
import type { RuleOptions } from "../define.ts";
import { type Claim, claimOf } from "./claims.ts";
import { withDropped } from "./dropped.ts";
import { requestCell, requestTotals } from "./request-totals.ts";
import { plus } from "./table-readings.ts";

/** Numbers of requests received or handled: 共收到政府信息公开申请26件. */
export function requestClaims(report: Report, options: RuleOptions): Claim[] {
  const totals = requestTotals(report, options);
  const handled = [
    ...totals.received,
    ...plus(totals.received, totals.carriedIn),
    ...totals.results,
    ...plus(totals.results, totals.carriedForward),
  ];
  const known = totals.received.length > 0 && totals.carriedIn.length > 0 && totals.results.length > 0;
  return [...countedRequests(report), ...areaTotals(report)].map((fact) => {
    const { fresh } = fact.measure;
    const meant = fresh ? totals.received : known ? handled : [];
    // The table holds the area's or the government's own, whichever the report is of.
    const isShared = !fact.standing.own && numbersBeside(fact).some((number) => meant.includes(number));
    const readings = isShared ? [] : meant;
    return claimOf(fact, {
      readings: withDropped(readings, fact.value, fact.clause.sentence),
      cell: requestCell(report, "received"),
      related: fresh ? [] : [requestCell(report, "carriedIn"), requestCell(report, "results")],
    });
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

/** All numbers of cases in the paragraph of a fact. */
function numbersBeside({ clause: { sentence } }: Fact): number[] {
  return sentence.paragraph.sentences.flatMap((one) =>
    casesIn(clausesOf(one)).map(({ quantity }) => quantity.value),
  );
}

/** Where the text gives the number of this body's requests of the report's year, 0 included. */
export function countedRequests(report: Report) {
  return assertedOf(report, "requests").filter(({ said }) => said === "number");
}
