import { type Bytes, openBytes } from "./bytes.ts";

/** The sectors of one stream, in order. */
export interface Chain {
  /** Their content, at most so many bytes of it. */
  bytes(size: number): Uint8Array;
}

export interface Sectors {
  /** The chain that starts at this sector. */
  chain(start: number): Chain;
  /** The chain of small sectors inside the root's stream. */
  miniChain(container: Uint8Array, start: number): Chain;
}

/** Sector numbers from here on are no sectors: end of chain, free, tables. */
const firstMark = 0xfffffffa;
const endOfChain = 0xfffffffe;

const headerSize = 512;
/** Sectors of the table of sectors that the header itself lists. */
const listedInHeader = 109;

/**
 * Reads the tables that chain the sectors of a compound file.
 * @throws what `damaged` makes, where a chain loops or leads out of the file
 */
export function createSectors(bytes: Uint8Array, header: Bytes, damaged: () => Error): Sectors {
  const shift = header.u16(30);
  const miniShift = header.u16(32);
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) throw damaged();
  const size = 1 << shift;
  /** The sector may be cut short by the end of the file; one that lies behind it is none. */
  const sector = (number: number): Uint8Array => {
    const start = (number + 1) * size;
    if (start >= bytes.length) throw damaged();
    return bytes.subarray(start, start + size);
  };
  const table = readTable(header, sector, size, damaged);
  let miniTable: Uint32Array | null = null;
  /** A chain longer than what holds it comes back to itself. */
  const follow = (start: number, next: Uint32Array, most: number): number[] => {
    const chain: number[] = [];
    for (let number = start; number !== endOfChain; number = next[number] ?? firstMark) {
      if (number >= firstMark || chain.length >= most) throw damaged();
      chain.push(number);
    }
    return chain;
  };
  const chain = (start: number): Chain => {
    const numbers = follow(start, table, Math.ceil(bytes.length / size));
    return { bytes: (wanted) => join(numbers, size, wanted, sector) };
  };
  return {
    chain,
    miniChain(container, start) {
      miniTable ??= toNumbers(
        header.u32(60) >= firstMark
          ? new Uint8Array()
          : chain(header.u32(60)).bytes(Number.POSITIVE_INFINITY),
      );
      const miniSize = 1 << miniShift;
      const numbers = follow(start, miniTable, Math.ceil(container.length / miniSize));
      const small = (number: number): Uint8Array => {
        if (number * miniSize >= container.length) throw damaged();
        return container.subarray(number * miniSize, (number + 1) * miniSize);
      };
      return { bytes: (wanted) => join(numbers, miniSize, wanted, small) };
    },
  };
}

/** The table of sectors: which sector follows which. Its own sectors are listed in the header, further ones in a chain. */
function readTable(
  header: Bytes,
  sector: (number: number) => Uint8Array,
  size: number,
  damaged: () => Error,
): Uint32Array {
  const numbers: number[] = [];
  for (let index = 0; index < listedInHeader; index++)
    numbers.push(header.u32(headerSize - 4 * (listedInHeader - index)));
  const perSector = size / 4 - 1;
  const most = Math.ceil(header.length / size);
  const seen = new Set<number>();
  let next = header.u32(68);
  while (next < firstMark) {
    if (seen.has(next)) throw damaged();
    seen.add(next);
    const list = openBytes(sector(next), damaged);
    for (let index = 0; index < perSector && 4 * index + 4 <= list.length; index++)
      numbers.push(list.u32(4 * index));
    next = list.length < size ? endOfChain : list.u32(4 * perSector);
  }
  const used = numbers.filter((number) => number < firstMark);
  if (used.length > most) throw damaged();
  return toNumbers(join(used, size, Number.POSITIVE_INFINITY, sector));
}

function join(
  numbers: readonly number[],
  size: number,
  wanted: number,
  sector: (number: number) => Uint8Array,
): Uint8Array {
  const joined = new Uint8Array(Math.min(wanted, numbers.length * size));
  let end = 0;
  for (const [index, number] of numbers.entries()) {
    const start = index * size;
    if (start >= joined.length) break;
    const wantedHere = Math.min(size, joined.length - start);
    const content = sector(number).subarray(0, wantedHere);
    joined.set(content, start);
    end = start + content.length;
    // Only the last sector of the file is short; what would follow it has no place.
    if (content.length < wantedHere) break;
  }
  return joined.subarray(0, end);
}

function toNumbers(bytes: Uint8Array): Uint32Array {
  const numbers = new Uint32Array(bytes.length >>> 2);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let index = 0; index < numbers.length; index++) numbers[index] = view.getUint32(4 * index, true);
  return numbers;
}
