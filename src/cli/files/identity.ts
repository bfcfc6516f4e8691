import { fstatSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** Path of a file, or its bytes where these are no UTF-8. */
export type FilePath = string | Uint8Array;

/** As `node:fs` takes it. */
export function openable(path: FilePath): string | Buffer {
  return typeof path === "string" ? path : Buffer.from(path);
}

/**
 * What makes a regular file the same under any name or link: device and number; `null` for what is no regular file,
 * or is not there.
 * @param file a path, or an open descriptor
 */
export function identityOf(file: FilePath | number): string | null {
  try {
    const options = { bigint: true } as const;
    const status = typeof file === "number" ? fstatSync(file, options) : statSync(openable(file), options);
    return status.isFile() ? `${status.dev}:${status.ino}` : null;
  } catch {
    return null;
  }
}

/** The path with all links of its folders followed, for a file that is not there yet. */
export function canonicalPath(path: string): string {
  try {
    return join(realpathSync(dirname(path)), basename(path));
  } catch {
    return path;
  }
}

/** Number of the open descriptor that such a path stands for; the system's links there lead to no place to rename to. */
export function descriptorOf(path: string): number | null {
  const standard = /^\/dev\/std(in|out|err)$/.exec(path)?.[1];
  if (standard !== undefined) return ["in", "out", "err"].indexOf(standard);
  const number = /^(?:\/dev|\/proc\/self)\/fd\/(\d{1,9})$/.exec(path)?.[1];
  return number === undefined ? null : Number(number);
}

/** More links in a row than any system follows. */
const mostLinks = 40;

/** Where a chain of links ends: the file that is there or would be, or a path that stands for a descriptor. */
export function followLinks(path: string): string {
  let at = path;
  for (let step = 0; step < mostLinks && descriptorOf(at) === null; step += 1) {
    let next: string;
    try {
      next = readlinkSync(at);
    } catch {
      return at;
    }
    at = resolve(dirname(canonicalPath(at)), next);
  }
  return at;
}
