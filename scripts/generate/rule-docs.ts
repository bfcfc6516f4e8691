import { presets } from "../../src/config/presets.ts";
import { ownSeverities } from "../../src/config/rule-ids.ts";
import { ruleOptions } from "../../src/config/rule-options.ts";
import { exampleText } from "../../src/format/example-text.ts";
import { explanationParts } from "../../src/format/explanation.ts";
import { catalogueOf, groupName, remarkGroups } from "../../src/format/rule-list.ts";
import { groupNames, type Language, severityWord } from "../../src/format/words.ts";
import { lintReport } from "../../src/lint/engine.ts";
import type { Rule, Severity } from "../../src/rules/define.ts";
import type { Example } from "../../src/rules/example.ts";
import { rules } from "../../src/rules/index.ts";
import { readExample } from "../../test/rules/read-example.ts";
import { inMarkdown } from "./markdown.ts";

/** `docs/rules/*.md`: a page per rule, and the index. */
export async function ruleDocs(): Promise<Readonly<Record<string, string>>> {
  const pages = await Promise.all(
    rules.map(async (rule) => [`docs/rules/${rule.id}.md`, await ruleDoc(rule)] as const),
  );
  return { ...Object.fromEntries(pages), "docs/rules/README.md": indexDoc() };
}

/** Chinese first, with the examples; the same in English below. */
async function ruleDoc(rule: Rule): Promise<string> {
  const wrong = rule.examples.filter(({ expect = [] }) => expect.length > 0);
  const right = rule.examples.filter(({ expect = [] }) => expect.length === 0);
  const lines = [
    `# ${rule.id}`,
    `**${inMarkdown(rule.title.zh)}** · ${inMarkdown(rule.title.en)}`,
    ...partsOf(rule, "zh"),
    "## 级别",
    ...severityLines(rule, "zh"),
    "## 错误例 Wrong",
    ...(await Promise.all(wrong.map((example) => exampleDoc(rule, example)))),
    "## 正确例 Right",
    ...(await Promise.all(right.map((example) => exampleDoc(rule, example)))),
    "## English",
    `**${inMarkdown(rule.title.en)}**`,
    ...partsOf(rule, "en").map((line) => line.replace(/^## /, "### ")),
    "### Severity",
    ...severityLines(rule, "en"),
    "[全部规则 All rules](README.md)",
  ];
  return `${lines.join("\n\n")}\n`;
}

function partsOf(rule: Rule, language: Language): string[] {
  return explanationParts(rule, language).flatMap(({ heading, lines }) => [
    `## ${heading}`,
    lines.length === 1 ? inMarkdown(lines[0] ?? "") : lines.map((line) => `- ${inMarkdown(line)}`).join("\n"),
  ]);
}

function severityLines(rule: Rule, language: Language): string[] {
  const zh = language === "zh";
  const group = groupNames[rule.group][language];
  const strict = raisedBy(rule.id);
  const raised =
    strict === null
      ? ""
      : zh
        ? `；预设 strict 下为${severityWord(strict, "zh")}`
        : `; ${severityWord(strict, "en")} in the preset strict`;
  const options = Object.entries(ruleOptions[rule.id] ?? {}).map(([name, { says, schema }]) =>
    zh
      ? `配置选项 \`${name}\`（${schema.type}）：${inMarkdown(says.zh)}。`
      : `Option \`${name}\` (${schema.type}): ${inMarkdown(says.en)}.`,
  );
  const word = severityWord(rule.severity, language);
  return [
    zh
      ? `${word}（${group}）${raised}。证据较弱或另有合法解释的情形会降一级；网页抓取造成的残损只作提示。`
      : `${word} (${group})${raised}. Weak evidence weighs less; damage from scraping is a note only.`,
    ...options,
  ];
}

function raisedBy(id: string): Severity | null {
  return Object.entries<Severity>(presets.strict).find(([rule]) => rule === id)?.[1] ?? null;
}

/** An example as it is read, and what the rule says of it: the rule is run. */
async function exampleDoc(rule: Rule, example: Example): Promise<string> {
  const { report, context } = await readExample(example);
  const { findings } = lintReport(report, context, { rules: [rule] });
  const said = findings
    .filter(({ ruleId }) => ruleId === rule.id)
    .map(({ severity, message }) => `> ${severityWord(severity, "zh")}：${inMarkdown(message)}`);
  const text = exampleText(example, "zh").map((line) => line.trimEnd());
  return [`${inMarkdown(example.name)}：`, `\`\`\`\`text\n${text.join("\n")}\n\`\`\`\``, ...said].join(
    "\n\n",
  );
}

/** Rules by group, as a table; for the index and for the readmes. */
export function ruleTable(language: Language, folder: string): string {
  const zh = language === "zh";
  const rows = rules.map(({ id, severity, title, group }) =>
    tableRow([
      `[${id}](${folder}${id}.md)`,
      severityWord(severity, language),
      groupNames[group][language],
      title[language],
    ]),
  );
  const head = zh ? ["规则", "级别", "类别", "查什么"] : ["rule", "severity", "group", "what"];
  return [tableRow(head), tableRow(head.map(() => "---")), ...rows].join("\n");
}

function indexDoc(): string {
  const remarks = catalogueOf(rules, "zh").filter(({ group }) => group === "reading" || group === "baseline");
  const english = new Map(catalogueOf(rules, "en").map(({ id, title }) => [id, title]));
  const head = ["id", "级别", "说明", "English"];
  const rows = remarks.map(({ id, severity, title }) =>
    tableRow([`\`${id}\``, severityWord(severity, "zh"), title, english.get(id) ?? ""]),
  );
  const lines = [
    "# 规则 Rules",
    `由 \`npm run generate\` 从 src/rules 生成。共 ${rules.length} 条规则；一条一页，先中文后英文。命令行：\`gia-report rules\`、\`gia-report explain 规则名\`。`,
    `Generated from src/rules: ${rules.length} rules, a page each, Chinese first. On the command line: \`gia-report rules\`, \`gia-report explain RULE\`.`,
    ruleTable("zh", ""),
    `## ${groupName("reading", "zh")} · ${groupName("baseline", "zh")}`,
    inMarkdown(remarkGroups.reading.says.zh),
    inMarkdown(remarkGroups.baseline.says.zh),
    [tableRow(head), tableRow(head.map(() => "---")), ...rows].join("\n"),
  ];
  if (remarks.length + rules.length !== ownSeverities.size) throw new Error("an id stands in no table");
  return `${lines.join("\n\n")}\n`;
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => (/^[[`]|^-+$/.test(cell) ? cell : inMarkdown(cell))).join(" | ")} |`;
}
