import { SSF } from "@e965/xlsx";
import { notShown } from "../sheets/no-result.ts";

/**
 * What a format of numbers makes of a number. Two signs of formats are known to nobody who writes them out:
 * `!` stands before a sign that is shown as it is (`0!.0`), and a comma behind the last digit divides by a thousand, where
 * signs stand among the digits too (`0!.0,"万"` shows 123456 as 12.3万).
 * @returns `notShown` where it is not known what is seen
 */
export function shownNumber(format: string, value: number): string {
  const parts = format.match(part) ?? [];
  const plain = parts.map((one) => (/^!./u.test(one) ? `\\${one.slice(1)}` : one));
  const sections = sectionsOf(plain);
  const section = sections[sectionFor(value, sections.length)] ?? [];
  const thousands = section.filter(isScale).length;
  if (thousands === 0) return formatted(plain.join(""), value);
  // The divided number would be held against the condition, too.
  if (plain.some((one) => /^\[[<>=]/u.test(one))) return notShown;
  const unscaled = sections.map((own) => (own === section ? own.filter((...at) => !isScale(...at)) : own));
  return formatted(unscaled.map((own) => own.join("")).join(";"), value / 1000 ** thousands);
}

/** Pieces of a format: signs that stand for themselves, brackets, single signs. */
const part = /"[^"]{0,255}"|[!\\_*].|\[[^\]]{0,255}\]|[\s\S]/gu;

function sectionsOf(parts: readonly string[]): string[][] {
  const sections: string[][] = [[]];
  for (const one of parts) {
    if (one === ";") sections.push([]);
    else sections.at(-1)?.push(one);
  }
  return sections;
}

/** Of positive numbers the first, of negative ones the second, of 0 the third, as far as there are so many. */
function sectionFor(value: number, count: number): number {
  if (value < 0 && count > 1) return 1;
  return value === 0 && count > 2 ? 2 : 0;
}

/** A comma behind a digit with no digit behind it: all others separate thousands. */
function isScale(one: string, index: number, section: readonly string[]): boolean {
  if (one !== ",") return false;
  const isDigit = (sign: string | undefined) => sign !== undefined && /^[0#?]$/u.test(sign);
  const before = section.slice(0, index).findLast((sign) => sign !== ",");
  const behind = section.slice(index + 1).find((sign) => sign !== ",");
  return isDigit(before) && !isDigit(behind);
}

const numbers: { readonly format: (format: string, value: number) => string } = SSF;

function formatted(format: string, value: number): string {
  try {
    return numbers.format(format, value);
  } catch {
    // A format that nobody knows.
    return String(value);
  }
}
