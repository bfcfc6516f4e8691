import type { CellPointer } from "../form/index.ts";
import type { CellValue } from "../report/model.ts";
import type { Comparable } from "./comparable.ts";
import { type Figures, type RolledForward, rollForward } from "./roll-forward.ts";

/** One cell in two years; `null` where a year has no figure, or its form no such cell. */
export interface YearCell {
  readonly cell: CellPointer;
  readonly before: CellValue;
  readonly now: CellValue;
  /** `null` where one of both has no figure. */
  readonly change: number | null;
}

/** Two years of one office side by side. */
export interface YearComparison {
  readonly cells: readonly YearCell[];
  /** Empty where the years do not follow one another. */
  readonly rolledForward: readonly RolledForward[];
}

export function compareYears(before: Comparable, now: Comparable, consecutive: boolean): YearComparison {
  const [last, own] = [figuresOf(before), figuresOf(now)];
  const pointers = new Set([...own.cells.keys(), ...last.cells.keys()]);
  const cells = [...pointers].map((cell): YearCell => {
    const [old, value] = [last.cells.get(cell) ?? null, own.cells.get(cell) ?? null];
    return { cell, before: old, now: value, change: changeOf(old, value) };
  });
  return { cells, rolledForward: consecutive ? rollForward(last, own) : [] };
}

/** The figures of a report alone. */
function figuresOf({ tables }: Comparable): Figures {
  const { proactiveDisclosure, applications, remedies } = tables;
  const cells = new Map<CellPointer, CellValue>();
  for (const table of [proactiveDisclosure, applications, remedies]) {
    for (const [pointer, { value }] of table?.cells ?? []) cells.set(pointer, value);
  }
  return {
    tables: {
      proactiveDisclosure: proactiveDisclosure?.edition ?? null,
      applications: applications?.edition ?? null,
      remedies: remedies?.edition ?? null,
    },
    cells,
  };
}

/** Rounded to six decimals: amounts are decimal, the numbers that hold them are not. */
function changeOf(before: CellValue, now: CellValue): number | null {
  const [old, value] = [amountOf(before), amountOf(now)];
  if (old === null || value === null || old.unit !== value.unit) return null;
  return Math.round((value.amount - old.amount) * 1e6) / 1e6;
}

function amountOf(value: CellValue): { readonly amount: number; readonly unit: string | null } | null {
  if (value === null) return null;
  return typeof value === "number"
    ? { amount: value, unit: null }
    : { amount: value.value, unit: value.unit };
}
