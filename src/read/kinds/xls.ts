import type { Kind } from "./kind.ts";
import { withTitle } from "./with-title.ts";

export const xls: Kind<"xls"> = {
  name: "xls",
  called: { zh: "Excel 97–2003 或 WPS 表格文件", en: "Excel 97–2003 or WPS workbook" },
  extensions: ["xls", "et", "xlt", "ett"],
  marks: { ole: ({ has }) => has("Workbook") },
  places: "cells",
  hint: withTitle,
  async load() {
    const { readXls } = await import("../excel/xls.ts");
    return ({ bytes }, limits) => readXls(bytes, limits);
  },
};
