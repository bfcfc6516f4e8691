import type { Block } from "../../read/source.ts";
import type { Language } from "../words.ts";
import type { Exhibit } from "./exhibit.ts";
import type { Mark, Rendered } from "./mark.ts";
import { type RenderOriginal, renderExhibit } from "./render.ts";
import { words } from "./words.ts";

/** How much of originals a page may hold. */
export interface PageLimits {
  /** Characters of one original, or bytes of the text of a Word file. */
  readonly original: number;
  /** Characters of all originals of a page as HTML. */
  readonly page: number;
}

const mega = 1024 * 1024;

/** Beyond these a browser on an ordinary desk no longer opens the page in a moment. */
export const pageLimits: PageLimits = { original: 8 * mega, page: 48 * mega };

const nothing: ReadonlySet<string> = new Set();

interface OriginalOptions {
  readonly language: Language;
  readonly used: number;
  readonly limits: PageLimits;
  readonly render?: RenderOriginal | undefined;
}

/** The report with its marks, or a word why it is not shown. `used` is what earlier files took of the page. */
export async function renderOriginal(
  exhibit: Exhibit | null,
  marks: readonly Mark[],
  { language, used, limits, render = renderExhibit }: OriginalOptions,
): Promise<Rendered> {
  if (exhibit === null) return instead("noOriginal", language);
  if (sizeOf(exhibit) > limits.original) return instead("tooLarge", language, limits.original);
  if (used > limits.page) return instead("pageFull", language, limits.page);
  const rendered = await render(exhibit, marks, language);
  if (rendered === null) return instead("broken", language);
  if (rendered === "too slow") return instead("tooSlow", language);
  if (used + rendered.html.length > limits.page) return instead("pageFull", language, limits.page);
  const note = exhibit.kind === "text" ? "" : `<p class="note">${words.view[language]}</p>`;
  return { html: `${note}${rendered.html}`, placed: rendered.placed };
}

function sizeOf(exhibit: Exhibit): number {
  switch (exhibit.kind) {
    case "docx":
      return exhibit.bytes.length;
    case "html":
    case "text":
      return exhibit.text.length;
    case "blocks":
      return exhibit.source.blocks.reduce((sum, block) => sum + textLength(block), 0);
  }
}

function textLength(block: Block): number {
  if (block.kind === "paragraph") return block.text.length;
  return block.cells.reduce((sum, { text }) => sum + text.length, 0);
}

function instead(
  why: "noOriginal" | "tooLarge" | "tooSlow" | "pageFull" | "broken",
  language: Language,
  limit = 0,
): Rendered {
  const text = words[why][language].replace("{limit}", `${Math.round(limit / mega)} MiB`);
  return { html: `<p class="note">${text}</p>`, placed: nothing };
}
