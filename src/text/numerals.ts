const digits = "零一二三四五六七八九";
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 十二 → 12, 一百零三 → 103, 两 → 2, 二〇二三 → 2023; `null` for what is no number. */
export function chineseValue(written: string): number | null {
  const text = written.replace(/[〇○]/gu, "零").replaceAll("两", "二");
  if (text === "") return null;
  return /[十百千]/u.test(text) ? valueByPowers(text) : valueByDigits(text);
}

function valueByDigits(text: string): number | null {
  const values = Array.from(text, (character) => digits.indexOf(character));
  return values.includes(-1) ? null : Number(values.join(""));
}

/** Powers fall: 一百二十 is a number, 二十一百 is none. */
function valueByPowers(text: string): number | null {
  let sum = 0;
  let digit: number | null = null;
  let last = Number.POSITIVE_INFINITY;
  for (const character of text) {
    const power = powers[character];
    const value = digits.indexOf(character);
    if (power === undefined) {
      // A zero only says that powers are left out.
      if (value < 0 || (digit !== null && digit > 0)) return null;
      digit = value;
      continue;
    }
    if (power >= last) return null;
    sum += (digit ?? 1) * power;
    digit = null;
    last = power;
  }
  return sum + (digit ?? 0);
}

/** `二〇二三` → 2023, with the letter O and the digit 0 that people type for 〇; `null` where a character is no digit. */
export function chineseYear(written: string): number | null {
  return chineseValue(written.replace(/[0Oo]/gu, "〇"));
}

/** 1–10 as numbering has it, written as a Chinese numeral or in up to two digits; `null` otherwise. */
export function ordinalValue(written: string): number | null {
  if (/^\d{1,2}$/.test(written)) return Number(written);
  return written.length === 1 && !/[零〇○两百千]/u.test(written) ? chineseValue(written) : null;
}

/** 1–10 as a Chinese numeral, other numbers in digits. */
export function numeralOf(number: number): string {
  return "一二三四五六七八九十"[number - 1] ?? String(number);
}
