import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { markRoom } from "../../check/own-product.ts";
import { type Glance, type Sight, sightOf } from "../../check/sight.ts";
import { tooLarge } from "../../check/too-large.ts";
import { defaultLimits } from "../../read/source.ts";
import { type FilePath, openable } from "../files/identity.ts";
import { readRegularFile } from "../files/read-file.ts";

/**
 * What an entry of a folder is taken for.
 * @throws an error of the system where the file cannot be opened
 */
export function sightOfFile(name: string, path: FilePath): Sight {
  return sightOf(name, { ...endsOf(path), whole: () => wholeOf(path) });
}

function endsOf(path: FilePath): Omit<Glance, "whole"> {
  const descriptor = openSync(openable(path), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const { size } = fstatSync(descriptor);
    const head = readAt(descriptor, 0, Math.min(size, markRoom));
    const tail = readAt(descriptor, Math.max(0, size - markRoom), Math.min(size, markRoom));
    return { size, head, tail };
  } finally {
    closeSync(descriptor);
  }
}

function readAt(descriptor: number, start: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(descriptor, bytes, 0, length, start));
}

function wholeOf(path: FilePath): Uint8Array {
  return readRegularFile(path, { most: defaultLimits.fileBytes, tooLarge });
}
