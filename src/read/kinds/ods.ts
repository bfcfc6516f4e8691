import type { Kind } from "./kind.ts";

export const ods: Kind<"ods"> = {
  name: "ods",
  called: { zh: "OpenDocument 表格", en: "OpenDocument spreadsheet" },
  extensions: ["ods", "ots"],
  marks: { zip: (_, type) => /opendocument\.spreadsheet/.test(type) },
  places: "cells",
  async read() {
    const { refuse } = await import("../refusal.ts");
    throw refuse("ods");
  },
};
