import type { Status } from "../../collect/index.ts";
import type { Bilingual } from "../../errors.ts";

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
} as const satisfies Record<Status, Bilingual>;

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
