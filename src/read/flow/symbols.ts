/** Signs of symbol fonts that a form may hold: ticks, crosses, boxes. Keyed by font, then by code without the F000 offset. */
const signs: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    108: "●",
    110: "■",
    111: "□",
    112: "□",
    113: "□",
    114: "□",
    117: "◆",
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
};

/** Signs that the Symbol font shares with ASCII: digits must not be lost. */
const sharedWithAscii = "0123456789()+,./%:;<=>[]";

/** Text of a `w:sym`: code in hexadecimal, font as written in the file. Signs of unknown fonts have no text. */
export function readSymbol(font: string | undefined, code: string | undefined): string {
  return symbolOf(font, Number.parseInt(code ?? "", 16));
}

/** Text of a sign by the number of its code. */
export function symbolOf(font: string | undefined, point: number): string {
  if (!Number.isInteger(point) || point < 0x20 || point > 0x10ffff) return "";
  const isPrivate = point >= 0xe000 && point <= 0xf8ff;
  const family = (font ?? "").toLowerCase();
  const known = Object.hasOwn(signs, family) ? signs[family] : undefined;
  const index = isPrivate ? point - 0xf000 : point;
  const sign = known?.[index];
  if (sign !== undefined) return sign;
  if (family === "symbol" && index < 0x80) {
    const shared = String.fromCodePoint(Math.max(0, index));
    return sharedWithAscii.includes(shared) ? shared : "";
  }
  if (isPrivate || known !== undefined || (point >= 0xd800 && point <= 0xdfff)) return "";
  return String.fromCodePoint(point);
}
