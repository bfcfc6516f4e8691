import { firstYearOfForms } from "../form/index.ts";
import { oncePer } from "../form/once.ts";
import type { Report } from "../report/model.ts";
import { preambleOf } from "../text/report-text.ts";
import type { Rule, RuleGroup } from "./define.ts";

/**
 * Whether a report is older than the forms. A year alone may be a slip of typing: it counts only where nothing in the
 * report is younger, no table, no period, no notice, no date of publication.
 */
export const isBeforeForms: (report: Report) => boolean = oncePer((report) => {
  const { year, form, period, publishedOn } = report;
  if (year === null || year.value >= firstYearOfForms || form !== null) return false;
  if (Object.values(report.tables).some((table) => table !== null)) return false;
  const lastDay = period?.value.end ?? period?.value.start ?? "";
  if (lastDay >= `${firstYearOfForms}`) return false;
  if ((publishedOn?.value ?? "") >= `${firstYearOfForms + 1}`) return false;
  return !preambleOf(report).some(({ text }) => younger.test(text));
});

const younger = /711号|2019年修订|\[2019\]60号|〔(?:2019|202\d)〕|20(?:19|[2-9]\d)年/u;

/** What was asked of a report at any time: plain language, and no personal data. */
const timeless: ReadonlySet<RuleGroup> = new Set(["wording", "privacy"]);

/** Whether a rule is asked of reports of every year. */
export function isTimeless({ group, beforeForms }: Rule): boolean {
  return beforeForms === true || timeless.has(group);
}

/** Whether a rule has something to ask of the report. */
export function isAsked(rule: Rule, report: Report): boolean {
  return isTimeless(rule) || !isBeforeForms(report);
}
