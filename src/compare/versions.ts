import type { CellPointer } from "../form/index.ts";
import type { SectionKey, TableKey } from "../form/types.ts";
import type { Location } from "../read/source.ts";
import type { CellValue, NullReason } from "../report/model.ts";
import {
  type Comparable,
  type ComparableCell,
  type ComparableTable,
  comparedSections,
  comparedTables,
  type FactName,
} from "./comparable.ts";
import { comparedText, differencesOf } from "./texts.ts";

/** One thing that two versions of a report say differently. */
export type Difference = Place & {
  readonly a: CellValue | string;
  readonly b: CellValue | string;
  readonly locationA: Location | null;
  readonly locationB: Location | null;
};

type Place =
  | { readonly cell: CellPointer }
  | { readonly section: SectionKey; readonly part: "heading" | "text" }
  | { readonly field: FactName }
  /** Number of a table that is none of the form, from 1. */
  | { readonly otherTable: number };

/** What could not be held against each other, and why. */
export type NotComparable = (
  | { readonly cell: CellPointer }
  | { readonly table: TableKey }
  | { readonly section: SectionKey }
  | { readonly field: FactName }
  | { readonly otherTable: number }
) & {
  /** The version that does not have it. */
  readonly lostBy: "a" | "b" | "both";
  readonly reason: NullReason | "absent" | "other-form";
};

export interface Comparison {
  /** Nothing differs, and every figure and section was compared. */
  readonly same: boolean;
  readonly differs: readonly Difference[];
  readonly notComparable: readonly NotComparable[];
  /** How much was compared. */
  readonly compared: { readonly cells: number; readonly sections: number; readonly fields: number };
}

/** Collects while versions are compared. */
interface Findings {
  readonly differs: Difference[];
  readonly notComparable: NotComparable[];
  readonly compared: { cells: number; sections: number; fields: number };
}

/**
 * Holds two versions of one report against each other: facts, sections, cells. What one of them lost is not comparable,
 * not different.
 */
export function compareVersions(a: Comparable, b: Comparable): Comparison {
  const found: Findings = {
    differs: [],
    notComparable: [],
    compared: { cells: 0, sections: 0, fields: 0 },
  };
  compareFacts(a, b, found);
  for (const key of comparedSections) compareSections(key, a, b, found);
  for (const key of comparedTables) compareTables(key, a.tables[key], b.tables[key], found);
  compareOtherTables(a, b, found);
  const lost = found.notComparable.some((one) => !("field" in one));
  return { same: found.differs.length === 0 && !lost, ...found };
}

function compareFacts(a: Comparable, b: Comparable, { differs, notComparable, compared }: Findings): void {
  for (const [index, { field, value, at }] of a.facts.entries()) {
    const other = b.facts[index] ?? { value: null, at: null };
    if (value === null && other.value === null) continue;
    if (value === null || other.value === null) {
      notComparable.push({ field, lostBy: value === null ? "a" : "b", reason: "absent" });
      continue;
    }
    compared.fields += 1;
    if (comparedText(value) === comparedText(other.value)) continue;
    differs.push({ field, a: value, b: other.value, locationA: at, locationB: other.at });
  }
}

function compareSections(section: SectionKey, one: Comparable, other: Comparable, found: Findings): void {
  const [a, b] = [one.sections[section], other.sections[section]];
  if (a === null && b === null) return;
  if (a === null || b === null) {
    found.notComparable.push({ section, lostBy: a === null ? "a" : "b", reason: "absent" });
    return;
  }
  found.compared.sections += 1;
  if (comparedText(a.heading) !== comparedText(b.heading)) {
    found.differs.push({
      section,
      part: "heading",
      a: a.heading,
      b: b.heading,
      locationA: a.headingAt,
      locationB: b.headingAt,
    });
  }
  for (const passage of differencesOf(a.lines, b.lines))
    found.differs.push({ section, part: "text", ...passage });
}

function compareTables(
  table: TableKey,
  a: ComparableTable | null,
  b: ComparableTable | null,
  found: Findings,
): void {
  if (a === null && b === null) {
    found.notComparable.push({ table, lostBy: "both", reason: "absent" });
    return;
  }
  if (a === null || b === null) {
    found.notComparable.push({ table, lostBy: a === null ? "a" : "b", reason: "absent" });
    return;
  }
  for (const cell of new Set([...a.cells.keys(), ...b.cells.keys()]))
    compareCells(cell, a.cells.get(cell), b.cells.get(cell), found);
}

function compareCells(
  cell: CellPointer,
  a: ComparableCell | undefined,
  b: ComparableCell | undefined,
  { differs, notComparable, compared }: Findings,
): void {
  if (a === undefined || b === undefined) {
    notComparable.push({ cell, lostBy: a === undefined ? "a" : "b", reason: "other-form" });
    return;
  }
  const [lostA, lostB] = [lossOf(a), lossOf(b)];
  if (lostA !== null || lostB !== null) {
    const lostBy = lostA === null ? "b" : lostB === null ? "a" : "both";
    notComparable.push({ cell, lostBy, reason: lostA ?? lostB ?? "missing" });
    return;
  }
  compared.cells += 1;
  if (isSameValue(a.value, b.value)) return;
  differs.push({ cell, a: a.value, b: b.value, locationA: a.at, locationB: b.at });
}

/** A blank and a stroke are what the file says; a figure that cannot be read or found is lost. */
function lossOf({ value, reason }: ComparableCell): NullReason | null {
  if (value !== null || reason === "blank" || reason === "placeholder") return null;
  return reason ?? "missing";
}

export function isSameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  return a.value === b.value && a.unit === b.unit;
}

/** Tables that are none of the form, in their order; pages often lose them. */
function compareOtherTables(one: Comparable, other: Comparable, found: Findings): void {
  const count = Math.max(one.otherTables.length, other.otherTables.length);
  for (let index = 0; index < count; index += 1) {
    const [a, b] = [one.otherTables[index], other.otherTables[index]];
    const otherTable = index + 1;
    if (a === undefined || b === undefined) {
      found.notComparable.push({ otherTable, lostBy: a === undefined ? "a" : "b", reason: "absent" });
      continue;
    }
    const [own, its] = [rowsText(a.rows), rowsText(b.rows)];
    if (comparedText(own) === comparedText(its)) continue;
    found.differs.push({ otherTable, a: own, b: its, locationA: a.at, locationB: b.at });
  }
}

function rowsText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join(" | ")).join("\n");
}
