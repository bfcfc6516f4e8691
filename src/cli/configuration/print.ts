import { resolve } from "node:path";
import type { Settings } from "../../config/resolve.ts";
import { ruleOptions } from "../../config/rule-options.ts";
import { type ExitCode, exitCode } from "../../errors.ts";
import { ownSeverities } from "../../lint/rule-ids.ts";
import { jsonText } from "../../write/json.ts";
import type { Invocation } from "../invocation.ts";
import { type Applied, settingsOf } from "./configuration.ts";
import { shortPath } from "./file.ts";
import type { ConfigurationFlags } from "./flags.ts";

/** `lint --print-config FILE`: what applies to that file, whether or not it exists. */
export async function printConfig(
  name: string,
  flags: ConfigurationFlags,
  invocation: Invocation,
): Promise<ExitCode> {
  const { cwd, stdout } = invocation;
  const input = { kind: "file", name, path: resolve(cwd, name), bytes: null, inside: name } as const;
  for (const applied of await settingsOf([input], flags, invocation)) {
    await stdout.write(jsonText(configFacts(name, applied, cwd), false));
  }
  return exitCode.ok;
}

function configFacts(name: string, { settings, file }: Applied, cwd: string) {
  const { preset, organization, year, failOn, maxWarnings } = settings;
  const { organizationType, publishedOn, blankAsZero } = settings.ruleOptions;
  return {
    file: name,
    config: file === null ? null : shortPath(file.path, cwd),
    preset,
    organizationType,
    organization,
    year,
    publishedOn,
    blankAsZero,
    failOn,
    maxWarnings,
    rules: Object.fromEntries([...ownSeverities.keys()].map((id) => [id, settingOf(id, settings)])),
  };
}

/** As it would stand in a configuration. A level that a rule raises or lowers by finding is the usual one. */
function settingOf(id: string, { severities, raised, ruleOptions: values }: Settings) {
  const level = severities[id] ?? raised[id] ?? ownSeverities.get(id);
  const options = ruleOptions[id];
  if (options === undefined) return level;
  return [level, Object.fromEntries(Object.entries(options).map(([name, { sets }]) => [name, values[sets]]))];
}
