import { editionNamed } from "../form/index.ts";
import type { RuleGroup, Severity } from "../rules/define.ts";

/** Language of printed text. */
export type Language = "zh" | "en";

const severityWords: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "info" },
};

/** The gravest first. */
export const severities: readonly Severity[] = ["error", "warning", "info"];

export function severityWord(severity: Severity, language: Language): string {
  return severityWords[severity][language];
}

/** Groups of rules, in their order. */
export const groupNames: Readonly<Record<RuleGroup, Readonly<Record<Language, string>>>> = {
  structure: { zh: "结构", en: "Structure" },
  tables: { zh: "表格", en: "Tables" },
  values: { zh: "填数", en: "Values" },
  arithmetic: { zh: "勾稽关系", en: "Arithmetic" },
  "cross-table": { zh: "表间关系", en: "Across tables" },
  narrative: { zh: "文表一致", en: "Text against tables" },
  metadata: { zh: "期限、联系方式与依据", en: "Dates, contacts, legal basis" },
  "cross-year": { zh: "跨年衔接", en: "Across years" },
  wording: { zh: "文字", en: "Wording" },
  privacy: { zh: "个人信息", en: "Privacy" },
  publication: { zh: "公布形式", en: "Publication" },
};

/** 「2021 版格式（国办公开办函〔2021〕30号）」 */
export function formName(form: string | null, language: Language): string {
  const edition = editionNamed(form);
  if (edition === null) return language === "zh" ? "未见统一格式表格" : "no statutory table found";
  const document = edition.document[language];
  return language === "zh" ? `${edition.id} 版格式（${document}）` : `${edition.id} form (${document})`;
}

/** `3 errors`, `1 error`; Chinese nouns have no plural. */
export function counted(count: number, zh: string, en: string, language: Language): string {
  if (language === "zh") return `${count} ${zh}`;
  return `${count} ${en}${count === 1 ? "" : "s"}`;
}
