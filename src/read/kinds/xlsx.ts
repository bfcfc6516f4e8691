import type { Kind } from "./kind.ts";

export const xlsx: Kind<"xlsx"> = {
  name: "xlsx",
  called: { zh: "Excel 工作簿", en: "Excel workbook" },
  extensions: ["xlsx", "xlsm", "xltx", "xlsb"],
  marks: { zip: (names) => names.some((name) => name.startsWith("xl/")) },
  places: "cells",
  async read({ bytes }, limits) {
    const { readXlsx } = await import("../sheets/xlsx.ts");
    return readXlsx(bytes, limits);
  },
};
