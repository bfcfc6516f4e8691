import { presets } from "../../src/config/presets.ts";
import { ruleOptions } from "../../src/config/rule-options.ts";
import { readExample } from "../../src/example/read.ts";
import { exampleText } from "../../src/format/example-text.ts";
import { editLines, explanationParts, relatedHeading } from "../../src/format/explanation.ts";
import { catalogueOf, groupName, remarkGroups } from "../../src/format/rule-list.ts";
import { groupNames, type Language, severityWord } from "../../src/format/words.ts";
import { lintReport } from "../../src/lint/engine.ts";
import type { LintFinding } from "../../src/lint/finding.ts";
import { ownSeverities } from "../../src/lint/rule-ids.ts";
import type { Rule, Severity } from "../../src/rules/define.ts";
import type { Example } from "../../src/rules/example.ts";
import { relatedTo } from "../../src/rules/families.ts";
import { rules } from "../../src/rules/index.ts";
import { inMarkdown } from "./markdown.ts";

/** `docs/rules/*.md`: a page per rule, and the index. */
export async function ruleDocs(): Promise<Readonly<Record<string, string>>> {
  const pages = await Promise.all(
    rules.map(async (rule) => [`docs/rules/${rule.id}.md`, await ruleDoc(rule)] as const),
  );
  return { ...Object.fromEntries(pages), "docs/rules/README.md": indexDoc() };
}

/** An example and what the rule says of it: the rule is run. */
interface Shown {
  readonly example: Example;
  readonly findings: readonly LintFinding[];
}

/** Chinese first, with the examples; the same in English below. */
async function ruleDoc(rule: Rule): Promise<string> {
  const shown = await Promise.all(rule.examples.map((example) => runExample(rule, example)));
  const wrong = shown.filter(({ example }) => (example.expect ?? []).length > 0);
  const right = shown.filter(({ example }) => (example.expect ?? []).length === 0);
  const lines = [
    `# ${rule.id}`,
    `**${inMarkdown(rule.title.zh)}** · ${inMarkdown(rule.title.en)}`,
    ...partsOf(rule, "zh"),
    "## 级别",
    ...severityLines(rule, shown, "zh"),
    "## 错误例 Wrong",
    "只写与一份没有问题的报告不同之处，没写出的格为 0。What differs from a faultless report; cells not shown are 0.",
    ...wrong.map(exampleDoc),
    "## 正确例 Right",
    ...right.map(exampleDoc),
    "## English",
    `**${inMarkdown(rule.title.en)}**`,
    ...partsOf(rule, "en").map((line) => line.replace(/^## /, "### ")),
    "### Severity",
    ...severityLines(rule, shown, "en"),
    "[全部规则 All rules](README.md)",
  ];
  return `${lines.join("\n\n")}\n`;
}

async function runExample(rule: Rule, example: Example): Promise<Shown> {
  const { report, context } = await readExample(example);
  const { findings } = lintReport(report, context, { rules: [rule] });
  return { example, findings: findings.filter(({ ruleId }) => ruleId === rule.id) };
}

function partsOf(rule: Rule, language: Language): string[] {
  return [
    ...explanationParts(rule, language).flatMap(({ heading, lines }) => [
      `## ${heading}`,
      heading === relatedHeading[language]
        ? relatedTo(rule.id)
            .map((id) => `[${id}](${id}.md)`)
            .join(language === "zh" ? "、" : ", ")
        : lines.length === 1
          ? inMarkdown(lines[0] ?? "")
          : lines.map((line) => `- ${inMarkdown(line)}`).join("\n"),
    ]),
    language === "zh" ? "## 源码" : "## Code",
    `[src/rules/${rule.group}/${rule.id}.ts](../../src/rules/${rule.group}/${rule.id}.ts)`,
  ];
}

function severityLines(rule: Rule, shown: readonly Shown[], language: Language): string[] {
  const zh = language === "zh";
  const findings = shown.flatMap((one) => one.findings);
  const word = (severity: Severity) => severityWord(severity, language);
  const others = new Set(
    findings.filter(({ artefact }) => artefact !== true).map(({ severity }) => severity),
  );
  others.delete(rule.severity);
  const some = [...others].map(word).join(zh ? "或" : " or ");
  const strict = raisedBy(rule.id);
  const says = zh
    ? [
        `${word(rule.severity)}（${groupNames[rule.group].zh}）`,
        ...(others.size === 0 ? [] : [`有的情形为${some}`]),
        ...(findings.some(({ artefact }) => artefact)
          ? ["不是 Word 文件的，残损多由网页抓取造成，只作提示"]
          : []),
        ...(strict === null ? [] : [`预设 strict 下为${word(strict)}`]),
      ]
    : [
        `${word(rule.severity)} (${groupNames[rule.group].en})`,
        ...(others.size === 0 ? [] : [`${some} in some cases`]),
        ...(findings.some(({ artefact }) => artefact)
          ? ["a note for damage in anything but a Word file, where it mostly comes from scraping"]
          : []),
        ...(strict === null ? [] : [`${word(strict)} in the preset strict`]),
      ];
  const options = Object.entries(ruleOptions[rule.id] ?? {}).map(([name, { says: text, schema }]) =>
    zh
      ? `配置选项 \`${name}\`（${schema.type}）：${inMarkdown(text.zh)}。`
      : `Option \`${name}\` (${schema.type}): ${inMarkdown(text.en)}.`,
  );
  return [`${says.join(zh ? "；" : "; ")}${zh ? "。" : "."}`, ...options];
}

function raisedBy(id: string): Severity | null {
  return Object.entries<Severity>(presets.strict).find(([rule]) => rule === id)?.[1] ?? null;
}

function exampleDoc({ example, findings }: Shown): string {
  const said = findings.map(
    ({ severity, message }) => `> ${severityWord(severity, "zh")}：${inMarkdown(message)}`,
  );
  const edits = editLines(example, "zh").map((line) => `> ${inMarkdown(line)}`);
  const text = exampleText(example, "zh").map((line) => line.trimEnd());
  return [
    `${inMarkdown(example.name)}：`,
    `\`\`\`\`text\n${text.join("\n")}\n\`\`\`\``,
    ...said,
    ...edits,
  ].join("\n\n");
}

/** Every rule by group, in both languages. */
function ruleTable(): string {
  const rows = rules.map(({ id, severity, title, group }) =>
    tableRow([
      `[${id}](${id}.md)`,
      `${severityWord(severity, "zh")} ${severity}`,
      groupNames[group].zh,
      title.zh,
      title.en,
    ]),
  );
  const head = ["规则 rule", "级别 severity", "类别 group", "查什么", "what"];
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
    ruleTable(),
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
