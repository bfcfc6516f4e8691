import { isXml } from "../markup-marks.ts";
import { isZip } from "../zip/names.ts";
import type { Kind } from "./kind.ts";

export const docx: Kind<"docx"> = {
  name: "docx",
  called: { zh: "Word 文档", en: "Word document" },
  extensions: ["docx", "docm", "dotx", "dotm"],
  laxExtensions: ["xml"],
  marks: { zip: isWordPackage, text: isWordXml },
  places: "paragraphs",
  async load() {
    const { readDocx, readWordXml } = await import("../docx/index.ts");
    return ({ bytes }, limits) => (isZip(bytes) ? readDocx(bytes, limits) : readWordXml(bytes, limits));
  },
};

/** The parts of a Word file may lie anywhere; its reader finds them, or says what it found. */
function isWordPackage(names: readonly string[]): boolean {
  const under = (folder: string) => names.some((name) => name.startsWith(folder));
  return under("word/") || (names.includes("[content_types].xml") && !under("xl/") && !under("ppt/"));
}

/** Word's own XML of 2003, or a package written as one XML file (“flat OPC”). */
function isWordXml(opening: string): boolean {
  if (/^<(?:w:wordDocument|pkg:package)\b/.test(opening)) return true;
  return (
    isXml(opening) &&
    (/<(?:w:wordDocument|pkg:package)\b/.test(opening) || /progid="Word\.Document"/.test(opening))
  );
}
