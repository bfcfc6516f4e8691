import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { version } from "../../version.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import type { ProgramFiles } from "../process.ts";
import type { CacheChoice, CacheState } from "./check-cache.ts";
import type { CacheFlags } from "./flags.ts";

/** The cache that was asked for by `--cache` or `--cache-location`; `null` where none was. */
export function cacheChoiceOf(
  { cache, cacheLocation }: CacheFlags,
  invocation: Pick<Invocation, "cwd" | "env" | "programFile" | "programDigest">,
): CacheChoice | null {
  if (cache !== true && cacheLocation === undefined) return null;
  const { cwd, env } = invocation;
  const folder = cacheLocation === undefined ? usualFolder(cwd, env) : resolve(cwd, cacheLocation);
  return { folder, build: buildOf(invocation) };
}

function usualFolder(cwd: string, env: Invocation["env"]): string {
  const modules = join(cwd, "node_modules");
  if (existsSync(modules)) return join(modules, ".cache", "gia-report");
  const own = env.XDG_CACHE_HOME || env.LOCALAPPDATA || join(env.HOME || homedir(), ".cache");
  return join(own, "gia-report");
}

/** Two builds of one version are told apart: their rules may differ. */
function buildOf({ programFile, programDigest }: ProgramFiles): string {
  if (programDigest !== undefined) return `${version} ${programDigest}`;
  if (programFile === undefined) return version;
  return `${version} ${createHash("sha256").update(readFileSync(programFile)).digest("hex")}`;
}

/** Counts what the cache was good for, to say what the user should know. */
export function countCacheUse() {
  const counts: Record<CacheState, number> = { hit: 0, miss: 0, damaged: 0, unwritable: 0 };
  return {
    add: (state: CacheState | null) => {
      if (state !== null) counts[state] += 1;
    },
    note: async ({ stderr }: Pick<Invocation, "stderr">, language: Language) => {
      const zh = language === "zh";
      if (counts.damaged > 0) {
        await stderr.write(
          zh
            ? `gia-report: 缓存中有 ${counts.damaged} 条已损坏，没有使用，已重新检查\n`
            : `gia-report: ${counts.damaged} damaged cache entries were ignored and their files checked again\n`,
        );
      }
      if (counts.unwritable > 0) {
        await stderr.write(
          zh
            ? `gia-report: 有 ${counts.unwritable} 个结果写不进缓存文件夹\n`
            : `gia-report: ${counts.unwritable} results could not be written to the cache folder\n`,
        );
      }
    },
  };
}
