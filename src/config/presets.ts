import type { Severity } from "../rules/define.ts";

/**
 * What a preset raises; what it does not name is as the rule says. `strict` raises what assessors deduct marks for
 * (format-spec §0.2: 莆田2009, 鲤城2020, 武威2025, 固镇2023) and what a reader of the published report trips over.
 * Damage from scraping is never raised.
 */
export const presets = {
  recommended: {},
  strict: {
    // 要素不全、格式不规范
    "title-nonstandard": "error",
    "section-heading-wording": "error",
    "section-empty": "error",
    "overview-aspect-missing": "error",
    "overview-too-long": "warning",
    "subheading-numbering": "error",
    "template-residue": "error",
    "preamble-part-count": "error",
    "row-extra": "error",
    "row-label-wording": "error",
    "header-label-wording": "error",
    // 数据不准确
    "cell-blank": "error",
    "cell-placeholder": "error",
    "cell-unit-embedded": "warning",
    "delta-style": "warning",
    "t2-valid-too-small": "error",
  },
} as const satisfies Record<string, Readonly<Record<string, Severity>>>;

export type PresetName = keyof typeof presets;

export const presetNames: readonly PresetName[] = ["recommended", "strict"];
