import type { Location } from "../../read/source.ts";
import type { Report } from "../../report/model.ts";
import { sentencesOf } from "../../text/report-text.ts";
import { clausesOf, placeOf, quoteOf, textBefore } from "./clauses.ts";
import { isPartOfYear, isThisYear } from "./scope.ts";

/** 收取信息处理费400元: an amount of the year, in 元. */
export interface ProcessingFee {
  readonly yuan: number;
  readonly quote: string;
  readonly at: Location;
}

/** Fees for processing information that the text says were collected. */
export function processingFees(report: Report): ProcessingFee[] {
  const year = report.year?.value ?? null;
  return sentencesOf(report).flatMap((sentence) => {
    if (
      !sentence.text.includes("费") ||
      !/信息处理费|信息公开[^,;。]{0,10}(?:费用|收费)|依申请公开[^,;。]{0,6}(?:费用|收费)/u.test(
        sentence.text,
      )
    )
      return [];
    // 收费金额共计1900元，实际收取100元: the second is what was collected.
    const tellsActual = /实际(?:收取|收到|缴纳|收费)[^,;。]{0,20}?\d+(?:\.\d+)?万?元/u.test(sentence.text);
    return clausesOf(sentence).flatMap((clause) =>
      clause.quantities.flatMap((quantity) => {
        if (!quantity.exact || quantity.value <= 0 || (quantity.unit !== "元" && quantity.unit !== "万元"))
          return [];
        const before = textBefore(clause, quantity.start);
        if (
          !/收取|收费|收到|缴纳|处理费/u.test(before) ||
          /标准|每|按|减免|免收|退还|应收|未收|没有收/u.test(before)
        )
          return [];
        if (isOnlyDue(before) || (tellsActual && !actual.test(before))) return [];
        // 收取占道费300元: another fee in the same sentence.
        if (/费/u.test(clause.text) && !/处理费|费用|收费/u.test(clause.text)) return [];
        if (!isThisYear(clause, quantity.start, year) || isPartOfYear(clause, quantity.start)) return [];
        const yuan = quantity.unit === "万元" ? quantity.value * 10_000 : quantity.value;
        return [{ yuan, quote: quoteOf(clause, 0, quantity), at: placeOf(clause, quantity) }];
      }),
    );
  });
}

/** Words for what was asked for, and words that say it was paid. */
const due = /收费通知|缴费通知|应缴|应收|应交|涉及金额|涉及费用|未缴|未交|未收|逾期/gu;
const actual = /实际(?:收取|收到|缴纳|收费)|[已实](?:缴|收|交)|(?<![应未需拟待])收取|到账|入库/u;

/** 发出收费通知1件，金额200元: asked for, and nothing since says that it was paid. */
function isOnlyDue(before: string): boolean {
  const last = [...before.matchAll(due)].at(-1);
  return last !== undefined && !actual.test(before.slice(last.index));
}

/** The report says something of fees for information. */
export function speaksOfFees(report: Report): boolean {
  return sentencesOf(report).some(({ text }) => /处理费|收费|费用|缴费|缴纳/u.test(text));
}
