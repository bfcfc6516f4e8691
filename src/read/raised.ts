/** How far from the line a text is set. */
export type Raised = "superscript" | "subscript";

const digits: Readonly<Record<Raised, string>> = { superscript: "⁰¹²³⁴⁵⁶⁷⁸⁹", subscript: "₀₁₂₃₄₅₆₇₈₉" };

/** Raised digits as characters of their own: the mark of a note behind a figure must not become a digit of it. */
export function raise(text: string, raised: Raised): string {
  return text.replace(/[0-9０-９]/g, (digit) => digits[raised].charAt(Number(digit.normalize("NFKC"))));
}

/** A piece of a paragraph, and how it was moved from the line. */
export interface ShiftedPiece {
  readonly text: string;
  readonly shifted: Raised | null;
}

const endsInDigit = /[0-9０-９][\s\u3000]*$/;
const startsWithDigit = /^[\s\u3000]*[0-9０-９]/;

/**
 * Joins pieces of which some were moved up or down by a distance. Authors move whole figures to set them straight in
 * a row; only what touches digits on another line is a mark, and is raised.
 */
export function joinShifted(pieces: readonly ShiftedPiece[]): string {
  const filled = joinEqual(pieces);
  return filled
    .map(({ text, shifted }, index) => {
      if (shifted === null) return text;
      const before = filled[index - 1]?.text ?? "";
      const after = filled[index + 1]?.text ?? "";
      const touches =
        (startsWithDigit.test(text) && endsInDigit.test(before)) ||
        (endsInDigit.test(text) && startsWithDigit.test(after));
      return touches ? raise(text, shifted) : text;
    })
    .join("");
}

/** Neighbours on the same line as one; pieces of nothing but blanks belong to either side. */
function joinEqual(pieces: readonly ShiftedPiece[]): ShiftedPiece[] {
  const joined: ShiftedPiece[] = [];
  for (const piece of pieces) {
    const last = joined[joined.length - 1];
    const belongs = last !== undefined && (last.shifted === piece.shifted || piece.text.trim() === "");
    if (belongs) joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}
