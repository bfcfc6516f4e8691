/** How far from the line a text is set. */
export type Raised = "superscript" | "subscript";

const digits: Readonly<Record<Raised, string>> = { superscript: "⁰¹²³⁴⁵⁶⁷⁸⁹", subscript: "₀₁₂₃₄₅₆₇₈₉" };

/** Raised digits as characters of their own: the mark of a note behind a figure must not become a digit of it. */
export function raise(text: string, raised: Raised): string {
  return text.replace(/[0-9０-９]/g, (digit) => digits[raised].charAt(Number(digit.normalize("NFKC"))));
}
