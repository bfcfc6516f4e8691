import { isCalendarDate } from "../../config/calendar-date.ts";
import { exitCode, UserError } from "../../errors.ts";
import type { Format } from "../../write/conversion.ts";
import type { BaselineFlags } from "../baseline/flags.ts";
import type { BatchFlags, CacheFlags } from "../batch/flags.ts";
import type { ConfigurationFlags } from "../configuration/flags.ts";
import type { Language } from "../language.ts";
import type { OutputRequest } from "../outputs/request.ts";

export interface GlobalFlags {
  readonly lang?: Language;
  readonly color?: boolean;
  readonly debug?: boolean;
}

/** Flags that say how inputs are read and recognised. */
export interface InputFlags extends GlobalFlags {
  readonly stdinFilename?: string;
  readonly year?: number;
  readonly org?: string;
}

export interface LintFlags extends ConfigurationFlags, BaselineFlags, BatchFlags, CacheFlags {
  readonly summary?: boolean;
  /** Absent: stylish to standard output. */
  readonly format?: readonly OutputRequest[];
  readonly quiet?: boolean;
  readonly watch?: boolean;
}

export interface ConvertFlags extends InputFlags, BatchFlags {
  readonly skipExisting?: boolean;
  readonly bom?: boolean;
  readonly to?: Format;
  readonly layout: "tidy" | "wide";
  readonly provenance?: boolean;
  readonly output?: string;
  readonly pretty?: boolean;
  readonly compact?: boolean;
}

export interface InitFlags extends GlobalFlags {
  readonly template?: boolean;
}

export interface DraftFlags extends GlobalFlags {
  /** Seconds that `from` may take. */
  readonly timeLimit?: number;
  readonly from?: string;
  /** False for `--no-template`. */
  readonly template?: string | false;
  readonly year: number;
  readonly org?: string;
  readonly output: string;
}

export interface ListFlags extends GlobalFlags {
  readonly format: "text" | "json";
}

export interface InspectFlags extends InputFlags {
  /** Seconds that one input may take. */
  readonly timeLimit?: number;
  readonly format: "text" | "json";
  /** A cell, by its pointer or by labels of the form: only what placed it is shown. */
  readonly why?: string;
}

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
  return new UserError(
    "wrong-value",
    { zh: `选项 ${option} 的值“${value}”不对`, en: `wrong value “${value}” for option ${option}` },
    { hint, exitCode: exitCode.usage },
  );
}
