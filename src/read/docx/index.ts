import { toBlocks } from "../flow/blocks.ts";
import { createCounters } from "../flow/counters.ts";
import { noticesOf } from "../flow/notices.ts";
import { createSlotBudget } from "../flow/table.ts";
import { limitReached } from "../limit-reached.ts";
import type { Limits, Reading } from "../reading.ts";
import { readZip } from "../zip/archive.ts";
import { readBody } from "./body.ts";
import { notWord } from "./errors.ts";
import { openFlat } from "./flat.ts";
import { holdsNotes } from "./notes.ts";
import { readNumberings } from "./numbering.ts";
import { openPackage, type WordPackage } from "./package.ts";
import { readProperties } from "./properties.ts";
import { readStyles } from "./styles.ts";

/**
 * Reads a Word file (.docx, .docm, .dotx; transitional or ISO strict) as a person sees it: automatic numbers written out,
 * tracked changes accepted, hidden text left out, tables by Word's own layout.
 *
 * Places: `paragraph` counts every paragraph in the order of the file, those in tables and text boxes included; `table` counts
 * tables, inner ones included; `row` and `column` count rows and cells as they stand in the file, whatever they span.
 * @throws UserError with exit code 3 when the file is damaged, encrypted, no Word document, or above a limit
 */
export function readDocx(bytes: Uint8Array, limits: Limits): Reading {
  if (bytes.length > limits.fileBytes)
    throw limitReached("fileBytes", limits.fileBytes, {
      zh: `文件有 ${bytes.length} 字节`,
      en: `the file has ${bytes.length} bytes`,
    });
  return readWord(openPackage(readZip(bytes), limits), limits);
}

/**
 * Reads a Word document in one file of XML: a package written out (“flat OPC”), or the XML of Word 2003.
 * @throws UserError as `readDocx` does
 */
export function readWordXml(bytes: Uint8Array, limits: Limits): Reading {
  return readWord(openFlat(bytes, limits), limits);
}

function readWord(word: WordPackage, limits: Limits): Reading {
  const styles = readStyles(word.related("styles"), limits);
  const counters = createCounters(readNumberings(word.related("numbering"), styles, limits));
  const body = readBody(word.main, styles, counters, limits);
  if (!body.sawDocument) throw notWord(null);
  const blocks = toBlocks(body.flow.content, createSlotBudget(limits));
  return {
    blocks,
    notices: noticesOf(body, holdsNotes(body, word, limits), blocks),
    properties: readProperties(word, limits),
  };
}
