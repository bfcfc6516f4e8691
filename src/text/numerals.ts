const digits = "零一二三四五六七八九";
/** Powers fall: 一百二十 is a number, 二十一百 is none. A zero only says that powers are left out. */
const byPowers =
  /^零?(?:([一二三四五六七八九]?)千)?零?(?:([一二三四五六七八九]?)百)?零?(?:([一二三四五六七八九]?)十)?零?([一二三四五六七八九]?)$/u;

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

function valueByPowers(text: string): number | null {
  const counts = byPowers.exec(text)?.slice(1);
  if (counts === undefined) return null;
  // 十 alone is one ten; the last are ones.
  const values = counts.map((count, at) =>
    count === "" && at < 3 ? 1 : Math.max(0, digits.indexOf(count || "零")),
  );
  return values.reduce((sum, value) => sum * 10 + value, 0);
}

/** `二〇二三` → 2023, with the letter O and the digit 0 that people type for 〇; `null` where a character is no digit. */
export function chineseYear(written: string): number | null {
  return chineseValue(written.replace(/[0Oo]/gu, "〇"));
}

/** A year in digits or in Chinese numerals. */
export function yearValue(written: string): number | null {
  return /^\d+$/.test(written) ? Number(written) : chineseYear(written);
}

/** A text with the years before 年 that are in Chinese numerals in digits: 二〇二四年 as 2024年. Its length stays. */
export function yearsInDigits(text: string): string {
  return text.replace(yearInNumerals, (year) => String(chineseYear(year)));
}

const yearInNumerals = /二[〇○零0Oo][一二三四五六七八九〇○零0Oo]{2}(?=年)/gu;

/** 1–10 as numbering has it, written as a Chinese numeral or in up to two digits; `null` otherwise. */
export function ordinalValue(written: string): number | null {
  if (/^\d{1,2}$/.test(written)) return Number(written);
  return written.length === 1 && !/[零〇○两百千]/u.test(written) ? chineseValue(written) : null;
}

/** 1–10 as a Chinese numeral, other numbers in digits. */
export function numeralOf(number: number): string {
  return "一二三四五六七八九十"[number - 1] ?? String(number);
}
