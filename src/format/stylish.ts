import { type Edition, editionNamed, latestEdition, type SectionTemplate, tableKeys } from "../form/index.ts";
import { countOf } from "../lint/cap.ts";
import type { Checked, LintFinding, LintReport, LintResult } from "../lint/finding.ts";
import type { Severity } from "../rules/define.ts";
import type { GrandTotal } from "./grand-total.ts";
import type { Palette } from "./palette.ts";
import { placeText } from "./place.ts";
import type { FormatOptions, Printing } from "./run.ts";
import { padEnd, widest } from "./width.ts";
import { counted, formName, type Language, severityWord } from "./words.ts";

export interface StylishOptions {
  readonly language: Language;
  readonly palette: Palette;
  /** Show errors only; what is hidden is counted. */
  readonly quiet: boolean;
}

/** `--format stylish`: each input as soon as it is checked, a total at the end where there are several. */
export function printStylish(options: FormatOptions): Printing {
  return {
    // What failed was said on stderr; here its place in the list is kept.
    result: (result) => stylishPieces(result, options),
    end: ({ total }) =>
      options.several || total.skipped || total.attached ? stylishTotal(total, options) : "",
  };
}

/** Findings of one input for people: by report, then by table or section, each with its place and what to do. */
export function stylishResult(result: LintResult, options: StylishOptions): string {
  return [...stylishPieces(result, options)].join("");
}

/** The same, line by line. */
function* stylishPieces(result: LintResult, options: StylishOptions): Generator<string> {
  const { palette, language } = options;
  yield `${palette.underline(result.file)}\n`;
  if (result.error !== undefined) {
    const lead = language === "zh" ? "未检查：" : "not checked: ";
    yield `  ${palette.error(lead)}${result.error.message}\n`;
  }
  for (const report of result.reports) for (const line of reportLines(report, options)) yield `${line}\n`;
  if (result.configuration !== undefined) yield `  ${configurationText(result.configuration, language)}\n`;
  yield "\n";
}

/** Which configuration an input was checked by, where that made a difference, and which. */
export function configurationText(
  { file, removed, added, changed, settings = [] }: NonNullable<LintResult["configuration"]>,
  language: Language,
): string {
  const zh = language === "zh";
  const parts = [
    ...(removed === 0 ? [] : [zh ? `少报 ${removed} 条` : `${removed} not reported`]),
    ...(added === 0 ? [] : [zh ? `多报 ${added} 条` : `${added} more reported`]),
    ...(changed === 0 ? [] : [zh ? `改了级别 ${changed} 条` : `${changed} of another severity`]),
    ...(settings.length === 0 ? [] : [zh ? `设定了 ${settings.join("、")}` : `sets ${settings.join(", ")}`]),
  ];
  return zh ? `按配置 ${file}：${parts.join("，")}` : `by the configuration ${file}: ${parts.join(", ")}`;
}

function* reportLines(report: LintReport, options: StylishOptions): Generator<string> {
  const { language, palette, quiet } = options;
  const shown = quiet ? report.findings.filter(({ severity }) => severity === "error") : report.findings;
  yield `  ${palette.bold(reportTitle(report, language))}`;
  for (const [heading, findings] of grouped(shown, editionNamed(report.form) ?? latestEdition(), language)) {
    yield `    ${heading}`;
    yield* findingLines(findings, options);
  }
  yield `  ${checkedLine(report.checked, language)}`;
  yield `  ${severityLine(report, shown, options)}`;
}

function reportTitle({ organization, year, form }: LintReport, language: Language): string {
  const unknown = language === "zh" ? "机关名称未识别" : "unknown organ";
  const noYear = language === "zh" ? "年度未识别" : "unknown year";
  const yearText = year === null ? noYear : language === "zh" ? `${year} 年度` : `${year}`;
  return [organization ?? unknown, yearText, formName(form, language)].join("  ");
}

/** Findings on the whole report first, then section by section as in the form; order within a group is kept. */
function grouped(
  findings: readonly LintFinding[],
  edition: Edition,
  language: Language,
): (readonly [string, LintFinding[]])[] {
  const keyOf = ({ cell }: LintFinding) => {
    const [, key = "", below] = (cell ?? "").split("/", 3);
    return below === "table" ? `${key}/table` : key;
  };
  const groups: (readonly [string, string])[] = [
    ["", language === "zh" ? "全文" : "Whole report"],
    ...edition.sections.flatMap((section): [string, string][] => [
      [section.key, headingOf(section, language)],
      [`${section.key}/table`, tableHeading(section, edition, language)],
    ]),
  ];
  const members = new Map<string, LintFinding[]>(groups.map(([key]) => [key, []]));
  for (const finding of findings) (members.get(keyOf(finding)) ?? members.get(""))?.push(finding);
  return groups
    .map(([key, heading]) => [heading, members.get(key) ?? []] as const)
    .filter(([, own]) => own.length > 0);
}

function headingOf({ ordinal, heading }: SectionTemplate, language: Language): string {
  return language === "zh" ? `${ordinal}、${heading.text}` : heading.en;
}

