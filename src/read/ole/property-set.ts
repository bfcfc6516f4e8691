import { decodeWestern } from "../western.ts";
import { type Bytes, readUtf16 } from "./bytes.ts";

/** Types of values that are read ([MS-OLEPS] 2.15). */
const valueType = { short: 2, text: 30, wideText: 31, time: 64 } as const;

const western = "windows-1252";

const codePageProperty = 1;
/** Where the place of the first set stands. */
const firstSet = 44;

/** Character sets by the number of their code page; texts in others are not read. */
const charsets: Readonly<Record<number, string>> = {
  874: "windows-874",
  932: "shift_jis",
  936: "gb18030",
  949: "euc-kr",
  950: "big5",
  1200: "utf-16le",
  1250: "windows-1250",
  1251: "windows-1251",
  1252: western,
  10000: "macintosh",
  10008: "gb18030",
  20127: western,
  54936: "gb18030",
  65001: "utf-8",
};

/** Milliseconds from 1601, where these times begin, to 1970. */
const epoch = 11_644_473_600_000;

/**
 * Texts and times of the first set in a stream of properties, by their number; times are ISO 8601 to the second. Values of
 * other types are left out.
 * @throws what the bytes throw where the set is damaged
 */
export function readPropertySet(bytes: Bytes): ReadonlyMap<number, string> {
  const values = new Map<number, string>();
  const set = bytes.u32(firstSet);
  const count = bytes.u32(set + 4);
  const places = new Map<number, number>();
  for (let index = 0; index < count; index++)
    places.set(bytes.u32(set + 8 + 8 * index), set + bytes.u32(set + 12 + 8 * index));
  const codePage = places.get(codePageProperty);
  const charset = charsets[codePage === undefined ? 1252 : bytes.u16(codePage + 4)];
  for (const [property, at] of places) {
    const value = readValue(bytes, at, charset);
    if (value !== null && value !== "") values.set(property, value);
  }
  return values;
}

function readValue(bytes: Bytes, at: number, charset: string | undefined): string | null {
  switch (bytes.u32(at)) {
    case valueType.text: {
      if (charset === undefined) return null;
      const text = bytes.slice(at + 8, at + 8 + bytes.u32(at + 4));
      return clean(charset === western ? decodeWestern(text) : new TextDecoder(charset).decode(text));
    }
    case valueType.wideText:
      return clean(readUtf16(bytes, at + 8, bytes.u32(at + 4)));
    case valueType.time:
      return readTime(bytes.u32(at + 4), bytes.u32(at + 8));
    default:
      return null;
  }
}

/** Texts end with a zero and may be padded with more. */
function clean(text: string): string {
  return (text.split("\0", 1)[0] ?? "").trim();
}

/** Null where no time was set: programs write 1601 or leave a zero. */
function readTime(low: number, high: number): string | null {
  const time = Math.floor((high * 2 ** 32 + low) / 10_000) - epoch;
  if (time <= 0 || time > 253_402_300_799_999) return null;
  return new Date(time).toISOString().replace(/\.\d+Z$/, "Z");
}
