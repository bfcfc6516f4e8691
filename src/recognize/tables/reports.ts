import { firstFrom } from "../../first-from.ts";
import {
  chooseHeadings,
  findHeadings,
  type Heading,
  isOfficialHeading,
  type NumberedLine,
  numberedLines,
} from "../sheet/headings.ts";
import type { PhysicalRow } from "../sheet/rows.ts";
import { findTitles, type Title } from "../sheet/titles.ts";
import { thresholds } from "../thresholds.ts";
import type { TableCandidate } from "./find-tables.ts";
import { headingsInPlace } from "./headings-in-place.ts";

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
  /** Lines with the number of a section that has no heading, which by their words are none. */
  readonly unclear: readonly NumberedLine[];
}

const longestPreamble = thresholds.reports.longestPreamble;
const titleBlock = thresholds.reports.titleBlock;
/** Lines that end a report: site footer and page tools. */
const footer =
  /^[\s\t|]*(?:.{0,30}(?:(?:人民政府|委员会|办公[厅室]|[局委])\s*(?:主办|承办)|(?:主办|承办)(?:单位)?\s*[:：]|版权所有|ICP备|公网安备|网站标识码)|打印(?:本页)?\s*$|关闭(?:窗口|本页)|上一[篇条]|下一[篇条]|分享到|扫一扫|附件下载|相关链接|友情链接|\[?打印\]?\s*\[?关闭)/u;

/** Splits a file into reports by its titles and its headings of section one. */
export function splitReports(rows: readonly PhysicalRow[], tables: readonly TableCandidate[]): ReportSpan[] {
  const covered = new Uint8Array(rows.length);
  for (const table of tables) covered.fill(1, table.from, table.to);
  // A heading right before a table whose group labels were lost passes for one of them (四、…行政复议、行政诉讼情况).
  for (const { from } of tables) {
    const row = rows[from];
    if (row?.layout === "plain" && isOfficialHeading(row.text)) covered[from] = 0;
  }
  const marks: Marks = {
    ...withoutContents(
      findHeadings(rows).filter((heading) => covered[heading.row] === 0),
      numberedLines(rows).filter((line) => covered[line.row] === 0),
      rows,
    ),
    titles: findTitles(rows, 0, rows.length).filter((title) => covered[title.from] === 0),
    tables: [...tables].sort((left, right) => left.from - right.from),
  };
  const starts = reportStarts(marks);
  return starts.map((start, index) => {
    const head = index === 0 ? 0 : start;
    const end = starts[index + 1] ?? rows.length;
    const titles = within(marks.titles, start, end, (title) => title.from).filter((title) => title.to < end);
    const tables = within(marks.tables, start, end, (one) => one.from);
    const { headings, unclear } = headingsInPlace(
      chooseHeadings(within(marks.headings, start, end, (heading) => heading.row)),
      within(marks.lines, start, end, (line) => line.row),
      tables,
    );
    let last = start;
    for (const heading of headings) last = Math.max(last, heading.row);
    for (const table of tables) last = Math.max(last, table.to - 1);
    const own = withoutLinks(titles, headings[0]?.row ?? end);
    return { head, from: start, to: footerStart(rows, last + 1, end), end, titles: own, headings, unclear };
  });
}

/** Titles without those above the text that stand among other words, where a whole one stands alone: paths and lists of links. */
function withoutLinks(titles: readonly Title[], text: number): readonly Title[] {
  const isWhole = ({ to, isBare, organization, year }: Title) =>
    to < text && isBare && organization !== null && year !== null;
  return titles.some(isWhole) ? titles.filter(({ to, isBare }) => isBare || to >= text) : titles;
}

const fewestInList = thresholds.reports.fewestInList;

/**
 * Headings and numbered lines without those that only list them, as contents and links of a page do: one right behind the other,
 * with the number of a page between them at most, and each of them stands elsewhere as well, with the text of its section.
 */
function withoutContents(
  headings: readonly Heading[],
  lines: readonly NumberedLine[],
  rows: readonly PhysicalRow[],
): Pick<Marks, "headings" | "lines"> {
  const own = new Set(headings.map(({ row }) => row));
  const entries: Entry[] = [
    ...headings.map(({ row, index, key }) => ({ row, index, name: key, isHeading: true })),
    ...lines
      .filter(({ row }) => !own.has(row))
      .map(({ row, number, heading }) => ({
        row,
        index: number - 1,
        name: heading?.text ?? "",
        isHeading: false,
      })),
  ].sort((left, right) => left.row - right.row);
  const lists: Entry[][] = [];
  for (const entry of entries) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    const goesOn =
      last !== undefined &&
      entry.index > last.index &&
      rows.slice(last.row + 1, entry.row).every(({ cells }) => cells.every(({ kind }) => kind !== "label"));
    if (goesOn) list?.push(entry);
    else lists.push([entry]);
  }
  const isList = (list: readonly Entry[]) => list.length >= fewestInList;
  const elsewhere = new Set(
    lists.filter((list) => !isList(list)).flatMap((list) => list.map(({ name }) => name)),
  );
  // Headings are known by their words; other lines by being the same.
  const isOnlyListed = (list: readonly Entry[]) => {
    const known = list.filter(({ isHeading }) => isHeading);
    return (known.length > 0 ? known : list).every(({ name }) => elsewhere.has(name));
  };
  const listed = new Set(
    lists.filter((list) => isList(list) && isOnlyListed(list)).flatMap((list) => list.map(({ row }) => row)),
  );
  return {
    headings: headings.filter(({ row }) => !listed.has(row)),
    lines: lines.filter(({ row }) => !listed.has(row)),
  };
}

