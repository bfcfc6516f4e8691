import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from "node:fs";

/**
 * Gives a file the content of another, and leaves it the file that it is under all its names. What is longer than before
 * is added first: where the disk is full that fails, and is taken back. The rest lies where something lay before.
 * @throws an error of the system; the file is as it was, unless the disk itself fails
 */
export function overwrite(target: string, from: string): void {
  const to = openSync(target, "r+");
  const source = openSync(from, "r");
  try {
    const before = fstatSync(to).size;
    const { size } = fstatSync(source);
    try {
      copy(source, to, before, size);
    } catch (error) {
      ftruncateSync(to, before);
      throw error;
    }
    copy(source, to, 0, Math.min(before, size));
    ftruncateSync(to, size);
  } finally {
    closeSync(source);
    closeSync(to);
  }
}

function copy(source: number, to: number, start: number, end: number): void {
  const buffer = Buffer.allocUnsafe(65_536);
  for (let at = start; at < end; ) {
    const count = readSync(source, buffer, 0, Math.min(buffer.length, end - at), at);
    if (count === 0) throw new Error("the temporary file ended early");
    for (let written = 0; written < count; )
      written += writeSync(to, buffer, written, count - written, at + written);
    at += count;
  }
}
