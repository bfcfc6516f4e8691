import { byRow, type TextLayout } from "./text.ts";

/** Layouts that destroy the table: recognition may only say `null`, never a wrong figure (L6, L7 of docs/layouts.md). */

/** L6: the cells of a row run together. */
export const l6: TextLayout = {
  gap: "\n",
  table: (table) => byRow(table, (row) => [row.cells.map((cell) => cell.text).join("")]),
};

/** L6b: only the values of a row run together. */
export const l6b: TextLayout = {
  gap: "\n",
  table: (table) =>
    byRow(table, (row) => [
      ...row.cells.filter((cell) => cell.role !== "value").map((cell) => cell.text),
      ...[
        row.cells
          .filter((cell) => cell.role === "value")
          .map((cell) => cell.text)
          .join(""),
      ].filter((text) => text !== ""),
    ]),
};

/** L7: every distinct line kept once, in first-seen order, over the whole document. */
export function deduplicateLines(text: string): string {
  const seen = new Set<string>();
  return text
    .split("\n")
    .filter((line) => {
      const key = line.trim();
      if (key === "" || seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .join("\n");
}
