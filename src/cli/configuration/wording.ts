import type { Bilingual } from "../../errors.ts";

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
  baseline: {
    zh: "基线：其中说明了理由的发现不再报告，只计数",
    en: "baseline: findings that it holds, each with a reason, are counted and not reported",
  },
  updateBaseline: {
    zh: "把本次的发现写入基线，去掉已不再出现的",
    en: "write the findings of this run to the baseline, drop those that are gone",
  },
  reason: { zh: "写入基线的理由", en: "reason to write to the baseline" },
  initTemplate: {
    zh: "写出的是 draft 用的机关样式 gia-report.template.json",
    en: "write the form of the office's reports that draft uses, gia-report.template.json",
  },
  init: {
    zh: "在当前文件夹写一个配置文件 gia-report.config.json",
    en: "write a gia-report.config.json to start from",
  },
  completion: { zh: "输出 shell 的命令补全脚本", en: "print a completion script for a shell" },
  shell: { zh: "bash、zsh 或 fish", en: "bash, zsh or fish" },
} as const satisfies Record<string, Bilingual>;
