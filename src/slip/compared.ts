import type { LintReport } from "../lint/index.ts";
import { isSubsequence } from "../rules/reading/wording.ts";
import { codeOf } from "./code.ts";
import type { Earlier, EarlierPoint } from "./earlier.ts";
import { unverified } from "./unverified.ts";
import type { Unverified } from "./words.ts";

/** A report of this run, with the file that it stands in. */
export type Now = Pick<LintReport, "organization" | "year" | "findings" | "gaps"> & {
  readonly file: string | null;
};

/** What has become of the points of one report. */
export interface ComparedReport {
  /** Of each finding of this run. */
  readonly status: readonly ("open" | "new")[];
  /** Gone, and looked for. */
  readonly mended: readonly EarlierPoint[];
  /** Gone, but this run could not have found them. */
  readonly unverified: readonly (EarlierPoint & { readonly why: Unverified })[];
}

export interface Compared {
  /** In the order of the reports; null where nothing earlier speaks of that report. */
  readonly reports: readonly (ComparedReport | null)[];
  /** Earlier reports that were not checked this time: nothing of them is known to be mended. */
  readonly notHere: readonly Earlier[];
}

/** Pairs reports, and their points; one report with one, whatever their files are called. */
export function compareWith(earlier: readonly Earlier[], reports: readonly Now[]): Compared {
  const pairs = pairsOf(earlier, reports);
  const paired = new Set(pairs.values());
  return {
    reports: reports.map((report) => {
      const before = pairs.get(report);
      return before === undefined ? null : comparePoints(before.points, report);
    }),
    notHere: earlier.filter((one) => !paired.has(one)),
  };
}

/**
 * First by office, year and file, then by office and year, for files are renamed; then by file, for the name of the
 * office may be what was put right. Where the office or the year is not known, only the file tells.
 */
function pairsOf(earlier: readonly Earlier[], reports: readonly Now[]): ReadonlyMap<Now, Earlier> {
  const pairs = new Map<Now, Earlier>();
  const left = new Set(earlier);
  const pair = (fits: (one: Earlier, report: Now) => boolean) => {
    for (const report of reports) {
      if (pairs.has(report)) continue;
      const same = [...left].find((one) => fits(one, report));
      if (same === undefined) continue;
      pairs.set(report, same);
      left.delete(same);
    }
  };
  const isSameFile = (one: Earlier, { file }: Now) =>
    one.file !== null && file !== null && nameOf(one.file) === nameOf(file);
  const isSameOffice = (one: Earlier, { organization, year }: Now) =>
    organization !== null && year !== null && one.organization === organization && one.year === year;
  const isOnlyOfFile = (one: Earlier, report: Now) =>
    [...left].filter((other) => isSameFile(other, report)).length === 1 &&
    reports.filter((other) => !pairs.has(other) && isSameFile(one, other)).length === 1;
  pair((one, report) => isSameOffice(one, report) && isSameFile(one, report));
  pair(isSameOffice);
  pair((one, report) => isSameFile(one, report) && isOnlyOfFile(one, report));
  if (earlier.length === 1 && reports.length === 1)
    pair((one, report) => mayBeOne(one.organization, report.organization));
  return pairs;
}

/** A name that was put right lacks some characters of the other, or has one other: all else is another office. */
function mayBeOne(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (shorter.length < longer.length) return isSubsequence(shorter, longer);
  return [...a].filter((character, index) => character !== [...b][index]).length <= 1;
}

/** Folders are moved about. */
function nameOf(file: string): string {
  return file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
}

function comparePoints(before: readonly EarlierPoint[], { findings, gaps }: Now): ComparedReport {
  const open = [...before];
  const status = findings.map((finding) =>
    take(open, ({ code }) => code === codeOf(finding)) ? "open" : "new",
  );
  findings.forEach((finding, index) => {
    // The same words with other figures: the fault is still there.
    if (status[index] !== "new" || finding.cell !== null) return;
    const words = wordsOf(finding.message);
    const isSame = ({ ruleId, found }: EarlierPoint) => ruleId === finding.ruleId && wordsOf(found) === words;
    if (take(open, isSame)) status[index] = "open";
  });
  const gone = open.map((point) => ({ ...point, why: gaps === undefined ? null : unverified(point, gaps) }));
  return {
    status,
    mended: gone.flatMap(({ why, ...point }) => (why === null ? [point] : [])),
    unverified: gone.flatMap(({ why, ...point }) => (why === null ? [] : [{ ...point, why }])),
  };
}

function take(open: EarlierPoint[], fits: (point: EarlierPoint) => boolean): boolean {
  const index = open.findIndex(fits);
  if (index >= 0) open.splice(index, 1);
  return index >= 0;
}

function wordsOf(message: string): string {
  return message.replaceAll(/[\d\s.,%]+/g, "");
}
