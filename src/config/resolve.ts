import { defaultRuleOptions, type RuleOptions, type Severity } from "../rules/define.ts";
import { type PresetName, presets } from "./presets.ts";
import { ruleOptionsOf } from "./rule-options.ts";
import type { Config, Layer, Level, Override, RuleSetting } from "./types.ts";

/** All that decides how one file is checked: plain data, which may be handed to a worker or hashed. */
export interface Settings {
  readonly preset: PresetName;
  /** Levels that were chosen by rule; they win over everything. */
  readonly severities: Readonly<Record<string, Level>>;
  /** What the preset raises. */
  readonly raised: Readonly<Record<string, Severity>>;
  readonly ruleOptions: RuleOptions;
  readonly organization: string | null;
  readonly year: number | null;
  readonly failOn: Severity;
  /** `null`: any number. */
  readonly maxWarnings: number | null;
}

/** What the command line says. */
export interface Choices extends Layer {
  readonly preset?: PresetName;
  /** What was read of the files of yearly enforcement data. */
  readonly enforcement?: RuleOptions["enforcement"];
}

/**
 * Settings of one file: defaults, then the configuration, then its overrides that match, then the command line.
 * @param overrides those of the configuration that apply to the file, in their order
 */
export function resolveSettings(
  config: Config | null,
  overrides: readonly Override[],
  choices: Choices = {},
): Settings {
  const { extends: chosen, overrides: _all, ...own } = config ?? {};
  const layers: readonly Layer[] = [own, ...overrides, choices];
  const last = <Key extends keyof Layer>(key: Key): Layer[Key] | undefined =>
    layers.findLast((layer) => layer[key] !== undefined)?.[key];
  const settings = layers.flatMap(({ rules = {} }) => Object.entries(rules));
  const preset = choices.preset ?? chosen ?? "recommended";
  return {
    preset,
    severities: Object.fromEntries(settings.map(([id, setting]) => [id, levelOf(setting)])),
    raised: presets[preset],
    ruleOptions: {
      ...defaultRuleOptions,
      organizationType: last("organizationType") ?? defaultRuleOptions.organizationType,
      publishedOn: last("publishedOn") ?? defaultRuleOptions.publishedOn,
      blankAsZero: last("blankAsZero") ?? defaultRuleOptions.blankAsZero,
      enforcement: choices.enforcement ?? defaultRuleOptions.enforcement,
      ...Object.assign({}, ...settings.map(([id, setting]) => ruleOptionsOf(id, optionsOf(setting)))),
    },
    organization: last("organization") ?? null,
    year: last("year") ?? null,
    failOn: last("failOn") ?? "error",
    maxWarnings: last("maxWarnings") ?? null,
  };
}

function levelOf(setting: RuleSetting): Level {
  return typeof setting === "string" ? setting : setting[0];
}

function optionsOf(setting: RuleSetting): Readonly<Record<string, unknown>> {
  return typeof setting === "string" ? {} : (setting[1] ?? {});
}
