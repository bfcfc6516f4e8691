import type { CoreDocument, CorePage } from "pdfjs-dist/build/pdf.worker.mjs";
import { UserError } from "../../errors.ts";
import { tooManyPages } from "../pages/errors.ts";
import type { Limits } from "../reading.ts";
import type { Core } from "./core.ts";
import { damagedPdf, lockedPdf } from "./errors.ts";

/**
 * Opens a file: reads its directory, or searches for its parts where the directory is damaged. A password that only
 * restricts printing and changing is empty for readers; one that is needed for opening ends here.
 * @throws UserError `pdf-locked`, `pdf-damaged`, `too-many-pages`, and limits
 */
export async function openPdf(core: Core, bytes: Uint8Array, limits: Limits): Promise<CoreDocument> {
  const document = await load(core, bytes, false).catch((error: unknown) => {
    if (nameOf(error) === "XRefParseException") return load(core, bytes, true).catch(refuse);
    return refuse(error);
  });
  const pages = countPages(document);
  if (pages > limits.pages) throw tooManyPages(limits);
  if (pages < 1) throw damagedPdf("no pages");
  return document;
}

async function load(core: Core, bytes: Uint8Array, recovery: boolean): Promise<CoreDocument> {
  const { pdfDocument } = new core.LocalPdfManager({
    source: bytes,
    docId: "pdf",
    docBaseUrl: null,
    enableXfa: false,
    handler: null,
    password: null,
    evaluatorOptions: {
      // A text that is dropped without a word is worse than a file that is refused.
      ignoreErrors: false,
      disableFontFace: false,
      fontExtraProperties: false,
      useSystemFonts: false,
      isEvalSupported: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      useWorkerFetch: false,
      cMapPacked: true,
    },
  });
  pdfDocument.checkHeader();
  pdfDocument.parseStartXRef();
  pdfDocument.parse(recovery);
  await pdfDocument.checkFirstPage(recovery);
  await pdfDocument.checkLastPage(recovery);
  return pdfDocument;
}

function countPages(document: CoreDocument): number {
  try {
    return document.numPages;
  } catch (error) {
    return refuse(error);
  }
}

function refuse(error: unknown): never {
  if (error instanceof UserError) throw error;
  if (nameOf(error) === "PasswordException") throw lockedPdf();
  throw damagedPdf(error instanceof Error ? error.message : String(error), error);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "";
}

/**
 * The page of that number, 1-based.
 * @throws UserError `pdf-damaged`
 */
export async function pageOf(document: CoreDocument, number: number): Promise<CorePage> {
  return document.getPage(number - 1).catch(refuse);
}
