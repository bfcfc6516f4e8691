import { toBlocks } from "../flow/blocks.ts";
import type { Content } from "../flow/content.ts";
import { createCounters } from "../flow/counters.ts";
import { noticesOf } from "../flow/notices.ts";
import { createSlotBudget } from "../flow/table.ts";
import { readProperties } from "../ole/properties.ts";
import type { Limits, Reading } from "../reading.ts";
import { openDocument } from "./document.ts";
import { readDrawings } from "./drawings.ts";
import { damagedDoc, limitReached } from "./errors.ts";
import { readNumberings } from "./lists.ts";
import { readSectionEnds } from "./sections.ts";
import type { ReadState } from "./state.ts";
import { readStory } from "./story.ts";
import { openStreams, type PartLengths } from "./streams.ts";

/**
 * Reads a document of Word 97–2003, as WPS writes it too (.doc, .wps), as a person sees it: automatic numbers written out,
 * tracked changes accepted, hidden text left out. Places are counted as in a Word file of today (`readDocx`).
 * @throws UserError with exit code 3 when the file is damaged, encrypted, of another format or version, or above a limit
 */
export function readDoc(bytes: Uint8Array, limits: Limits): Reading {
  if (bytes.length > limits.fileBytes)
    throw limitReached("fileBytes", limits, {
      zh: `文件有 ${bytes.length} 字节`,
      en: `the file has ${bytes.length} bytes`,
    });
  const streams = openStreams(bytes);
  const { lengths } = streams;
  const document = openDocument(streams, limits);
  if (lengths.main > document.text.length)
    throw damagedDoc({ zh: "正文不完整", en: "the text is cut short" });
  const drawings = readDrawings(streams);
  const state: ReadState = {
    document,
    drawings,
    counters: createCounters(readNumberings(streams, document.sprms)),
    limits,
    sectionEnds: readSectionEnds(streams),
    paragraphCount: 0,
    tableCount: 0,
    cellCount: 0,
    hasFloating: false,
    revisionAt: null,
    hiddenAt: null,
    struckAt: null,
  };
  const content: Content[] = readStory(state, 0, lengths.main, "page");
  for (const { start, end } of drawings.loose)
    for (const item of readStory(state, start, end, "box")) content.push(item);
  const blocks = toBlocks(content, createSlotBudget(limits));
  return {
    blocks,
    notices: noticesOf(state, holdsNotes(document.text, lengths), blocks),
    properties: readProperties(streams.compound),
  };
}

/** Whether footnotes, comments or endnotes say anything. */
function holdsNotes(
  text: string,
  { main, footnotes, headers, macros, comments, endnotes }: PartLengths,
): boolean {
  const behind = main + footnotes + headers + macros;
  const notes = text.slice(main, main + footnotes) + text.slice(behind, behind + comments + endnotes);
  // Signs that stand for something else are no text.
  return /[^\p{Cc}\s]/u.test(notes);
}
