import { isXml } from "../markup-marks.ts";
import type { Kind } from "./kind.ts";

export const docx: Kind<"docx"> = {
  name: "docx",
  called: { zh: "Word 文档", en: "Word document" },
  extensions: ["docx", "docm", "dotx", "dotm"],
  laxExtensions: ["xml"],
  marks: { zip: (names) => names.some((name) => name.startsWith("word/")), text: isWordXml },
  places: "paragraphs",
  async read({ bytes }, limits) {
    const { readDocx, readWordXml } = await import("../docx/index.ts");
    return bytes[0] === 0x50 ? readDocx(bytes, limits) : readWordXml(bytes, limits);
  },
};

/** Word's own XML of 2003, or a package written as one XML file (“flat OPC”). */
function isWordXml(opening: string): boolean {
  if (/^<(?:w:wordDocument|pkg:package)\b/.test(opening)) return true;
  return (
    isXml(opening) &&
    (/<(?:w:wordDocument|pkg:package)\b/.test(opening) || /progid="Word\.Document"/.test(opening))
  );
}
