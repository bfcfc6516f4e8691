import type { CellValue } from "../../report/model.ts";

/** A value as the form prints it: figures in full, money with the unit it came with, nothing where nothing was read. */
export function figureText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "number") return plainNumber(value);
  return `${plainNumber(value.value)}${value.unit ?? ""}`;
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
