import { isCalendarDay } from "../../report/calendar.ts";

/** First two digits of the codes of provinces (GB/T 2260). */
const provinces = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82".split(
    " ",
  ),
);
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = "10X98765432";
/** Years of birth that a living person can have. */
const oldest = "1900";
const youngest = "2035";

/**
 * True for a number of a resident's identity card: 17 digits and a check character, a province, a date of birth and
 * the check sum (GB 11643). A unified social credit code of 18 digits fails the date or the sum.
 */
export function isIdentityNumber(number: string): boolean {
  if (!/^[1-8]\d{16}[\dXx]$/u.test(number) || !provinces.has(number.slice(0, 2))) return false;
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)] as const;
  if (year < oldest || year > youngest || !isCalendarDay(Number(year), Number(month), Number(day)))
    return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return checks[sum % 11] === number.charAt(17).toUpperCase();
}

/** `35*************123`: what may be shown of an identity number. */
export function maskIdentityNumber(number: string): string {
  return `${number.slice(0, 2)}${"*".repeat(13)}${number.slice(-3)}`;
}

/** `138****1234`: what may be shown of a mobile number. */
export function maskMobile(number: string): string {
  return `${number.slice(0, 3)}****${number.slice(-4)}`;
}
