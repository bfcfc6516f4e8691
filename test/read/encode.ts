/** Encoders that Node lacks, made by turning its decoders round. */

/** Text to GB18030 (two-byte characters only) or Big5. */
export function encodeDoubleByte(text: string, label: "gb18030" | "big5"): Uint8Array {
  const table = tableOf(label);
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? asciiOf(character)));
}

export function encodeUtf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

export function join(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

const tables = new Map<string, ReadonlyMap<string, number[]>>();

function tableOf(label: string): ReadonlyMap<string, number[]> {
  const known = tables.get(label);
  if (known !== undefined) return known;
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = new TextDecoder(label).decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  tables.set(label, table);
  return table;
}

function asciiOf(character: string): number[] {
  const code = character.charCodeAt(0);
  if (code > 0x7f) throw new Error(`no bytes for ${character}`);
  return [code];
}
