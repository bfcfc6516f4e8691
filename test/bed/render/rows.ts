import { type PrintedCell, type PrintedRow, type PrintedTable, slotsOf } from "../printed.ts";
import { wordRows } from "./stream.ts";
import { byRow, padsOf, type TextLayout } from "./text.ts";

/** Layouts with one row per line: pipes, tabs, commas or spaces (L1a–c, L9, L10, L12, L13 of docs/layouts.md). */

const flat = (cell: PrintedCell) => cell.text.replaceAll("\n", " ");

function rowsAs(line: (row: PrintedRow, table: PrintedTable) => string): TextLayout {
  return { gap: "\n", table: (table) => byRow(table, (row) => line(row, table).split("\n")) };
}

/** L1a: pipe row per line, merged cells padded at the end. */
export const l1a = rowsAs((row, table) => {
  const pads = padsOf(table, row);
  return `${row.cells.map(flat).join(" | ")} |${pads > 0 ? ` ${"|".repeat(pads)}` : ""}`;
});

/** L1b: the same without pads; a trailing blank is simply not there. */
export const l1b = rowsAs((row) => row.cells.map(flat).join(" | "));

/** L1c: leading and trailing pipe, ragged pads at the end. */
export const l1c = rowsAs((row, table) => {
  const pads = padsOf(table, row);
  return `| ${row.cells.map(flat).join(" | ")} |${pads > 0 ? ` ${"|".repeat(pads)}` : ""}`;
});

/** L12, first kind: a pipe row broken where a cell is blank. */
export const l12 = rowsAs((row) =>
  row.cells.map((cell) => (cell.text === "" ? "\n|" : `${flat(cell)} |`)).join(" "),
);

/** L12, second kind: every cell begins with a newline. */
export const l12b = rowsAs((row, table) => {
  const pads = padsOf(table, row);
  const cells = row.cells.map((cell, index) => (index === 0 ? flat(cell) : `\n${flat(cell)}`)).join(" | ");
  return `${cells} |${pads > 0 ? ` ${"|".repeat(pads)}` : ""}`;
});

/** L13: label on one line, `value | ||` on the next. */
export const l13 = rowsAs((row, table) => {
  const words = row.cells.filter((cell) => cell.role !== "value");
  const values = row.cells.filter((cell) => cell.role === "value");
  const pads = "|".repeat(padsOf(table, row));
  if (values.length === 0) return `${words.map(flat).join(" | ")} | ${pads}`;
  if (words.length === 0) return `${values.map(flat).join(" | ")} | ${pads}`;
  return `${words.map(flat).join(" |\n")} |\n${values.map(flat).join(" | ")} | ${pads}`;
});

/** L9 undamaged: tab-separated, merged cells empty in every slot but the first (Excel and OCR output). */
export const l9: TextLayout = {
  gap: "\n",
  table: (table) => trueColumns(table).map((texts) => texts.join("\t")),
};

/** The same with the trailing empty columns cut. */
export const l9cut: TextLayout = {
  gap: "\n",
  table: (table) => trueColumns(table).map((texts) => texts.join("\t").trimEnd()),
};

/**
 * L9 as OCR gives it (S004): the label of a vertically centred cell stands on the middle row of its span, and
 * some rows begin or end with more tabs than others.
 */
export const l9Centred: TextLayout = {
  gap: "\n",
  table: (table) => {
    const rows = trueColumns(table);
    const centred = rows.map((texts) => [...texts]);
    slotsOf(table).forEach((slots, r) => {
      slots.forEach((slot, c) => {
        const down = slot === null ? 0 : Math.floor((slot.cell.rowSpan - 1) / 2);
        const target = centred[r + down];
        if (!slot?.starts || !slot.leads || slot.cell.role !== "group" || target === undefined) return;
        const own = centred[r];
        if (own !== undefined && down > 0) own[c] = "";
        target[c] = flat(slot.cell);
      });
    });
    return centred.map((texts, r) => texts.join("\t") + "\t".repeat(r % 3));
  },
};

/**
 * L10 from a flip book (077): the header of 表四 set vertically, one character of each label per line, groups
 * in between; the values are the only run of fifteen numbers.
 */
export const l10Vertical: TextLayout = {
  gap: "\n",
  table: (table) => {
    if (table.key !== "remedies") return l10.table(table);
    const labels = table.rows.flatMap((row) => row.cells.filter(({ role }) => role === "header"));
    const short = labels
      .filter(({ text }) => text.length <= 4)
      .slice(2)
      .map(({ text }) => [...text]);
    const vertical = [0, 1, 2, 3].map((at) =>
      short.map((text) => text[at] ?? "").filter((one) => one !== ""),
    );
    const values = table.rows.at(-1)?.cells.map(({ text }) => text) ?? [];
    return [
      "行政诉讼",
      "行政复议",
      "未经复议直接起诉 复议后起诉",
      ...vertical.map((line) => line.join(" ")),
      values.join(" "),
    ];
  },
};

/** Tab-separated as copied from Word: one field per Word cell, spans collapsed. */
export const tsvWord: TextLayout = {
  gap: "\n",
  table: (table) => wordRows(table).map((texts) => texts.map((text) => text.replaceAll("\n", "")).join("\t")),
};

/** L10: as copied from a PDF viewer, cells of a row separated by one space; blanks leave no trace. */
export const l10 = rowsAs((row) =>
  row.cells
    .map(flat)
    .filter((text) => text !== "")
    .join(" "),
);

/** As `pdftotext -layout` does it: columns kept by runs of spaces. */
export const columnsBySpaces: TextLayout = {
  gap: "\n",
  table: (table) => {
    const rows = trueColumns(table);
    const widths = Array.from({ length: table.width }, (_, column) =>
      Math.max(2, ...rows.map((texts) => displayWidth(texts[column] ?? ""))),
    );
    return rows.map((texts) =>
      texts
        .map((text, column) => text + " ".repeat((widths[column] ?? 2) - displayWidth(text) + 2))
        .join("")
        .trimEnd(),
    );
  },
};

/** CSV as a spreadsheet saves it. */
export const csv: TextLayout = {
  gap: "\n",
  table: (table) =>
    trueColumns(table).map((texts) =>
      texts.map((text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(","),
    ),
};

/**
 * The text of every grid slot: a merged cell in its first slot, nothing in the others. A row that lost a cell
 * is shorter.
 */
export function trueColumns(table: PrintedTable): string[][] {
  return slotsOf(table).map((slots) =>
    slots
      .filter((slot) => slot !== null)
      .map((slot) => (slot.starts && slot.leads ? flat(slot.cell).replaceAll("\t", " ") : "")),
  );
}

function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2000 ? 2 : 1;
  return width;
}
