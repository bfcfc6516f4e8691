import type { SectionKey } from "../../form/index.ts";
import type { Source } from "../../read/source.ts";
import type { Issue } from "../../report/issues.ts";
import type { Located, Period, Report, SectionReading, TextLine } from "../../report/model.ts";
import { groundOfFile, paragraphsIn } from "../../text/paragraphs.ts";
import { type Written, writtenOf } from "../../text/written.ts";
import type { RecognizeOptions } from "../options.ts";
import type { PhysicalRow } from "../sheet/rows.ts";
import { parseTitle, type Title } from "../sheet/titles.ts";
import type { ReportSpan } from "../tables/reports.ts";
import { thresholds } from "../thresholds.ts";
import { findContact, linesOfContact } from "./contact.ts";
import { findPeriod, firstDate } from "./dates.ts";
import { byline, findOrganization } from "./organization.ts";
import { findPublication, impossiblePublication } from "./publication.ts";
import { signedOn } from "./signature.ts";
import { findYear, yearBelow } from "./year.ts";

export interface MetadataInput {
  readonly source: Source;
  readonly rows: readonly PhysicalRow[];
  readonly span: ReportSpan;
  readonly firstHeading: number;
  readonly preamble: readonly TextLine[];
  readonly sections: Readonly<Record<SectionKey, SectionReading | null>>;
  readonly options: RecognizeOptions;
  /** True where the file holds one report: then the page's own metadata speak of it. */
  readonly alone: boolean;
}

type MetadataFields = Pick<
  Report,
  "title" | "organization" | "year" | "yearFrom" | "period" | "publishedOn" | "contact"
>;

const rowsAbove = thresholds.metadata.rowsAbove;
const openingParagraphs = thresholds.metadata.openingParagraphs;
const openingLines = thresholds.metadata.openingLines;

/** Title, organisation, year, period, publication date and contact from wherever the file has them. */
export function readMetadata(input: MetadataInput): { fields: MetadataFields; issues: Issue[] } {
  const { source, rows, span, firstHeading, sections, options } = input;
  const issues: Issue[] = [];
  const written = (lines: readonly TextLine[]) => writtenIn(lines, source);
  const overview = written(sections.overview?.lines ?? []);
  const preamble = written(input.preamble);
  const opening = [...preamble, ...overview.slice(0, openingParagraphs)];
  const best = bestTitle(span.titles.filter((candidate) => candidate.to < firstHeading));
  const below = best === null || best.year !== null ? [] : rows.slice(best.to + 1, firstHeading);
  const title = best === null || best.year !== null ? best : { ...best, year: yearBelow(below) };
  const property = input.alone ? titleInProperties(source) : null;
  const lastSection = span.headings[span.headings.length - 1];
  const ending = lastSection === undefined ? [] : (sections[lastSection.key]?.lines ?? []);
  const period =
    periodIn([...preamble, ...overview.slice(0, openingLines)], issues) ??
    periodIn(speakingOfData([...overview.slice(openingLines), ...written(ending)]), issues);
  const above = Math.max(span.head, span.from - rowsAbove);
  const publishedOn =
    findPublication(rows, above, span.from, firstHeading) ??
    (input.alone ? publicationInProperties(source) : null) ??
    signedOn(ending);
  const isFooted = rows.slice(span.to, span.end).some(({ text }) => text.trim() !== "");
  const impossible = publishedOn === null ? impossiblePublication(rows, above, firstHeading) : null;
  if (impossible !== null)
    issues.push({ code: "date-unreadable", at: impossible.at, data: { raw: impossible.value } });
  const { year, from } = findYear({
    option: options.year ?? null,
    title,
    period,
    preamble,
    overview,
    publishedOn,
    propertyYear: property?.year ?? null,
  });
  return {
    issues,
    fields: {
      title: titleField(title, property),
      organization: organizationField(input, preamble, title, property, overview, ending),
      year,
      yearFrom: from,
      period,
      publishedOn,
      contact: findContact(opening, linesOfContact(written(ending), source.kind === "html" || isFooted)),
    },
  };
}

/** Paragraphs as written; at this time nobody knows yet whose they are. */
function writtenIn(lines: readonly TextLine[], source: Source): Written[] {
  return paragraphsIn(lines, groundOfFile(source)).map(writtenOf);
}

