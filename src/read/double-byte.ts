export type DoubleByte = "gb18030" | "big5";

const tables = new Map<DoubleByte, ReadonlyMap<string, number>>();

/**
 * Bytes of each two-byte character, lead × 256 + trail, without the few characters that have two of them (Big5); made
 * from the decoder when first asked for.
 */
export function doubleByteTable(label: DoubleByte): ReadonlyMap<string, number> {
  const known = tables.get(label);
  if (known !== undefined) return known;
  const table = new Map<string, number>();
  const twice = new Set<string>();
  const decoder = new TextDecoder(label);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = characterOf(decoder, lead, trail);
      if (character === null) continue;
      if (table.has(character)) twice.add(character);
      table.set(character, lead * 256 + trail);
    }
  }
  for (const character of twice) table.delete(character);
  tables.set(label, table);
  return table;
}

/** `null` where no character has these bytes. */
function characterOf(decoder: InstanceType<typeof TextDecoder>, lead: number, trail: number): string | null {
  const text = decoder.decode(Uint8Array.of(lead, trail));
  return text.length === 1 && text !== "\ufffd" ? text : null;
}
