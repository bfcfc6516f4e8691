import type { OrganizationType, Severity } from "../rules/define.ts";
import type { PresetName } from "./presets.ts";

/** How grave the findings of a rule are; `off` drops them. */
export type Level = Severity | "off";

export const levels: readonly Level[] = ["error", "warning", "info", "off"];

/** `"warning"`, or with what the rule may be told: `["warning", { "allow": ["…"] }]`. */
export type RuleSetting = Level | readonly [Level] | readonly [Level, Readonly<Record<string, unknown>>];

/** One layer of settings: a configuration, one of its overrides, or the command line. Later layers win. */
export interface Layer {
  /** By rule id, `read/<code>` or `baseline/stale`. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly organizationType?: Exclude<OrganizationType, "unknown">;
  /** Name of the reporting organ, instead of the one recognised. */
  readonly organization?: string;
  readonly year?: number;
  /** ISO date. */
  readonly publishedOn?: string;
  readonly blankAsZero?: boolean;
  readonly failOn?: Severity;
  /** Warnings that one file may have. */
  readonly maxWarnings?: number;
}

/** Settings for the files that match one of the globs; they are relative to the configuration's folder. */
export interface Override extends Layer {
  readonly files: readonly string[];
}

/** `gia-report.config.json` after validation; its schema is `schemas/config.schema.json`. */
export interface Config extends Layer {
  readonly $schema?: string;
  readonly extends?: PresetName;
  readonly overrides?: readonly Override[];
}
