import type { Limits, Notice, Reading } from "../source.ts";
import { toBlocks } from "./blocks.ts";
import { readBody } from "./body.ts";
import type { BodyState } from "./body-state.ts";
import { createCounters } from "./counters.ts";
import { limitReached, notWord } from "./errors.ts";
import { hasNoteText } from "./notes.ts";
import { readNumberings } from "./numbering.ts";
import { openPackage, type WordPackage } from "./package.ts";
import { readProperties } from "./properties.ts";
import { readStyles } from "./styles.ts";
import { createSlotBudget } from "./table.ts";
import { readZip } from "./zip.ts";

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
  const word = openPackage(readZip(bytes), limits);
  const styles = readStyles(word.related("styles"), limits);
  const counters = createCounters(readNumberings(word.related("numbering"), styles, limits));
  const body = readBody(word.main, styles, counters, limits);
  if (!body.sawDocument) throw notWord(null);
  return {
    blocks: toBlocks(body.flow.content, createSlotBudget(limits)),
    notices: collectNotices(body, word, limits),
    properties: readProperties(word, limits),
  };
}

function collectNotices(
  { revisionAt, hiddenAt, notes }: BodyState,
  word: WordPackage,
  limits: Limits,
): Notice[] {
  const notices: Notice[] = [];
  if (revisionAt !== null) notices.push({ code: "revisions-accepted", at: revisionAt });
  if (hiddenAt !== null) notices.push({ code: "hidden-text-skipped", at: hiddenAt });
  const noted = [...notes].some((type) => {
    const part = word.related(type);
    return part !== null && hasNoteText(part, limits);
  });
  if (noted) notices.push({ code: "footnote-skipped" });
  return notices;
}
