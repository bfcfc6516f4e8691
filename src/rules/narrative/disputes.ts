import type { Report } from "../../report/model.ts";
import type { Sentence } from "../../text/paragraphs.ts";
import type { RuleOptions } from "../define.ts";
import type { Claim } from "./claims.ts";
import { type Clause, clausesOf, placeOf, quoteOf, textSince } from "./clauses.ts";
import { cellOfMatter, disputeSentences, groups, type Matter, matterName } from "./dispute-matters.ts";
import { isMadeOf } from "./made-of.ts";
import { countsCases, type Quantity } from "./quantities.ts";
import { isAssertion } from "./scope.ts";
import { disputeReadings, plus, type Readings } from "./table-readings.ts";

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
          cell: cellOfMatter(report, of[0] ?? "reconsideration"),
          related: [
            ...new Set(
              of.flatMap((matter) =>
                (matter === "litigation" ? (["direct", "after"] as const) : [matter]).map((one) =>
                  cellOfMatter(report, one),
                ),
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
