import type { Look } from "../lost.ts";
import type { Bytes } from "../ole/bytes.ts";
import type { Raised } from "../raised.ts";
import { workbookDamaged } from "./workbook-damaged.ts";

/** Where the content of a record, or of one that continues it, lies in the stream. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Longer texts are read as they are. */
const longest = 4000;
const mostRuns = 256;

/** A font of a workbook. */
export interface Font extends Look {
  readonly raised: Raised | null;
}

/** A stretch of a text in a font; `null`: that of the cell. */
export interface RichRun {
  readonly text: string;
  readonly font: Font | null;
}

/**
 * Goes through the table of strings of a workbook ([MS-XLS] 2.4.265), which is continued in further records: a text that is
 * cut there says anew how wide its characters are.
 * @param fonts of the workbook
 * @returns by their numbers, the runs of short texts that have any
 * @throws UserError where a string does not end within them
 */
export function readSharedStrings(
  stream: Bytes,
  stretches: readonly Stretch[],
  fonts: readonly Font[],
): Map<number, readonly RichRun[]> {
  const rich = new Map<number, readonly RichRun[]>();
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
    if (left() === 0 && index === stretches.length - 1) return rich;
    let characters = take(2);
    const flags = take(1);
    const runs = (flags & 8) === 0 ? 0 : take(2);
    const phonetic = (flags & 4) === 0 ? 0 : take(4);
    let width = (flags & 1) + 1;
    const isRead = runs > 0 && runs <= mostRuns && characters < longest;
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
      rich.set(string, runsOf(text, from, fonts));
    } else skip(4 * runs);
    skip(phonetic);
  }
  return rich;
}

/** The text from there on is in that font. */
interface Run {
  readonly start: number;
  readonly font: number;
}

function runsOf(text: string, runs: readonly Run[], fonts: readonly Font[]): RichRun[] {
  return [
    { text: text.slice(0, runs[0]?.start), font: null },
    ...runs.map(({ start, font }, index) => ({
      text: text.slice(start, runs[index + 1]?.start),
      font: fontOf(fonts, font),
    })),
  ];
}

/** The font of a number; none has the number 4. */
export function fontOf<Of extends Font>(fonts: readonly Of[], number: number): Of | null {
  return fonts[number > 4 ? number - 1 : number] ?? null;
}
