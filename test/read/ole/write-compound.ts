/** What a compound file holds at its root; a storage holds streams of its own. */
export type Contents = Readonly<Record<string, Uint8Array | Readonly<Record<string, Uint8Array>>>>;

const sector = 512;
const miniSector = 64;
const miniCutoff = 4096;
const endOfChain = 0xfffffffe;
const free = 0xffffffff;
const tableSector = 0xfffffffd;

interface Entry {
  readonly name: string;
  readonly type: 1 | 2 | 5;
  readonly content: Uint8Array;
  right: number;
  child: number;
  start: number;
}

/** Writes a compound file. The last stream given lies at the end of the file. */
export function writeCompound(contents: Contents): Uint8Array<ArrayBuffer> {
  const entries = listEntries(contents);
  const mini: number[] = [];
  const miniStream: Uint8Array[] = [];
  const big: Entry[] = [];
  for (const entry of entries) {
    if (entry.type !== 2 || entry.content.length === 0) continue;
    if (entry.content.length >= miniCutoff) {
      big.push(entry);
      continue;
    }
    entry.start = mini.length;
    chainTo(mini, Math.ceil(entry.content.length / miniSector));
    miniStream.push(padded(entry.content, miniSector));
  }
  const streams: { size: number; content: () => Uint8Array; placed: (start: number) => void }[] = [];
  const put = (content: Uint8Array, placed: (start: number) => void) =>
    streams.push({ size: content.length, content: () => content, placed });
  const miniContent = join(miniStream);
  const [root] = entries;
  let directoryStart = 0;
  let miniTableStart = endOfChain;
  if (root !== undefined && miniContent.length > 0) {
    put(numbers(mini), (start) => (miniTableStart = start));
    put(miniContent, (start) => (root.start = start));
  }
  // Written last: it says where the others are.
  streams.push({
    size: entries.length * 128,
    content: () =>
      join(entries.map((one) => entryBytes(one, one === root ? miniContent.length : one.content.length))),
    placed: (start) => (directoryStart = start),
  });
  for (const entry of big) put(entry.content, (start) => (entry.start = start));
  const needed = streams.reduce((sum, { size }) => sum + Math.ceil(size / sector), 0);
  let tables = 1;
  while (tables * (sector / 4) < needed + tables) tables++;
  const table: number[] = new Array<number>(tables).fill(tableSector);
  for (const { size, placed } of streams) {
    placed(table.length);
    chainTo(table, Math.ceil(size / sector));
  }
  const bodies = streams.map(({ content }) => padded(content(), sector));
  const header = headerBytes(tables, directoryStart, miniTableStart, mini.length);
  while (table.length < tables * (sector / 4)) table.push(free);
  return join([header, numbers(table), ...bodies]);
}

function listEntries(contents: Contents): Entry[] {
  const entry = (name: string, type: Entry["type"], content: Uint8Array = new Uint8Array()): Entry => {
    return { name, type, content, right: free, child: free, start: 0 };
  };
  const entries = [entry("Root Entry", 5)];
  const add = (parent: Entry, names: Contents) => {
    let before: Entry | null = null;
    for (const [name, content] of Object.entries(names)) {
      const isStream = content instanceof Uint8Array;
      const added = isStream ? entry(name, 2, content) : entry(name, 1);
      const index = entries.push(added) - 1;
      if (before === null) parent.child = index;
      else before.right = index;
      before = added;
      if (!isStream) add(added, content);
    }
  };
  const [root] = entries;
  if (root !== undefined) add(root, contents);
  return entries;
}

function chainTo(table: number[], count: number): void {
  for (let index = 1; index <= count; index++) table.push(index === count ? endOfChain : table.length + 1);
}

function entryBytes({ name, type, right, child, start }: Entry, size: number): Uint8Array {
  const bytes = new Uint8Array(128);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < name.length; index++) view.setUint16(2 * index, name.charCodeAt(index), true);
  view.setUint16(64, 2 * name.length + 2, true);
  view.setUint8(66, type);
  for (const [at, value] of [
    [68, free],
    [72, right],
    [76, child],
    [116, start],
    [120, size],
  ] as const)
    view.setUint32(at, value, true);
  return bytes;
}

function headerBytes(tables: number, directory: number, miniTable: number, miniCount: number): Uint8Array {
  const bytes = new Uint8Array(sector);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, tables, true);
  view.setUint32(48, directory, true);
  view.setUint32(56, miniCutoff, true);
  view.setUint32(60, miniTable, true);
  view.setUint32(64, Math.ceil((4 * miniCount) / sector), true);
  view.setUint32(68, endOfChain, true);
  for (let index = 0; index < 109; index++)
    view.setUint32(76 + 4 * index, index < tables ? index : free, true);
  return bytes;
}

function padded(content: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(content.length / size) * size);
  bytes.set(content);
  return bytes;
}

export function numbers(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(4 * values.length);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) view.setUint32(4 * index, value, true);
  return bytes;
}

export function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
