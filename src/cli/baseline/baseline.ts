import { dirname, resolve } from "node:path";
import { tooLarge } from "../../check/too-large.ts";
import { type BaselineFile, readBaseline } from "../../config/read-baseline.ts";
import type { Settings } from "../../config/resolve.ts";
import { exitCode, UserError } from "../../errors.ts";
import {
  type Baseline,
  entryFor,
  keyOfEntry,
  type Suppression,
  sortBaseline,
  suppress,
} from "../../lint/baseline.ts";
import type { LintReport } from "../../lint/index.ts";
import { jsonPieces } from "../../write/json.ts";
import { pathOf } from "../configuration/configuration.ts";
import { slashedPath } from "../configuration/file.ts";
import { errnoOf, unreadable } from "../files/errno.ts";
import { locked } from "../files/lock.ts";
import { readAnyFile, usualPatience } from "../files/read-file.ts";
import { writeOutputFile } from "../files/write-file.ts";
import type { Input } from "../inputs/inputs.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import { type Protected, refuseOverwriting } from "../outputs/protected.ts";
import { noteBaselineWritten, noteUnused } from "../terminal/notes.ts";
import { type BaselineFlags, checkBaselineFlags } from "./flags.ts";
import { reportStale } from "./stale.ts";

/** What a run does about findings that are known. */
export interface KnownFindings {
  /**
   * Reports of an input that could be read, without what is known. Entries for it that match nothing any more become
   * warnings `baseline/stale`; with `--update-baseline` every finding becomes known instead.
   */
  readonly take: (input: Input, reports: readonly LintReport[], settings: Settings) => readonly LintReport[];
  /** Writes the baseline where that was asked for. */
  readonly end: () => Promise<void>;
}

export interface KnownOptions extends BaselineFlags {
  readonly quiet?: boolean;
}

/**
 * Opens the baseline of a run.
 * @throws UserError (exit 2) where it is missing or wrong, or the flags do not fit together
 */
export async function openBaseline(
  flags: KnownOptions,
  invocation: Invocation,
  language: Language,
  kept: Iterable<Protected> = [],
): Promise<KnownFindings> {
  checkBaselineFlags(flags);
  const { baseline: name, updateBaseline = false, reason } = flags;
  if (name === undefined) return { take: (_input, reports) => reports, end: async () => {} };
  const path = resolve(invocation.cwd, name);
  if (updateBaseline) refuseOverwriting([{ path, shown: name }], notBaseline(kept));
  const { entries, lineOf } = await load(path, name, updateBaseline);
  const used = new Set<Suppression>();
  const gone = new Set<Suppression>();
  const added: Suppression[] = [];

  return {
    take: (input, reports, settings) => {
      const file = slashedPath(dirname(path), pathOf(input, invocation.cwd));
      const known = updateBaseline && reason !== undefined ? newEntries(reports, file, reason) : [];
      const found = suppress(reports, file, [...entries, ...known]);
      for (const entry of found.used) used.add(entry);
      for (const entry of known) if (found.used.has(entry)) added.push(entry);
      const stale = entries.filter((entry) => entry.file === file && !found.used.has(entry));
      for (const entry of stale) gone.add(entry);
      if (updateBaseline) return found.reports;
      const places = stale.map((entry) => ({ entry, baseline: name, line: lineOf(entries.indexOf(entry)) }));
      return reportStale(found.reports, places, settings, language);
    },
    end: async () => {
      const unused = entries.filter((entry) => entry.file === undefined && !used.has(entry));
      if (!updateBaseline) return await noteUnused(name, unused, invocation, language);
      const dropped = new Set([...gone, ...unused].map(keyOfEntry));
      const counts = await locked(path, name, async () => {
        // Read again: another run may have added to it meanwhile.
        const now = await load(path, name, true);
        const kept = now.entries.filter((entry) => !dropped.has(keyOfEntry(entry)));
        const known = new Set(kept.map(keyOfEntry));
        const fresh = added.filter((entry) => !known.has(keyOfEntry(entry)));
        await writeOutputFile(path, jsonPieces(sortBaseline([...kept, ...fresh]), false), name);
        return { added: fresh.length, kept: kept.length, dropped: now.entries.length - kept.length };
      });
      await noteBaselineWritten(name, counts, invocation, language);
    },
  };

  /** With `--quiet` only what is shown becomes known. */
  function newEntries(reports: readonly LintReport[], file: string, why: string): Baseline {
    return reports.flatMap((report) =>
      report.findings
        .filter(({ severity }) => flags.quiet !== true || severity === "error")
        .map((finding) => entryFor(finding, report, file, why)),
    );
  }
}

function* notBaseline(kept: Iterable<Protected>): Generator<Protected> {
  for (const one of kept) if (one.what !== "baseline") yield one;
}

const bounds = { most: 256 * 1024 * 1024, tooLarge, patience: usualPatience } as const;

async function load(path: string, name: string, mayBeMissing: boolean): Promise<BaselineFile> {
  try {
    return readBaseline(Buffer.from(await readAnyFile(path, bounds)).toString(), name);
  } catch (error) {
    if (error instanceof UserError && error.exitCode === exitCode.usage) throw error;
    const missing = errnoOf(error) === "ENOENT";
    if (missing && mayBeMissing) return { entries: [], lineOf: () => 1 };
    const why = error instanceof UserError ? error.text : unreadable(error).text;
    throw new UserError(
      "baseline-unreadable",
      missing
        ? { zh: `没有基线 ${name}`, en: `there is no baseline ${name}` }
        : { zh: `基线 ${name}：${why.zh}`, en: `${name}: ${why.en}` },
      {
        // What is there and cannot be read is not to be made anew.
        ...(missing && { hint: { zh: "用 --update-baseline 可新建", en: "--update-baseline makes one" } }),
        exitCode: exitCode.usage,
      },
    );
  }
}
