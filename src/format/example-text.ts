import { type EnforcementFigures, enforcementMatters } from "../enforcement/figures.ts";
import type { Bilingual } from "../errors.ts";
import { measureName } from "../facts/names.ts";
import { editionOfYear, sectionKeys, sectionOf, type TableKey, tableKeys } from "../form/index.ts";
import { issueMessage } from "../report/issues.ts";
import type { Contact } from "../report/model.ts";
import type { Example, ExampleReport } from "../rules/example.ts";
import type { RuleOptions } from "../rules/options.ts";
import { exampleTableLines } from "./example-table.ts";
import type { Language } from "./words.ts";

/** What differs in an example from a faultless report, in lines; the text itself where a text is given. */
export function exampleText(
  { text, report, previous, siblings, options }: Example,
  language: Language,
): string[] {
  const zh = language === "zh";
  if (text !== undefined) return text.trim().split("\n");
  const own = reportLines(report ?? {}, language);
  const before = previous === undefined ? [] : reportLines(previous, language);
  const others = (siblings ?? []).flatMap((sibling) => [
    zh ? "同一文件中还有：" : "Also in the file:",
    ...indented(reportLines(sibling, language)),
  ]);
  const beside = optionLines(options ?? {}, language);
  if (previous === undefined) return [...own, ...others, ...beside];
  return [
    zh ? "上年的报告：" : "Last year's report:",
    ...indented(before),
    zh ? "本年的报告：" : "This year's report:",
    ...indented(own),
    ...others,
    ...beside,
  ];
}

/** Options of an example in words; whatever is added to them breaks the build here. */
const optionNames = {
  organizationType: { zh: "设定的机关类型", en: "Set: type of organ" },
  publishedOn: { zh: "设定的公布日期", en: "Set: date of publication" },
  blankAsZero: { zh: "设定：空格按 0 计", en: "Set: blanks count as 0" },
  allowedHeadings: { zh: "设定：另外认可的标题", en: "Set: headings accepted as well" },
  deadline: { zh: "设定的公布期限", en: "Set: deadline" },
  overviewLimit: { zh: "设定的总体情况字数上限", en: "Set: characters of the overview" },
  requiredFigures: { zh: "设定：总体情况须写明数量的事项", en: "Set: matters whose number is required" },
} as const satisfies Record<Exclude<keyof RuleOptions, "enforcement">, Bilingual>;

function optionLines({ enforcement = [], ...set }: Partial<RuleOptions>, language: Language): string[] {
  const names: Readonly<Record<string, Bilingual>> = optionNames;
  const lines = Object.entries(set).flatMap(([key, value]) =>
    valueLines(names[key]?.[language] ?? key, optionText(value, language), language),
  );
  return [...lines, ...enforcement.flatMap((data) => enforcementLines(data, language))];
}

function optionText(value: RuleOptions[keyof typeof optionNames], language: Language): string {
  if (Array.isArray(value)) return value.join(language === "zh" ? "、" : ", ");
  if (typeof value === "boolean") return { zh: value ? "是" : "否", en: value ? "yes" : "no" }[language];
  return value === null ? noneWord(language) : String(value);
}

/** What another file says of licences, penalties and compulsion. */
function enforcementLines(data: EnforcementFigures, language: Language): string[] {
  const zh = language === "zh";
  const matters = enforcementMatters.flatMap((matter) => {
    const numbers = data[matter].join(zh ? " 或 " : " or ");
    return numbers === "" ? [] : [`${measureName({ kind: "decisions", of: matter })[language]} ${numbers}`];
  });
  const of = [data.organization, data.year].filter((word) => word !== null).join(" ");
  return [
    `${zh ? "执法数据" : "Enforcement data"} ${data.file}${zh ? "：" : ": "}`,
    ...indented([of, ...matters]),
  ];
}

function reportLines(report: ExampleReport, language: Language): string[] {
  const lines = [
    ...factLines(report, language),
    ...sectionLines(report, language),
    ...tableKeys.flatMap((key) => exampleTableLines(report, key, language)),
    ...otherTableLines(report, language),
    ...(report.issues ?? []).map((issue) => issueMessage(issue, language)),
  ];
  if (lines.length > 0) return lines;
  return [language === "zh" ? "（一份没有问题的报告）" : "(a report in which nothing is wrong)"];
}

/** Parts of an example that take more than a line; whatever is added to examples breaks the build here. */
type Larger =
  | "sections"
  | "headings"
  | "order"
  | "tables"
  | "otherTables"
  | "issues"
  | "properties"
  | TableKey;

