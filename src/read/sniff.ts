import type { Refused } from "./refusal.ts";
import { endsAsZip, listZipNames } from "./zip-names.ts";

/** How far into a file marks are looked for. */
const sampleLength = 65_536;

/**
 * The kind of a file that is no text, by the marks in its bytes; `null` where it may be text.
 * The extension plays no part.
 */
export function sniffBytes(bytes: Uint8Array): "docx" | Refused | null {
  if (bytes.length === 0) return "empty";
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString("latin1");
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return sniffZip(bytes);
  if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return sniffOle(bytes);
  if (head.startsWith("%PDF-")) return "pdf";
  if (/^\s*\{\\rtf/.test(head)) return "rtf";
  if (isImage(head)) return "image";
  if (
    head.startsWith("Rar!\x1a\x07") ||
    head.startsWith("7z\xbc\xaf\x27\x1c") ||
    head.startsWith("\x1f\x8b\x08")
  )
    return "archive";
  // PDF readers accept the mark within the first kilobyte.
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  if (start.includes("%PDF-1.") && start.includes(0)) return "pdf";
  return endsAsZip(bytes) ? sniffZip(bytes) : null;
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

function sniffZip(bytes: Uint8Array): "docx" | Refused {
  // Some zip programs write backslashes.
  const names = listZipNames(bytes).map((name) =>
    name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase(),
  );
  const under = (folder: string) => names.some((name) => name.startsWith(folder));
  if (under("word/")) return "docx";
  if (under("xl/")) return "xlsx";
  if (under("ppt/")) return "pptx";
  if (names.includes("ofd.xml")) return "ofd";
  if (names.includes("meta-inf/container.xml")) return "epub";
  if (names.includes("content.xml")) return "odt";
  // The parts of a Word file may lie anywhere; its reader finds them, or says what it found.
  if (names.includes("[content_types].xml")) return "docx";
  return "archive";
}

/** Names of streams stand in the directory as UTF-16. */
function sniffOle(bytes: Uint8Array): Refused {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string) => buffer.includes(Buffer.from(stream, "utf16le"));
  if (holds("EncryptedPackage")) return "encrypted";
  if (holds("WordDocument")) return "doc";
  if (holds("Workbook") || holds("Book\0")) return "xls";
  if (holds("PowerPoint Document")) return "ppt";
  return "ole";
}

/** The kind of a text. */
export function sniffText(text: string): "html" | "text" | Refused {
  const sample = text.slice(0, sampleLength);
  const opening = sample.trimStart();
  if (opening === "" && text.trim() === "") return "blank";
  if (isBinary(sample)) return "binary";
  if (isMhtml(opening)) return "mhtml";
  if (isJson(opening, text)) return "json";
  return sniffMarkup(opening, text);
}

/** Control characters do not occur in text; a few stray ones do. */
function isBinary(sample: string): boolean {
  let controls = 0;
  for (let i = 0; i < sample.length; i += 1) {
    const code = sample.charCodeAt(i);
    if (code < 32 && !(code >= 9 && code <= 13) && code !== 0x1a && code !== 0x1b) controls += 1;
    else if (code === 0xfffd) controls += 1;
  }
  return controls > sample.length * 0.1;
}

/** Mail headers at the very start, as browsers and Word write them. */
function isMhtml(opening: string): boolean {
  const header = opening.slice(0, 4096);
  return /^[a-z-]{2,40}:/i.test(header) && /^MIME-Version:/im.test(header) && /^Content-Type:/im.test(header);
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

const anyTag =
  /<(?:!doctype\s+html|\/?(?:html|head|body|meta|title|table|tbody|thead|tr|td|th|p|div|span|font|section|article|h[1-6]|ul|ol|li|br|strong|b|center|a|img|pre|style|script)(?=[\s/>]))/i;

/** Closing tags that a text with a few stray `<br>` (Markdown tables) does not have. */
const blockEnd = /<\/(?:table|tr|td|p|div)\s{0,9}>/i;

function sniffMarkup(opening: string, text: string): "html" | "text" | Refused {
  if (/^<\?xml\s/i.test(opening) || /^<\?mso-application\s/i.test(opening)) return sniffXml(opening);
  if (/^<(?:w:wordDocument|pkg:package)\b/.test(opening)) return "word-xml";
  if (/^<[a-z!/]/i.test(opening) && anyTag.test(opening)) return "html";
  if (blockEnd.test(text)) return "html";
  if (/^&lt;/i.test(opening) && /&lt;\/(?:table|tr|td|p|div)\s{0,9}&gt;/i.test(opening)) return "html";
  return "text";
}

function sniffXml(opening: string): "html" | Refused {
  if (/<(?:w:wordDocument|pkg:package)\b/.test(opening) || /progid="Word\.Document"/.test(opening))
    return "word-xml";
  return anyTag.test(opening) ? "html" : "xml";
}
