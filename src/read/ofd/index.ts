import { tooManyPages } from "../pages/errors.ts";
import { pagesNotice, readingOf } from "../pages/reading.ts";
import { type DrawnPage, openBudget } from "../pages/sheet.ts";
import { defaultLimits, type Limits, type Reading } from "../reading.ts";
import { openDocument } from "./document.ts";
import { openPackage } from "./package.ts";
import { drawPage } from "./page.ts";

/**
 * Reads an OFD file (GB/T 33190): tables by their ruling lines, text by its place.
 * @throws UserError (exit code 3) `ofd-damaged`, `ofd-locked`, `ofd-scanned`, `ofd-without-text` and those of limits
 */
export async function readOfd(bytes: Uint8Array, limits: Limits = defaultLimits): Promise<Reading> {
  const { pages, properties } = openDocument(openPackage(bytes, limits));
  const budget = openBudget(limits);
  const drawn: DrawnPage[] = [];
  const commented: number[] = [];
  for (const page of pages) {
    const number = drawn.length + 1;
    if (number > limits.pages) throw tooManyPages(limits);
    drawn.push(drawPage(page, number, budget));
    if (page.overlay.commented) commented.push(number);
  }
  const notices = pagesNotice("footnote-skipped", commented);
  const reading = readingOf("ofd", drawn, properties, limits);
  return { ...reading, notices: [...notices, ...reading.notices] };
}