function tableHeading(section: SectionTemplate, { tables }: Edition, language: Language): string {
  const table = tableKeys.find((candidate) => candidate === section.key);
  if (table === undefined) return headingOf(section, language);
  const { name } = tables[table];
  const { heading } = section;
  return language === "zh" ? `${name.text} ${heading.text}` : `${name.en}: ${heading.en}`;
}

/** Findings one below the other, each with its place, level, message, rule and suggestion. */
export function findingLines(
  findings: readonly LintFinding[],
  { language, palette }: Pick<StylishOptions, "language" | "palette">,
): string[] {
  const places = findings.map((finding) => placeText(finding.location, language));
  const placeWidth = widest(places);
  const words = findings.map(({ severity }) => severityWord(severity, language));
  const wordWidth = widest(words);
  const indent = " ".repeat(6 + placeWidth + 2 + wordWidth + 2);
  return findings.flatMap((finding, index) => {
    const place = palette.dim(padEnd(places[index] ?? "", placeWidth));
    const word = palette[finding.severity](padEnd(words[index] ?? "", wordWidth));
    const line = `      ${place}  ${word}  ${finding.message}  ${palette.dim(finding.ruleId)}`;
    if (finding.suggestion === null) return [line];
    const lead = language === "zh" ? "建议：" : "Suggestion: ";
    return [line, `${indent}${lead}${finding.suggestion}`];
  });
}

/** 「检查了 200 个单元格、42 条勾稽关系，1 条无法核对」: silence would look like success. */
export function checkedLine({ cells, equations, notAssessable }: Checked, language: Language): string {
  const what = [
    counted(cells, "个单元格", "cell", language),
    counted(equations, "条勾稽关系", "equation", language),
  ];
  if (language === "zh") {
    return `检查了 ${what.join("、")}${notAssessable > 0 ? `，${notAssessable} 条无法核对` : ""}`;
  }
  return `checked ${what.join(" and ")}${notAssessable > 0 ? `, ${notAssessable} not assessable` : ""}`;
}

function severityLine(
  { findings, suppressed = 0 }: LintReport,
  shown: readonly LintFinding[],
  { language, palette, quiet }: StylishOptions,
): string {
  const counts = countOf(findings);
  const text =
    severityTotals(counts, language, palette, suppressed === 0) + suppressedText(suppressed, language);
  const hidden = sumOf(counts) - sumOf(countOf(shown));
  if (!quiet || hidden === 0) return text;
  return `${text}${language === "zh" ? `（${hidden} 条未显示）` : ` (${hidden} not shown)`}`;
}

function sumOf({ error, warning, info }: Readonly<Record<Severity, number>>): number {
  return error + warning + info;
}

/** 「，按基线略去 3 条」; nothing where nothing was. */
function suppressedText(suppressed: number, language: Language): string {
  if (suppressed === 0) return "";
  return language === "zh" ? `，按基线略去 ${suppressed} 条` : `; ${suppressed} suppressed by the baseline`;
}

/** 「2 个错误、1 个警告、3 个提示」, or 「没有发现问题」 where the check was `complete`. */
export function severityTotals(
  { error, warning, info }: Readonly<Record<Severity, number>>,
  language: Language,
  palette: Palette,
  complete = true,
): string {
  if (complete && error + warning + info === 0)
    return palette.good(language === "zh" ? "没有发现问题" : "no findings");
  const colour = (count: number, paint: (text: string) => string, text: string) =>
    count > 0 ? paint(text) : text;
  return [
    colour(error, palette.error, counted(error, "个错误", "error", language)),
    colour(warning, palette.warning, counted(warning, "个警告", "warning", language)),
    colour(info, palette.info, counted(info, "个提示", "note", language)),
  ].join(language === "zh" ? "、" : ", ");
}

/** Last line of a run over several inputs. Where one could not be checked it does not say that all is well. */
export function stylishTotal(total: GrandTotal, { language, palette }: StylishOptions): string {
  const zh = language === "zh";
  const inputs = zh
    ? `合计：${total.files} 个输入、${total.reports} 份报告`
    : `Total: ${counted(total.files, "", "input", "en")}, ${counted(total.reports, "", "report", "en")}`;
  const failed = zh ? `${total.failed} 个输入未能检查` : `${total.failed} not checked`;
  const checked = [
    checkedLine(total.checked, language),
    severityTotals(total.counts, language, palette, total.failed === 0 && !total.suppressed) +
      suppressedText(total.suppressed ?? 0, language),
  ];
  const skipped = total.skipped ?? 0;
  const leftOut = zh
    ? `另有 ${skipped} 项未读`
    : `${skipped} other ${skipped === 1 ? "entry" : "entries"} not read`;
  const attached = total.attached ?? 0;
  const withPages = zh
    ? `${attached} 个附件随网页读取`
    : `${counted(attached, "", "attachment", "en")} read with ${attached === 1 ? "its page" : "their pages"}`;
  const parts = [
    inputs,
    ...(attached === 0 ? [] : [withPages]),
    ...(skipped === 0 ? [] : [leftOut]),
    ...(total.failed === 0 ? [] : [palette.error(failed)]),
    ...(total.reports === 0 ? [] : checked),
  ];
  return `${parts.join(zh ? "，" : "; ")}\n`;
}
