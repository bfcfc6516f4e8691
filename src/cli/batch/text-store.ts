import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cannotWrite } from "../files/write-file.ts";

/** Texts by number. */
export interface TextStore {
  /** @throws UserError (exit 2) where the temporary file cannot be written */
  readonly add: (text: string) => number;
  /** @throws Error for a number that was not given */
  readonly get: (number: number) => string;
  readonly close: () => void;
}

/**
 * Keeps the texts that fit into `room` characters in memory and the others in a temporary file, so that the memory of a
 * run does not grow with the number of its reports.
 */
export function openTextStore(room: number): TextStore {
  const inMemory: string[] = [];
  const places: { readonly start: number; readonly length: number }[] = [];
  let left = room;
  let file: SpillFile | null = null;
  let end = 0;
  return {
    add: (text) => {
      left -= text.length;
      if (left >= 0 && places.length === 0) return inMemory.push(text) - 1;
      const bytes = Buffer.from(text);
      try {
        file ??= openSpillFile();
        writeAt(file.descriptor, bytes, end);
      } catch (error) {
        throw cannotWrite(tmpdir(), error);
      }
      places.push({ start: end, length: bytes.length });
      end += bytes.length;
      return inMemory.length + places.length - 1;
    },
    get: (number) => {
      const text = inMemory[number];
      if (text !== undefined) return text;
      const place = places[number - inMemory.length];
      if (place === undefined || file === null) throw new Error(`no text number ${number}`);
      const bytes = Buffer.alloc(place.length);
      readSync(file.descriptor, bytes, 0, place.length, place.start);
      return bytes.toString();
    },
    close: () => {
      file?.close();
      file = null;
    },
  };
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
