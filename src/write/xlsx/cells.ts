import { escapeMarkup } from "../markup.ts";

/** `C7`: what programs call the cell of a 0-based row and column. */
export function cellName(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** What a cell holds. */
export type Content =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  /** A formula with the result that it has now: programs that do not calculate show that. */
  | { readonly kind: "formula"; readonly formula: string; readonly result: number | string };

/** What a cell of a workbook can hold, in characters. */
export const mostCharacters = 32_767;

/** A text as far as a cell can hold it. */
export function textContent(text: string): Content {
  return text === "" ? { kind: "blank" } : { kind: "text", text: text.slice(0, mostCharacters) };
}

export function cellXml(name: string, style: number, content: Content): string {
  const open = `<c r="${name}" s="${style}"`;
  switch (content.kind) {
    case "blank":
      return `${open}/>`;
    case "text":
      return `${open} t="inlineStr"><is><t${keptBlanks(content.text)}>${cellText(content.text)}</t></is></c>`;
    case "number":
      return `${open}><v>${content.number}</v></c>`;
    case "formula": {
      const type = typeof content.result === "string" ? ` t="str"` : "";
      return `${open}${type}><f>${escapeMarkup(content.formula)}</f><v>${escapeMarkup(String(content.result))}</v></c>`;
    }
  }
}

/** Blanks at the ends are dropped where nothing says otherwise; the schema knows no such word, so it is said only there. */
function keptBlanks(text: string): string {
  return /^[ \t\r\n]|[ \t\r\n]$/.test(text) ? ' xml:space="preserve"' : "";
}

/** Text as a workbook takes it: `_x0041_` would be read as the character of that number. */
function cellText(text: string): string {
  return escapeMarkup(text.replaceAll(/_(?=x[\da-f]{4}_)/gi, "_x005F_"));
}
