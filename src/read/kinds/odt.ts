import { isFlatOdf } from "../markup-marks.ts";
import type { Kind } from "./kind.ts";

export const odt: Kind<"odt"> = {
  name: "odt",
  called: { zh: "OpenDocument 文本", en: "OpenDocument text" },
  extensions: ["odt", "ott", "fodt"],
  // Where nothing says what it is, it is taken for a text; its reader says what it is instead.
  marks: {
    zip: (names, type) => names.includes("content.xml") && !/opendocument\.(?!text)/.test(type),
    text: (opening) => isFlatOdf(opening, "text"),
  },
  places: "paragraphs",
  async load() {
    const { readOdt } = await import("../odf/index.ts");
    return ({ bytes }, limits) => readOdt(bytes, limits);
  },
};
