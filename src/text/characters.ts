import { oncePerText } from "../form/once.ts";

/** All code units there are. */
const codeUnits = 65_536;

/** Compatibility form of one character, where it is as long as the character itself or a mark; nothing for a blank. */
export const foldCharacter = oncePerText(codeUnits, (raw) => {
  if (/\s|\u200b|\ufeff/u.test(raw)) return "";
  const plain = raw.normalize("NFKC");
  return plain.length === raw.length || /^[\p{L}\p{N}\p{P}]+$/u.test(plain) ? plain : raw;
});

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
