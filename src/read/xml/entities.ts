const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/**
 * Replaces the five entities that XML itself defines and character references. No other can be defined without a DOCTYPE.
 * Gives the position of the first one that means nothing instead of the text.
 */
export function decodeEntities(text: string): string | number {
  let decoded = "";
  let at = 0;
  for (let start = text.indexOf("&"); start >= 0; start = text.indexOf("&", at)) {
    const end = text.indexOf(";", start);
    const sign = end < 0 ? undefined : decodeEntity(text.slice(start + 1, end));
    if (sign === undefined) return start;
    decoded += text.slice(at, start) + sign;
    at = end + 1;
  }
  return decoded + text.slice(at);
}

function decodeEntity(name: string): string | undefined {
  if (!name.startsWith("#")) return Object.hasOwn(named, name) ? named[name] : undefined;
  const hexadecimal = name.startsWith("#x");
  const digits = name.slice(hexadecimal ? 2 : 1);
  if (!(hexadecimal ? /^[\da-f]+$/i : /^\d+$/).test(digits)) return undefined;
  const point = Number.parseInt(digits, hexadecimal ? 16 : 10);
  return isCharacter(point) ? String.fromCodePoint(point) : undefined;
}

/** `Char` of XML 1.0. */
function isCharacter(point: number): boolean {
  if (point < 0x20) return point === 0x9 || point === 0xa || point === 0xd;
  return point <= 0xd7ff || (point >= 0xe000 && point <= 0xfffd) || (point >= 0x10000 && point <= 0x10ffff);
}
