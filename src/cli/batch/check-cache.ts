import type { Paired, ReportCard } from "../../check/earlier-reports.ts";
import type { LintReport } from "../../lint/index.ts";
import type { FindingsChanged } from "../configuration/effect.ts";
import { type CacheChoice, digestOf, keptPath, loadKept, saveKept } from "./kept-file.ts";

export type { CacheChoice } from "./kept-file.ts";

/** What is known of one content under one set of options. */
export interface CacheEntry {
  readonly cards: readonly ReportCard[];
  /** What it was compared with, and was not. */
  readonly paired: Paired;
  readonly reports: readonly LintReport[];
  readonly configured: FindingsChanged | null;
}

/** What a cached result consists of. */
export type CachedResult = Pick<CacheEntry, "reports" | "configured">;

/** The place of one content in the cache. */
export interface CachedCheck {
  readonly entry: StoredEntry | null;
  /** `damaged`: there was something that cannot be trusted; `unwritable`: the result could not be kept. */
  readonly state: CacheState;
  /** The result, where it was made with the same reports beside it. */
  readonly reportsFor: (paired: Paired) => CachedResult | null;
  readonly store: (entry: CacheEntry) => void;
}

export type CacheState = "hit" | "miss" | "damaged" | "unwritable";

interface StoredEntry {
  readonly cards: readonly ReportCard[];
  /** Digest of `CacheEntry.paired`. */
  readonly paired: string;
  readonly reports: readonly LintReport[];
  readonly configured: FindingsChanged | null;
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
      const path = keptPath({ folder, build }, bytes, dependsOn);
      const { entry, damaged } = load(path);
      let state: CacheState = damaged ? "damaged" : "miss";
      return {
        entry,
        get state() {
          return state;
        },
        reportsFor: (paired) => {
          if (entry === null || entry.paired !== digestOfPaired(paired)) return null;
          state = "hit";
          return { reports: entry.reports, configured: entry.configured };
        },
        store: ({ paired, ...rest }) => {
          const stored = { ...rest, paired: digestOfPaired(paired) };
          if (!saveKept(path, JSON.stringify(stored)) && state === "miss") state = "unwritable";
        },
      };
    },
  };
}

function load(path: string): { readonly entry: StoredEntry | null; readonly damaged: boolean } {
  const { body, damaged } = loadKept(path);
  const entry = body === null ? null : entryOf(body);
  return { entry, damaged: damaged || (body !== null && entry === null) };
}

/** The digest says that an entry is whole, not that it is one: its shape is looked at before it is believed. */
function entryOf(body: string): StoredEntry | null {
  try {
    const value: unknown = JSON.parse(body);
    return isEntry(value) ? value : null;
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is StoredEntry {
  if (!isRecord(value)) return false;
  const { cards, paired, reports, configured } = value;
  if (typeof paired !== "string" || !Array.isArray(cards) || !Array.isArray(reports)) return false;
  // Where no report was found, nothing is stored.
  if (reports.length === 0 || !reports.every(isReport) || !cards.every(isCard)) return false;
  return configured === null || isEffect(configured);
}

function isReport(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value.checked) || !Array.isArray(value.findings)) return false;
  const { organization, year, form, checked, findings } = value;
  return (
    isTextOrNull(organization) &&
    (year === null || typeof year === "number") &&
    isTextOrNull(form) &&
    [checked.cells, checked.equations, checked.notAssessable].every((count) => typeof count === "number") &&
    findings.every(isFinding)
  );
}

function isFinding(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { id, ruleId, messageId, severity, message, cell, label, location, related, suggestion, basis } =
    value;
  return (
    [id, ruleId, messageId, message].every((text) => typeof text === "string") &&
    (severity === "error" || severity === "warning" || severity === "info") &&
    [cell, label, suggestion, basis].every(isTextOrNull) &&
    (location === null || isRecord(location)) &&
    Array.isArray(related) &&
    related.every(isRecord)
  );
}

function isCard(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { year, name, packed } = value;
  return typeof year === "number" && typeof name === "string" && typeof packed === "string" && isJson(packed);
}

function isJson(text: string): boolean {
  try {
    return isRecord(JSON.parse(text));
  } catch {
    return false;
  }
}

function isEffect(value: unknown): boolean {
  return (
    isRecord(value) && [value.removed, value.added, value.changed].every((count) => typeof count === "number")
  );
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === "string";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function digestOfPaired({ previous, hints }: Paired): string {
  return digestOf([...previous.map(digestOf), JSON.stringify(hints)].join("\n"));
}
