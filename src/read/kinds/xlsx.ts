import type { Kind } from "./kind.ts";
import { withTitle } from "./with-title.ts";

export const xlsx: Kind<"xlsx"> = {
  name: "xlsx",
  called: { zh: "Excel 工作簿", en: "Excel workbook" },
  extensions: ["xlsx", "xlsm", "xltx", "xlsb"],
  marks: { zip: (names) => names.some((name) => name.startsWith("xl/")) },
  places: "cells",
  hint: withTitle,
  async load() {
    const { readXlsx } = await import("../excel/xlsx.ts");
    return ({ bytes }, limits) => readXlsx(bytes, limits);
  },
};
