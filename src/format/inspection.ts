import { sectionKeys, sectionOf, tableKeys } from "../form/index.ts";
import type { Source } from "../read/source.ts";
import { issueMessage } from "../report/issues.ts";
import type { Located, NullReason, Placement, Report, RowReading, TableReading } from "../report/model.ts";
import type { Palette } from "./palette.ts";
import { placeText } from "./place.ts";
import { displayWidth, padEnd } from "./width.ts";
import { formName, type Language } from "./words.ts";

interface Style {
  readonly language: Language;
  readonly palette: Palette;
}

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
    `${palette.underline(source.file)}  ${source.kind}  sha256 ${source.sha256}`,
    zh
      ? `读到 ${paragraphs} 段文字、${grids} 张真表格`
      : `${paragraphs} paragraphs and ${grids} true tables read`,
    ...source.notices.map(
      ({ code, at, detail }) => `  ${code}  ${placeText(at ?? null, language)} ${detail ?? ""}`,
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
    ...tableKeys.flatMap((key) => tableLines(report.tables[key], key, style)),
    ...report.otherTables.map(({ at, rows }) =>
      zh
        ? `  未采用的表格  ${placeText(at, language)}  ${rows.length} 行`
        : `  Table left out  ${placeText(at, language)}  ${rows.length} rows`,
    ),
    zh ? `  读取说明 ${report.issues.length} 条` : `  ${report.issues.length} remarks of the reader`,
    ...report.issues.map(
      (issue) =>
        `    ${padEnd(placeText(issue.at ?? null, language), 12)}  ${issueMessage(issue, language)}  ${palette.dim(`read/${issue.code}`)}`,
    ),
  ];
}

function factLines(report: Report, { language }: Style): string[] {
  const zh = language === "zh";
  const none = zh ? "（没有找到）" : "(not found)";
  const show = (found: Located<string | number> | null) =>
    found === null ? none : `${found.value}  ${placeText(found.at, language)}`;
  const period = report.period;
  const facts: readonly (readonly [string, string, string])[] = [
    ["标题", "title", show(report.title)],
    ["机关", "organ", show(report.organization)],
    ["年度", "year", `${show(report.year)}${report.yearFrom === null ? "" : ` ← ${report.yearFrom}`}`],
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
  const width = Math.max(...names.map(displayWidth));
  return facts.map(([, , value], index) => `  ${padEnd(names[index] ?? "", width)}  ${value}`);
}

function sectionLine(
  report: Report,
  key: (typeof sectionKeys)[number],
  { language, palette }: Style,
): string {
  const { ordinal, heading } = sectionOf(key);
  const section = report.sections[key];
  if (section === null) {
    const missing = language === "zh" ? "没有找到" : "not found";
    return `    ${ordinal}、${heading.text}  ${palette.warning(missing)}`;
  }
  const size = section.lines.length;
  const words = language === "zh" ? `${size} 段` : `${size} paragraphs`;
  return `    ${section.heading}  ${placeText(section.headingAt, language)}  ${words}`;
}

function tableLines(table: TableReading | null, key: (typeof tableKeys)[number], style: Style): string[] {
  const { language, palette } = style;
  const zh = language === "zh";
  if (table === null) {
    const name = { proactiveDisclosure: "表二", applications: "表三", remedies: "表四" }[key];
    return [`  ${palette.bold(name)}  ${palette.warning(zh ? "没有找到" : "not found")}`];
  }
  const layouts = {
    grid: zh ? "真表格" : "grid",
    rows: zh ? "一行一行" : "rows",
    stream: zh ? "一格一行" : "stream",
  };
  const margin = zh ? "领先次优" : "margin";
  const confidence = zh ? "把握" : "confidence";
  const placements = countPlacements(table, language);
  const damaged = table.headers.filter(({ similarity }) => similarity < 1);
  const rows = table.rows.map((row) => rowLine(table, row, style));
  return [
    `  ${palette.bold(table.template.name.text)}  ${formName(table.template.edition, language)}  ${layouts[table.layout]}  ${placeText(table.at, language)}`,
    `    ${confidence} ${table.confidence.toFixed(2)}  ${margin} ${table.margin.toFixed(2)}  ${placements}`,
    ...damaged.map(
      ({ expected, raw, similarity }) =>
        `    ${zh ? "表头" : "header"} ${expected} ← ${raw ?? "∅"} ${palette.dim(similarity.toFixed(2))}`,
    ),
    ...rows,
    ...table.extraRows.map(
      ({ cells, at }) =>
        `    ${palette.warning(zh ? "多出的行" : "extra row")} ${placeText(at, language)} ${cells.join(" | ")}`,
    ),
  ];
}

function countPlacements(table: TableReading, language: Language): string {
  const names: Readonly<Record<Placement, string>> =
    language === "zh"
      ? { grid: "按行列", label: "按列名", sequence: "按次序", arithmetic: "按勾稽" }
      : { grid: "by grid", label: "by label", sequence: "in sequence", arithmetic: "by arithmetic" };
  const cells = [...table.cells.values()];
  const counts = (["grid", "label", "sequence", "arithmetic"] as const).flatMap((placement) => {
    const count = cells.filter(({ placedBy }) => placedBy === placement).length;
    return count === 0 ? [] : [`${names[placement]} ${count}`];
  });
  const empty = cells.filter(({ value }) => value === null).length;
  const unit = language === "zh" ? `共 ${cells.length} 格` : `${cells.length} cells`;
  return [unit, ...counts, ...(empty === 0 ? [] : [`null ${empty}`])].join(language === "zh" ? "，" : ", ");
}

/** Place, likeness of the label, the label (and what the file has instead), the values in column order. */
function rowLine(table: TableReading, row: RowReading, { language, palette }: Style): string {
  const official = row.row.label?.text ?? (language === "zh" ? "（无行名）" : "(no label)");
  const path = `/${row.row.path.join("/")}/`;
  const cells = [...table.cells.values()].filter(
    ({ cell }) => cell.row === row.row || `/${cell.row.path.join("/")}/` === path,
  );
  const values = cells.map(({ value, reason, placedBy }) => {
    if (value === null) return palette.warning(reasonMark(reason, language));
    const number = typeof value === "object" ? `${value.value}${value.unit ?? ""}` : `${value}`;
    return placedBy === "arithmetic" ? palette.warning(`${number}*`) : number;
  });
  const raw = row.rawLabel === null || row.similarity >= 1 ? "" : palette.dim(` ← ${row.rawLabel}`);
  const likeness = row.at === null ? " -- " : row.similarity.toFixed(2);
  const place = padEnd(placeText(row.at, language), 10);
  return `    ${place} ${palette.dim(likeness)}  ${official}${raw}  ${palette.bold(values.join(" "))}`;
}

function reasonMark(reason: NullReason | null, language: Language): string {
  const marks: Readonly<Record<NullReason, readonly [string, string]>> = {
    blank: ["空白", "blank"],
    placeholder: ["占位", "placeholder"],
    unreadable: ["读不出", "unreadable"],
    ambiguous: ["不定", "ambiguous"],
    missing: ["缺", "missing"],
    "row-missing": ["无此行", "no row"],
  };
  const mark = reason === null ? "null" : marks[reason][language === "zh" ? 0 : 1];
  return `[${mark}]`;
}