/** The fullest title: with organisation and year, whole (`2022年`, not `2022`); the first of the best. */
function bestTitle(titles: readonly Title[]): Title | null {
  let best: { title: Title; weight: number } | null = null;
  for (const title of titles) {
    const whole = /20\d{2}年|[〇○零][一二三四五六七八九〇○零]{2}年/u.test(title.text) ? 1 : 0;
    const weight = (title.organization === null ? 0 : 2) + (title.year === null ? 0 : 2) + whole;
    if (best === null || weight > best.weight) best = { title, weight };
  }
  return best?.title ?? null;
}

function titleField(title: Title | null, property: Pick<Title, "text"> | null): Located<string> | null {
  if (title !== null) return { value: title.text, at: title.at };
  return property === null ? null : { value: property.text, at: {} };
}

function organizationField(
  { rows, span, firstHeading, options }: MetadataInput,
  preamble: readonly Written[],
  title: Title | null,
  property: Pick<Title, "organization"> | null,
  overview: readonly Written[],
  ending: readonly TextLine[],
): Located<string> | null {
  if (options.organization !== undefined) return { value: options.organization, at: {} };
  if (title?.organization != null) return { value: title.organization, at: title.at };
  const head = rows.slice(Math.max(span.head, span.from - rowsAbove), firstHeading);
  const found =
    (title === null ? null : byline(rows.slice(title.to + 1, firstHeading))) ??
    findOrganization(head, preamble, overview, ending);
  if (found !== null) return found;
  return property?.organization != null ? { value: property.organization, at: {} } : null;
}

function titleInProperties(source: Source): Pick<Title, "text" | "organization" | "year"> | null {
  for (const name of ["articletitle", "title", "og:title"]) {
    const text = source.properties[name];
    const title = text === undefined ? null : parseTitle(text);
    if (title !== null) return title;
  }
  return null;
}

function publicationInProperties(source: Source): Located<string> | null {
  for (const name of ["pubdate", "publishdate", "publicationdate", "article:published_time"]) {
    const date = firstDate(source.properties[name] ?? "");
    if (date !== null) return { value: date.iso, at: {} };
  }
  return null;
}

/** The sentences of a text that speak of its data: a plan or a sum of several years may be told beside. */
function ofData(text: string): string {
  return text
    .split("。")
    .filter((sentence) => /统计|时限|期限|数据/u.test(sentence))
    .join("。");
}

/** Paragraphs that say of which time the figures are, wherever they stand. */
function speakingOfData(lines: readonly Written[]): Written[] {
  return lines.filter(({ text }) =>
    /统计(?:期限|时限|时间|期间|区间|截止|截至)|数据.{0,12}(?:期限|时限|截止|截至)/u.test(text),
  );
}

function periodIn(lines: readonly Written[], issues: Issue[]): Located<Period> | null {
  let fallback: { found: NonNullable<ReturnType<typeof findPeriod>>; line: Written } | null = null;
  for (const { text: written, at } of lines) {
    const text = written.normalize("NFKC").replace(/(?<=年)元(?=月)/gu, "1");
    const found = /20\d|二[〇○零0Oo]/u.test(text) ? (findPeriod(ofData(text)) ?? findPeriod(text)) : null;
    if (found === null) continue;
    // A period that covers no whole year may be of something else (an activity); a better one may follow.
    if (!coversYear(found.period) && !/统计|时限|期限|数据/u.test(text)) continue;
    if (found.period.start !== null) return accept(found, { text, at }, issues);
    fallback ??= { found, line: { text, at } };
  }
  return fallback === null ? null : accept(fallback.found, fallback.line, issues);
}

function accept(
  found: NonNullable<ReturnType<typeof findPeriod>>,
  line: Written,
  issues: Issue[],
): Located<Period> {
  for (const date of found.repaired) {
    const at = line.at(line.text.indexOf(date.raw));
    issues.push({ code: "date-repaired", at, data: { raw: date.raw, value: date.iso } });
  }
  return { value: found.period, at: line.at(line.text.indexOf(found.raw)) };
}

function coversYear(period: Period): boolean {
  return period.start?.endsWith("-01-01") === true && period.end?.endsWith("-12-31") === true;
}
