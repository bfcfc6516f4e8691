import type { Bilingual } from "../../errors.ts";

/** What sheets with bare tables lack. */
export const withTitle: Bilingual = {
  zh: "工作簿里只有表格时，请在其中写上报告标题，或检查完整的年度报告",
  en: "Where the workbook holds tables alone, write the title of the report into it, or check the whole report",
};
