import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { type ExitCode, exitCode, UserError } from "../../errors.ts";
import { type Applied, pathOf } from "../configuration/configuration.ts";
import { configName } from "../configuration/file.ts";
import type { Invocation, Output } from "../invocation.ts";
import type { Language } from "../language.ts";
import type { LintFlags } from "../options/flags.ts";
import type { OutputRequest } from "../outputs/request.ts";
import { colourLevel, paletteOf } from "../terminal/colour.ts";
import { complain } from "../terminal/complain.ts";
import type { Seen } from "../watch/judge.ts";
import { isPassing, isShut, lookAt } from "../watch/look.ts";
import { newsText } from "../watch/news-text.ts";
import { watchRounds } from "../watch/rounds.ts";
import { openStop } from "../watch/stop.ts";
import { refuseUnwatchable } from "../watch/watchable.ts";
import { lintCommand, usualOutput } from "./lint.ts";

/** Milliseconds between two looks, and how many times as long as a look takes itself. */
const shortest = 400;
const rest = 20;

/**
 * `gia-report lint --watch`: checks, and checks again whenever a file, a configuration, the baseline or enforcement data
 * change. Ends at Ctrl-C as an interrupted run does.
 * @throws UserError (exit 2) where what is asked for cannot be watched or is wrong from the start
 */
export async function watchCommand(
  operands: readonly string[],
  flags: LintFlags,
  invocation: Invocation,
  language: Language,
): Promise<ExitCode> {
  if (flags.printConfig !== undefined) return await lintCommand(operands, flags, invocation, language);
  refuseUnwatchable(operands, flags);
  const { cwd, stdout } = invocation;
  const requests = flags.format ?? usualOutput;
  const places = placesOf(operands, flags, requests, cwd);
  const palette = await paletteOf(colourLevel(flags.color, invocation));
  const cache = mkdtempSync(join(tmpdir(), "gia-report-"));
  const stop = openStop(invocation);
  const round = async (asked: LintFlags, around: Invocation) => {
    const seen: Seen[] = [];
    const code = await lintCommand(operands, asked, around, language, (result, applied) => {
      const path = fileOf(applied, cwd);
      for (const file of dependsOn(path, applied)) places.files.add(file);
      if (isPassing(path) && !operands.some((operand) => resolve(cwd, operand) === path)) return;
      seen.push({ result, path });
    });
    return { code, seen };
  };
  try {
    const before = lookAt(places);
    // What did not change is not checked again, unless the originals are wanted for a page.
    const kept = flags.cache === true ? flags : { ...flags, cacheLocation: flags.cacheLocation ?? cache };
    const { code, seen } = await round(kept, invocation);
    if (stop.happened()) return exitCode.interrupted;
    const now = lookAt(places);
    if (now.size === 0 || stdout.closed()) return code;
    await noteWatching(seen.length, invocation, language);
    const later = { ...kept, summary: false, format: requests.filter(({ path }) => path !== null) };
    const hushed = { ...invocation, stderr: silent };
    let cost = 0;
    await watchRounds(seen, new Map([...[...now].filter(([path]) => places.files.has(path)), ...before]), {
      look: () => {
        const began = performance.now();
        const found = lookAt(places);
        cost = performance.now() - began;
        return found;
      },
      isShut,
      check: async () => {
        try {
          return (await round(later, hushed)).seen;
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
          await complain(error, "gia-report", { invocation, language, debug: flags.debug === true });
          return null;
        }
      },
      tell: async (news) => {
        for (const one of news)
          await stdout.write(newsText(one, { language, palette, quiet: flags.quiet === true }));
      },
      pause: stop.pause,
      period: () => Math.max(shortest, cost * rest),
      stopped: () => stop.happened() || stdout.closed(),
    });
    return stop.happened() ? exitCode.interrupted : exitCode.ok;
  } finally {
    stop.end();
    rmSync(cache, { recursive: true, force: true });
  }
}

const silent: Output = { write: async () => {}, closed: () => false, isTTY: false, columns: null };

function placesOf(
  operands: readonly string[],
  { config, baseline, filesFrom, enforcement = [] }: LintFlags,
  requests: readonly OutputRequest[],
  cwd: string,
) {
  const paths = (named: readonly (string | false | null | undefined)[]) =>
    new Set(named.filter((path) => typeof path === "string").map((path) => resolve(cwd, path)));
  return {
    operands,
    cwd,
    files: paths([config, baseline, filesFrom, ...enforcement]),
    apart: paths(requests.map(({ path }) => path)),
  };
}

/** Whatever changes the result for a file, the configuration that may yet come beside it among them. */
function dependsOn(path: string, { file }: Applied): string[] {
  return [path, join(dirname(path), configName), ...(file === null ? [] : [file.path])];
}

function fileOf({ input }: Applied, cwd: string): string {
  return input.kind === "member" ? input.archive.path : pathOf(input, cwd);
}

async function noteWatching(count: number, { stderr }: Pick<Invocation, "stderr">, language: Language) {
  await stderr.write(
    language === "zh"
      ? `gia-report: 正在留意 ${count} 个文件，保存后再查；按 Ctrl-C 结束\n`
      : `gia-report: watching ${count} ${count === 1 ? "file" : "files"}; Ctrl-C ends it\n`,
  );
}
