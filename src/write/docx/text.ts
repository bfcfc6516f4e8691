import { escapeMarkup } from "../markup.ts";

/** A run with its text: line breaks and tabs are elements of their own in Word. */
export function run(text: string, properties = ""): string {
  const pieces = text
    .split(/(\n|\t)/)
    .filter((piece) => piece !== "")
    .map((piece) => marks[piece] ?? `<w:t xml:space="preserve">${escapeMarkup(piece)}</w:t>`);
  if (pieces.length === 0) return "";
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}${pieces.join("")}</w:r>`;
}

const marks: Readonly<Record<string, string>> = { "\n": "<w:br/>", "\t": "<w:tab/>" };
