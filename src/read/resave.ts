import type { Bilingual } from "../errors.ts";

/** What to do with a file that is damaged. */
export const resave: Bilingual = {
  zh: "请用 WPS、Word 或生成它的程序打开该文件，另存后再试；打不开则文件已损坏，请重新取得",
  en: "open the file in WPS, Word or the program that made it and save it again; if that fails, obtain it again",
};
