import { firstPlaceIn, openingOf, paragraphsOf } from "../../text/report-text.ts";
import { defineRule } from "../define.ts";
import { examples } from "./period-missing.examples.ts";

/** 应写明数据的统计期限。 */
export default defineRule({
  id: "period-missing",
  group: "metadata",
  title: { zh: "缺少统计期限", en: "The reporting period is missing" },
  severity: "warning",
  basis: {
    zh: "条例第四十九条：报告“上一年度”的情况；四川省地方标准DB51/T 2660-2019的写法可作参考",
    en: "Regulation, article 49: the report is on the year before; DB51/T 2660-2019 of Sichuan as an example",
  },
  why: {
    zh: "没有期限，数据属于哪一段时间说不清。",
    en: "Without a period nobody knows what time the figures cover.",
  },
  remedy: {
    zh: "在开头写明“统计期限为某年1月1日至12月31日”。",
    en: "State the period, 1 January to 31 December, at the beginning.",
  },
  traps: {
    zh: "写在第一部分、省略第二个年份、写“1—12月”都算；期限写了但日期残缺的由 date-garbled 提示。",
    en: "A period in section one, without its second year, or “1—12月” will do; damaged dates are a matter of date-garbled.",
  },
  messages: {
    missing: {
      zh: "没有写明数据的统计期限",
      en: "No reporting period is given",
      suggestion: {
        zh: "所列数据的统计期限为{year}1月1日至12月31日",
        en: "所列数据的统计期限为{year}1月1日至12月31日",
      },
    },
  },
  examples,
  check(report, found) {
    if (report.period !== null) return;
    if (firstPlaceIn([...openingOf(report), ...paragraphsOf(report, "overview")], stated) !== null) return;
    const year = report.year === null ? "当年" : `${report.year.value}年`;
    found("missing", { at: report.preamble.at(-1)?.at ?? report.at, data: { year } });
  },
});

const stated =
  /统计(?:期限|时限|时间|期间|日期|范围|区间|截止|截至)|统计数据.{0,8}(?:期|截|自|至)|数据.{0,8}(?:期限|时限|截止|截至)|1月1日?.{0,12}(?:至|到|-|—|~).{0,8}12月31|1月?[-—–~至到]+12月/u;
