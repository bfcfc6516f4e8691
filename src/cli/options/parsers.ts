import { isCalendarDate } from "../../config/calendar-date.ts";
import { exitCode, UserError } from "../../errors.ts";

/** Parser of an option that takes one of a few words. */
export function oneOf<const Word extends string>(option: string, words: readonly Word[]) {
  return (value: string): Word => {
    const found = words.find((word) => word === value);
    if (found !== undefined) return found;
    throw wrongValue(option, value, {
      zh: `可用：${words.join("、")}`,
      en: `use one of: ${words.join(", ")}`,
    });
  };
}

/** Years of the statutory reports and some to come. */
export function parseYear(value: string): number {
  if (/^(?:19|20)\d{2}$/.test(value)) return Number(value);
  throw wrongValue("--year", value, {
    zh: "应为四位年份，如 2023",
    en: "give a year of four digits, such as 2023",
  });
}

export function parseCount(option: string) {
  return (value: string): number => {
    if (/^\d{1,9}$/.test(value)) return Number(value);
    throw wrongValue(option, value, { zh: "应为非负整数", en: "give a whole number" });
  };
}

/** An ISO calendar date that exists. */
export function parseDate(option: string) {
  return (value: string): string => {
    if (isCalendarDate(value)) return value;
    throw wrongValue(option, value, {
      zh: "应为年-月-日，如 2024-01-18",
      en: "give a date such as 2024-01-18",
    });
  };
}

export function parseText(option: string) {
  return (value: string): string => {
    if (value.trim() !== "") return value.trim();
    throw wrongValue(option, value, { zh: "不能为空", en: "must not be empty" });
  };
}

function wrongValue(option: string, value: string, hint: { zh: string; en: string }): UserError {
  const isOption = option.startsWith("-");
  return new UserError(
    "wrong-value",
    {
      zh: `${isOption ? "选项" : "参数"} ${option} 的值“${value}”不对`,
      en: `wrong value “${value}” for ${isOption ? "option" : "argument"} ${option}`,
    },
    { hint, exitCode: exitCode.usage },
  );
}
