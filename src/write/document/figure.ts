import type { CellReading } from "../../report/model.ts";
import { digitsOf } from "../decimals.ts";

/** A value as the form prints it: figures with every digit of the file, money with the unit it came with, nothing where nothing was read. */
export function figureText(reading: Pick<CellReading, "value" | "raw">): string {
  const { value } = reading;
  if (value === null) return "";
  const digits = digitsOf(reading);
  if (typeof value === "number") return digits ?? plainNumber(value);
  return `${digits ?? plainNumber(value.value)}${value.unit ?? ""}`;
}

/** Never 1e+21 or 1e-7: no reader of forms takes these for figures. */
export function plainNumber(value: number): string {
  const text = String(value);
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (whole === "") return text;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, "0");
}
