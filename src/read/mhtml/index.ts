import { type Bilingual, UserError } from "../../errors.ts";
import { decode } from "../decode.ts";
import { readHtml } from "../html/index.ts";
import type { Block, Limits, Location, Reading } from "../reading.ts";
import { resave } from "../resave.ts";
import { messageParts } from "./parts.ts";

/**
 * Reads the page in a web archive (.mht, .mhtml); paragraphs outside of tables are counted, and cells in their tables.
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
  return {
    ...reading,
    blocks: withoutLines(reading.blocks),
    notices: [...notices, ...reading.notices.map(({ at: _, ...notice }) => notice)],
  };
}

/** Lines are those of the page within, which nobody sees and no program finds in the file. */
function withoutLines(blocks: readonly Block[]): Block[] {
  let paragraph = 0;
  return blocks.map((block): Block => {
    if (block.kind === "grid") {
      const cells = block.cells.map((cell) => ({ ...cell, at: withoutLine(cell.at) }));
      return { ...block, at: withoutLine(block.at), cells };
    }
    if (block.text.trim() !== "") paragraph += 1;
    return { ...block, at: { paragraph: Math.max(1, paragraph) } };
  });
}

function withoutLine({ table, row, column }: Location): Location {
  if (table === undefined) return {};
  if (row === undefined) return { table };
  return column === undefined ? { table, row } : { table, row, column };
}

function broken(code: string, detail: Bilingual): UserError {
  return new UserError(
    code,
    { zh: `单个文件网页（MHTML）无法读取：${detail.zh}`, en: `the web archive cannot be read: ${detail.en}` },
    { hint: resave },
  );
}
