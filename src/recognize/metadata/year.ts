import type { Located, Period, Report } from "../../report/model.ts";
import { yearsInDigits, yearValue } from "../../text/numerals.ts";
import type { Written } from "../../text/written.ts";
import type { Title } from "../sheet/titles.ts";

/** What the year of a report can be read from; the first that speaks decides. */
export interface YearEvidence {
  readonly option: number | null;
  readonly title: Title | null;
  readonly period: Located<Period> | null;
  readonly preamble: readonly Written[];
  readonly overview: readonly Written[];
  readonly publishedOn: Located<string> | null;
  readonly propertyYear: number | null;
}

export interface FoundYear {
  readonly year: Located<number> | null;
  readonly from: Report["yearFrom"];
}

const named =
  /(?<![-—–~至到和及与、])(20\d{2})\s*年(?:度)?\s*(?:政府|政务)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)/u;
const opening =
  /^[\s\u3000]*(?:[（(][一二]?[)）][^。]{0,16}[。:：]?)?(20\d{2})年(?:度|来|以来)?[，,\s]?(?!.{0,3}政务公开工作要点)/u;

/** 现将2023年政府信息公开工作情况报告如下; 2023年度政务公开情况. */
const reported =
  /(20\d{2})\s*年(?:度)?(?:[^，。；：、,;:《》\d]{0,20})(?:信息公开|政务公开)(?:工作)?(?:(?:开展|总体|有关)?情况|工作总结)/u;
/** 2023年度我镇主动公开…; 2023年全年共受理…: what was done in it. */
const told =
  /(?<![\d〔[(（至到—-])(20\d{2})\s*年(?:度|全年)?[，,]?\s*(?:我|本|全[年县市区镇乡街局]|共|累计|主动公开|公开|受理|收到|办理|未收到|没有收到)/u;

/** Years that are none of the report: of laws and notices, of what went before and comes after. */
const otherYears =
  /[〔[（(]20\d{2}[〕\]）)]|《[^《》]{0,60}》|20\d{2}\s*年(?=\s*(?:修订|修正|施行|以前|之前|底以前))/gu;

/** The year that all dates in the text are of; `null` where they are of several, or there is but one. */
function onlyYear(lines: readonly Written[]): Located<number> | null {
  let found: { year: string; at: Located<number>["at"]; times: number } | null = null;
  for (const line of lines) {
    const text = line.text.replace(otherYears, (words) => " ".repeat(words.length));
    for (const match of text.matchAll(/(?<!\d)(20\d{2})\s*年/gu)) {
      const [, year = ""] = match;
      if (found === null) found = { year, at: line.at(match.index), times: 0 };
      if (found.year !== year) return null;
      found.times += 1;
    }
  }
  return found === null || found.times < 2 ? null : { value: Number(found.year), at: found.at };
}

/** The report year: option > title > period > text > publication date. Years of plans and documents never count. */
export function findYear(evidence: YearEvidence): FoundYear {
  if (evidence.option !== null) return { year: { value: evidence.option, at: {} }, from: "option" };
  const { title, period } = evidence;
  if (title?.year != null) return { year: { value: title.year, at: title.at }, from: "title" };
  const inPeriod = period?.value.start ?? period?.value.end;
  if (period !== null && inPeriod != null) {
    return { year: { value: Number(inPeriod.slice(0, 4)), at: period.at }, from: "period" };
  }
  const { preamble, overview } = evidence;
  const inText =
    yearInText(preamble, named) ??
    yearInText(overview.slice(0, 3), opening) ??
    yearInText(preamble, reported) ??
    yearInText(overview, reported) ??
    yearInText(overview, told) ??
    onlyYear([...preamble, ...overview]);
  if (inText !== null) return { year: inText, from: "text" };
  const published = evidence.publishedOn;
  if (published !== null) {
    // Reports are due by the end of March; later dates may be re-postings and prove nothing.
    const [year, month] = published.value.split("-").map(Number);
    if (year !== undefined && month !== undefined && month <= 4) {
      return { year: { value: year - 1, at: published.at }, from: "publication" };
    }
  }
  if (evidence.propertyYear !== null)
    return { year: { value: evidence.propertyYear, at: {} }, from: "properties" };
  return { year: null, from: null };
}

/** 2024年，我局将继续公开; 将公开列入议程 is what was done. */
const planned =
  /^.{4}年[^。]{0,12}(?:将(?:继续|进一步|着力|持续|加[大强]|重点|认真|按照)|计划(?!生育|财务)|拟)/u;

/** The year alone on one of the first lines below a title that names none. */
export function yearBelow(rows: readonly { readonly text: string }[]): number | null {
  const lines = rows.map(({ text }) => text.replace(/\s/gu, "")).filter((text) => text !== "");
  const years = lines.slice(0, 3).flatMap((text) => yearAlone.exec(text.normalize("NFKC"))?.slice(1) ?? []);
  const [written, ...others] = years.filter((year) => year !== undefined);
  if (written === undefined || others.length > 0) return null;
  return yearValue(written);
}

const yearAlone = /^[(]?(?:(20\d{2})|(二[〇○零][一二三四五六七八九〇○零]{2}))年度?[)]?$/u;

function yearInText(lines: readonly Written[], pattern: RegExp): Located<number> | null {
  for (const line of lines) {
    const match = pattern.exec(yearsInDigits(line.text));
    const year = match?.[1];
    if (match === null || year === undefined) continue;
    if (planned.test(line.text.slice(match.index + match[0].indexOf(year)))) continue;
    return { value: Number(year), at: line.at(match.index + match[0].indexOf(year)) };
  }
  return null;
}
