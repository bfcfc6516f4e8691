import type { CellPointer, SectionKey } from "../../src/form/index.ts";
import { sectionKeys } from "../../src/form/index.ts";
import type { CellReading, CellValue, Report } from "../../src/report/model.ts";
import type { Truth } from "./report.ts";

/** How many things came back right, as `null`, and wrong. */
export interface Tally {
  right: number;
  nulls: number;
  wrong: number;
}

/** One thing that did not come back. */
export interface Mismatch {
  readonly kind: "null" | "wrong";
  /** 0-based number of the report in the file. */
  readonly report: number;
  /** Cell pointer, or the name of a fact (`/year`, `/contact/email`), or `/overview` for section text. */
  readonly at: string;
  readonly expected: unknown;
  readonly got: unknown;
  readonly reading?: CellReading;
}

export interface Comparison {
  readonly cells: Tally;
  readonly facts: Tally;
  readonly texts: Tally;
  readonly expectedReports: number;
  readonly foundReports: number;
  readonly mismatches: readonly Mismatch[];
}

/** Measures what was recognised against what was written. Reports are matched by name and year, else by order. */
export function compare(truths: readonly Truth[], reports: readonly Report[]): Comparison {
  const cells = tally();
  const facts = tally();
  const texts = tally();
  const mismatches: Mismatch[] = [];
  const matched = match(truths, reports);
  truths.forEach((truth, index) => {
    const report = matched[index] ?? null;
    if (report === null && truth.optional) return;
    const judge = judgeInto(mismatches, index);
    for (const [pointer, expected] of truth.cells) {
      const reading = report === null ? undefined : cellOf(report, pointer);
      const got = reading?.value ?? null;
      if (got === null && truth.open?.has(pointer)) continue;
      judge(cells, pointer, expected, got, reading);
    }
    for (const reading of report === null ? [] : strayCells(report, truth)) {
      judge(cells, reading.cell.pointer, null, reading.value, reading);
    }
    compareFacts(truth, report, (at, expected, got) => judge(facts, at, expected, got));
    compareTexts(truth, report, (at, expected, got) => judge(texts, at, expected, got));
  });
  for (const report of reports.filter((one) => !matched.includes(one))) {
    const judge = judgeInto(mismatches, truths.length);
    for (const reading of strangeCells(report, truths)) {
      judge(cells, reading.cell.pointer, null, reading.value, reading);
    }
  }
  return {
    cells,
    facts,
    texts,
    expectedReports: truths.filter((truth, index) => !truth.optional || matched[index] !== undefined).length,
    foundReports: reports.length,
    mismatches,
  };
}

export function tally(): Tally {
  return { right: 0, nulls: 0, wrong: 0 };
}

export function addTo(sum: Tally, part: Tally): void {
  sum.right += part.right;
  sum.nulls += part.nulls;
  sum.wrong += part.wrong;
}

/** By name and year; what is left over, by order where as many are left of both. */
function match(truths: readonly Truth[], reports: readonly Report[]): (Report | undefined)[] {
  const free = new Set(reports);
  const take = (report: Report | undefined) => {
    if (report !== undefined) free.delete(report);
    return report;
  };
  const matched = truths.map((truth) =>
    take(
      [...free].find(
        (report) => report.year?.value === truth.year && report.organization?.value === truth.organization,
      ),
    ),
  );
  const left = truths.filter((truth, index) => matched[index] === undefined && !truth.optional);
  if (left.length !== free.size && truths.length > 1) return matched;
  return truths.map(
    (truth, index) => matched[index] ?? (left.includes(truth) ? take([...free][0]) : undefined),
  );
}

/** Figures of a report that is none of those due, and that none of them has in that cell; of the likest one. */
function strangeCells(report: Report, truths: readonly Truth[]): CellReading[] {
  const filled = [...allCells(report)].filter(([, { value }]) => value !== null);
  const strangers = truths.map(({ cells }) =>
    filled
      .filter(([pointer, { value }]) => !same(cells.get(pointer) ?? null, value))
      .map(([, reading]) => reading),
  );
  return strangers.sort((a, b) => a.length - b.length)[0] ?? [];
}

