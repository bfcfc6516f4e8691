import type { Limits, Notice, Reading } from "../source.ts";
import { readBlocks } from "./blocks.ts";
import { parseHtml } from "./parse.ts";
import { readProperties } from "./properties.ts";
import { isEscapedTwice, unescapeOnce } from "./unescape.ts";

/**
 * Reads a page, a fragment of one, or text with tables in HTML among it.
 *
 * @throws UserError where a limit is reached: `nested-too-deeply`, `too-many-elements`, `too-many-cells`
 */
export function readHtml(text: string, limits: Limits): Reading {
  if (!isEscapedTwice(text)) return readMarkup(text, limits, []);
  return readMarkup(unescapeOnce(text), limits, [{ code: "markup-unescaped", detail: "&lt; → <" }]);
}

function readMarkup(text: string, limits: Limits, before: readonly Notice[]): Reading {
  const root = parseHtml(text, limits);
  const keepLines = !/^\s*</.test(text) || isMarkdown(text);
  const { blocks, notices } = readBlocks(root, { limits, keepLines });
  return { blocks, notices: [...before, ...notices], properties: readProperties(root) };
}

const pageMarkup = /<(?:!doctype|html|head|body|p|li|h[1-6])(?=[\s>/])/i;
const blankLine = /[^\s>][ \t]*\r?\n[ \t]*\r?\n[ \t]*[^\s<]/g;
const fewestBlankLines = 3;

/** Markdown with HTML in it (`<div>` around it, tables): blank lines part its paragraphs, and no element does. */
function isMarkdown(text: string): boolean {
  if (pageMarkup.test(text)) return false;
  let found = 0;
  for (const _ of text.matchAll(blankLine)) if (++found >= fewestBlankLines) return true;
  return false;
}
