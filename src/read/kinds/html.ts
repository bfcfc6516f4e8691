import { isMarkup } from "../markup-marks.ts";
import type { Kind } from "./kind.ts";

export const html: Kind<"html"> = {
  name: "html",
  called: { zh: "网页", en: "web page" },
  extensions: ["html", "htm", "xhtml", "shtml"],
  marks: { text: isMarkup },
  places: "lines",
  async load() {
    const { readHtml } = await import("../html/index.ts");
    return ({ decoded }, limits) => {
      const { text, notices } = decoded();
      const reading = readHtml(text, limits);
      return { ...reading, notices: [...notices, ...reading.notices] };
    };
  },
};
