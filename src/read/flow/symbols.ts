/** Digits in circles, white and black, 0 to 10. */
const circled = "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿";

/**
 * Signs of symbol fonts that a form may hold: ticks, crosses, boxes, digits in circles. Keyed by font, then by code without
 * the F000 offset. In a font without entries nothing is what its code says.
 */
const signs: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    108: "●",
    110: "■",
    111: "□",
    112: "□",
    113: "□",
    114: "□",
    117: "◆",
    ...Object.fromEntries([...circled].map((digit, index) => [128 + index, digit])),
    161: "○",
    168: "□",
    251: "✗",
    252: "✓",
    253: "☒",
    254: "☑",
  },
  "wingdings 2": {
    79: "✗",
    80: "✓",
    81: "☒",
    82: "☑",
    83: "☒",
    84: "☒",
    162: "■",
    163: "□",
  },
  "wingdings 3": {},
  webdings: {},
  zapfdingbats: {},
  "zapf dingbats": {},
};

/** Signs that the Symbol font shares with ASCII: digits must not be lost. */
const sharedWithAscii = "0123456789()+,./%:;<=>[]";

/** Text of a `w:sym`: code in hexadecimal, font as written in the file; `null` for a sign that is not known. */
export function readSymbol(font: string | undefined, code: string | undefined): string | null {
  return symbolOf(font, Number.parseInt(code ?? "", 16));
}

/** Text of a sign by the number of its code; `null` for a sign that is not known. */
export function symbolOf(font: string | undefined, point: number): string | null {
  if (!Number.isInteger(point) || point < 0x20 || point > 0x10ffff) return null;
  const isPrivate = point >= 0xe000 && point <= 0xf8ff;
  const family = (font ?? "").toLowerCase();
  const known = Object.hasOwn(signs, family) ? signs[family] : undefined;
  const index = isPrivate ? point - 0xf000 : point;
  const sign = known?.[index];
  if (sign !== undefined) return sign;
  if (family === "symbol" && index < 0x80) {
    const shared = String.fromCodePoint(Math.max(0, index));
    return sharedWithAscii.includes(shared) ? shared : null;
  }
  if (isPrivate || known !== undefined || (point >= 0xd800 && point <= 0xdfff)) return null;
  return String.fromCodePoint(point);
}

/** Whether a font has pictures in place of letters and digits. */
export function isOfSigns(font: string): boolean {
  return Object.hasOwn(signs, font.toLowerCase());
}

/** What text in a font shows: in one of signs, no letter or digit is one; `null` where a sign is not known. */
export function shownIn(font: string | undefined, text: string): string | null {
  if (font === undefined || !isOfSigns(font)) return text;
  // Only characters that the font has: others are shown in another one.
  const shown = Array.from(text, (character) =>
    /[!-\u00ff\uf021-\uf0ff]/.test(character) ? symbolOf(font, character.codePointAt(0) ?? 0) : character,
  );
  return shown.includes(null) ? null : shown.join("");
}
