import type { Limits, Notice, Reading } from "../reading.ts";
import { readBlocks } from "./blocks.ts";
import { applyStyles } from "./css/cascade.ts";
import { parseHtml } from "./parse.ts";
import { readProperties } from "./properties.ts";
import { type Element, type Page, positionOf } from "./tree.ts";
import { mayShowMarkup, showsMarkup, unescapeOnce } from "./unescape.ts";

/**
 * Reads a page, a fragment of one, or text with tables in HTML among it.
 *
 * @throws UserError where a limit is reached: `nested-too-deeply`, `too-many-elements`, `too-many-cells`,
 *   `styles-too-complex`
 */
export function readHtml(text: string, limits: Limits): Reading {
  const page = parseStyled(text, limits);
  if (!showsMarkup(text, page.root)) return readPage(text, page, limits, []);
  const unescaped = unescapeOnce(text);
  const notice: Notice = { code: "markup-unescaped", detail: "&lt; → <" };
  return readPage(unescaped, parseStyled(unescaped, limits), limits, [notice]);
}

/** The markup that is read: that of the page, or what it shows as text (see `showsMarkup`). */
export function readableMarkup(text: string, limits: Limits): string {
  if (!mayShowMarkup(text)) return text;
  return showsMarkup(text, parseStyled(text, limits).root) ? unescapeOnce(text) : text;
}

interface StyledPage extends Page {
  /** Hidden until scripts have run, and read. */
  readonly unveiled: Element | null;
}

function parseStyled(text: string, limits: Limits): StyledPage {
  const page = parseHtml(text, limits);
  return { ...page, unveiled: applyStyles(page) };
}

function readPage(
  text: string,
  { root, unveiled }: StyledPage,
  limits: Limits,
  told: readonly Notice[],
): Reading {
  const before: readonly Notice[] =
    unveiled === null ? told : [...told, { code: "veiled-text-read", at: positionOf(unveiled) }];
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
