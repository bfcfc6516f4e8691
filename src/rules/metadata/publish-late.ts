import type { Report } from "../../report/model.ts";
import { defineRule, type RuleOptions } from "../define.ts";
import { isCommission, isInTitle, organizationName, organizationType } from "../reading/organization.ts";
import { examples } from "./publish-late.examples.ts";

/** 部门的报告 1 月 31 日前公布，人民政府的 3 月 31 日前。 */
export default defineRule({
  id: "publish-late",
  group: "metadata",
  title: { zh: "超过法定公布期限", en: "Published after the legal deadline" },
  severity: "error",
  basis: {
    zh: "《中华人民共和国政府信息公开条例》第四十九条",
    en: "Regulation on government information disclosure, article 49",
  },
  why: {
    zh: "县级以上人民政府部门应在每年1月31日前公布上一年度报告，人民政府在3月31日前公布；逾期会被通报扣分。",
    en: "Departments publish by 31 January, governments by 31 March; delay is noted and costs points.",
  },
  remedy: {
    zh: "今后按期公布；网站迁移后重新发布的，请注明原发布日期。",
    en: "Publish in time; after a move of the site give the original date.",
  },
  traps: {
    zh: "没有发布日期的不判断；次年之后的日期多半是网站迁移后重新发布，只作提示；乡镇、街道的期限由当地规定，只作警告；法律法规授权的组织适用第四十九条（条例第五十四条），教育、供水等公共企事业单位不适用（第五十五条）。",
    en: "Not assessed without a date; a date more than a year later is usually a reposting; townships have local deadlines; organisations that a law empowers are bound by article 49 (article 54), public enterprises and institutions are not (article 55).",
  },
  messages: {
    late: {
      zh: "{year}年的报告 {actual} 才公布，期限是 {expected}",
      en: "The {year} report was published on {actual}; it was due by {expected}",
    },
    lateByLocalRule: {
      zh: "{year}年的报告 {actual} 公布，晚于 {expected}（乡镇、街道、管委会和事业单位等的期限以当地规定为准）",
      en: "The {year} report was published on {actual}, after {expected} (local rules set the deadline here)",
    },
    reposted: {
      zh: "{year}年的报告，发布日期却是 {actual}；如系网站迁移后重新发布，请注明原日期",
      en: "A {year} report dated {actual}; if it was reposted, give the original date",
    },
    early: {
      zh: "{year}年的报告发布日期是 {actual}，早于统计期末 {expected}",
      en: "The {year} report is dated {actual}, before the end of its period {expected}",
    },
  },
  examples,
  check(report, found, { options }) {
    const actual = options.publishedOn ?? report.publishedOn?.value ?? null;
    const year = report.year?.value;
    // A year that was itself read from the date says nothing of the date.
    if (actual === null || year === undefined || report.yearFrom === "publication") return;
    const at = options.publishedOn === null ? (report.publishedOn?.at ?? null) : null;
    const finding = { at, actual, data: { year } };
    const due = dueDate(report, options);
    if (actual < `${year}-12-31`) {
      const severity = actual < `${year}-01-01` ? "warning" : "error";
      found("early", { ...finding, severity, expected: `${year}-12-31` });
    } else if (due !== null && actual > `${year + 1}-${due.day}`) {
      const expected = `${year + 1}-${due.day}`;
      if (actual > `${year + 1}-12-31`) found("reposted", { ...finding, severity: "info" });
      else if (due.certain) found("late", { ...finding, expected });
      else found("lateByLocalRule", { ...finding, expected, severity: "warning" });
    }
  },
});

/**
 * Deadline of the body, as `MM-DD` of the next year, and whether article 49 itself sets it; `null` = not bound. Bureaus
 * and commissions are departments. Institutions (中心, 队, 馆…) and committees of
 * areas, residents or parties may be bound by local rules only; an office of a
 * government that is not named by the title may have published the government's report.
 */
function dueDate(report: Report, options: RuleOptions): { day: string; certain: boolean } | null {
  if (options.deadline !== null) return { day: options.deadline, certain: true };
  const type = organizationType(report, options);
  if (type !== "department") return dates[type];
  const name = organizationName(report);
  if (options.organizationType === "department") return { day: "01-31", certain: true };
  if (name === null || /(?:大学|学院|学校|中学|小学|幼儿园|医院|公司|集团|银行)$/u.test(name)) return null;
  const inTitle = isInTitle(report, name);
  if (!inTitle && /办公[厅室]$/u.test(name)) return { day: "03-31", certain: false };
  return { day: "01-31", certain: inTitle && !(isNoDepartment.test(name) && !isCommission(name)) };
}

const isNoDepartment = /(?:中心|队|馆|社|所|站|台|会|处)$/u;
const dates = {
  government: { day: "03-31", certain: true },
  township: { day: "01-31", certain: false },
  unknown: { day: "03-31", certain: false },
} as const;
