import { latestEdition, namedBy, sections, type TableKey, tableOf } from "../../form/index.ts";
import type { Issue } from "../../report/issues.ts";
import type { TextLine } from "../../report/model.ts";
import { type Ground, paragraphsIn } from "../../text/paragraphs.ts";
import type { PhysicalRow } from "../sheet/rows.ts";
import { thresholds } from "../thresholds.ts";
import type { ReportSpan } from "./reports.ts";

const longestShown = thresholds.reading.longestSkipped;

/** Numbers of headings and items. */
const numbered = /^[（(]?(?:[一二三四五六七八九十]{1,3}|\p{Nd}{1,2})[）)、.．]/u;
/** What stands before section one in any report: its basis, its period, where it can be had and who answers for it. */
const introducing =
  /条例|编制|本报告|年度报告|统计期|所列数据|联系|电话|地址|邮编|电子版|下载|查阅|(?:公布|报告)如下/u;

/** Paragraphs of a report that are in no section, where section one has no heading; what introduces a report is none of them. */
export function textOutside(lines: readonly TextLine[], ground: Ground): Issue[] {
  const outside = paragraphsIn(lines, ground).filter(
    ({ text }) => numbered.test(text) || (/[。;]/u.test(text) && !introducing.test(text)),
  );
  const [first] = outside;
  if (first === undefined) return [];
  const raw = first.quote(0, Math.min(first.text.length, longestShown));
  return [{ code: "text-outside-sections", at: first.at(0), data: { raw, count: outside.length } }];
}

/** Lines of nothing but figures in the section of a table that was read without them. Those that count columns are none. */
export function figuresOutside(key: TableKey, lines: readonly TextLine[]): Issue[] {
  return lines.flatMap(({ text, at }): readonly Issue[] => {
    if (!rowOfFigures.test(text)) return [];
    const figures = text.split(/[^\p{Nd}.]+/u).filter((figure) => figure !== "");
    if (figures.length < thresholds.reading.fewestAlone) return [];
    if (figures.every((figure, index) => Number(figure) === index + 1)) return [];
    const label = namedBy([tableOf(latestEdition().id, key).name]);
    return [{ code: "value-unplaced", cell: `/${key}/table`, at, data: { label, raw: figures.join(" ") } }];
  });
}

const rowOfFigures = /^[\s|]*(?!20\p{Nd}{2}\s)\p{Nd}[\p{Nd}.]*(?:[\s|,，、;；]+\p{Nd}[\p{Nd}.]*)+[\s|,;]*$/u;

/** Lines that could be the heading of a section that was not found, and are not like it. */
export function unclearHeadings({ unclear, headings }: ReportSpan, rows: readonly PhysicalRow[]): Issue[] {
  // Before the first heading they are among the paragraphs of no section.
  const first = headings[0]?.row ?? Number.POSITIVE_INFINITY;
  return unclear.flatMap(({ row, number, heading }): readonly Issue[] => {
    const section = sections[number - 1];
    const at = rows[row]?.at;
    if (row < first || section === undefined || heading === null || at === undefined) return [];
    const data = { raw: heading.text, label: namedBy([section.heading]) };
    return [{ code: "heading-unclear", cell: `/${section.key}`, at, data }];
  });
}