function judgeInto(mismatches: Mismatch[], report: number) {
  return (into: Tally, at: string, expected: unknown, got: unknown, reading?: CellReading) => {
    if (same(expected, got)) {
      into.right += 1;
      return;
    }
    const kind = got === null ? "null" : "wrong";
    if (kind === "null") into.nulls += 1;
    else into.wrong += 1;
    mismatches.push({ kind, report, at, expected, got, ...(reading === undefined ? {} : { reading }) });
  };
}

function cellOf(report: Report, pointer: CellPointer): CellReading | undefined {
  return allCells(report).get(pointer);
}

const cellsByReport = new WeakMap<Report, ReadonlyMap<CellPointer, CellReading>>();

function allCells(report: Report): ReadonlyMap<CellPointer, CellReading> {
  const known = cellsByReport.get(report);
  if (known !== undefined) return known;
  const cells = new Map(Object.values(report.tables).flatMap((table) => [...(table?.cells ?? [])]));
  cellsByReport.set(report, cells);
  return cells;
}

/** Figures given for cells that the report does not have. */
function strayCells(report: Report, truth: Truth): CellReading[] {
  return [...allCells(report)]
    .filter(([pointer, reading]) => !truth.cells.has(pointer) && reading.value !== null)
    .map(([, reading]) => reading);
}

type JudgeFact = (at: string, expected: unknown, got: unknown) => void;

function compareFacts(truth: Truth, report: Report | null, judge: JudgeFact): void {
  const facts: [string, unknown, unknown][] = [
    ["/form", truth.form, report?.form],
    ["/title", squeeze(truth.title), squeeze(report?.title?.value)],
    ["/organization", squeeze(truth.organization), squeeze(report?.organization?.value)],
    ["/year", truth.year, report?.year?.value],
    ["/period", truth.period, report?.period?.value],
    ["/publishedOn", truth.publishedOn, report?.publishedOn?.value],
    ["/contact/address", truth.contact?.address, report?.contact.address?.value],
    ["/contact/postcode", truth.contact?.postcode, report?.contact.postcode?.value],
    ["/contact/telephone", truth.contact?.telephone, report?.contact.telephone?.value],
    ["/contact/fax", truth.contact?.fax, report?.contact.fax?.value],
    ["/contact/email", truth.contact?.email, report?.contact.email?.value],
    ["/contact/website", truth.contact?.website, report?.contact.website?.value],
  ];
  for (const [at, expected, got] of facts) if (expected !== undefined) judge(at, expected, got ?? null);
}

function compareTexts(truth: Truth, report: Report | null, judge: JudgeFact): void {
  for (const key of sectionKeys) {
    const expected = truth.sections.get(key);
    if (expected === undefined) continue;
    const got = report === null ? null : textOf(report, key);
    const wanted = `${squeeze(expected.heading)}\n${squeeze(expected.text)}`;
    judge(`/${key}`, wanted, got === null ? null : got);
  }
}

function textOf(report: Report, key: SectionKey): string | null {
  const section = report.sections[key];
  if (section === null) return null;
  const lines = section.lines.filter((line) => line.foreign !== true).map((line) => line.text);
  return `${squeeze(section.heading)}\n${squeeze(lines.join(""))}`;
}

function squeeze(text: string | null | undefined): string | null | undefined {
  return typeof text === "string" ? text.replace(/\s+/gu, "") : text;
}

/** Equal as canonical JSON would show it. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => Reflect.get(a, key) === Reflect.get(b, key));
}

/** A value as the dump shows it. */
export function show(value: CellValue | unknown): string {
  return typeof value === "string" ? `「${value}」` : JSON.stringify(value);
}
