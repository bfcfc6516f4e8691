import type { Bytes } from "../ole/bytes.ts";
import { type Raised, raise } from "../raised.ts";
import { workbookDamaged } from "./workbook-damaged.ts";

/** Where the content of a record, or of one that continues it, lies in the stream. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A figure with the marks of its notes has less. */
const longest = 100;

/**
 * Goes through the table of strings of a workbook ([MS-XLS] 2.4.265), which is continued in further records: a text that is
 * cut there says anew how wide its characters are.
 * @param fontWays how far from the line the fonts of the workbook are set
 * @returns by their numbers, short texts whose digits some run raises, with these as characters of their own
 * @throws UserError where a string does not end within them
 */
export function readSharedStrings(
  stream: Bytes,
  stretches: readonly Stretch[],
  fontWays: readonly (Raised | null)[],
): Map<number, string> {
  const raised = new Map<number, string>();
  let index = 0;
  let at = stretches[0]?.start ?? 0;
  const left = (): number => (stretches[index]?.end ?? 0) - at;
  const next = (): void => {
    index += 1;
    const stretch = stretches[index];
    if (stretch === undefined) throw workbookDamaged();
    at = stretch.start;
  };
  const skip = (count: number): void => {
    let wanted = count;
    while (wanted > left()) {
      wanted -= left();
      next();
    }
    at += wanted;
  };
  const take = (size: 1 | 2 | 4): number => {
    if (left() === 0) next();
    if (left() < size) throw workbookDamaged();
    const value = size === 1 ? stream.u8(at) : size === 2 ? stream.u16(at) : stream.u32(at);
    at += size;
    return value;
  };
  const takeOver = (): number => take(1) + 256 * take(1);
  take(4);
  const count = take(4);
  for (let string = 0; string < count; string += 1) {
    // Some programs count more strings than they write.
    if (left() === 0 && index === stretches.length - 1) return raised;
    let characters = take(2);
    const flags = take(1);
    const runs = (flags & 8) === 0 ? 0 : take(2);
    const phonetic = (flags & 4) === 0 ? 0 : take(4);
    let width = (flags & 1) + 1;
    const isRead = runs > 0 && characters < longest;
    let text = "";
    const read = (length: number): void => {
      for (let place = at; isRead && place < at + length; place += width)
        text += String.fromCharCode(width === 1 ? stream.u8(place) : stream.u16(place));
    };
    while (characters * width > left()) {
      if (left() % width !== 0) throw workbookDamaged();
      read(left());
      characters -= left() / width;
      next();
      width = (take(1) & 1) + 1;
    }
    read(characters * width);
    at += characters * width;
    if (isRead) {
      const from = Array.from({ length: runs }, () => ({ start: takeOver(), font: takeOver() }));
      const shown = withRuns(text, from, fontWays);
      if (shown !== text) raised.set(string, shown);
    } else skip(4 * runs);
    skip(phonetic);
  }
  return raised;
}

/** The text from there on is in that font. */
interface Run {
  readonly start: number;
  readonly font: number;
}

function withRuns(text: string, runs: readonly Run[], fontWays: readonly (Raised | null)[]): string {
  // What stands before the first run is in the font of the cell.
  let shown = text.slice(0, runs[0]?.start);
  runs.forEach(({ start, font }, index) => {
    // No font has the number 4.
    const way = fontWays[font > 4 ? font - 1 : font] ?? null;
    const piece = text.slice(start, runs[index + 1]?.start);
    shown += way === null ? piece : raise(piece, way);
  });
  return shown;
}
