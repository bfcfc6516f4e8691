import type { FirstMet } from "../flow/notices.ts";
import { isLostIn, isSpeck } from "../lost.ts";
import { raise } from "../raised.ts";
import { hold, isFlat, placeNow } from "./body.ts";
import type { Reader } from "./reader.ts";

/** Of an instruction nothing but its name is asked. */
const longestName = 64;

/** Takes what stands between control words: text, or what a table of the file or a field says in text. */
export function addText(reader: Reader, text: string): void {
  const { group } = reader;
  if (group.colourTable) reader.colours.text(text);
  if (group.fontTable) reader.fonts.name(reader.described, text);
  const { built } = group;
  if (group.instruction && built !== null && built.instruction.length < longestName)
    built.instruction += text;
  if (group.skipped) return;
  for (let at = 0; at < text.length; at += 1) addByte(reader, text.charCodeAt(at));
}

/** Keeps a byte until all bytes of its character are there. */
export function addByte(reader: Reader, byte: number): void {
  if (reader.passing > 0) {
    reader.passing -= 1;
    return;
  }
  if (reader.group.skipped) return;
  reader.pendingFont = reader.group.font;
  reader.pending.push(byte);
}

/** Writes the bytes that were kept. */
export function flush(reader: Reader): void {
  if (reader.pending.length === 0) return;
  const bytes = reader.pending;
  reader.pending = [];
  put(reader, reader.fonts.decode(bytes, reader.pendingFont));
}

/** Writes text into the paragraph, where a person sees it. */
export function put(reader: Reader, text: string): void {
  const { group, body, first } = reader;
  if (group.skipped || text === "") return;
  const says = text.trim() !== "";
  reader.last = text;
  reader.isNumbered = false;
  if (says && group.built !== null) group.built.hasResult = true;
  const unseen = unseenBy(reader, text);
  if (unseen !== null) {
    if (says) first[unseen] ??= placeNow(body);
    return;
  }
  const { raised, shifted, colour, ground } = group;
  if (group.crowded && /\d/.test(text)) hold(body, "altered");
  body.flow.paragraph.pieces.push({
    text: raised === null ? text : raise(text, raised),
    shifted,
    colour: ground === undefined ? colour : undefined,
  });
}

/** Why a person does not see a text that is set as the group says. */
function unseenBy({ group, body }: Reader, text: string): keyof FirstMet | null {
  if (group.deleted) return "revisionAt";
  if (group.hidden || isSpeck(group.size) || group.narrow || isFlat(body)) return "hiddenAt";
  if (group.struck) return "struckAt";
  return group.ground !== undefined && isLostIn(group.ground, text, group.colour) ? "hiddenAt" : null;
}
