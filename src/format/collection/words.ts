import { type Status, statusNames } from "../../collect/index.ts";
import type { Bilingual } from "../../errors.ts";

/** A report of another year is no fault of an office whose report of the year is there. */
type Said = Status | "otherYearsToo";

/** In the order in which they are told. */
export const saidNames: readonly Said[] = [...statusNames, "otherYearsToo"];

export function saidOf(status: readonly Status[]): readonly Said[] {
  const isThere = status.includes("present");
  return status.map((one) => (one === "wrongYear" && isThere ? "otherYearsToo" : one));
}

/** All that is said of an office, for a column of a table. */
export function statusText(status: readonly Status[], language: "zh" | "en"): string {
  const words = saidOf(status).map((one) => statusWords[one][language]);
  return words.join(language === "zh" ? "、" : ", ");
}

/** What is said of an office, in words. */
export const statusWords = {
  present: { zh: "已报", en: "present" },
  missing: { zh: "未报", en: "missing" },
  unexpected: { zh: "不在名单上", en: "not on the roster" },
  double: { zh: "重复", en: "double" },
  wrongYear: { zh: "年度不对", en: "wrong year" },
  oldForm: { zh: "不是本年度的格式", en: "not the form of the year" },
  late: { zh: "迟报", en: "late" },
  unreadable: { zh: "读不了", en: "unreadable" },
  otherYearsToo: { zh: "另有其他年度的报告", en: "reports of other years as well" },
} as const satisfies Record<Said, Bilingual>;

/** Names of the relations across years. */
export const relationWords = {
  "carried-over": {
    zh: "上年结转应等于上年的“结转下年度继续办理”",
    en: "carried in = carried forward by last year",
  },
  "documents-in-force": {
    zh: "现行有效应等于上年现行有效加本年制发减本年废止",
    en: "in force = last year's in force + issued − repealed",
  },
  items: { zh: "上一年项目数量应等于上年的数量加增减", en: "items of last year = those before + change" },
} as const satisfies Record<string, Bilingual>;
