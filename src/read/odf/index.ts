import { toBlocks } from "../flow/blocks.ts";
import { noticesOf } from "../flow/notices.ts";
import { createSlotBudget } from "../flow/table.ts";
import type { Limits, Reading } from "../reading.ts";
import { openOdf, readOdfProperties, withoutContent } from "./package.ts";
import { readOdfStyles } from "./styles.ts";
import { readTextBody } from "./text-body.ts";

/**
 * Reads an OpenDocument text (.odt, .ott, flat .fodt) as a person sees it: automatic numbers written out, tracked changes
 * accepted, hidden and struck text, notes and comments left out. Places as in Word files.
 * @throws UserError with exit code 3 when the file is damaged, encrypted, no text document, or above a limit
 */
export function readOdt(bytes: Uint8Array, limits: Limits): Reading {
  const odf = openOdf(bytes, limits);
  const styles = readOdfStyles([odf.styles, odf.content], limits);
  const body = readTextBody(odf.content, styles, limits);
  if (!body.sawText) throw withoutContent();
  const blocks = toBlocks(body.root.content, createSlotBudget(limits));
  return {
    blocks,
    notices: noticesOf(body, body.notesMet, blocks),
    properties: readOdfProperties(odf, limits),
  };
}
