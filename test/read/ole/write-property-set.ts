import { join, numbers } from "./write-compound.ts";

/** A value of a property. */
export type Value =
  | { readonly short: number }
  | { readonly text: Uint8Array }
  | { readonly wide: string }
  | { readonly time: string };

/** A stream with one set of properties. */
export function propertySet(properties: Readonly<Record<number, Value>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(properties).map(([id, value]) => ({
    id: Number(id),
    bytes: valueBytes(value),
  }));
  let at = 8 + 8 * entries.length;
  const places = entries.flatMap(({ id, bytes }) => {
    const place = at;
    at += bytes.length;
    return [id, place];
  });
  const head = new Uint8Array(48);
  new DataView(head.buffer).setUint32(44, 48, true);
  return join([head, numbers([at, entries.length, ...places]), ...entries.map(({ bytes }) => bytes)]);
}

function valueBytes(value: Value): Uint8Array {
  if ("short" in value) return numbers([2, value.short]);
  if ("text" in value) return padded(join([numbers([30, value.text.length]), value.text]));
  if ("wide" in value) {
    const codes = [...value.wide].flatMap((character) => [
      character.charCodeAt(0) & 0xff,
      character.charCodeAt(0) >>> 8,
    ]);
    return padded(join([numbers([31, value.wide.length]), Uint8Array.from(codes)]));
  }
  const ticks = (BigInt(Date.parse(value.time)) + 11_644_473_600_000n) * 10_000n;
  return numbers([64, Number(ticks & 0xffffffffn), Number(ticks >> 32n)]);
}

function padded(bytes: Uint8Array): Uint8Array {
  return join([bytes, new Uint8Array((4 - (bytes.length % 4)) % 4)]);
}
