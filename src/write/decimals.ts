import { tableKeys } from "../form/index.ts";
import type { CellReading, CellValue, Report } from "../report/model.ts";

/** A figure whose digits in the file say more than the number does: `26.550`, or more of them than a number can hold. */
export interface WrittenDecimal {
  /** Keys from the report down to the number. */
  readonly path: readonly string[];
  /** A number as JSON and CSV write it, with every digit of the file. */
  readonly digits: string;
}

/** All such figures of a report; nearly always none. */
export function writtenDecimals(report: Report): WrittenDecimal[] {
  return tableKeys.flatMap((key) =>
    [...(report.tables[key]?.cells ?? [])].flatMap(([pointer, reading]) => {
      const digits = digitsOf(reading);
      if (digits === null) return [];
      const inner = typeof reading.value === "object" ? ["value"] : [];
      return [{ path: [...pointer.split("/").slice(1), ...inner], digits }];
    }),
  );
}

/** The digits of a value as its cell shows them; `null` where the number says all of them. */
export function digitsOf({ value, raw }: Pick<CellReading, "value" | "raw">): string | null {
  const amount = amountOf(value);
  if (amount === null || raw === null) return null;
  const text = raw.normalize("NFKC").replace(/[\s,\p{Cf}]+/gu, "");
  const figures = (text.match(/(?<![\d.])\d+\.\d+/gu) ?? []).filter(
    (figure) => Number(figure) === Math.abs(amount),
  );
  const [figure] = figures;
  if (figure === undefined || figures.length > 1) return null;
  const digits = `${amount < 0 ? "-" : ""}${figure.replace(/^0+(?=\d)/u, "")}`;
  return digits === String(amount) ? null : digits;
}

/** The bare number of a value. */
export function amountOf(value: CellValue): number | null {
  return typeof value === "object" && value !== null ? value.value : value;
}
