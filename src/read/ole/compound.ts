import { UserError } from "../../errors.ts";
import { type Bytes, openBytes, readUtf16 } from "./bytes.ts";
import { type Chain, createSectors } from "./sectors.ts";

/** An OLE compound file ([MS-CFB]): a small file system, in which old Office formats keep their streams. */
export interface Compound {
  /** Whether something of this name, in any case, stands at the root; what embedded objects hold stands below it. */
  has(name: string): boolean;
  /**
   * Content of a stream at the root, by its name in any case; null where there is none. Shorter than declared where the
   * file ends early.
   */
  stream(name: string): Uint8Array | null;
}

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether the bytes open as a compound file does. */
function isCompound(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Size of one entry of the directory. */
const entrySize = 128;

/** Streams shorter than this lie in sectors of 64 bytes inside the root's own stream. */
const miniCutoff = 4096;

const none = 0xffffffff;

interface Entry {
  readonly name: string;
  readonly type: "storage" | "stream" | "root" | "unused";
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/**
 * Opens a compound file. Its last sector may be short, as WPS writes it.
 * @throws UserError `ole-damaged` where its tables contradict themselves
 */
export function openCompound(bytes: Uint8Array): Compound {
  const header = openBytes(bytes, damaged);
  if (!isCompound(bytes)) throw damaged();
  const sectors = createSectors(bytes, header, damaged);
  const entries = readDirectory(sectors.chain(header.u32(48)));
  const root = entries[0];
  if (root === undefined || root.type !== "root") throw damaged();
  const children = childrenOf(entries, root);
  return {
    has: (name) => children.some((child) => sameName(child.name, name)),
    stream(name) {
      const entry = children.find((child) => child.type === "stream" && sameName(child.name, name));
      if (entry === undefined) return null;
      if (entry.size === 0) return new Uint8Array();
      if (entry.size >= miniCutoff) return sectors.chain(entry.start).bytes(entry.size);
      return sectors.miniChain(sectors.chain(root.start).bytes(root.size), entry.start).bytes(entry.size);
    },
  };
}

function sameName(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase();
}

function readDirectory(chain: Chain): readonly Entry[] {
  const content = chain.bytes(Number.POSITIVE_INFINITY);
  const bytes = openBytes(content, damaged);
  const entries: Entry[] = [];
  for (let at = 0; at + entrySize <= content.length; at += entrySize) entries.push(readEntry(bytes, at));
  return entries;
}

function readEntry(bytes: Bytes, at: number): Entry {
  const nameLength = Math.min(64, bytes.u16(at + 64));
  return {
    name: readUtf16(bytes, at, Math.max(0, Math.floor(nameLength / 2) - 1)),
    type: typeOf(bytes.u8(at + 66)),
    left: bytes.u32(at + 68),
    right: bytes.u32(at + 72),
    child: bytes.u32(at + 76),
    start: bytes.u32(at + 116),
    // The upper half of the size is not reliable in files with sectors of 512 bytes, and no file is that large.
    size: bytes.u32(at + 120),
  };
}

function typeOf(type: number): Entry["type"] {
  if (type === 1) return "storage";
  if (type === 2) return "stream";
  return type === 5 ? "root" : "unused";
}

/** The children of a storage form a tree of siblings; an entry that comes up twice is a loop and not followed again. */
function childrenOf(entries: readonly Entry[], parent: Entry): readonly Entry[] {
  const found: Entry[] = [];
  const seen = new Set<number>();
  const waiting = [parent.child];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = index === none ? undefined : entries[index];
    if (entry === undefined || seen.has(index)) continue;
    seen.add(index);
    if (entry.type === "stream" || entry.type === "storage") found.push(entry);
    waiting.push(entry.right, entry.left);
  }
  return found;
}

function damaged(): UserError {
  return new UserError(
    "ole-damaged",
    {
      zh: "文件已损坏：Office 旧格式的目录或扇区表有错",
      en: "the file is damaged: the directory or the sector tables of the old Office format are broken",
    },
    {
      hint: {
        zh: "可能没有下载完整；请重新取得，或用 Word/WPS 打开后另存再试",
        en: "it may not have been downloaded completely; get it again, or open it in Word or WPS and save it again",
      },
    },
  );
}
