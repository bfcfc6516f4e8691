import type { Bytes } from "../ole/bytes.ts";
import { workbookDamaged } from "./workbook-damaged.ts";

/** Where the content of a record, or of one that continues it, lies in the stream. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Goes through the table of strings of a workbook ([MS-XLS] 2.4.265), which is continued in further records: a text that is
 * cut there says anew how wide its characters are.
 * @throws UserError where a string does not end within them
 */
export function checkSharedStrings(stream: Bytes, stretches: readonly Stretch[]): void {
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
  take(4);
  const count = take(4);
  for (let string = 0; string < count; string += 1) {
    // Some programs count more strings than they write.
    if (left() === 0 && index === stretches.length - 1) return;
    let characters = take(2);
    const flags = take(1);
    const runs = (flags & 8) === 0 ? 0 : take(2);
    const phonetic = (flags & 4) === 0 ? 0 : take(4);
    let width = (flags & 1) + 1;
    while (characters * width > left()) {
      if (left() % width !== 0) throw workbookDamaged();
      characters -= left() / width;
      next();
      width = (take(1) & 1) + 1;
    }
    at += characters * width;
    skip(4 * runs + phonetic);
  }
}
