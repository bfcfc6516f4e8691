import { cellsWith } from "../../form/roles.ts";
import type { Report } from "../../report/model.ts";
import { defineRule, type Finding } from "../define.ts";
import { figuresIn, templateOf } from "../reading/cells.ts";
import { nameOf } from "../relation.ts";
import { examples } from "./carry-over-mismatch.examples.ts";

/** 上年结转应等于上一年报告的结转下年度继续办理。 */
export default defineRule({
  id: "carry-over-mismatch",
  group: "cross-year",
  title: {
    zh: "上年结转≠上一年报告的结转下年度",
    en: "Carried in differs from last year's carried forward",
  },
  severity: "error",
  basis: {
    zh: "格式表三第二项“上年结转”与上一年度第四项“结转下年度继续办理”的文义",
    en: "Meaning of items 2 and 4 of table 3 of two successive years",
  },
  why: {
    zh: "上年转出多少，今年就该转入多少；对不上，说明有申请丢了或重复统计。",
    en: "What left one year enters the next; otherwise requests were lost or counted twice.",
  },
  remedy: {
    zh: "对照两年的台账，更正填错的一年；因机构改革划转的，请在报告中说明。",
    en: "Compare the registers of both years and correct the wrong one; explain transfers between bodies.",
  },
  traps: {
    zh: "机构改革划转、上年报告后来更正的，可以不等；换了格式版本仍可比较。",
    en: "Transfers between bodies and corrected reports may break it; the change of the form does not.",
  },
  messages: {
    total: {
      zh: "表三上年结转总计填 {actual}，{year} 年报告的结转下年度是 {expected}",
      en: "Table 3 carries in {actual}; the report for {year} carried {expected} forward",
    },
    column: {
      zh: "表三上年结转“{column}”填 {actual}，{year} 年报告同一栏结转下年度是 {expected}（总计相同）",
      en: "Table 3 carries in {actual} for “{column}”; the report for {year} carried {expected} forward (the totals agree)",
    },
  },
  examples,
  check(report, found, { previous }) {
    if (previous === null) return;
    const [total] = differences(report, previous, "total");
    if (total !== undefined) found("total", total);
    else
      for (const finding of differences(report, previous, "part"))
        found("column", { ...finding, severity: "warning" });
  },
});

/** What was carried in, where it is not what last year carried forward, column by column. */
function differences(report: Report, previous: Report, columns: "total" | "part"): Finding[] {
  const into = cellsWith(templateOf(report, "applications"), { row: "carriedIn", column: columns });
  const outOf = cellsWith(templateOf(previous, "applications"), { row: "carriedForward", column: columns });
  return into.flatMap(({ column, pointer: cell }) => {
    const last = outOf.find((one) => one.column.path.join("/") === column.path.join("/"));
    const [[actual], [expected]] = [figuresIn(report, [cell]), figuresIn(previous, [last?.pointer])];
    if (actual === undefined || expected === undefined || actual === expected) return [];
    const data = { year: previous.year?.value ?? "", column: nameOf([column.label]) };
    return { cell, actual, expected, data };
  });
}