/** A heading or numbered line, which may be one of contents. */
interface Entry {
  readonly row: number;
  readonly index: number;
  readonly name: string;
  readonly isHeading: boolean;
}

/** What speaks for reports in a file, each in order of its rows. */
interface Marks {
  readonly headings: readonly Heading[];
  readonly lines: readonly NumberedLine[];
  readonly titles: readonly Title[];
  readonly tables: readonly TableCandidate[];
}

/** Members of a sorted list whose row is in `from`…`to` (exclusive). */
function within<T>(
  sorted: readonly T[],
  from: number,
  to: number,
  rowOf: (member: T) => number,
): readonly T[] {
  return sorted.slice(firstFrom(sorted, from, rowOf), firstFrom(sorted, to, rowOf));
}

/** First row of each report. */
function reportStarts(marks: Marks): number[] {
  const openings = openingHeadings(marks);
  const starts: number[] = [];
  openings.forEach((opening, index) => {
    const previous = openings[index - 1];
    const floor = previous === undefined ? 0 : lastRowOf(previous, opening, marks);
    starts.push(titleBefore(opening, floor, marks.titles) ?? (index === 0 ? 0 : opening));
  });
  if (starts.length > 0) return starts;
  // No heading of section one: the whole file may still be one report (headings lost, tables only).
  return [marks.titles[0] === undefined ? 0 : firstOfBlock(0, marks.titles, 0)];
}

/** Rows of 一、总体情况 that open a report: something of the report must follow before the next one. */
function openingHeadings({ headings, titles, tables }: Marks): number[] {
  const overviews = headings.filter((heading) => heading.key === "overview");
  const openings = new Set<number>();
  overviews.forEach((heading, index) => {
    const next = overviews[index + 1]?.row ?? Number.POSITIVE_INFINITY;
    const follows =
      within(headings, heading.row + 1, next, (other) => other.row).some((other) => other.index > 0) ||
      within(tables, heading.row + 1, next, (table) => table.from).length > 0;
    if (follows) openings.add(heading.row);
  });
  // A report that lacks section one: headings start again behind a title.
  let highest = -1;
  let lastHeading = -1;
  for (const heading of headings) {
    if (openings.has(heading.row)) highest = heading.index;
    else if (
      heading.index <= highest &&
      within(titles, lastHeading + 1, heading.row, (title) => title.from).some(
        (title) => title.to < heading.row,
      )
    ) {
      openings.add(heading.row);
      highest = heading.index;
    } else highest = Math.max(highest, heading.index);
    lastHeading = heading.row;
  }
  return [...openings].sort((left, right) => left - right);
}

/** Row behind the last heading or table of the report that opens at `opening`. */
function lastRowOf(opening: number, next: number, { headings, tables }: Marks): number {
  let last = opening + 1;
  for (const heading of within(headings, opening, next, (one) => one.row))
    last = Math.max(last, heading.row + 1);
  for (const table of within(tables, opening, next, (one) => one.from)) {
    if (table.to <= next) last = Math.max(last, table.to);
  }
  return last;
}

function titleBefore(opening: number, floor: number, titles: readonly Title[]): number | null {
  const end = firstFrom(titles, opening, (title) => title.from);
  for (let index = end - 1; index >= 0; index--) {
    const title = titles[index];
    if (title === undefined || title.from < floor) return null;
    if (title.to >= opening) continue;
    return floor > 0 && opening - title.to > longestPreamble ? null : firstOfBlock(index, titles, floor);
  }
  return null;
}

/** The page repeats the title above the document's own: both belong to the report. */
function firstOfBlock(index: number, titles: readonly Title[], floor: number): number {
  let first = titles[index]?.from ?? 0;
  for (let other = index - 1; other >= 0; other--) {
    const title = titles[other];
    if (title === undefined || title.from < floor || first - title.to > titleBlock) break;
    first = title.from;
  }
  return first;
}

function footerStart(rows: readonly PhysicalRow[], from: number, to: number): number {
  for (let index = from; index < to; index++) {
    if (footer.test(rows[index]?.text.slice(0, thresholds.reports.longestFooter) ?? "")) return index;
  }
  return to;
}
