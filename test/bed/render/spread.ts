import type { PrintedCell } from "../printed.ts";
import { trueColumns } from "./rows.ts";
import { byRow, type TextLayout } from "./text.ts";

/** Tables whose cells are spread over lines, or lines run together, as converters and clipboards leave them. */

/** One cell per line; three tabs before each figure, and the bar of a row's last one on a line of its own. */
export const threeTabs: TextLayout = {
  gap: "\n",
  table: (table) =>
    byRow(table, (row) => {
      const last = row.cells.at(-1);
      return row.cells.flatMap((cell) => {
        const text = flat(cell);
        if (cell.role !== "value") return [`${text} |`];
        return cell === last ? [`\t\t\t${text}`, "   | "] : [`\t\t\t${text}  | `];
      });
    }),
};

/** A whole table as one line of words; a blank cell leaves no trace. */
export const oneLinePerTable: TextLayout = {
  gap: "\n",
  table: (table) => [
    table.rows
      .flatMap(({ cells }) => cells.map(flat))
      .filter((text) => text !== "")
      .join(" "),
  ],
};

/** Columns by spaces, long labels broken: the row's figures stand on a line between the halves of its label. */
export const figuresBetween: TextLayout = {
  gap: "\n",
  table: (table) => {
    const rows = trueColumns(table).map((texts, index) => ({
      texts,
      label: table.rows[index]?.cells.find(({ role, text }) => role === "label" && text.length > longest),
    }));
    const short = (text: string) => (text.length > longest ? "" : text);
    const widths = Array.from({ length: table.width }, (_, column) =>
      Math.max(6, ...rows.map(({ texts }) => widthOf(short(texts[column] ?? "")))),
    );
    const set = (texts: readonly string[]) =>
      texts
        .map((text, column) => text + " ".repeat(Math.max(2, (widths[column] ?? 6) - widthOf(text) + 2)))
        .join("")
        .trimEnd();
    return rows.flatMap(({ texts, label }) => {
      if (label === undefined) return [set(texts)];
      const half = Math.ceil(label.text.length / 2);
      const at = texts.indexOf(flat(label));
      const only = (text: string) => set(texts.map((_, column) => (column === at ? text : "")));
      return [
        only(label.text.slice(0, half)),
        set(texts.map((text, column) => (column === at ? "" : text))),
        only(label.text.slice(half)),
      ];
    });
  },
};

/** Characters of a label that fit into its column. */
const longest = 14;

function flat({ text }: PrintedCell): string {
  return text.replaceAll("\n", " ");
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2000 ? 2 : 1;
  return width;
}
