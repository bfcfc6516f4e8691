import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { LintReport } from "../../lint/index.ts";
import type { ReportCard } from "../earlier-reports.ts";
import { errnoOf } from "../inputs.ts";

/** Where results are kept, and by which build of gia-report: another one may find something else. */
export interface CacheChoice {
  /** Absolute. */
  readonly folder: string;
  readonly build: string;
}

/** What is known of one content under one set of options. */
export interface CacheEntry {
  readonly cards: readonly ReportCard[];
  /** Reports of the year before with which it was compared. */
  readonly previous: readonly string[];
  readonly reports: readonly LintReport[];
}

/** The place of one content in the cache. */
export interface CachedCheck {
  readonly entry: StoredEntry | null;
  /** `damaged`: there was something that cannot be trusted; `unwritable`: the result could not be kept. */
  readonly state: CacheState;
  /** The result, where it was made with the same reports of the year before. */
  readonly reportsFor: (previous: readonly string[]) => readonly LintReport[] | null;
  readonly store: (entry: CacheEntry) => void;
}

export type CacheState = "hit" | "miss" | "damaged" | "unwritable";

interface StoredEntry {
  readonly cards: readonly ReportCard[];
  /** Digest of `CacheEntry.previous`. */
  readonly previous: string;
  readonly reports: readonly LintReport[];
}

export interface CheckCache {
  /** Looks content up under everything that a result depends on beside it. */
  readonly find: (bytes: Uint8Array, dependsOn: unknown) => CachedCheck;
}

/**
 * Results of `lint` by the digest of the content, of the options and of the build. An entry carries a digest of itself:
 * one that was cut off or changed is as good as none.
 */
export function openCheckCache({ folder, build }: CacheChoice): CheckCache {
  return {
    find: (bytes, dependsOn) => {
      const key = digest(`${build}\n${digest(bytes)}\n${JSON.stringify(dependsOn)}`);
      const path = join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
      const { entry, damaged } = load(path);
      let state: CacheState = damaged ? "damaged" : "miss";
      return {
        entry,
        get state() {
          return state;
        },
        reportsFor: (previous) => {
          if (entry === null || entry.previous !== digestOfAll(previous)) return null;
          state = "hit";
          return entry.reports;
        },
        store: ({ previous, ...rest }) => {
          const stored = { ...rest, previous: digestOfAll(previous) };
          if (!save(path, stored) && state === "miss") state = "unwritable";
        },
      };
    },
  };
}

function load(path: string): { readonly entry: StoredEntry | null; readonly damaged: boolean } {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const errno = errnoOf(error);
    return { entry: null, damaged: errno !== "ENOENT" && errno !== "ENOTDIR" };
  }
  const lineEnd = text.indexOf("\n");
  const body = text.slice(lineEnd + 1);
  if (lineEnd < 0 || text.slice(0, lineEnd) !== digest(body)) return { entry: null, damaged: true };
  return { entry: JSON.parse(body), damaged: false };
}

function save(path: string, entry: StoredEntry): boolean {
  const body = JSON.stringify(entry);
  const temporary = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(temporary, `${digest(body)}\n${body}`, { mode: 0o600 });
    renameSync(temporary, path);
    return true;
  } catch {
    remove(temporary);
    return false;
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It never came into being.
  }
}

function digestOfAll(texts: readonly string[]): string {
  return digest(texts.map(digest).join("\n"));
}

function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
