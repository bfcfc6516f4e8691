import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cannotWrite } from "../files/write-file.ts";

/** Texts by number. */
export interface TextStore {
  /** @throws UserError (exit 2) where the temporary file cannot be written */
  readonly add: (text: string) => number;
  /**
   * @param number one that `add` gave
   * @throws Error for one behind the last of these
   */
  readonly get: (number: number) => string;
  readonly close: () => void;
}

/**
 * Keeps the texts that fit into `room` characters in memory and the others in a temporary file, each behind its length:
 * its number is its place, so that the memory of a run does not grow with the number of its reports.
 */
export function openTextStore(room: number): TextStore {
  const inMemory: string[] = [];
  let left = room;
  let file: SpillFile | null = null;
  let end = 0;
  return {
    add: (text) => {
      left -= text.length;
      if (left >= 0 && file === null) return inMemory.push(text) - 1;
      const bytes = Buffer.from(text);
      const length = Buffer.alloc(lengthSize);
      length.writeUInt32LE(bytes.length);
      const place = end;
      try {
        file ??= openSpillFile();
        writeAt(file.descriptor, Buffer.concat([length, bytes]), place);
      } catch (error) {
        throw cannotWrite(tmpdir(), error);
      }
      end += lengthSize + bytes.length;
      return inMemory.length + place;
    },
    get: (number) => {
      const text = inMemory[number];
      if (text !== undefined) return text;
      const place = number - inMemory.length;
      if (file === null || !(place >= 0 && place < end)) throw new Error(`no text number ${number}`);
      const length = readAt(file.descriptor, place, lengthSize).readUInt32LE();
      return readAt(file.descriptor, place + lengthSize, length).toString();
    },
    close: () => {
      file?.close();
      file = null;
    },
  };
}

/** Bytes in which the length of a text is written. */
const lengthSize = 4;

function readAt(descriptor: number, place: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let read = 0; read < length; ) {
    const more = readSync(descriptor, bytes, read, length - read, place + read);
    if (more === 0) throw new Error("the temporary file was cut off");
    read += more;
  }
  return bytes;
}

function writeAt(descriptor: number, bytes: Uint8Array, place: number): void {
  let written = 0;
  while (written < bytes.length)
    written += writeSync(descriptor, bytes, written, bytes.length - written, place + written);
}

interface SpillFile {
  readonly descriptor: number;
  readonly close: () => void;
}

function openSpillFile(): SpillFile {
  const folder = mkdtempSync(join(tmpdir(), "gia-report-"));
  const descriptor = openSync(join(folder, "texts"), "wx+", 0o600);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // Where the system allows it, the file goes by itself, however the run ends.
  if (process.platform !== "win32") remove();
  return {
    descriptor,
    close: () => {
      closeSync(descriptor);
      remove();
    },
  };
}
