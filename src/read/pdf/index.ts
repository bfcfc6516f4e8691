import type { CoreDocument } from "pdfjs-dist/build/pdf.worker.mjs";
import { UserError } from "../../errors.ts";
import { combine, type Matrix } from "../pages/matrix.ts";
import { pagesNotice, readingOf } from "../pages/reading.ts";
import { type DrawnPage, openBudget, openSheet } from "../pages/sheet.ts";
import { defaultLimits, type Limits, type Notice, type Reading } from "../source.ts";
import { loadCore } from "./core.ts";
import { drawOn, type Tools } from "./drawing.ts";
import { damagedPdf, unreadableFonts } from "./errors.ts";
import { createEvaluator, type Work } from "./evaluator.ts";
import { openFonts } from "./fonts.ts";
import { shownLayers } from "./layers.ts";
import { openPdf, pageOf } from "./open.ts";
import { propertiesOf } from "./properties.ts";
import type { LostText } from "./text-pen.ts";

/** A PDF with a larger share of unreadable characters is refused; of others what is readable is read. */
const mostUnreadable = 0.2;

/**
 * Reads a PDF: tables by their ruling lines, text by its place.
 * @throws UserError (exit code 3) `pdf-locked`, `pdf-damaged`, `pdf-scanned`, `pdf-without-text`, `pdf-fonts-unreadable`
 *   and those of limits
 */
export async function readPdf(bytes: Uint8Array, limits: Limits = defaultLimits): Promise<Reading> {
  const core = await loadCore(limits);
  try {
    // pdf.js decrypts and repairs in place, and takes the bytes for all of their buffer: a copy of its own.
    const document = await openPdf(core, new Uint8Array(bytes), limits);
    const lost: LostText = { byFont: new Map(), read: 0 };
    const work: Work = { fonts: openFonts(core), limits, unpacked: 0, damaged: new Set() };
    const isShown = shownLayers(document.catalog.optionalContentConfig);
    const tools: Tools = { core, fonts: work.fonts, lost, isShown, budget: openBudget(limits) };
    const drawn: DrawnPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      drawn.push(await drawPage(document, number, tools, work));
    }
    const notices = [...checkFonts(lost), ...pagesNotice("content-damaged", [...work.damaged])];
    const reading = readingOf("pdf", drawn, propertiesOf(document), limits);
    return { ...reading, notices: [...notices, ...reading.notices] };
  } finally {
    core.clearGlobalCaches();
  }
}

async function drawPage(
  document: CoreDocument,
  number: number,
  tools: Tools,
  work: Work,
): Promise<DrawnPage> {
  const page = await pageOf(document, number);
  const { start, width, height } = upright(page.view, page.rotate, page.userUnit);
  const sheet = openSheet(number, width, height, tools.budget);
  try {
    await createEvaluator(tools.core, page, work).getOperatorList({
      stream: await page.getContentStream(),
      task: { ensureNotTerminated() {} },
      resources: page.resources,
      operatorList: drawOn(sheet, start, tools),
    });
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw damagedPdf(error instanceof Error ? error.message : String(error), error);
  }
  return sheet.done();
}

/** From the units of a page, whose y runs up, to points of the page as it is shown. */
function upright(
  [left, bottom, right, top]: readonly [number, number, number, number],
  rotate: number,
  unit: number,
): { start: Matrix; width: number; height: number } {
  const width = (right - left) * unit;
  const height = (top - bottom) * unit;
  const plain: Matrix = [unit, 0, 0, -unit, -left * unit, top * unit];
  switch (rotate) {
    case 90:
      return { start: combine([0, 1, -1, 0, height, 0], plain), width: height, height: width };
    case 180:
      return { start: combine([-1, 0, 0, -1, width, height], plain), width, height };
    case 270:
      return { start: combine([0, -1, 1, 0, 0, width], plain), width: height, height: width };
    default:
      return { start: plain, width, height };
  }
}

/** @throws UserError `pdf-fonts-unreadable` */
function checkFonts({ byFont, read }: LostText): Notice[] {
  const unread = [...byFont.values()].reduce((sum, count) => sum + count, 0);
  if (unread === 0) return [];
  const fonts = [...byFont].sort(([, a], [, b]) => b - a).map(([name]) => name);
  if (unread > mostUnreadable * (unread + read)) throw unreadableFonts(fonts);
  return [{ code: "font-unreadable", detail: `${fonts.join(", ")}: ${unread}` }];
}
