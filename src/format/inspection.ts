import { nearestEdition, sectionKeys, sectionOf, tableKeys } from "../form/index.ts";
import { printable } from "../printable.ts";
import type { Source } from "../read/source.ts";
import { issueMessage } from "../report/issues.ts";
import type { Located, Report } from "../report/model.ts";
import { proseLines } from "./inspection-prose.ts";
import { tableLines } from "./inspection-table.ts";
import type { Palette } from "./palette.ts";
import { placeText } from "./place.ts";
import { padEnd, widest } from "./width.ts";
import { counted, formName, type Language } from "./words.ts";

interface Style {
  readonly language: Language;
  readonly palette: Palette;
}

/** What the year was read from, in Chinese. */
const yearSources = {
  option: "--year",
  title: "标题",
  period: "统计期限",
  text: "正文",
  publication: "公布日期",
  properties: "文件属性",
} as const satisfies Record<NonNullable<Report["yearFrom"]>, string>;

/** What was read and how it was understood, for a stranger: source, reports, sections, each table row by row. */
export function inspectionText(source: Source, reports: readonly Report[], style: Style): string {
  const lines = [
    ...sourceLines(source, style),
    ...reports.flatMap((report, index) => ["", ...reportLines(report, index, style)]),
  ];
  return `${lines.join("\n")}\n`;
}

function sourceLines(source: Source, { language, palette }: Style): string[] {
  const zh = language === "zh";
  const grids = source.blocks.filter((block) => block.kind === "grid").length;
  const paragraphs = source.blocks.length - grids;
  return [
    `${palette.underline(printable(source.file))}  ${source.kind}  sha256 ${source.sha256()}`,
    zh
      ? `读到 ${paragraphs} 段文字、${grids} 张真表格`
      : `${paragraphs} paragraphs and ${grids} true tables read`,
    ...source.notices.map(
      ({ code, at, detail }) => `  ${code}  ${placeText(at ?? null, language)} ${printable(detail ?? "")}`,
    ),
  ];
}

function reportLines(report: Report, index: number, style: Style): string[] {
  const { language, palette } = style;
  const zh = language === "zh";
  const place = placeText(report.at, language);
  return [
    palette.bold(zh ? `报告 ${index + 1}（始于 ${place}）` : `Report ${index + 1} (from ${place})`),
    ...factLines(report, style),
    `  ${zh ? "章节" : "Sections"}`,
    ...sectionKeys.map((key) => sectionLine(report, key, style)),
    ...tableKeys.flatMap((key) =>
      tableLines(report.tables[key], nearestEdition(report.form).tables[key].name, style),
    ),
    ...report.otherTables.map(({ at, rows }) =>
      zh
        ? `  未采用的表格  ${placeText(at, language)}  ${rows.length} 行`
        : `  Table left out  ${placeText(at, language)}  ${rows.length} rows`,
    ),
    ...proseLines(report, style),
    zh ? `  读取说明 ${report.issues.length} 条` : `  ${report.issues.length} reader remarks`,
    ...issueLines(report, style),
  ];
}

function issueLines({ issues }: Report, { language, palette }: Style): string[] {
  const places = issues.map(({ at }) => placeText(at ?? null, language));
  const width = widest(places);
  return issues.map((issue, index) => {
    const place = padEnd(places[index] ?? "", width);
    return `    ${place}  ${printable(issueMessage(issue, language))}  ${palette.dim(`read/${issue.code}`)}`;
  });
}

function factLines(report: Report, { language }: Style): string[] {
  const zh = language === "zh";
  const none = zh ? "（没有找到）" : "(not found)";
  const show = (found: Located<string | number> | null) =>
    found === null ? none : `${printable(String(found.value))}  ${placeText(found.at, language)}`;
  const period = report.period;
  const facts: readonly (readonly [string, string, string])[] = [
    ["标题", "title", show(report.title)],
    ["机关", "organ", show(report.organization)],
    [
      "年度",
      "year",
      `${show(report.year)}${report.yearFrom === null ? "" : ` ← ${zh ? yearSources[report.yearFrom] : report.yearFrom}`}`,
    ],
    [
      "统计期限",
      "period",
      period === null
        ? none
        : `${period.value.start ?? "?"} — ${period.value.end ?? "?"}  ${placeText(period.at, language)}`,
    ],
    ["公布日期", "published", show(report.publishedOn)],
    ["格式", "form", formName(report.form, language)],
    ...(["address", "postcode", "telephone", "fax", "email", "website"] as const).flatMap((key) => {
      const names = {
        address: "地址",
        postcode: "邮编",
        telephone: "电话",
        fax: "传真",
        email: "邮箱",
        website: "网址",
      };
      return report.contact[key] === null ? [] : ([[names[key], key, show(report.contact[key])]] as const);
    }),
  ];
  const names = facts.map(([inChinese, inEnglish]) => (zh ? inChinese : inEnglish));
  const width = widest(names);
  return facts.map(([, , value], index) => `  ${padEnd(names[index] ?? "", width)}  ${value}`);
}

function sectionLine(
  report: Report,
  key: (typeof sectionKeys)[number],
  { language, palette }: Style,
): string {
  const { ordinal, heading } = sectionOf(key, report.form);
  const section = report.sections[key];
  if (section === null) {
    const missing = language === "zh" ? "没有找到" : "not found";
    return `    ${ordinal}、${heading.text}  ${palette.warning(missing)}`;
  }
  const size = section.lines.length;
  const words = language === "zh" ? `${size} 段` : counted(size, "段", "paragraph", language);
  return `    ${printable(section.heading)}  ${placeText(section.headingAt, language)}  ${words}`;
}
