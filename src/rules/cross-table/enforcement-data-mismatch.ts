import type { EnforcementFigures } from "../../enforcement/figures.ts";
import { enforcementMatters } from "../../enforcement/figures.ts";
import { measureName } from "../../facts/names.ts";
import type { Report } from "../../report/model.ts";
import { defineRule } from "../define.ts";
import { cellOf, figureIn } from "../reading/cells.ts";
import { isSameOrganization, organizationName } from "../reading/organization.ts";
import { tablePointer } from "../reading/tables.ts";
import { examples } from "./enforcement-data-mismatch.examples.ts";

/** 同一机关同一天前公开的两份数据，许可、处罚、强制应当一致。 */
export default defineRule({
  id: "enforcement-data-mismatch",
  group: "cross-table",
  title: { zh: "表二与行政执法年度数据不一致", en: "Table 2 differs from the yearly enforcement data" },
  severity: "info",
  needs: { row: "licences", column: "decisions" },
  basis: {
    zh: "各地行政执法公示办法要求同一机关 1 月 31 日前公开上年度行政许可、处罚、强制数据（如广东、大同）；两份数据应当一致，是据此推断",
    en: "Local rules on enforcement data (Guangdong, Datong) have the same body publish the same numbers by 31 January; that both agree is an inference",
  },
  why: {
    zh: "两份数据都公开在同一个网站上，对不上的一看便知。",
    en: "Both stand on the same web site, and anybody can compare them.",
  },
  remedy: {
    zh: "问清两份数据各自的口径（变更、延续、不予许可是否计入），错的改正。",
    en: "Ask how each counts changes, renewals and refusals, and correct the wrong one.",
  },
  traps: {
    zh: "许可数可含不予许可、撤销许可；全县汇总的数据不与一个部门比；只在 --enforcement 给出数据文件时比对。",
    en: "Refusals and revocations may count as licences; data of a whole county are not those of a department; compared only where --enforcement names the file.",
  },
  messages: {
    differs: {
      zh: "{file}里的{matter}是 {expected}，表二填的是 {actual}",
      en: "{file} has {expected} for {matter}, table 2 has {actual}",
    },
    unread: {
      zh: "{file}里没有读到{matter}的数量，表二填的是 {actual}，没有比对",
      en: "no number for {matter} was read in {file}; table 2 has {actual}; not compared",
    },
    other: {
      zh: "{files}不是本机关 {year} 年的数据，没有比对",
      en: "{files}: not the data of this body for {year}; not compared",
    },
  },
  examples,
  check(report, found, { options: { enforcement } }) {
    const data = enforcement.filter((one) => isOf(report, one));
    if (enforcement.length > 0 && data.length === 0) {
      const files = enforcement.map(({ file }) => file).join("、");
      const year = report.year?.value ?? "";
      found("other", { cell: tablePointer("proactiveDisclosure"), data: { files, year } });
    }
    for (const one of data) {
      for (const matter of enforcementMatters) {
        const cell = cellOf(report, "proactiveDisclosure", { row: matter, column: "decisions" });
        const actual = figureIn(report, cell);
        if (cell === null || actual === null || one[matter].includes(actual)) continue;
        const name = measureName({ kind: "decisions", of: matter });
        const finding = { cell, actual, data: { file: one.file, matter: name } };
        const [expected] = one[matter];
        if (expected !== undefined) found("differs", { ...finding, expected });
        else if (actual !== 0) found("unread", finding);
      }
    }
  },
});

/** Data of another year or another body are not compared; what the file does not say is taken for the report's. */
function isOf(report: Report, { organization, year }: EnforcementFigures): boolean {
  const [name, ofYear] = [organizationName(report), report.year?.value ?? null];
  if (year !== null && ofYear !== null && year !== ofYear) return false;
  if (organization === null || name === null) return true;
  return [name, name.replace(/人民政府$/u, "")].some((one) => isSameOrganization(one, organization));
}
