import type { Bilingual } from "../errors.ts";

/** Descriptions of the options that choose what is checked, and of the commands around the configuration. */
export const configurationWording = {
  config: {
    zh: "用这个配置文件（默认从各文件所在文件夹向上找 gia-report.config.json）",
    en: "use this configuration (default: the nearest gia-report.config.json above each file)",
  },
  noConfig: { zh: "不用任何配置文件", en: "use no configuration" },
  preset: {
    zh: "预设：recommended 或 strict（默认 recommended）",
    en: "recommended or strict (default: recommended)",
  },
  rule: {
    zh: "改一条规则的级别，如 t4-total:warning；off 为不查；可多次使用",
    en: "level of one rule, such as t4-total:warning; off drops it; may be repeated",
  },
  printConfig: {
    zh: "只显示用于这个文件的设置，不作检查",
    en: "print what applies to this file, and check nothing",
  },
} as const satisfies Record<string, Bilingual>;
