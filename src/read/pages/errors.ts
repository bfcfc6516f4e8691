import { type Bilingual, UserError } from "../../errors.ts";
import type { Limits } from "../reading.ts";

/** Formats that are read as pages. */
export type PageKind = "pdf" | "ofd";

const original: Bilingual = {
  zh: "请改用 Word 或 WPS 原件检查",
  en: "check the Word or WPS original",
};

/** Pages are pictures, and no text stands on them. */
export function scannedPages(kind: PageKind): UserError {
  return new UserError(
    `${kind}-scanned`,
    {
      zh: `${kind.toUpperCase()} 是扫描图片，里面没有文字，无法读取`,
      en: `the ${kind.toUpperCase()} is a scanned picture without text and cannot be read`,
    },
    { hint: original },
  );
}

/** Neither text nor pictures: blank pages, or characters drawn as shapes. */
export function textlessPages(kind: PageKind): UserError {
  return new UserError(
    `${kind}-without-text`,
    {
      zh: `${kind.toUpperCase()} 里没有文字：页面是空白的，或文字已转成图形（“转曲”）`,
      en: `the ${kind.toUpperCase()} holds no text: its pages are blank, or its characters were turned into shapes`,
    },
    { hint: original },
  );
}

/** More pages than `limits.pages`. */
export function tooManyPages(limits: Limits): UserError {
  return new UserError("too-many-pages", {
    zh: `文件超过 ${limits.pages} 页（limits.pages），不像一份年度报告`,
    en: `the file has more than ${limits.pages} pages (limits.pages)`,
  });
}
