const escaped = /\\(?:([0-9a-f]{1,6})\s?|(.))/giu;

/** Text of a style sheet, `\78` and `\:` undone. */
export function unescapeCss(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(escaped, (_, code: string | undefined, character: string | undefined) => {
    if (code === undefined) return character ?? "";
    const point = Number.parseInt(code, 16);
    return point === 0 || point > 0x10ffff ? "" : String.fromCodePoint(point);
  });
}
