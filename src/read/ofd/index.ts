import { tooManyPages } from "../pages/errors.ts";
import { pagesNotice, readingOf } from "../pages/reading.ts";
import { openBudget } from "../pages/sheet.ts";
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
  if (pages.length > limits.pages) throw tooManyPages(limits);
  const budget = openBudget(limits);
  const drawn = pages.map((page, index) => drawPage(page, index + 1, budget));
  const numbers = (isMeant: (index: number) => boolean) =>
    pages.flatMap((_, index) => (isMeant(index) ? [index + 1] : []));
  const notices = [
    ...pagesNotice(
      "overlay-unread",
      numbers((index) => drawn[index]?.hides === true),
    ),
    ...pagesNotice(
      "footnote-skipped",
      numbers((index) => pages[index]?.overlay.commented === true),
    ),
  ];
  const reading = readingOf(
    "ofd",
    drawn.map((page) => page.drawn),
    properties,
    limits,
  );
  return { ...reading, notices: [...notices, ...reading.notices] };
}
