import type { Bilingual } from "../errors.ts";
import type { RuleOptions } from "../rules/define.ts";

/** An option of a rule: what it sets, what it says, and which values it takes (JSON Schema). */
export interface RuleOption {
  readonly sets: keyof RuleOptions;
  readonly says: Bilingual;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** Options by rule id and name, as in `"overview-too-long": ["info", { "maxCharacters": 1500 }]`. */
export const ruleOptions: Readonly<Record<string, Readonly<Record<string, RuleOption>>>> = {
  "section-heading-wording": {
    allow: {
      sets: "allowedHeadings",
      says: {
        zh: "除统一格式外还认可的标题，带不带序号都行",
        en: "headings accepted beside those of the form, with or without their number",
      },
      schema: { type: "array", items: { type: "string" } },
    },
  },
  "overview-too-long": {
    maxCharacters: {
      sets: "overviewLimit",
      says: {
        zh: "总体情况最多多少字（默认 1000）",
        en: "characters that the overview may have (default 1000)",
      },
      schema: { type: "integer", minimum: 1 },
    },
  },
  "overview-figures-missing": {
    require: {
      sets: "requiredFigures",
      says: {
        zh: '总体情况须写明数量的事项，用报告里的词，如 ["网站", "公众号", "政府公报", "政策解读"]；不写则不查',
        en: "matters whose number the overview must give, in the words of reports; default: none",
      },
      schema: { type: "array", items: { type: "string", pattern: "\\S" } },
    },
  },
  "publish-late": {
    deadline: {
      sets: "deadline",
      says: {
        zh: "当地规定的公布期限，次年几月几日，如 01-20；不写则按条例第四十九条",
        en: "local deadline, a day of the next year such as 01-20; default: article 49 of the Regulation",
      },
      schema: { type: "string", pattern: "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" },
    },
  },
};

/** What the options given to a rule set; the configuration was validated before. */
export function ruleOptionsOf(
  ruleId: string,
  given: Readonly<Record<string, unknown>>,
): Partial<RuleOptions> {
  const known = Object.entries(ruleOptions[ruleId] ?? {});
  return Object.fromEntries(
    known.filter(([name]) => Object.hasOwn(given, name)).map(([name, { sets }]) => [sets, given[name]]),
  );
}
