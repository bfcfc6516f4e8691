import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { exitCode, UserError } from "../../errors.ts";
import { errnoOf } from "./errno.ts";
import { descriptorOf, followLinks } from "./identity.ts";
import { overwrite } from "./overwrite.ts";
import { rest } from "./rest.ts";
import { statusAt } from "./status.ts";

/** An output that is written piece by piece. */
export interface OutputFile {
  /** @throws UserError (exit 2) where it cannot be written */
  readonly write: (text: string | Uint8Array) => Promise<void>;
  /** Puts it in its place. @throws UserError (exit 2) */
  readonly commit: () => Promise<void>;
  /** Leaves everything as it was; nothing happens after `commit`. */
  readonly discard: () => void;
}

/**
 * Opens an output. A regular file is written beside itself and put in place by `commit`: its readers never see half of
 * it, and a full disk leaves the old one whole. Its permissions stay, and a link to it stays a link; one with several
 * names is written over, so that it is the same under all. What is a device, a pipe or a descriptor is written to as it is.
 * @param shown name by which errors call it
 * @throws UserError (exit 2)
 */
export async function openOutputFile(path: string, shown: string): Promise<OutputFile> {
  try {
    return explained(await openAt(followLinks(path)), shown);
  } catch (error) {
    throw cannotWrite(shown, error);
  }
}

/** Writes an output whole. @throws UserError (exit 2) */
export async function writeOutputFile(
  path: string,
  pieces: Iterable<string | Uint8Array>,
  shown: string,
): Promise<void> {
  const file = await openOutputFile(path, shown);
  try {
    for (const piece of pieces) await file.write(piece);
    await file.commit();
  } finally {
    file.discard();
  }
}

/** Whether something is there that is written to and not replaced: a device, a pipe, a descriptor. */
export function isStreamLike(path: string): boolean {
  const target = followLinks(path);
  if (descriptorOf(target) !== null) return true;
  const status = statusAt(target);
  return status !== null && !status.isFile() && !status.isDirectory();
}

async function openAt(target: string): Promise<OutputFile> {
  const descriptor = descriptorOf(target);
  if (descriptor !== null) {
    fstatSync(descriptor);
    return streamTo(descriptor, () => {});
  }
  const status = statSync(target, { throwIfNoEntry: false });
  if (status === undefined || status.isFile()) return replace(target, status ?? null);
  if (status.isDirectory()) throw Object.assign(new Error("is a folder"), { code: "EISDIR" });
  const opened = await openStream(target);
  return streamTo(opened, () => closeSync(opened));
}

function replace(target: string, before: Stats | null): OutputFile {
  // A file that may not be written is not replaced either, though the system would allow it.
  if (before !== null) accessSync(target, constants.W_OK);
  // Opened only where nothing is there: no link that lies in wait under that name is followed.
  const name = `.gia-report-${process.pid}-${Math.random().toString(36).slice(2)}.tmp`;
  const temporary = join(dirname(target), name);
  const descriptor = openSync(temporary, "wx", before === null ? 0o666 : 0o600);
  let state: "open" | "closed" | "done" = "open";
  const close = () => {
    if (state !== "open") return;
    state = "closed";
    closeSync(descriptor);
  };
  return {
    write: (text) => writeAll(descriptor, text),
    commit: async () => {
      if (before !== null && before.nlink > 1) {
        // Put in its place, the new file would leave the other names of the old one with what was in that.
        overwrite(target, temporary);
        close();
        rmSync(temporary, { force: true });
      } else {
        if (before !== null) keepOwnership(descriptor, before);
        close();
        renameSync(temporary, target);
      }
      state = "done";
    },
    discard: () => {
      if (state === "done") return;
      close();
      rmSync(temporary, { force: true });
    },
  };
}

function keepOwnership(descriptor: number, { mode, uid, gid }: Stats): void {
  try {
    fchownSync(descriptor, uid, gid);
  } catch {
    // Only the system's administrator may give files away; whoever may not owns what he writes.
  }
  fchmodSync(descriptor, mode & 0o7777);
}

/** Milliseconds that somebody has to open the other end of a pipe, or to read on. */
const patience = 20_000;
const pause = 10;

async function openStream(path: string): Promise<number> {
  for (let waited = 0; ; waited += pause) {
    try {
      return openSync(path, constants.O_WRONLY | (constants.O_NONBLOCK ?? 0));
    } catch (error) {
      // A pipe that nobody reads yet.
      if (errnoOf(error) !== "ENXIO" || waited >= patience) throw error;
    }
    await rest(pause);
  }
}

function streamTo(descriptor: number, close: () => void): OutputFile {
  let open = true;
  const end = () => {
    if (open) close();
    open = false;
  };
  return { write: (text) => writeAll(descriptor, text), commit: async () => end(), discard: end };
}

/** Waits where a pipe is full and somebody has set it not to wait. */
async function writeAll(descriptor: number, text: string | Uint8Array): Promise<void> {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      if (errnoOf(error) !== "EAGAIN") throw error;
      await rest(pause);
    }
  }
}

/** The first failure ends it: its descriptor is closed, and the number may soon stand for another file. */
function explained(file: OutputFile, shown: string): OutputFile {
  let failure: UserError | null = null;
  const explain = async (work: () => Promise<void>) => {
    if (failure !== null) throw failure;
    try {
      await work();
    } catch (error) {
      file.discard();
      failure = cannotWrite(shown, error);
      throw failure;
    }
  };
  return {
    write: (text) => explain(() => file.write(text)),
    commit: () => explain(file.commit),
    discard: () => {
      failure ??= cannotWrite(shown, new Error("closed"));
      file.discard();
    },
  };
}

/** The error of a file that cannot be written, in words (exit 2). */
export function cannotWrite(shown: string, error: unknown): UserError {
  if (error instanceof UserError) return error;
  const reason = errnoOf(error) ?? String(error);
  return new UserError(
    "cannot-write",
    { zh: `写不了 ${shown}（${reason}）`, en: `cannot write ${shown} (${reason})` },
    { hint: hintFor(reason), exitCode: exitCode.usage, cause: error },
  );
}

function hintFor(errno: string) {
  switch (errno) {
    case "ENOSPC":
    case "EDQUOT":
      return {
        zh: "磁盘已满；原来的文件没有动",
        en: "the disk is full; what was there before is untouched",
      };
    case "EISDIR":
      return { zh: "这是文件夹，请写文件名", en: "that is a folder; name a file" };
    case "EEXIST":
    case "ENOTDIR":
      return { zh: "要写进文件夹，那里却是一个文件", en: "a folder is needed where there is a file" };
    case "ENAMETOOLONG":
      return { zh: "文件名太长，请改短", en: "the name is too long; give a shorter one" };
    case "EPIPE":
      return { zh: "读取的一方已经关闭", en: "the reader of the pipe has gone away" };
    case "ENXIO":
      return { zh: "没有程序在读这个管道", en: "nothing reads from that pipe" };
    default:
      return {
        zh: "请检查文件夹是否存在、是否有写入权限",
        en: "does the folder exist, and may you write there?",
      };
  }
}
