/** Compatibility form of one character, where it is as long as the character itself or a mark; nothing for a blank. */
export function foldCharacter(raw: string): string {
  const known = foldedCharacters.get(raw);
  if (known !== undefined) return known;
  const folded = foldRare(raw);
  foldedCharacters.set(raw, folded);
  return folded;
}

/** At most one entry for each of the 65,536 code units. */
const foldedCharacters = new Map<string, string>();

function foldRare(raw: string): string {
  if (/\s|\u200b|\ufeff/u.test(raw)) return "";
  const plain = raw.normalize("NFKC");
  return plain.length === raw.length || /^[\p{L}\p{N}\p{P}]+$/u.test(plain) ? plain : raw;
}

/** Index behind the Chinese and half-width characters from `start` on, which stand for themselves; `limit` at most. */
export function endOfPlain(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && isPlain(text.charCodeAt(end))) end += 1;
  return end;
}

function isPlain(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code > 0x20 && code < 0x7f);
}

export function isDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0x30 && code <= 0x39;
}

/** A figure or a Latin letter. */
export function isWord(text: string, index: number): boolean {
  return /[0-9A-Za-z]/.test(text.charAt(index));
}

/** Number of characters that are seen: white space does not count. */
export function countCharacters(text: string): number {
  return [...text.replace(/\s+/gu, "")].length;
}
