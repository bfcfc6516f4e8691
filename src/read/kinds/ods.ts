import { isFlatOdf } from "../markup-marks.ts";
import type { Kind } from "./kind.ts";
import { withTitle } from "./with-title.ts";

export const ods: Kind<"ods"> = {
  name: "ods",
  called: { zh: "OpenDocument 表格", en: "OpenDocument spreadsheet" },
  extensions: ["ods", "ots", "fods"],
  marks: {
    zip: (_, type) => /opendocument\.spreadsheet/.test(type),
    text: (opening) => isFlatOdf(opening, "spreadsheet"),
  },
  places: "cells",
  hint: withTitle,
  async load() {
    const { readOds } = await import("../odf/spreadsheet.ts");
    return ({ bytes }, limits) => readOds(bytes, limits);
  },
};
