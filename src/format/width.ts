import { eastAsianWidth } from "get-east-asian-width";

/**
 * Columns that a text fills in a terminal, Chinese characters counting two. Combining marks are not looked for:
 * what is measured are positions, severities, labels and messages (a full grapheme measure costs 50 ms at start).
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    width += code < 0x7f ? 1 : eastAsianWidth(code);
  }
  return width;
}

export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** Columns of the widest of the texts, 0 where there is none. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, displayWidth(text)), 0);
}
