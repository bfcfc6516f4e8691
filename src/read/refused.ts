import type { Marks } from "./kinds/kind.ts";
import { isXml } from "./markup-marks.ts";
import type { OleStreams } from "./ole/streams.ts";
import type { Refused } from "./refusal.ts";

/** What is not read and has marks of its own, in the order in which they are asked. */
export const refusedKinds: readonly { readonly name: Refused; readonly marks: Marks }[] = [
  { name: "pptx", marks: { zip: (names) => names.some((name) => name.startsWith("ppt/")) } },
  { name: "epub", marks: { zip: (names) => names.includes("meta-inf/container.xml") } },
  { name: "ppt", marks: { ole: ({ has }) => has("PowerPoint Document") } },
  { name: "works", marks: { ole: isWorks } },
  // Word 2 and earlier had no container.
  { name: "word2", marks: { bytes: (head) => head.startsWith("\xdb\xa5\x2d\0") } },
  { name: "image", marks: { bytes: isImage } },
  { name: "zip", marks: { zip: () => true } },
  { name: "archive", marks: { bytes: isPacked } },
  { name: "xml", marks: { text: isXml } },
  { name: "ole", marks: { ole: () => true } },
];

/** What kinds that are read would claim, were they asked first. */
export const refusedFirst: typeof refusedKinds = [
  { name: "encrypted", marks: { ole: ({ has }) => has("EncryptedPackage") } },
  { name: "json", marks: { text: isJson } },
  // Their texts are in the table of characters of the machine that wrote them.
  { name: "excel5", marks: { ole: ({ has }) => has("Book") && !has("Workbook"), bytes: isEarlyWorkbook } },
];

/** How workbooks of Excel 2, 3 and 4 begin, and those of Excel 5 without their container. */
const earlyWorkbooks = [
  "\x09\0\x04\0",
  "\x09\x02\x06\0",
  "\x09\x04\x06\0",
  "\x09\x08\x06\0",
  "\x09\x08\x08\0",
];

function isEarlyWorkbook(head: string): boolean {
  return earlyWorkbooks.some((opening) => head.startsWith(opening));
}

/** Stream in which MS Works keeps its text since version 5, and how it begins there; Publisher has one of that name too. */
const worksStream = "CONTENTS";
const worksOpening = "CHNKWKS";

function isWorks({ has, opening }: OleStreams): boolean {
  return has("MatOST") || has("MN0") || opening(worksStream).includes(worksOpening);
}

function isImage(head: string): boolean {
  return (
    head.startsWith("\x89PNG\r\n\x1a\n") ||
    head.startsWith("\xff\xd8\xff") ||
    head.startsWith("GIF87a") ||
    head.startsWith("GIF89a") ||
    (head.startsWith("BM") && head.slice(6, 10) === "\0\0\0\0") ||
    head.startsWith("II*\0") ||
    head.startsWith("MM\0*") ||
    (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") ||
    /^[\0-\xff]{4}ftyp(?:hei|mif|avif)/.test(head)
  );
}

/** Where a tar archive says that it is one; a zip archive in it may be its last file. */
const tarMark = 257;

/** rar, 7z, gzip, tar. */
function isPacked(head: string): boolean {
  return (
    head.startsWith("Rar!\x1a\x07") ||
    head.startsWith("7z\xbc\xaf\x27\x1c") ||
    head.startsWith("\x1f\x8b\x08") ||
    head.startsWith("ustar", tarMark)
  );
}

function isJson(opening: string, text: string): boolean {
  if (/^\{\s*"[^"\n]{0,200}"\s*:/.test(opening) || /^\[\s*\{\s*"[^"\n]{0,200}"\s*:/.test(opening))
    return true;
  if (!/^[[{"]/.test(opening) || text.length > 10_000_000) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
