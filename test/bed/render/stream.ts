import { type PrintedTable, wordRowsOf } from "../printed.ts";
import { byRow, padsOf, type TextLayout } from "./text.ts";

/** Layouts with one cell per line: nothing shows where a row ends (L2, L2b, L3, L4, L5, L8 of docs/layouts.md). */

/** How a blank cell and a split cell come out, and what surrounds values. */
export interface StreamStyle {
  readonly indent: string;
  readonly valueIndent: string;
  /** Empty lines between cells. */
  readonly blankLines: number;
  /** Extra empty paragraphs after some cells (122: two blank lines do not mean an empty cell). */
  readonly extraBlank: (index: number) => boolean;
}

const plain: StreamStyle = { indent: "", valueIndent: "", blankLines: 1, extraBlank: () => false };

/** L2 and its sub-forms: (i) indented, (ii) spaces before values, (iii) extra empty paragraphs. */
export function streamLayout(style: Partial<StreamStyle> = {}): TextLayout {
  const { indent, valueIndent, blankLines, extraBlank } = { ...plain, ...style };
  return {
    gap: blankLines > 0 ? "\n\n" : "\n",
    table: (table) => {
      let counter = 0;
      const lines = byRow(table, (row) =>
        row.cells.flatMap((cell) => {
          counter += 1;
          const texts = cell.text
            .split("\n")
            .map((text) => (cell.role === "value" ? valueIndent : "") + text);
          const extra = extraBlank(counter) ? 3 : 0;
          return texts.flatMap((text) => [
            indent + text,
            ...Array.from({ length: blankLines + extra }, () => ""),
          ]);
        }),
      );
      while (lines.at(-1) === "") lines.pop();
      return lines;
    },
  };
}

/** L2: one cell per line, blank line between. */
export const l2 = streamLayout();
/** L2b: the same without blank lines. */
export const l2b = streamLayout({ blankLines: 0 });

/** L3: each line ends ` |`; pads stand on a line of their own. */
export const l3: TextLayout = { gap: "\n", table: (table) => byRow(table, (row) => barred(table, row)) };

/** L5: as L3, and a line with a lone `|` opens each row. */
export const l5: TextLayout = {
  gap: "\n",
  table: (table) => byRow(table, (row) => ["|", ...barred(table, row)]),
};

function barred(table: PrintedTable, row: PrintedTable["rows"][number]): string[] {
  const pads = padsOf(table, row);
  const cells = row.cells.flatMap((cell) => {
    const texts = cell.text.split("\n");
    return texts.map((text, index) => (index === texts.length - 1 ? `${text} |`.trimStart() : text));
  });
  return pads > 0 ? [...cells, "|".repeat(pads)] : cells;
}

/** L4: cell on a line, then `|` alone on the next; a blank cell gives two `|` lines in a row. */
export const l4: TextLayout = {
  gap: "\n",
  table: (table) =>
    byRow(table, (row) =>
      row.cells.flatMap((cell) => (cell.text === "" ? ["|"] : [...cell.text.split("\n"), "|"])),
    ),
};

/** L8: Word as text: tab before each cell (continued cells too), blank line between rows. */
export const l8: TextLayout = {
  gap: "\n",
  table: (table) => {
    const lines: string[] = [];
    wordRows(table).forEach((texts, index) => {
      lines.push(...(table.rows[index]?.before ?? []));
      lines.push(...texts.flatMap((text) => `\t${text}`.split("\n")), "");
    });
    return lines;
  },
};

/** Texts of the cells of each row as Word holds them; a continued cell is an empty text. */
export function wordRows(table: PrintedTable): string[][] {
  return wordRowsOf(table).map((slots) => slots.map((slot) => (slot.starts ? slot.cell.text : "")));
}
