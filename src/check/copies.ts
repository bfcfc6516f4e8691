import { type CellPointer, cellLabel, tableKeys } from "../form/index.ts";
import { allKinds, kinds } from "../read/kinds/index.ts";
import type { Notice, Source } from "../read/source.ts";
import type { CellReading, Report, TableReading } from "../report/model.ts";

/** An attachment with the reports in it; none where it holds no report of its own. */
export interface ReadAttachment {
  readonly source: Source;
  readonly reports: readonly Report[];
}

/** The attachments that count, in their order, and what is said of the others. */
export interface Told {
  readonly kept: readonly ReadAttachment[];
  readonly notices: readonly Notice[];
}

/**
 * Offices offer one report in several kinds (.docx to work with, .pdf with the stamp): it is one report. The one with more
 * figures counts, and of two alike the document; figures that a copy shows otherwise are told.
 */
export function withoutCopies(attachments: readonly ReadAttachment[]): Told {
  const kept: ReadAttachment[] = [];
  const notices: Notice[] = [];
  for (const one of [...attachments].sort(byWorth)) {
    const original = kept.find((other) => isCopy(one, other));
    if (original === undefined) kept.push(one);
    else for (const notice of noticesOf(one, original)) notices.push(notice);
  }
  return { kept: attachments.filter((one) => kept.includes(one)), notices };
}

function byWorth(one: ReadAttachment, other: ReadAttachment): number {
  const figures = ({ reports }: ReadAttachment) =>
    reports.reduce((sum, report) => sum + figuresOf(report).size, 0);
  const place = ({ source }: ReadAttachment) => allKinds.indexOf(kinds[source.kind]);
  return figures(other) - figures(one) || place(one) - place(other);
}

function isCopy({ reports }: ReadAttachment, original: ReadAttachment): boolean {
  return reports.length > 0 && reports.every((report) => counterpart(report, original) !== undefined);
}

function counterpart(report: Report, { reports }: ReadAttachment): Report | undefined {
  return reports.find((other) => areOne(report, other));
}

/** Whether the other is the same report, of the same office and year as far as both say so, and lacks no table of the one. */
function areOne(one: Report, other: Report): boolean {
  const offices = agreement(one.organization?.value, other.organization?.value);
  const years = agreement(one.year?.value, other.year?.value);
  if (offices === false || years === false) return false;
  if (tableKeys.some((key) => hasFigures(one.tables[key]) && !hasFigures(other.tables[key]))) return false;
  if (offices === true && years === true) return true;
  // Without a title, the figures themselves have to tell.
  const { equal, different } = compared(one, other);
  return different.length === 0 && equal >= fewestEqual;
}

/** So many equal figures are no chance. */
const fewestEqual = 20;

/** `null` where one of them says nothing. */
function agreement(one: string | number | undefined, other: string | number | undefined): boolean | null {
  return one === undefined || other === undefined ? null : one === other;
}

function hasFigures(table: TableReading | null): boolean {
  return table !== null && [...table.cells.values()].some(({ value }) => value !== null);
}

/** The figures that were read, by their cell. */
function figuresOf({ tables }: Report): ReadonlyMap<CellPointer, CellReading> {
  return new Map(
    tableKeys.flatMap((key) => [...(tables[key]?.cells ?? [])].filter(([, { value }]) => value !== null)),
  );
}

/** What both say: how many figures are equal, and which are not. */
function compared(one: Report, other: Report) {
  const theirs = figuresOf(other);
  const different: { readonly own: CellReading; readonly other: CellReading }[] = [];
  let equal = 0;
  for (const [pointer, own] of figuresOf(one)) {
    const reading = theirs.get(pointer);
    if (reading === undefined) continue;
    if (numberOf(reading) === numberOf(own)) equal += 1;
    else different.push({ own, other: reading });
  }
  return { equal, different };
}

function numberOf({ value }: CellReading): number | null {
  return typeof value === "number" || value === null ? value : value.value;
}

/** More are counted only. */
const mostTold = 5;

function noticesOf(copy: ReadAttachment, original: ReadAttachment): Notice[] {
  const pairs = copy.reports.flatMap((report) => {
    const other = counterpart(report, original);
    return other === undefined ? [] : [compared(report, other)];
  });
  const names = { copy: copy.source.file, file: original.source.file };
  const equal = pairs.reduce((sum, pair) => sum + pair.equal, 0);
  const different = pairs.flatMap((pair) => pair.different);
  const told: Notice = { code: "attachment-copy", data: { ...names, equal } };
  const [first] = different;
  if (first === undefined) return [told];
  const shown = different
    .slice(0, mostTold)
    .map(({ own, other }) => `${cellLabel(own.cell)}: ${other.raw ?? ""} ≠ ${own.raw ?? ""}`);
  const data = { ...names, count: different.length, shown: shown.join("; ") };
  const at = { ...first.other.at, file: original.source.file };
  return [told, { code: "attachment-copies-differ", at, data }];
}
