import type { TableTemplate } from "../form/index.ts";
import { sectionKeys, sectionOf, tableKeys, tableOf } from "../form/index.ts";
import type { MessageText, Rule } from "../rules/define.ts";
import type { Example, ExampleReport, ExampleTable } from "../rules/example.ts";
import type { Palette } from "./palette.ts";
import { groupNames, type Language, severityWord } from "./words.ts";

/** One rule as `gia-report explain` prints it. */
export function explanationText(
  rule: Rule,
  { language, palette }: { language: Language; palette: Palette },
): string {
  const zh = language === "zh";
  const word = palette[rule.severity](severityWord(rule.severity, language));
  const lines = [
    `${palette.bold(rule.id)}  ${rule.title[language]}`,
    `${word} · ${groupNames[rule.group][language]}`,
    "",
    ...part(zh ? "为什么" : "Why", rule.why[language]),
    ...part(zh ? "依据" : "Basis", rule.basis[language]),
    ...part(zh ? "怎么办" : "What to do", rule.remedy[language]),
    ...(rule.traps === undefined
      ? []
      : part(zh ? "不算违反的情形" : "Not a violation", rule.traps[language])),
    palette.bold(zh ? "说明文字" : "Messages"),
    ...Object.values(rule.messages).flatMap((message) => messageLines(message, language)),
    "",
    palette.bold(zh ? "例" : "Examples"),
    ...rule.examples.flatMap((example) => exampleLines(example, language, palette)),
  ];
  return `${lines.join("\n")}\n`;

  function part(heading: string, text: string): string[] {
    return [palette.bold(heading), ...text.split("\n").map((line) => `  ${line}`), ""];
  }
}

function messageLines(message: MessageText, language: Language): string[] {
  const lead = language === "zh" ? "建议：" : "Suggestion: ";
  const suggestion = message.suggestion?.[language];
  return [`  ${message[language]}`, ...(suggestion === undefined ? [] : [`    ${lead}${suggestion}`])];
}

function exampleLines(example: Example, language: Language, palette: Palette): string[] {
  const expected = example.expect ?? [];
  const good = language === "zh" ? "通过" : "passes";
  const bad = language === "zh" ? "不通过" : "found";
  const verdict = expected.length === 0 ? palette.good(good) : palette.error(bad);
  const body = [
    ...(example.text === undefined ? [] : example.text.trim().split("\n")),
    ...(example.previous === undefined
      ? []
      : reportLines(example.previous, language === "zh" ? "上年：" : "previous: ")),
    ...(example.report === undefined ? [] : reportLines(example.report, "")),
  ];
  return [`  ${example.name}  ${verdict}`, ...body.map((line) => `    ${line}`)];
}

/** What differs from a faultless report. */
function reportLines(report: ExampleReport, lead: string): string[] {
  const { form, year, organization, title, publishedOn, preamble } = report;
  const facts = { form, year, organization, title, publishedOn, preamble };
  const factLines = Object.entries(facts)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${lead}${name}: ${value}`);
  return [
    ...factLines,
    ...sectionLines(report, lead),
    ...tableKeys.flatMap((key) => tableLines(report, key, lead)),
  ];
}

function sectionLines({ sections, headings }: ExampleReport, lead: string): string[] {
  return sectionKeys.flatMap((key) => {
    const { ordinal, heading } = sectionOf(key);
    const official = `${ordinal}、${heading.text}`;
    const text = sections?.[key];
    const found = headings?.[key];
    if (text === undefined && found === undefined) return [];
    if (text === null) return [`${lead}${official}（无此章节）`];
    return [`${lead}${found ?? official}：${text ?? ""}`.replace(/\n/g, "\n      ")];
  });
}

function tableLines(report: ExampleReport, key: (typeof tableKeys)[number], lead: string): string[] {
  const table = report[key];
  if (table === undefined) return [];
  const template = tableOf(report.form ?? "2021", key);
  if (table === null) return [`${lead}${template.name.text}（无此表）`];
  return Object.entries(table).map(([path, cells]) => `${lead}${rowText(template, path, cells)}`);
}

/** 「表三 一、本年新收…：自然人 3、总计 3」; zeros are left out. */
function rowText(template: TableTemplate, path: string, cells: ExampleTable[string]): string {
  const block = template.blocks.find(({ rows }) => rows.some((row) => row.path.join("/") === path));
  const row = block?.rows.find((candidate) => candidate.path.join("/") === path);
  const values = cells.flatMap((cell, index) => {
    const column = block?.columns[index];
    const name =
      column === undefined
        ? ""
        : [...column.groups.slice(template.key === "remedies" ? -1 : 99), column.label]
            .map(({ text }) => text)
            .join("");
    return cell === 0 ? [] : [`${name} ${cell === "" ? "（空白）" : cell}`];
  });
  const label = row?.label?.text ?? "";
  return `${template.name.text} ${label}：${values.length === 0 ? "全为 0" : values.join("、")}`;
}
