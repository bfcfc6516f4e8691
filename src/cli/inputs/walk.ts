import { type Dirent, readdirSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { byText } from "../../by-text.ts";
import { isHidden } from "../../check/hidden.ts";
import type { SkipReason } from "../../check/skip-reasons.ts";
import { isToldByName } from "../../read/kinds/index.ts";
import { errnoOf, unreadable } from "../files/errno.ts";
import { type FilePath, openable } from "../files/identity.ts";
import { danglingLink } from "./errors.ts";
import type { Input, Skipped } from "./input.ts";
import { below, decodeName, type EntryPath } from "./names.ts";
import { sightOfFile } from "./sight.ts";

/** Everything that a folder led to: each entry is in one of the two lists. */
export interface Walked {
  readonly inputs: readonly Input[];
  readonly skipped: readonly Skipped[];
}

export interface WalkOptions {
  /** How the folder is called; names of entries follow it. */
  readonly shown: string;
  /** Device and number of files that belong to the run itself. */
  readonly own: ReadonlySet<string>;
  /** Whether an entry is asked for, by its path below the folder with `/`; absent = all. */
  readonly wants?: (inside: string) => boolean;
  /** Levels of folders that are entered; absent = all. */
  readonly depth?: number;
  /** What an entry is taken for; absent = `sightOfFile`, which opens it. */
  readonly sight?: typeof sightOfFile;
}

/**
 * Looks through a folder in depth. Links are followed, a folder that was entered before is not entered again. What
 * cannot be looked into becomes an input that failed.
 */
export function walkFolder(root: EntryPath, options: WalkOptions): Walked {
  const {
    shown,
    own,
    wants = () => true,
    depth = Number.POSITIVE_INFINITY,
    sight: sightIn = sightOfFile,
  } = options;
  const inputs: Input[] = [];
  const skipped: Skipped[] = [];
  const entered = new Set<string>();
  enter(root, "", 0);
  return { inputs, skipped };

  function enter(folder: EntryPath, inside: string, level: number): void {
    const entries = entriesOf(folder);
    if (!Array.isArray(entries)) {
      inputs.push({ kind: "failed", name: nameOf(inside), error: unreadable(entries) });
      return;
    }
    const key = keyOf(statusOf(pathOf(folder)));
    if (key !== null && entered.has(key)) {
      skip(inside, "loop");
      return;
    }
    if (key !== null) entered.add(key);
    const named = entries
      .map((entry) => ({ entry, name: decodeName(entry.name) }))
      .sort((one, other) => byText(one.name.shown, other.name.shown));
    for (const { entry, name } of named) {
      const path = below(folder, name);
      const to = inside === "" ? name.shown : `${inside}/${name.shown}`;
      if (isHidden(name.shown)) skipHidden(to);
      else look(entry, path, to, level);
    }
  }

  function look(entry: Dirent<Buffer>, path: EntryPath, inside: string, level: number): void {
    if (entry.isFile() && !wants(inside)) return;
    const status = entry.isDirectory() ? null : statusOf(pathOf(path));
    if (status instanceof Error) {
      lookAtBroken(status, inside);
      return;
    }
    if (status === null || status.isDirectory()) {
      if (level < depth) enter(path, inside, level + 1);
      return;
    }
    if (!wants(inside)) return;
    if (!status.isFile()) {
      skip(inside, "special");
      return;
    }
    if (own.has(`${status.dev}:${status.ino}`)) {
      skip(inside, "given");
      return;
    }
    lookAtFile(path, inside, status.size);
  }

  function lookAtFile(path: EntryPath, inside: string, bytes: number): void {
    const name = nameOf(inside);
    try {
      const sight = sightIn(inside, pathOf(path));
      // What a pattern asks for was named: of a kind that is not read it is an input that cannot be read.
      const isAskedFor = options.wants !== undefined && sight !== "own";
      if (sight !== "read" && !isAskedFor) {
        skip(inside, sight);
        return;
      }
      const raw = path.raw === null ? {} : { rawPath: path.raw };
      inputs.push({ kind: "file", name, path: path.path, ...raw, bytes, inside });
    } catch (error) {
      inputs.push({ kind: "failed", name, error: unreadable(error) });
    }
  }

  /** What a link to nothing should have led to is not known; under the name of a report it is one that is missing. */
  function lookAtBroken(error: Error, inside: string): void {
    if (!wants(inside)) return;
    const leadsNowhere = ["ENOENT", "ENOTDIR", "ELOOP"].includes(errnoOf(error) ?? "");
    const isAskedFor = options.wants !== undefined || isToldByName(inside);
    if (leadsNowhere && !isAskedFor) {
      skip(inside, "dangling");
      return;
    }
    const told = errnoOf(error) === "ENOENT" ? danglingLink : unreadable(error);
    inputs.push({ kind: "failed", name: nameOf(inside), error: told });
  }

  function nameOf(inside: string): string {
    return inside === "" ? shown : join(shown, inside);
  }

  function skip(inside: string, reason: SkipReason): void {
    skipped.push({ file: nameOf(inside), reason });
  }

  /** A pattern does not ask for what is hidden; a folder stands for all that is in it. */
  function skipHidden(inside: string): void {
    if (options.wants === undefined) skip(inside, "hidden");
  }
}

function pathOf({ path, raw }: EntryPath): FilePath {
  return raw ?? path;
}

function entriesOf(folder: EntryPath): readonly Dirent<Buffer>[] | unknown {
  try {
    return readdirSync(openable(pathOf(folder)), { withFileTypes: true, encoding: "buffer" });
  } catch (error) {
    return error;
  }
}

function statusOf(path: FilePath): Stats | Error {
  try {
    return statSync(openable(path));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function keyOf(status: Stats | Error): string | null {
  return status instanceof Error ? null : `${status.dev}:${status.ino}`;
}
