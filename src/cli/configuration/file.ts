import { type Stats, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { OverridesFor } from "../../config/match-overrides.ts";
import type { Config } from "../../config/types.ts";
import { exitCode, UserError } from "../../errors.ts";
import { errnoOf } from "../files/errno.ts";
import { notRegular, readAnyFile, usualPatience } from "../files/read-file.ts";

export const configName = "gia-report.config.json";

/** A configuration and where it stands. */
export interface ConfigFile {
  /** Absolute. */
  readonly path: string;
  readonly config: Config;
  readonly overridesFor: OverridesFor;
}

/** Finds the configuration that applies to files of a folder; every folder is looked into once. */
export interface ConfigFinder {
  /** @throws UserError (exit 2) where there is one that cannot be read or is wrong */
  readonly find: (folder: string) => Promise<ConfigFile | null>;
}

export function findConfigs(cwd: string): ConfigFinder {
  const known = new Map<string, Promise<ConfigFile | null>>();
  const find = (folder: string): Promise<ConfigFile | null> => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const found = loadConfig(join(folder, configName), cwd, "found").then(
      (file) => file ?? (dirname(folder) === folder ? null : find(dirname(folder))),
    );
    known.set(folder, found);
    return found;
  };
  return { find };
}

/**
 * The configuration that was named on the command line.
 * @throws UserError (exit 2) where it is missing, cannot be read or is wrong
 */
export async function openConfig(path: string, cwd: string): Promise<ConfigFile> {
  const file = await loadConfig(resolve(cwd, path), cwd, "named");
  if (file !== null) return file;
  throw new UserError(
    "config-missing",
    { zh: `没有配置文件 ${path}`, en: `there is no configuration ${path}` },
    { exitCode: exitCode.usage },
  );
}

/** `null` where there is no such file; one that is there and cannot be read is an error, never passed over. */
async function loadConfig(path: string, cwd: string, how: "named" | "found"): Promise<ConfigFile | null> {
  // Most folders have none; asking for that costs less than an error.
  const status = statusOf(path, how);
  if (status === null) return null;
  const shown = shortPath(path, cwd);
  // A pipe that was named (`--config <(…)`) is read; one that lies in a folder under that name is not waited for.
  const text = await textOf(path, shown, how === "named" || status.isFile());
  const { readConfig } = await import("../../config/read-config.ts");
  const config = readConfig(text, shown);
  if (config.overrides === undefined) return { path, config, overridesFor: () => [] };
  const { matchOverrides } = await import("../../config/match-overrides.ts");
  return { path, config, overridesFor: matchOverrides(config) };
}

function statusOf(path: string, how: "named" | "found"): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    // Of a folder that may not be entered no file can be read: that is said of the file, and ends no other.
    if (how === "found" && errnoOf(error) === "EACCES") return null;
    throw unreadableConfig(path, error);
  }
}

async function textOf(path: string, shown: string, mayBeRead: boolean): Promise<string> {
  try {
    if (!mayBeRead) throw notRegular();
    return Buffer.from(await readAnyFile(path, bounds)).toString();
  } catch (error) {
    throw unreadableConfig(shown, error);
  }
}

const bounds = { most: 64 * 1024 * 1024, tooLarge, patience: usualPatience } as const;

function tooLarge(): UserError {
  return new UserError("config-too-large", { zh: "超过 64 MiB", en: "larger than 64 MiB" });
}

function unreadableConfig(shown: string, error: unknown): UserError {
  const why =
    error instanceof UserError ? error.text : { zh: String(errnoOf(error)), en: String(errnoOf(error)) };
  return new UserError(
    "config-unreadable",
    { zh: `配置文件 ${shown} 读取失败（${why.zh}）`, en: `${shown} cannot be read (${why.en})` },
    { exitCode: exitCode.usage, cause: error },
  );
}

/** As the user would write it: relative where it lies below the working directory. */
export function shortPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short === "" || short.startsWith("..") ? path : short;
}

/** A path from a folder with `/` on every system, as patterns and baselines write it. */
export function slashedPath(folder: string, path: string): string {
  return relative(folder, path).split(sep).join("/");
}
