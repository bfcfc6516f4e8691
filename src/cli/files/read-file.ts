import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { UserError } from "../../errors.ts";
import { errnoOf } from "./errno.ts";
import { descriptorOf, type FilePath, openable } from "./identity.ts";
import { rest } from "./rest.ts";

/** How long and how much is read. */
export interface ReadBounds {
  /** Bytes; what is larger ends in the error of `tooLarge`. */
  readonly most: number;
  readonly tooLarge: () => UserError;
  /** Milliseconds to wait for somebody who writes, where the path is a pipe or a device. */
  readonly patience: number;
  /** Somebody who has opened a pipe to write may take as long as he likes, as with standard input. */
  readonly trustsWriter?: boolean;
}

/** For pipes and devices that are named as input or configuration. */
export const usualPatience = 20_000;

/** Never waits while it opens: a pipe without a writer would keep it for ever. Windows has no such flag, nor such pipes. */
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a regular file at once.
 * @throws an error of the system; `notRegular` where the path is a pipe, a device or a socket
 */
export function readRegularFile(path: FilePath, bounds: Pick<ReadBounds, "most" | "tooLarge">): Uint8Array {
  const descriptor = openSync(openable(path), openFlags);
  try {
    const status = fstatSync(descriptor);
    if (!status.isFile()) throw notRegular();
    return readToEnd(descriptor, status.size, bounds);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Reads whatever a path stands for to its end: a file, a pipe, a device.
 * @throws an error of the system, or UserError where too much comes or nothing for too long
 */
export async function readAnyFile(path: FilePath, bounds: ReadBounds): Promise<Uint8Array> {
  const descriptor = openSync(openable(path), openFlags);
  try {
    const status = fstatSync(descriptor);
    if (status.isDirectory()) throw notRegular();
    if (status.isFile()) return readToEnd(descriptor, status.size, bounds);
    // Of a pipe by name somebody may still open the other end; of one that is a descriptor nobody can any more.
    const mayStillOpen = status.isFIFO() && !(typeof path === "string" && descriptorOf(path) !== null);
    return await readAsItComes(descriptor, mayStillOpen, bounds);
  } finally {
    closeSync(descriptor);
  }
}

function readToEnd(
  descriptor: number,
  size: number,
  { most, tooLarge }: Pick<ReadBounds, "most" | "tooLarge">,
): Uint8Array {
  if (size > most) throw tooLarge();
  // One byte more than it should have: files of /proc say 0, and one that grows meanwhile is seen.
  let bytes = Buffer.allocUnsafeSlow(size + 1);
  let length = 0;
  for (;;) {
    const count = readSync(descriptor, bytes, length, bytes.length - length, null);
    if (count === 0) return bytes.subarray(0, length);
    length += count;
    if (length > most) throw tooLarge();
    if (length === bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(65_536, bytes.length * 2));
      larger.set(bytes);
      bytes = larger;
    }
  }
}

const longestPause = 50;

async function readAsItComes(
  descriptor: number,
  mayStillOpen: boolean,
  bounds: ReadBounds,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunksOf(descriptor, mayStillOpen, bounds)) {
    size += chunk.length;
    if (size > bounds.most) throw bounds.tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * What a path stands for, piece by piece.
 * @throws an error of the system, or UserError where nothing comes for too long
 */
export async function* streamAnyFile(
  path: string,
  bounds: Pick<ReadBounds, "patience" | "trustsWriter">,
): AsyncGenerator<Uint8Array> {
  const descriptor = openSync(path, openFlags);
  try {
    const status = fstatSync(descriptor);
    if (status.isDirectory()) throw notRegular();
    yield* chunksOf(descriptor, status.isFIFO() && descriptorOf(path) === null, bounds);
  } finally {
    closeSync(descriptor);
  }
}

async function* chunksOf(
  descriptor: number,
  mayStillOpen: boolean,
  { patience, trustsWriter = false }: Pick<ReadBounds, "patience" | "trustsWriter">,
): AsyncGenerator<Uint8Array> {
  let seen = false;
  let waited = 0;
  let pause = 1;
  for (;;) {
    const chunk = Buffer.allocUnsafe(65_536);
    const count = readSome(descriptor, chunk);
    if (count !== null && count > 0) {
      yield chunk.subarray(0, count);
      seen = true;
      waited = 0;
      pause = 1;
      continue;
    }
    if (count === 0 && (seen || !mayStillOpen)) return;
    if (waited >= patience) throw nobodyWrites(patience);
    await rest(pause);
    if (count === 0 || !trustsWriter) waited += pause;
    pause = Math.min(pause * 2, longestPause);
  }
}

/** `null` where there is nothing now and may be later. */
function readSome(descriptor: number, into: Buffer): number | null {
  try {
    return readSync(descriptor, into);
  } catch (error) {
    if (errnoOf(error) === "EAGAIN") return null;
    throw error;
  }
}

/** What a path is that is no file. */
export function notRegular(): UserError {
  return new UserError("not-a-file", { zh: "不是文件", en: "is not a file" });
}

function nobodyWrites(patience: number): UserError {
  const seconds = patience / 1000;
  return new UserError("no-data", {
    zh: `等了 ${seconds} 秒没有数据（管道或设备）`,
    en: `no data came for ${seconds} s (a pipe or a device)`,
  });
}
