import { plainProse } from "../../form/fold.ts";
import type { SectionKey } from "../../form/index.ts";
import type { Source } from "../../read/source.ts";
import type { Issue } from "../../report/issues.ts";
import type { Located, Period, Report, SectionReading, TextLine } from "../../report/model.ts";
import type { RecognizeOptions } from "../index.ts";
import type { ReportSpan } from "../reports.ts";
import type { PhysicalRow } from "../rows.ts";
import { findContact } from "./contact.ts";
import { findPeriod, firstDate } from "./dates.ts";
import { findOrganization } from "./organization.ts";
import { findPublication } from "./publication.ts";
import { parseTitle, type Title } from "./title.ts";
import { findYear } from "./year.ts";

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

/** Rows before the title in which the page's metadata stand; a guide further up has dates of its own. */
const rowsAbove = 60;
/** Paragraphs of section one that may hold what belongs in the preamble (format-spec A.4). */
const openingParagraphs = 2;

/** Title, organisation, year, period, publication date and contact from wherever the file has them. */
export function readMetadata(input: MetadataInput): { fields: MetadataFields; issues: Issue[] } {
  const { source, rows, span, firstHeading, sections, options } = input;
  const issues: Issue[] = [];
  const overview = paragraphsOf(sections.overview?.lines ?? []);
  const preamble = paragraphsOf(input.preamble);
  const opening = [...preamble, ...overview.slice(0, openingParagraphs)];
  const title = bestTitle(span.titles.filter((candidate) => candidate.to < firstHeading));
  const property = input.alone ? titleInProperties(source) : null;
  const period = periodIn([...preamble, ...overview.slice(0, 3)], issues);
  const above = Math.max(span.head, span.from - rowsAbove);
  const publishedOn =
    findPublication(rows, above, firstHeading) ?? (input.alone ? publicationInProperties(source) : null);
  const { year, from } = findYear({
    option: options.year ?? null,
    title,
    period,
    preamble,
    overview,
    publishedOn,
    propertyYear: property?.year ?? null,
  });
  const lastSection = span.headings[span.headings.length - 1];
  const ending = lastSection === undefined ? [] : (sections[lastSection.key]?.lines ?? []);
  return {
    issues,
    fields: {
      title: titleField(title, property),
      organization: organizationField({ ...input, preamble }, title, property, overview, ending),
      year,
      yearFrom: from,
      period,
      publishedOn,
      contact: findContact(opening),
    },
  };
}

/** Lines shorter than this are whole lines, not pieces of a paragraph cut at a fixed width. */
const shortestWrapped = 20;

const blank = /[ \t\u3000\u00a0]/u;

/** Blanks beside Chinese characters and punctuation say nothing; PDF text is full of them. */
const strayBlanks =
  /(?<=[\u4e00-\u9fff，。；：、（）〔〕])[ \t\u3000\u00a0]+|[ \t\u3000\u00a0]+(?=[\u4e00-\u9fff，。；：、（）〔〕])/gu;

/**
 * Paragraphs of text that was wrapped at a fixed width (PDF, flip books): a long line without an end mark goes on in
 * the next. In plain script, so that words are found on mirror sites too.
 */
function paragraphsOf(lines: readonly TextLine[]): TextLine[] {
  const paragraphs: TextLine[] = [];
  let before: TextLine | null = null;
  for (const line of lines) {
    const plain = plainProse(line.text);
    const text = blank.test(plain) ? plain.replace(strayBlanks, "") : plain;
    const last = paragraphs[paragraphs.length - 1];
    const joins = last !== undefined && before !== null && continuesIn(before, line, text);
    if (joins && last.text.length < longestParagraph) {
      paragraphs[paragraphs.length - 1] = { ...last, text: last.text + text };
    } else paragraphs.push({ ...line, text });
    before = line;
  }
  return paragraphs;
}

/** Joined text is not searched beyond this length. */
const longestParagraph = 4000;

/** Only what stands right behind a line continues it: the next line of a text or page, the next paragraph in Word. */
function continuesIn(line: TextLine, next: TextLine, text: string): boolean {
  const [here, there] = [line.at, next.at];
  if (here.table !== undefined || there.table !== undefined) return false;
  const [place, nextPlace] = [here.line ?? here.paragraph, there.line ?? there.paragraph];
  if (place === undefined || nextPlace === undefined || nextPlace - place > 1) return false;
  if (line.text.length < shortestWrapped || /(?:[。；！？;!?]|报告|报告[）)])$/u.test(line.text))
    return false;
  return !/^(?:[（(]?[一二三四五六七八九十]+[)）、]|\d+[.、])/u.test(text);
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
  { rows, span, firstHeading, preamble, options }: MetadataInput,
  title: Title | null,
  property: Pick<Title, "organization"> | null,
  overview: readonly TextLine[],
  ending: readonly TextLine[],
): Located<string> | null {
  if (options.organization !== undefined) return { value: options.organization, at: {} };
  if (title?.organization != null) return { value: title.organization, at: title.at };
  const head = rows.slice(Math.max(span.head, span.from - rowsAbove), firstHeading);
  const found = findOrganization(head, preamble, overview, ending);
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

function periodIn(lines: readonly TextLine[], issues: Issue[]): Located<Period> | null {
  let fallback: { found: NonNullable<ReturnType<typeof findPeriod>>; line: TextLine } | null = null;
  for (const line of lines) {
    const found = /20\d/.test(line.text) ? findPeriod(line.text) : null;
    if (found === null) continue;
    // A period that covers no whole year may be of something else (an activity); a better one may follow.
    if (!coversYear(found.period) && !/统计|时限|期限|数据/u.test(line.text)) continue;
    if (found.period.start !== null) return accept(found, line, issues);
    fallback ??= { found, line };
  }
  return fallback === null ? null : accept(fallback.found, fallback.line, issues);
}

function accept(
  found: NonNullable<ReturnType<typeof findPeriod>>,
  line: TextLine,
  issues: Issue[],
): Located<Period> {
  for (const date of found.repaired) {
    issues.push({ code: "date-repaired", at: line.at, data: { raw: date.raw, value: date.iso } });
  }
  return { value: found.period, at: line.at };
}

function coversYear(period: Period): boolean {
  return period.start?.endsWith("-01-01") === true && period.end?.endsWith("-12-31") === true;
}
