import type { CoreDocument } from "pdfjs-dist/build/pdf.worker.mjs";
import { UserError } from "../../errors.ts";
import { layOver, withoutText, workOf } from "../pages/lay-over.ts";
import { combine, type Matrix } from "../pages/matrix.ts";
import { pagesNotice, readingOf } from "../pages/reading.ts";
import { type DrawnPage, openBudget, openSheet, type Sheet } from "../pages/sheet.ts";
import { defaultLimits, type Limits, type Notice, type Reading } from "../reading.ts";
import { type Look, overlayOf } from "./annotations.ts";
import type { Tools } from "./canvas.ts";
import { loadCore } from "./core.ts";
import { drawOn } from "./drawing.ts";
import { damagedPdf, unreadableFonts } from "./errors.ts";
import { createEvaluator, type Work } from "./evaluator.ts";
import { openFonts } from "./fonts.ts";
import { shownLayers } from "./layers.ts";
import { openPdf, pageOf } from "./open.ts";
import { propertiesOf } from "./properties.ts";
import type { LostText } from "./text-pen.ts";
import { typeInto } from "./typed.ts";

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
    const work: Work = {
      fonts: openFonts(core),
      limits,
      unpacked: 0,
      damaged: new Set(),
      commented: new Set(),
    };
    const isShown = shownLayers(document.catalog.optionalContentConfig);
    const tools: Tools = { core, fonts: work.fonts, lost, isShown, budget: openBudget(limits) };
    const drawn: DrawnPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      drawn.push(await drawPage(document, number, tools, work));
    }
    const notices = [
      ...checkFonts(lost),
      ...pagesNotice("content-damaged", [...work.damaged]),
      ...pagesNotice("footnote-skipped", [...work.commented]),
    ];
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
  const evaluator = createEvaluator(tools.core, page, work);
  const draw = async (stream: unknown, resources: unknown, sheet: Sheet, from: Matrix) => {
    const task = { ensureNotTerminated() {} };
    await evaluator.getOperatorList({ stream, task, resources, operatorList: drawOn(sheet, from, tools) });
  };
  try {
    const content = openSheet(number, width, height, tools.budget);
    await draw(await page.getContentStream(), page.resources, content, start);
    const { drawn, marks, typed, commented } = overlayOf(tools.core, document, page);
    if (commented) work.commented.add(number);
    let whole = content.done();
    const lay = async (drawField: (sheet: Sheet) => Promise<void>, take = (over: DrawnPage) => over) => {
      const sheet = openSheet(number, width, height, tools.budget);
      try {
        await drawField(sheet);
      } catch (error) {
        if (error instanceof UserError) throw error;
        // A field that is broken takes nothing else along, and is told.
        whole = { ...whole, unclear: true };
        return;
      }
      const over = take(sheet.done());
      tools.budget.spend(workOf(over, whole));
      whole = layOver(whole, over);
    };
    const look =
      ({ content: field, placing }: Look) =>
      (sheet: Sheet) =>
        draw(field, field.dict.get("Resources") ?? page.resources, sheet, combine(start, placing));
    for (const field of drawn) await lay(look(field));
    for (const mark of marks) await lay(look(mark), withoutText);
    for (const { text, box } of typed)
      await lay(async (sheet) => {
        tools.budget.spend(text.length);
        for (const { text: one, at, from, to } of typeInto(box, text))
          sheet.write(
            one,
            combine(start, at),
            from,
            to,
            { invisible: false, colour: "", faint: false, clip: sheet.clip },
            false,
          );
      });
    return whole;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw damagedPdf(error instanceof Error ? error.message : String(error), error);
  }
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
