import { strToU8 } from "fflate";
import type { Printed } from "../printed.ts";
import { renderHtml } from "./html.ts";

/** A page as browsers and Word save it in one file: mail headers, the page in a part of its own, pictures in others. */
export function renderMht(printed: Printed): Uint8Array {
  return packMht(renderHtml(printed), "quoted-printable");
}

export function packMht(page: string, encoding: "quoted-printable" | "base64" | "8bit"): Uint8Array {
  const parts = [
    `Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: https://example.invalid/nb.html\r\n\r\n${encoded(page, encoding)}`,
    `Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://example.invalid/a.png\r\n\r\niVBORw0KGgo=`,
  ];
  const head = `From: <Saved by a browser>\r\nSubject: =?utf-8?B?5bm05oql?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html";\r\n\tboundary="----=_part_0001"\r\n\r\n`;
  return strToU8(
    `${head}${parts.map((part) => `------=_part_0001\r\n${part}\r\n`).join("")}------=_part_0001--\r\n`,
  );
}

function encoded(page: string, encoding: "quoted-printable" | "base64" | "8bit"): string {
  if (encoding === "8bit") return page;
  const bytes = Buffer.from(page, "utf8");
  if (encoding === "base64") return bytes.toString("base64").replaceAll(/.{76}/g, "$&\r\n");
  return page
    .split("\n")
    .map((line) => softWrapped([...Buffer.from(line, "utf8")].map(quoted)))
    .join("\r\n");
}

function quoted(byte: number): string {
  const printable = byte >= 0x20 && byte <= 0x7e && byte !== 0x3d;
  return printable ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}

/** Lines of at most 76 characters; `=` at the end says that the line goes on. */
function softWrapped(pieces: readonly string[]): string {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (line.length + piece.length > 75) {
      lines.push(`${line}=`);
      line = "";
    }
    line += piece;
  }
  return [...lines, line.replace(/ $/, "=20")].join("\r\n");
}
