import type { LintFinding, LintResult } from "../../lint/index.ts";
import { codeOf } from "../../slip/code.ts";
import { compareWith } from "../../slip/compared.ts";

/** One input as a check found it. */
export interface Seen {
  readonly result: LintResult;
  /** Absolute path of its file, or of the archive that it is in. */
  readonly path: string;
}

/** What has become of an input, to be told. */
export type News =
  | {
      readonly kind: "checked";
      readonly result: LintResult;
      readonly mended: number;
      readonly added: readonly LintFinding[];
      readonly open: number;
    }
  | { readonly kind: "unreadable"; readonly file: string; readonly message: string }
  | { readonly kind: "gone"; readonly file: string };

/** What is known of an input from the checks so far. */
export interface Known {
  readonly path: string;
  /** Of the last check that succeeded. */
  readonly findings: readonly LintFinding[];
  /** Why it could not be checked the last time; null where it could. */
  readonly trouble: string | null;
}

/** Inputs by the name that is shown. */
export type AllKnown = ReadonlyMap<string, Known>;

export interface Judged {
  readonly known: AllKnown;
  readonly news: readonly News[];
  /** Paths of what could be read before and cannot be now, of which nothing is said yet. */
  readonly held: ReadonlySet<string>;
}

/** What is known after the first check. */
export function knownAtFirst(seen: readonly Seen[]): AllKnown {
  return new Map(seen.map((one) => [one.result.file, knownOf(one, [])]));
}

/** Paths of what was told to be unreadable: another program may have it open. */
export function troubledPaths(known: AllKnown): readonly string[] {
  return [...known.values()].filter(({ trouble }) => trouble !== null).map(({ path }) => path);
}

/**
 * Compares a check with what was known before.
 * @param touched paths that changed since: of these something is said though nothing else came of it
 * @param patient what can no longer be read is held back: it may be in the middle of being saved
 */
export function judge(
  before: AllKnown,
  seen: readonly Seen[],
  { touched, patient }: { readonly touched: ReadonlySet<string>; readonly patient: boolean },
): Judged {
  const known = new Map<string, Known>();
  const news: News[] = [];
  const held = new Set<string>();
  for (const one of seen) {
    const { result, path } = one;
    const earlier = before.get(result.file);
    const trouble = result.error?.message ?? null;
    if (trouble !== null && patient && earlier?.trouble !== trouble) {
      held.add(path);
      if (earlier !== undefined) known.set(result.file, earlier);
      continue;
    }
    known.set(result.file, knownOf(one, earlier?.findings ?? []));
    if (trouble !== null) {
      const isKnown = earlier?.trouble === trouble && !touched.has(path);
      if (!isKnown) news.push({ kind: "unreadable", file: result.file, message: trouble });
      continue;
    }
    const change = changeOf(earlier?.findings ?? [], result);
    const isNews = change.mended + change.added.length > 0 || earlier?.trouble !== null;
    if (isNews || touched.has(path)) news.push({ kind: "checked", result, ...change });
  }
  const names = new Set(seen.map(({ result }) => result.file));
  for (const [file, earlier] of before) {
    if (names.has(file)) continue;
    if (patient) {
      held.add(earlier.path);
      known.set(file, earlier);
    } else news.push({ kind: "gone", file });
  }
  return { known, news, held };
}

function knownOf({ result, path }: Seen, findings: readonly LintFinding[]): Known {
  const { error } = result;
  if (error !== undefined) return { path, findings, trouble: error.message };
  return { path, findings: findingsOf(result), trouble: null };
}

function changeOf(before: readonly LintFinding[], result: LintResult) {
  const now = findingsOf(result);
  const points = before.map((finding) => {
    const { ruleId, cell, message } = finding;
    return { code: codeOf(finding), ruleId, cell, place: "", found: message };
  });
  // What a report is called may be what was corrected: the findings of a file are compared whatever reports they are of.
  const nameless = { file: null, organization: null, year: null };
  const [compared] = compareWith([{ ...nameless, points }], [{ ...nameless, findings: now }]).reports;
  const added = now.filter((_, index) => compared?.status[index] === "new");
  return { mended: compared?.mended.length ?? 0, added, open: now.length - added.length };
}

function findingsOf({ reports }: LintResult): readonly LintFinding[] {
  return reports.flatMap(({ findings }) => findings);
}
