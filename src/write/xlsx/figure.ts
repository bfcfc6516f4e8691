import { amountOf } from "../decimals.ts";
import { plainNumber } from "../document/figure.ts";
import type { TableCell } from "../document/model.ts";
import type { Content } from "./cells.ts";

/** A figure of the form as a workbook holds it. */
export interface Figure {
  readonly content: Content;
  /** Shows it as it was written, unit and last zeros too; `null` where it needs none. */
  readonly format: string | null;
}

/** Digits that a workbook keeps of a number. */
const keptDigits = 15;

/** A number, so that it can be added up; text where a workbook could not keep all its digits. */
export function figureOf({ value, text }: Pick<TableCell, "value" | "text">): Figure {
  const amount = amountOf(value);
  if (amount === null) return { content: { kind: "blank" }, format: null };
  const unit = typeof value === "object" && value !== null ? (value.unit ?? "") : "";
  const digits = text.slice(0, text.length - unit.length);
  if (digits.replace(/\D/g, "").replace(/^0+/, "").length > keptDigits)
    return { content: { kind: "text", text }, format: null };
  const decimals = digits.split(".")[1]?.length ?? 0;
  const usual = digits === String(amount) || digits === plainNumber(amount);
  const shape = usual && decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
  const needed = unit !== "" || !usual || digits !== String(amount);
  return {
    content: { kind: "number", number: amount },
    format: needed ? shape + (unit === "" ? "" : `"${unit}"`) : null,
  };
}
