import type { Kind } from "./kind.ts";

export const xlsx: Kind<"xlsx"> = {
  name: "xlsx",
  called: { zh: "Excel 工作簿", en: "Excel workbook" },
  extensions: ["xlsx", "xlsm", "xltx", "xlsb"],
  marks: { zip: (names) => names.some((name) => name.startsWith("xl/")) },
  places: "cells",
  async read() {
    const { refuse } = await import("../refusal.ts");
    throw refuse("xlsx");
  },
};
