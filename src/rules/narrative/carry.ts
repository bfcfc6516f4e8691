import type { Report } from "../../report/model.ts";
import type { Sentence } from "../../text/paragraphs.ts";
import type { RuleOptions } from "../define.ts";
import type { Claim } from "./claims.ts";
import { type Clause, clausesOf, placeOf, quoteOf, textBefore } from "./clauses.ts";
import { countsCases, type Quantity } from "./quantities.ts";
import { isOfClosed, requestCell, requestSentences, requestTotals } from "./requests.ts";
import { isCompared, isOfOthers, isPart, isPartOfYear } from "./scope.ts";
import type { Readings } from "./table-readings.ts";

const carried = /结转|转结/u;
/** What every way of saying so holds. */
const carriedAnyhow = /结转|转结|顺延|转入|遗留/u;
const otherMatter = /复议|诉讼|提案|建议|信访|工单|处罚|许可|案件|预算|资金|经费|万元/u;
const toNextYear =
  /(?:结转|转结|顺延|转入)(?:到|至|入|于)?(?:下|次|明)(?:一)?(?:个)?(?:年|年度)(?:度)?(?:继续)?(?:办理|处理|答复)?(?:的)?(?:政府信息公开)?(?:申请)?(?:数量)?(?:为|共|有|计)?$/u;
const fromLastYear =
  /(?:上(?:一)?年(?:度)?(?:结转|转结|转入|遗留|顺延)|(?:结转|转结)(?:自)?上(?:一)?年(?:度)?)(?:下来|而来|来|到本年|至本年)?(?:的)?(?:政府信息公开)?(?:申请)?(?:数量)?(?:为|共|有|计)?$/u;
const nextYearAfter =
  /^(?:申请)?(?:,?(?:将|已|需|均|按[^,;。]{1,10}))?(?:结转|转结|顺延)(?:到|至|入|于)?(?:下|次|明)(?:一)?年/u;
const lastYearAfter = /^(?:申请)?(?:为|系|是|由|从)?(?:上(?:一)?年(?:度)?(?:结转|转结)|(?:结转|转结)自上)/u;

/** Numbers carried over a year's end: 上年度结转16件, 结转下年度9件, 3件结转下年, 2022年结转4件. */
export function carryClaims(report: Report, options: RuleOptions): Claim[] {
  const totals = requestTotals(report, options);
  const year = report.year?.value ?? null;
  return requestSentences(report).flatMap((sentence) => {
    if (!carriedAnyhow.test(sentence.text)) return [];
    return clausesOf(sentence).flatMap((clause) => {
      // What is said of cases and proposals behind the number does not concern it.
      if (otherMatter.test(textBefore(clause, clause.text.length))) return [];
      return clause.quantities.flatMap((quantity): Claim[] => {
        if (!quantity.exact || !countsCases(quantity)) return [];
        const direction = directionOf(clause, quantity, year);
        if (direction === null || isCompared(clause, quantity)) return [];
        if (isPartOfYear(clause, quantity.start) || isOfOthers(clause)) return [];
        if (isAboutAnotherYear(sentence, clause, year)) return [];
        return [
          {
            value: quantity.value,
            quote: quoteOf(clause, 0, quantity, carriedAnyhow.test(clause.text.slice(quantity.end))),
            at: placeOf(clause, quantity),
            readings: readingsFor(totals[direction], direction, clause, quantity),
            cell: requestCell(report, direction),
          },
        ];
      });
    });
  });
}

/** 办结14件（含上年结转1件）: some of those carried in may still be open. */
function readingsFor(
  readings: Readings,
  direction: "carriedIn" | "carriedForward",
  clause: Clause,
  { start, value }: Quantity,
): Readings {
  const isSome = direction === "carriedIn" && isPart(clause, start) && isOfClosed(clause);
  return isSome && readings.some((total) => value < total) ? [...readings, value] : readings;
}

function directionOf(
  { text }: Clause,
  { start, end, unit }: Quantity,
  year: number | null,
): "carriedIn" | "carriedForward" | null {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (unit === null && after !== "") return null;
  if (toNextYear.test(before) || nextYearAfter.test(after)) return "carriedForward";
  if (fromLastYear.test(before) || lastYearAfter.test(after)) return "carriedIn";
  if (year === null || !carried.test(text)) return null;
  const named = /(20\d{2})年(?:度)?(?:结转|转结)(?:的)?(?:申请)?(?:为|共|有)?$/u.exec(before)?.[1];
  if (named !== undefined) return Number(named) === year - 1 ? "carriedIn" : null;
  const next =
    /(?:结转|转结)(?:到|至|入)?(20\d{2})年(?:度)?(?:继续)?(?:办理|处理|答复)?(?:的)?(?:申请)?(?:为|共|有)?$/u.exec(
      before,
    )?.[1] ?? /^(?:申请)?(?:结转|转结)(?:到|至|入)?(20\d{2})年/u.exec(after)?.[1];
  return next !== undefined && Number(next) === year + 1 ? "carriedForward" : null;
}

/** The clause, or one before it in the sentence, speaks of a year as its own that is not the report's. */
function isAboutAnotherYear(sentence: Sentence, clause: Clause, year: number | null): boolean {
  const before = sentence.text.slice(0, clause.start + clause.text.length);
  const names = [...before.matchAll(/(?<!较|比|与|同)(20\d{2})年(?!度?(?:结转|转结))/gu)].map(([, name]) =>
    Number(name),
  );
  const others = names.filter((name) => year === null || (name !== year && name !== year + 1));
  return others.length > 0 || /去年(?!度?(?:结转|转结))|前年/u.test(before);
}
