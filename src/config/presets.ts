import type { Severity } from "../rules/define.ts";

/**
 * What a preset raises; what it does not name is as the rule says. `strict` raises what assessors deduct marks for
 * and what a reader of the published report trips over; what may have a lawful explanation (roll-forwards, decisions,
 * last year's dates) stays a warning.
 * What a rule itself holds less grave than usual, and damage from scraping, is not raised.
 */
export const presets = {
  recommended: {},
  strict: {
    // 要素不全、格式不规范
    "section-heading-wording": "error",
    "overview-aspect-missing": "error",
    "template-residue": "error",
    "preamble-part-count": "error",
    "row-extra": "error",
    "row-label-wording": "error",
    "header-label-wording": "error",
    "legal-basis-missing": "warning",
    "legal-basis-wrong": "error",
    "contact-incomplete": "warning",
    "download-missing": "warning",
    "fee-statement-missing": "error",
    "contact-format": "warning",
    // 数据不准确
    "cell-unit-embedded": "warning",
    "delta-style": "warning",
    "text-unit": "warning",
    "text-documents": "error",
    "text-enforcement": "error",
    "enforcement-data-mismatch": "warning",
    "accountability-missing": "error",
    // 与往年雷同、文字不严谨
    "org-name-inconsistent": "error",
    "stale-year": "error",
    "stray-punctuation": "warning",
    "text-duplicated-last-year": "error",
    "text-duplicated-other-org": "warning",
    "outdated-principle": "warning",
    "obsolete-category": "warning",
    "unbalanced-punctuation": "error",
    "missing-terminal-punctuation": "warning",
    "known-typo": "error",
    // 不便查阅，泄露个人信息
    "content-as-image": "error",
    "attachment-only": "error",
    "personal-mobile": "error",
  },
} as const satisfies Record<string, Readonly<Record<string, Severity>>>;

export type PresetName = keyof typeof presets;

export const presetNames: readonly PresetName[] = ["recommended", "strict"];
