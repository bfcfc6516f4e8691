import { type Bilingual, UserError } from "../../errors.ts";
import { decode } from "../decode.ts";
import { readHtml } from "../html/index.ts";
import type { Block, Limits, Location, Reading } from "../reading.ts";
import { resave } from "../resave.ts";
import { tooManyBlocks } from "../too-many-blocks.ts";
import { type MessagePart, messageParts } from "./parts.ts";

/**
 * Reads the page in a web archive (.mht, .mhtml), and behind it those in its frames; paragraphs outside of tables are
 * counted, and cells in their tables.
 * @throws UserError (exit code 3) where there is no page in it or a page is cut off, and as the reader of pages does
 */
export function readMhtml(bytes: Uint8Array, limits: Limits): Reading {
  const pages = messageParts(bytes).filter(
    ({ type }) => type === "text/html" || type === "application/xhtml+xml",
  );
  const [page] = pages;
  if (page === undefined)
    throw broken("mhtml-without-page", { zh: "其中没有网页", en: "there is no page in it" });
  const readings = withFrames(page, pages).map(({ text, notices }) => {
    const reading = readHtml(text, limits);
    return { ...reading, notices: [...notices, ...reading.notices.map(({ at: _, ...notice }) => notice)] };
  });
  const blocks = withoutLines(readings.map((reading) => reading.blocks));
  if (blocks.length > limits.blocks) throw tooManyBlocks(limits);
  const notices = readings.flatMap((reading) => reading.notices);
  return { blocks, notices, properties: readings[0]?.properties ?? {} };
}

const frame =
  /<i?frame\b[^>]{0,2000}?\ssrc\s*=\s*(?:"([^"]{1,2000})"|'([^']{1,2000})'|([^\s>"']{1,2000}))/giu;

/** The text of a page, then of what its frames show, and of the frames in these; each page once. */
function withFrames(page: MessagePart, pages: readonly MessagePart[]): ReturnType<typeof decode>[] {
  const named = new Map(pages.flatMap((part) => part.names.map((name) => [name, part] as const)));
  const found = new Set([page]);
  const decoded: ReturnType<typeof decode>[] = [];
  for (const { content, cut, names } of found) {
    if (cut)
      throw broken("mhtml-truncated", {
        zh: "文件不完整：结尾缺失",
        en: "it is incomplete: its end is missing",
      });
    const own = decode(content);
    decoded.push(own);
    const base = names.find((name) => !name.startsWith("cid:"));
    for (const [, ...sources] of own.text.matchAll(frame)) {
      const source = sources.find((one) => one !== undefined) ?? "";
      const address = source.replaceAll("&amp;", "&").trim();
      const shown = named.get(address) ?? named.get(addressOf(address, base));
      if (shown !== undefined) found.add(shown);
    }
  }
  return decoded;
}

function addressOf(source: string, base: string | undefined): string {
  try {
    return new URL(source, base).href;
  } catch {
    return source;
  }
}

/**
 * Lines are those of the page within, which nobody sees and no program finds in the file. The tables of pages in frames
 * are counted on.
 */
function withoutLines(pages: readonly (readonly Block[])[]): Block[] {
  let paragraph = 0;
  let before = 0;
  return pages.flatMap((blocks) => {
    let last = before;
    const placed = blocks.map((block): Block => {
      if (block.kind === "grid") {
        last = Math.max(last, before + (block.at.table ?? 0));
        const cells = block.cells.map((cell) => ({ ...cell, at: withoutLine(cell.at, before) }));
        return { ...block, at: withoutLine(block.at, before), cells };
      }
      if (block.text.trim() !== "") paragraph += 1;
      return { ...block, at: { paragraph: Math.max(1, paragraph) } };
    });
    before = last;
    return placed;
  });
}

function withoutLine({ table, row, column }: Location, before: number): Location {
  if (table === undefined) return {};
  const own = { table: before + table };
  if (row === undefined) return own;
  return column === undefined ? { ...own, row } : { ...own, row, column };
}

function broken(code: string, detail: Bilingual): UserError {
  return new UserError(
    code,
    { zh: `单个文件网页（MHTML）无法读取：${detail.zh}`, en: `the web archive cannot be read: ${detail.en}` },
    { hint: resave },
  );
}
