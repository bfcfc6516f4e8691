import { type Bilingual, UserError } from "../../errors.ts";
import { decode } from "../decode.ts";
import { readHtml } from "../html/index.ts";
import type { Limits, Reading } from "../reading.ts";
import { resave } from "../resave.ts";
import { messageParts } from "./parts.ts";

/**
 * Reads the page in a web archive (.mht, .mhtml); places count in the page as it stands in its part, decoded.
 * @throws UserError (exit code 3) where there is no page in it or the page is cut off, and as the reader of pages does
 */
export function readMhtml(bytes: Uint8Array, limits: Limits): Reading {
  const page = messageParts(bytes).find(
    ({ type }) => type === "text/html" || type === "application/xhtml+xml",
  );
  if (page === undefined)
    throw broken("mhtml-without-page", { zh: "其中没有网页", en: "there is no page in it" });
  if (page.cut)
    throw broken("mhtml-truncated", {
      zh: "文件不完整：结尾缺失",
      en: "it is incomplete: its end is missing",
    });
  const { text, notices } = decode(page.content);
  const reading = readHtml(text, limits);
  return { ...reading, notices: [...notices, ...reading.notices] };
}

function broken(code: string, detail: Bilingual): UserError {
  return new UserError(
    code,
    { zh: `单个文件网页（MHTML）无法读取：${detail.zh}`, en: `the web archive cannot be read: ${detail.en}` },
    { hint: resave },
  );
}
