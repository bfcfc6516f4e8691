import type { FactName } from "../../compare/comparable.ts";
import type { NotComparable } from "../../compare/versions.ts";
import type { Bilingual } from "../../errors.ts";

/** Facts of a report, as people call them. */
export const factWords = {
  title: { zh: "标题", en: "title" },
  organization: { zh: "机关名称", en: "organisation" },
  year: { zh: "年度", en: "year" },
  form: { zh: "格式", en: "form" },
  "period.start": { zh: "统计期限起", en: "start of the period" },
  "period.end": { zh: "统计期限止", en: "end of the period" },
  publishedOn: { zh: "公布日期", en: "date of publication" },
  "contact.address": { zh: "地址", en: "address" },
  "contact.postcode": { zh: "邮编", en: "postcode" },
  "contact.telephone": { zh: "电话", en: "telephone" },
  "contact.fax": { zh: "传真", en: "fax" },
  "contact.email": { zh: "电子邮箱", en: "e-mail" },
  "contact.website": { zh: "网址", en: "website" },
} as const satisfies Record<FactName, Bilingual>;

/** Why something cannot be compared, behind the name of the version. */
export const reasonWords = {
  absent: { zh: "没有", en: "does not have it" },
  "other-form": { zh: "的格式没有这一格", en: "its form has no such cell" },
  blank: { zh: "是空格", en: "blank" },
  placeholder: { zh: "填的不是数", en: "holds no number" },
  unreadable: { zh: "的数读不出来", en: "its figure cannot be read" },
  ambiguous: { zh: "的数对不上格", en: "its figure cannot be placed" },
  missing: { zh: "没有读到这一格", en: "the cell was not found" },
  "row-missing": { zh: "没有这一行", en: "the row was not found" },
} as const satisfies Record<NotComparable["reason"], Bilingual>;
