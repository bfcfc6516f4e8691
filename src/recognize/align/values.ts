import type { PhysicalCell } from "../sheet/rows.ts";

/** A cell behind a label, as a candidate for a figure of the form. */
export interface ValueToken {
  /** `number` also stands for placeholders; `text` is something unreadable where a figure is due. */
  readonly kind: "number" | "text" | "blank" | "pad";
  readonly cell: PhysicalCell;
  /** Index of the physical row. */
  readonly row: number;
}

/** Whether something stands where a figure is due: a number, a placeholder or unreadable text, no blank and no pad. */
export function isFilled(token: ValueToken | undefined): boolean {
  return token !== undefined && (token.kind === "number" || token.kind === "text");
}

/** The tokens of a row that hold something, in order. */
export function filledOf(values: readonly ValueToken[]): ValueToken[] {
  return values.filter(isFilled);
}

/** The cells that the row shows, blank ones among them: all but the pads. */
export function cellsOf(values: readonly ValueToken[]): ValueToken[] {
  return values.filter(({ kind }) => kind !== "pad");
}
