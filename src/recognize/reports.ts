import type { TableCandidate } from "./find-tables.ts";
import { chooseHeadings, findHeadings, type Heading } from "./headings.ts";
import { findTitles, type Title } from "./metadata/title.ts";
import type { PhysicalRow } from "./rows.ts";

/** One report's share of the file. Rows are physical rows, `to` exclusive. */
export interface ReportSpan {
  /** Where metadata may stand: behind the previous report. */
  readonly head: number;
  /** First row of the report: its title, or its first line. */
  readonly from: number;
  readonly to: number;
  /** Row where the next report begins; from `to` to here stands the site's footer. */
  readonly end: number;
  readonly titles: readonly Title[];
  readonly headings: readonly Heading[];
}

/** Rows between a title and the first heading at most; longer and the title is of something else. */
const longestPreamble = 80;
/** Rows between the page's title and the document's own title at most. */
const titleBlock = 14;
/** Lines that end a report: site footer and page tools (format-spec A.6-7). */
const footer =
  /^[\s\t|]*(?:.{0,30}(?:(?:人民政府|委员会|办公[厅室]|[局委])\s*(?:主办|承办)|(?:主办|承办)(?:单位)?\s*[:：]|版权所有|ICP备|公网安备|网站标识码)|打印(?:本页)?\s*$|关闭(?:窗口|本页)|上一篇|下一篇|分享到|扫一扫|附件下载|相关链接|友情链接|\[?打印\]?\s*\[?关闭)/u;

/** Splits a file into reports by its titles and its headings of section one (mess.md 1c). */
export function splitReports(rows: readonly PhysicalRow[], tables: readonly TableCandidate[]): ReportSpan[] {
  const inTable = (row: number) => tables.some((table) => row >= table.from && row < table.to);
  const headings = findHeadings(rows, 0, rows.length).filter((heading) => !inTable(heading.row));
  const titles = findTitles(rows, 0, rows.length).filter((title) => !inTable(title.from));
  const starts = reportStarts(headings, titles, tables);
  return starts.map((start, index) => {
    const head = index === 0 ? 0 : (starts[index] ?? 0);
    const end = starts[index + 1] ?? rows.length;
    const own = titles.filter((title) => title.from >= start && title.to < end);
    const chosen = chooseHeadings(headings.filter((heading) => heading.row >= start && heading.row < end));
    const last = Math.max(
      start,
      ...chosen.map((heading) => heading.row),
      ...tables.filter((table) => table.to <= end).map((table) => table.to - 1),
    );
    return { head, from: start, to: footerStart(rows, last + 1, end), end, titles: own, headings: chosen };
  });
}

/** First row of each report. */
function reportStarts(
  headings: readonly Heading[],
  titles: readonly Title[],
  tables: readonly TableCandidate[],
): number[] {
  const openings = openingHeadings(headings, titles, tables);
  const starts: number[] = [];
  openings.forEach((opening, index) => {
    const previous = openings[index - 1];
    const floor = previous === undefined ? 0 : lastRowOf(previous, opening, headings, tables);
    starts.push(titleBefore(opening, floor, titles) ?? (index === 0 ? 0 : opening));
  });
  if (starts.length > 0) return starts;
  // No heading of section one: the whole file may still be one report (headings lost, tables only).
  const title = titles[0];
  return [title === undefined ? 0 : firstOfBlock(title, titles, 0)];
}

/** Rows of 一、总体情况 that open a report: something of the report must follow before the next one. */
function openingHeadings(
  headings: readonly Heading[],
  titles: readonly Title[],
  tables: readonly TableCandidate[],
): number[] {
  const overviews = headings.filter((heading) => heading.key === "overview");
  const openings: number[] = [];
  overviews.forEach((heading, index) => {
    const next = overviews[index + 1]?.row ?? Number.POSITIVE_INFINITY;
    const follows =
      headings.some((other) => other.index > 0 && other.row > heading.row && other.row < next) ||
      tables.some((table) => table.from > heading.row && table.from < next);
    if (follows) openings.push(heading.row);
  });
  // A report that lacks section one: headings start again behind a title.
  let highest = -1;
  let lastHeading = -1;
  for (const heading of headings) {
    if (openings.includes(heading.row)) highest = heading.index;
    else if (
      heading.index <= highest &&
      titles.some((title) => title.from > lastHeading && title.to < heading.row)
    ) {
      openings.push(heading.row);
      highest = heading.index;
    } else highest = Math.max(highest, heading.index);
    lastHeading = heading.row;
  }
  return openings.sort((left, right) => left - right);
}

function lastRowOf(
  opening: number,
  next: number,
  headings: readonly Heading[],
  tables: readonly TableCandidate[],
): number {
  const rows = headings
    .filter((heading) => heading.row >= opening && heading.row < next)
    .map((heading) => heading.row + 1);
  const ends = tables.filter((table) => table.from >= opening && table.to <= next).map((table) => table.to);
  return Math.max(opening + 1, ...rows, ...ends);
}

function titleBefore(opening: number, floor: number, titles: readonly Title[]): number | null {
  const near = titles.filter((title) => title.from >= floor && title.to < opening);
  const last = near[near.length - 1];
  if (last === undefined) return null;
  if (floor > 0 && opening - last.to > longestPreamble) return null;
  return firstOfBlock(last, titles, floor);
}

/** The page repeats the title above the document's own: both belong to the report. */
function firstOfBlock(title: Title, titles: readonly Title[], floor: number): number {
  let first = title.from;
  for (const other of [...titles].reverse()) {
    if (other.from < floor || other.from >= first) continue;
    if (first - other.to > titleBlock) break;
    first = other.from;
  }
  return first;
}

function footerStart(rows: readonly PhysicalRow[], from: number, to: number): number {
  for (let index = from; index < to; index++) {
    if (footer.test(rows[index]?.text.slice(0, 80) ?? "")) return index;
  }
  return to;
}
