import type { Report } from "../../report/model.ts";
import type { Block } from "../document/model.ts";
import { documentOf } from "../document/of-report.ts";
import { zipTexts } from "../zip.ts";
import { docxParts } from "./parts.ts";

/**
 * The Word file of reports: the statutory form of their edition, filled, on A4, with their prose in its sections.
 * Same reports, same bytes.
 */
export function writeDocx(reports: readonly Report[]): Uint8Array {
  return docxOf(documentOf(reports), reports[0]?.title?.value ?? null);
}

/** The Word file of a document; `title` is its core property. */
export function docxOf(blocks: readonly Block[], title: string | null): Uint8Array {
  return zipTexts(docxParts(blocks, title, null));
}
