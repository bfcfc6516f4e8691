import type { CellTemplate } from "../form/types.ts";
import type { CellReading, Style } from "../report/model.ts";

type Read = Pick<CellReading, "value" | "raw" | "reason" | "styles">;

/**
 * Reads the cells that examples write: numbers, blanks, `/`, signs, units. It covers what examples need and no more;
 * files are read by `recognize/`.
 */
export function readWritten({ column }: CellTemplate, raw: string): Read {
  if (raw.trim() === "") return { value: null, raw, reason: "blank", styles: [] };
  if (/^(\/|-|—|——|无|不适用|N\/A)$/.test(raw))
    return { value: null, raw, reason: "placeholder", styles: [] };
  const parts = /^([+＋增加减-]?)(\d+(?:\.\d+)?)(万元|元|件|条|项|%)?$/.exec(raw.replaceAll(",", ""));
  const [, sign = "", digits, unit] = parts ?? [];
  if (digits === undefined) return { value: null, raw, reason: "unreadable", styles: [] };
  const number = Number(digits) * (sign === "-" || sign === "减" ? -1 : 1);
  if (column.type === "money") {
    const known = unit === "万元" || unit === "元" ? unit : null;
    return { value: { value: number, unit: known }, raw, reason: null, styles: stylesOf(raw, sign, unit) };
  }
  const fits =
    column.type === "delta"
      ? Number.isInteger(number)
      : number >= 0 && (column.type === "amount" || Number.isInteger(number));
  if (!fits) return { value: null, raw, reason: "unreadable", styles: [] };
  return { value: number, raw, reason: null, styles: stylesOf(raw, sign, unit) };
}

function stylesOf(raw: string, sign: string, unit: string | undefined): Style[] {
  const styles: Style[] = [];
  if (raw.includes(",")) styles.push("thousands-separator");
  if (sign === "+" || sign === "＋") styles.push("plus-sign");
  if (sign === "增" || sign === "加" || sign === "减") styles.push("sign-word");
  if (unit === "%") styles.push("percent");
  else if (unit !== undefined) styles.push("unit");
  return styles;
}
