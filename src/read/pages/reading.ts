import type { Limits, Notice, Properties, Reading } from "../reading.ts";
import { blocksOf } from "./blocks.ts";
import { withoutDoubles } from "./doubles.ts";
import { type PageKind, scannedPages, textlessPages } from "./errors.ts";
import { clearPage } from "./overprint.ts";
import type { Page } from "./page.ts";
import { type DrawnPage, pictureShare } from "./sheet.ts";

/** A page of which pictures cover that much is a picture; the text on it says what somebody read there. */
const scanned = 0.5;
/** Fewer characters are a stamp of the scanner, or a page number. */
const fewestCharacters = 10;

/**
 * What all pages say. Text that nobody sees is left out, except for that behind a scanned page: it was recognised by a
 * program, which may have misread a figure.
 * @throws UserError `…-scanned`, `…-without-text`, `too-many-cells`, `too-many-blocks`
 */
export function readingOf(
  kind: PageKind,
  drawn: readonly DrawnPage[],
  properties: Properties,
  limits: Limits,
): Reading {
  const recognized = drawn.filter(isRecognized);
  const pages = drawn.map((one) => (isRecognized(one) ? withUnseen(one) : one.page));
  const pictures = pages.filter((page) => isPicture(page));
  if (pages.every(({ characters }) => characters.length === 0)) {
    throw pages.some((page) => page.pictures.length > 0) ? scannedPages(kind) : textlessPages(kind);
  }
  if (pictures.length === pages.length) throw scannedPages(kind);
  const clear = pages.map((page) => clearPage({ ...page, characters: withoutDoubles(page.characters) }));
  const unclear = drawn.filter((one, index) => one.unclear || clear[index]?.unclear === true);
  const covered = drawn.filter((one) => one.covered);
  const hidden = drawn.filter((one) => one.unseen.length > 0 && !isRecognized(one));
  const notices = [
    ...pagesNotice("overlay-unread", numbersOf(unclear.map(({ page }) => page))),
    ...pagesNotice("covered-unread", numbersOf(covered.map(({ page }) => page))),
    ...pagesNotice("image-only", numbersOf(pictures)),
    ...pagesNotice("text-from-picture", numbersOf(recognized.map(({ page }) => page))),
    ...pagesNotice("hidden-text-skipped", numbersOf(hidden.map(({ page }) => page))),
  ];
  return {
    blocks: blocksOf(
      clear.map(({ page }) => page),
      limits,
    ),
    notices,
    properties,
  };
}

function isRecognized({ page, unseen }: DrawnPage): boolean {
  return pictureShare(page) >= scanned && unseen.length > page.characters.length;
}

function isPicture(page: Page): boolean {
  return pictureShare(page) >= scanned && page.characters.length < fewestCharacters;
}

function withUnseen({ page, unseen }: DrawnPage): Page {
  return { ...page, characters: [...page.characters, ...unseen] };
}

/** One for all pages of its kind; it names them. */
export function pagesNotice(code: Notice["code"], pages: readonly number[]): Notice[] {
  const first = pages[0];
  return first === undefined ? [] : [{ code, at: { page: first }, detail: `p. ${pages.join(", ")}` }];
}

function numbersOf(pages: readonly Page[]): number[] {
  return pages.map(({ number }) => number);
}
