import type { Located, Period, Report } from "../../report/model.ts";
import { type Passage, placeIn } from "./passages.ts";
import type { Title } from "./title.ts";

/** What the year of a report can be read from; the first that speaks decides (mess.md §5). */
export interface YearEvidence {
  readonly option: number | null;
  readonly title: Title | null;
  readonly period: Located<Period> | null;
  readonly preamble: readonly Passage[];
  readonly overview: readonly Passage[];
  readonly publishedOn: Located<string> | null;
  readonly propertyYear: number | null;
}

export interface FoundYear {
  readonly year: Located<number> | null;
  readonly from: Report["yearFrom"];
}

const named = /(20\d{2})\s*年(?:度)?\s*(?:政府|政务)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)/u;
const opening =
  /^[\s\u3000]*(?:[（(][一二]?[)）][^。]{0,16}[。:：]?)?(20\d{2})年(?:度|来|以来)?[，,\s]?(?!.{0,3}政务公开工作要点)/u;

/** The report year: option > title > period > text > publication date. Years of plans and documents never count. */
export function findYear(evidence: YearEvidence): FoundYear {
  if (evidence.option !== null) return { year: { value: evidence.option, at: {} }, from: "option" };
  const { title, period } = evidence;
  if (title?.year != null) return { year: { value: title.year, at: title.at }, from: "title" };
  const inPeriod = period?.value.start ?? period?.value.end;
  if (period !== null && inPeriod != null) {
    return { year: { value: Number(inPeriod.slice(0, 4)), at: period.at }, from: "period" };
  }
  const inText = yearInText(evidence.preamble, named) ?? yearInText(evidence.overview.slice(0, 3), opening);
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

function yearInText(lines: readonly Passage[], pattern: RegExp): Located<number> | null {
  for (const line of lines) {
    const match = pattern.exec(line.text);
    const year = match?.[1];
    if (match === null || year === undefined) continue;
    return { value: Number(year), at: placeIn(line, match.index + match[0].indexOf(year)) };
  }
  return null;
}
