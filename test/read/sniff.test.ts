import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { sniffBytes, sniffText } from "../../src/read/sniff.ts";
import { writeCompound } from "./ole/write-compound.ts";

const small = new Uint8Array([1]);
const bytes = (latin1: string) => Buffer.from(latin1, "latin1");
const ole = (stream: string) =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(600),
    Buffer.from(stream, "utf16le"),
    Buffer.alloc(64),
  ]);
const tar = (last: Uint8Array) =>
  Buffer.concat([bytes("年报.docx".padEnd(257, "\0")), bytes("ustar".padEnd(255, "\0")), last]);
const zip = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array([1])])));

describe("sniffBytes", () => {
  test.each<[string, Uint8Array, string | null]>([
    ["nothing", bytes(""), "empty"],
    ["a Word document", zip("[Content_Types].xml", "word/document.xml"), "docx"],
    ["a workbook, its names with backslashes", zip("xl\\workbook.xml", "xl\\styles.xml"), "xlsx"],
    ["a Word document cut short", zip("word/document.xml", "word/styles.xml").slice(0, -60), "docx"],
    ["an Excel workbook", zip("[Content_Types].xml", "xl/workbook.xml"), "xlsx"],
    ["a presentation", zip("[Content_Types].xml", "ppt/presentation.xml"), "pptx"],
    ["OpenDocument", zip("mimetype", "content.xml", "META-INF/manifest.xml"), "odt"],
    ["an e-book", zip("mimetype", "META-INF/container.xml", "OEBPS/content.opf"), "epub"],
    ["OFD", zip("OFD.xml", "Doc_0/Document.xml"), "ofd"],
    ["an archive with a Word document in it", zip("年报.docx", "附件.pdf"), "zip"],
    ["an empty archive", bytes(`PK\x05\x06${"\0".repeat(18)}`), "zip"],
    ["rar", bytes("Rar!\x1a\x07\x01\x00"), "archive"],
    ["gzip", bytes("\x1f\x8b\x08\0"), "archive"],
    ["tar with a Word document as its last file", tar(zip("word/document.xml")), "archive"],
    ["an old Word document", ole("WordDocument"), "doc"],
    ["an encrypted Word document", ole("EncryptedPackage"), "encrypted"],
    ["an old Excel workbook", ole("Workbook"), "xls"],
    ["an old presentation", ole("PowerPoint Document"), "ppt"],
    ["some other container", ole("Something"), "ole"],
    ["Excel 5 and 95", writeCompound({ Book: small }), "excel5"],
    ["Excel 2", bytes("\x09\0\x04\0"), "excel5"],
    ["Excel 3", bytes("\x09\x02\x06\0\0\0"), "excel5"],
    ["Excel 4", bytes("\x09\x04\x06\0\0\0"), "excel5"],
    ["Excel 5 without a container", bytes("\x09\x08\x08\0\0\x05"), "excel5"],
    ["Excel 97 and 95 in one file", writeCompound({ Book: small, Workbook: small }), "xls"],
    ["Word 2, which has no container", bytes("\xdb\xa5\x2d\0\0\0"), "word2"],
    ["a whole container, its names in another case", writeCompound({ WORDDOCUMENT: small }), "doc"],
    [
      "a whole Excel workbook with a Word document in it",
      writeCompound({ Workbook: small, Object: { WordDocument: small } }),
      "xls",
    ],
    [
      "a whole Word document with an Excel workbook in it",
      writeCompound({ WordDocument: small, Object: { Workbook: small } }),
      "doc",
    ],
    ["MS Works since version 5", writeCompound({ CONTENTS: bytes("CHNKWKS\0") }), "works"],
    ["MS Works 4", writeCompound({ MatOST: small, MM: small }), "works"],
    ["another program's container", writeCompound({ CONTENTS: bytes("CHNKINK\0") }), "ole"],
    ["RTF", bytes("{\\rtf1\\ansi"), "rtf"],
    ["PDF", bytes("%PDF-1.7\n%\xe2\xe3"), "pdf"],
    ["PNG", bytes("\x89PNG\r\n\x1a\n"), "image"],
    ["JPEG", bytes("\xff\xd8\xff\xe0\0\x10JFIF"), "image"],
    ["GIF", bytes("GIF89a\x01\0"), "image"],
    ["BMP", bytes("BM\x36\x10\0\0\0\0\0\0\x36"), "image"],
    ["TIFF", bytes("II*\0\x08\0"), "image"],
    ["WebP", bytes("RIFF\x10\0\0\0WEBPVP8 "), "image"],
    ["text", Buffer.from("一、总体情况"), null],
    ["text that begins like a bitmap", bytes("BMW cars and more"), null],
    ["text that begins with PK", bytes("PK in the county"), null],
  ])("%s", (_, content, kind) => {
    expect(sniffBytes(content)).toBe(kind);
  });
});

describe("sniffText", () => {
  test.each<[string, string, string]>([
    ["a page", "<!DOCTYPE html><html><body>x", "html"],
    ["a page after white space and a comment", "\n <!-- x --> <html><body>x", "html"],
    ["XHTML", `<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html xmlns="y"><p>x</p></html>`, "html"],
    ["a fragment", "<p align=center>年度报告</p>\t<table><tr><td>1</td></tr></table>", "html"],
    ["a fragment in a site's own element", "<ucapcontent><p>年度报告</p></ucapcontent>", "html"],
    ["a fragment that begins with text", "年度报告<p>一、总体情况</p>", "html"],
    ["text with tables in HTML", "一、总体情况\n\n<table><tr><td>规章</td><td>1</td></tr></table>\n", "html"],
    ["a page escaped twice", "&lt;p&gt;年度报告&lt;/p&gt;&lt;table&gt;&lt;/table&gt;", "html"],
    ["text", "2023年政府信息公开工作年度报告\n\n一、总体情况", "text"],
    [
      "a Markdown table with line breaks in its cells",
      "| 商业<br>企业 | 科研<br>机构 |\n|---|---|\n| 1 | 2 |",
      "text",
    ],
    ["text that begins with an angle bracket", "<2023年年报>\n正文 a<b", "text"],
    ["text that begins with a square bracket", "[bookmark: _GoBack]年度报告", "text"],
    ["text that begins with a brace", "{附件}年度报告", "text"],
    ["text with a few stray control characters", `年度报告\u0001${"正文".repeat(50)}`, "text"],
    ["white space", " \n\t　\u00a0\ufeff", "blank"],
    ["nothing", "", "blank"],
    ["a JSON object", `{"title": "年度报告", "html": "<p>正文</p>"}`, "json"],
    ["a JSON array", `[{"a":1},{"a":2}]`, "json"],
    ["JSON cut short", `{"title": "年度报告", "html": "<p>正文`, "json"],
    [
      "a web archive",
      "From: <Saved>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n<html>",
      "mhtml",
    ],
    [
      "a web archive by Word",
      "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x",
      "mhtml",
    ],
    [
      "Word 2003 XML",
      `<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument>`,
      "docx",
    ],
    ["flat Word XML", `<?xml version="1.0"?><pkg:package xmlns:pkg="x">`, "docx"],
    ["other XML", `<?xml version="1.0"?><data><row/></data>`, "xml"],
    ["control characters", "\u0001\u0002\u0003abc\u0004", "binary"],
  ])("%s", (_, content, kind) => {
    expect(sniffText(content)).toBe(kind);
  });
});