const factNames = {
  kind: { zh: "文件", en: "File" },
  formOf: { zh: "格式", en: "Form" },
  year: { zh: "年度", en: "Year" },
  checkedAs: { zh: "按此年度检查", en: "Checked as of" },
  organization: { zh: "机关", en: "Organ" },
  title: { zh: "标题", en: "Title" },
  publishedOn: { zh: "公布日期", en: "Published" },
  period: { zh: "统计期限", en: "Period" },
  contact: { zh: "联系方式", en: "Contact" },
  preamble: { zh: "说明", en: "Preamble" },
} as const satisfies Record<Exclude<keyof ExampleReport, Larger>, Bilingual>;

const contactNames = {
  address: { zh: "地址", en: "address" },
  postcode: { zh: "邮编", en: "postcode" },
  telephone: { zh: "电话", en: "telephone" },
  fax: { zh: "传真", en: "fax" },
  email: { zh: "电子邮箱", en: "e-mail" },
  website: { zh: "网址", en: "website" },
} as const satisfies Record<keyof Contact, Bilingual>;

function factLines(report: ExampleReport, language: Language): string[] {
  const { kind, formOf, year, checkedAs, organization, title, publishedOn, period, contact, preamble } =
    report;
  const values: Readonly<Record<keyof typeof factNames, string | number | null | undefined>> = {
    ...{
      kind,
      formOf: formOf && editionOfYear(formOf),
      year,
      checkedAs,
      organization,
      title,
      publishedOn,
      preamble,
    },
    period: period && `${period.start ?? "…"} ~ ${period.end ?? "…"}`,
    contact: contact && contactText(contact, language),
  };
  const names: Readonly<Record<string, Bilingual>> = factNames;
  const facts = Object.entries(values).flatMap(([key, value]) =>
    value === undefined
      ? []
      : valueLines(names[key]?.[language] ?? key, value ?? noneWord(language), language),
  );
  const properties = Object.entries(report.properties ?? {}).flatMap(([name, value]) =>
    valueLines(name, value, language),
  );
  return [...facts, ...properties];
}

function contactText(contact: NonNullable<ExampleReport["contact"]>, language: Language): string {
  const given = Object.entries(contactNames).flatMap(([key, name]) => {
    const value = Object.entries(contact).find(([other]) => other === key)?.[1];
    return value === undefined ? [] : [`${name[language]} ${value ?? noneWord(language)}`];
  });
  return given.join(language === "zh" ? "；" : "; ");
}

function noneWord(language: Language): string {
  return language === "zh" ? "（没有）" : "(none)";
}

function valueLines(name: string, value: string | number, language: Language): string[] {
  const [first = "", ...rest] = String(value).split("\n");
  return [`${name}${language === "zh" ? "：" : ": "}${first}`, ...indented(rest)];
}

function sectionLines({ sections, headings, order }: ExampleReport, language: Language): string[] {
  const zh = language === "zh";
  const lines = sectionKeys.flatMap((key) => {
    const text = sections?.[key];
    const heading = headings?.[key] ?? officialHeading(key);
    if (text === undefined && headings?.[key] === undefined) return [];
    if (text === null) return [`${heading}${zh ? "（没有这一部分）" : " (missing)"}`];
    return [
      heading,
      ...indented((text ?? "").split("\n").filter((line) => line !== "")),
      ...emptyLine(text, zh),
    ];
  });
  if (order === undefined) return lines;
  const listed = order.map((key) => headings?.[key] ?? officialHeading(key)).join(zh ? "；" : "; ");
  return [...lines, `${zh ? "各部分次序：" : "Order of the parts: "}${listed}`];
}

function emptyLine(text: string | undefined, zh: boolean): string[] {
  return text === "" ? [`  ${zh ? "（没有文字）" : "(no text)"}`] : [];
}

function officialHeading(key: (typeof sectionKeys)[number]): string {
  const { ordinal, heading } = sectionOf(key);
  return `${ordinal}、${heading.text}`;
}

function otherTableLines({ otherTables }: ExampleReport, language: Language): string[] {
  return sectionKeys.flatMap((key) => {
    const rows = otherTables?.[key];
    if (rows === undefined) return [];
    const lead = language === "zh" ? "中另有表格：" : ", another table:";
    return [`${officialHeading(key)}${lead}`, ...indented(rows.map((row) => row.join(" | ")))];
  });
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
