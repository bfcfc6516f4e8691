import { dirname, resolve } from "node:path";
import type { ReadingOptions } from "../../check/recognized.ts";
import { type Choices, resolveSettings, type Settings } from "../../config/resolve.ts";
import { ownSeverities } from "../../lint/rule-ids.ts";
import type { Input } from "../inputs/inputs.ts";
import type { Invocation } from "../invocation.ts";
import { type ConfigFile, findConfigs, openConfig, slashedPath } from "./file.ts";
import type { ConfigurationFlags } from "./flags.ts";
import { unknownRule } from "./unknown-rule.ts";

/** What applies to one input, and the configuration it comes from. */
export interface Applied {
  readonly input: Input;
  readonly settings: Settings;
  /** What would apply without the configuration; `null` where it sets nothing that findings depend on. */
  readonly without: Settings | null;
  readonly file: ConfigFile | null;
}

/**
 * Settings of every input, in their order: each from the configuration nearest to it (`--config` names one for all,
 * `--no-config` none), and from the command line, which wins. Known before anything is checked, so that a wrong
 * configuration stops the run.
 * @throws UserError (exit 2) where a configuration or a `--rule` is wrong
 */
export async function settingsOf(
  inputs: readonly Input[],
  flags: ConfigurationFlags,
  { cwd }: Pick<Invocation, "cwd">,
): Promise<readonly Applied[]> {
  const choices = choicesOf(flags);
  const unknown = Object.keys(flags.rule ?? {}).find((id) => !ownSeverities.has(id));
  if (unknown !== undefined) throw unknownRule(unknown);
  const without = resolveSettings(null, [], choices);
  const finder = findConfigs(cwd);
  const named = typeof flags.config === "string" ? await openConfig(flags.config, cwd) : null;
  return await Promise.all(
    inputs.map(async (input): Promise<Applied> => {
      const path = pathOf(input, cwd);
      const file = named ?? (flags.config === false ? null : await finder.find(dirname(path)));
      const settings = () => {
        const overrides = file?.overridesFor(slashedPath(dirname(file.path), path)) ?? [];
        return resolveSettings(file?.config ?? null, overrides, choices);
      };
      return {
        input,
        // Worked out where it is used: those of ten thousand inputs would fill the memory.
        get settings() {
          return settings();
        },
        get without() {
          return file === null || sameRules(settings(), without) ? null : without;
        },
        file,
      };
    }),
  );
}

function sameRules(one: Settings, other: Settings): boolean {
  const rulesOf = ({ severities, raised, ruleOptions }: Settings) =>
    JSON.stringify([severities, raised, ruleOptions]);
  return rulesOf(one) === rulesOf(other);
}

/** Facts that a configuration sets in place of what the file says, or of the usual level. */
export function factsSet({ settings, file }: Applied, flags: ConfigurationFlags): readonly string[] {
  if (file === null) return [];
  const without = resolveSettings(null, [], choicesOf(flags));
  return (["organization", "year"] as const).filter((key) => settings[key] !== without[key]);
}

function choicesOf(flags: ConfigurationFlags): Choices {
  const {
    preset,
    rule,
    orgType,
    org,
    year,
    published,
    blankAsZero,
    failOn,
    maxWarnings,
    enforcementFigures,
  } = flags;
  return {
    ...(preset === undefined ? {} : { preset }),
    ...(rule === undefined ? {} : { rules: rule }),
    ...(orgType === undefined ? {} : { organizationType: orgType }),
    ...(org === undefined ? {} : { organization: org }),
    ...(year === undefined ? {} : { year }),
    ...(published === undefined ? {} : { publishedOn: published }),
    ...(blankAsZero === undefined ? {} : { blankAsZero }),
    ...(failOn === undefined ? {} : { failOn }),
    ...(maxWarnings === undefined ? {} : { maxWarnings }),
    ...(enforcementFigures === undefined ? {} : { enforcement: enforcementFigures }),
  };
}

/** Where an input stands; standard input stands where `--stdin-filename` says, else in the working directory. */
export function pathOf(input: Input, cwd: string): string {
  return input.kind === "file" ? input.path : resolve(cwd, input.name === "-" ? "stdin" : input.name);
}

/** What the settings know better than the file. */
export function readingOptions({ year, organization }: Settings): ReadingOptions {
  return {
    ...(year === null ? {} : { year }),
    ...(organization === null ? {} : { org: organization }),
  };
}

/** The settings of inputs that come one by one. @throws UserError as `settingsOf` does, when their turn comes */
export async function* settingsAsTheyCome(
  inputs: AsyncIterable<Input>,
  flags: ConfigurationFlags,
  invocation: Pick<Invocation, "cwd">,
): AsyncGenerator<Applied> {
  for await (const input of inputs) yield* await settingsOf([input], flags, invocation);
}
