import { type PrintedTable, slotsOf } from "../printed.ts";
import { trueColumns } from "./rows.ts";
import type { TextLayout } from "./text.ts";

/** Tables as small programs write them: what scrapers, notebooks and browsers' own text functions make of merged cells. */

/** `innerText` of cells that hold paragraphs: each on lines of its own, a tab alone between two cells. */
export const innerText: TextLayout = {
  gap: "\n\n",
  table: (table) =>
    table.rows.flatMap((row, index) => [
      ...(index === 0 ? [] : ["", "", ""]),
      ...row.cells.flatMap(({ text }, at) => [
        ...(at === 0 ? [] : ["", "\t", ""]),
        ...(text === ""
          ? ["\u00a0"]
          : text.split("\n").flatMap((part, line) => (line === 0 ? [part] : ["", part]))),
      ]),
    ]),
};

/** Merged cells written into every column and row that they span (python-docx, pandas). */
export const unrolledTabs: TextLayout = {
  gap: "\n",
  table: (table) => unrolled(table).map((texts) => texts.join("\t")),
};
export const unrolledBars: TextLayout = {
  gap: "\n",
  table: (table) => unrolled(table).map((texts) => `| ${texts.join(" | ")} |`),
};
export const unrolledLines: TextLayout = { gap: "\n", table: (table) => unrolled(table).flat() };

function unrolled(table: PrintedTable): string[][] {
  return slotsOf(table).map((slots) =>
    slots.flatMap((slot) => (slot === null ? [] : [slot.cell.text.replaceAll("\n", "")])),
  );
}

/** A column that counts the rows with figures before all others, as spreadsheets for statistics have it. */
export const numberedTabs: TextLayout = {
  gap: "\n",
  table: (table) => numbered(table).map((texts) => texts.join("\t")),
};
export const numberedBars: TextLayout = {
  gap: "\n",
  table: (table) => numbered(table).map((texts) => `| ${texts.join(" | ")} |`),
};

function numbered(table: PrintedTable): string[][] {
  let count = 0;
  return trueColumns(table).map((texts, index) => {
    const isRow = table.rows[index]?.cells.some(({ role }) => role === "value") === true;
    return [isRow ? String(++count) : "序号", ...texts];
  });
}

/** Cells joined by tabs, with one before and behind each row; a blank cell leaves no text and no tab. */
export const trailingTabs: TextLayout = {
  gap: "\n",
  table: (table) =>
    table.rows.map((row) => {
      const texts = row.cells.map(({ text }) => text.replaceAll("\n", "")).filter((text) => text !== "");
      return `\t${texts.join("\t")}\t`;
    }),
};

/** A data frame printed without its index: columns flush right, `NaN` where nothing stands. */
export const frame: TextLayout = {
  gap: "\n",
  table: (table) => {
    const rows = trueColumns(table).map((texts) => texts.map((text) => (text === "" ? "NaN" : text)));
    const widths = Array.from({ length: table.width }, (_, column) =>
      Math.max(...rows.map((texts) => texts[column]?.length ?? 0)),
    );
    return rows.map((texts) => texts.map((text, column) => text.padStart(widths[column] ?? 0)).join("  "));
  },
};

/** What lies on one line of a page, one line after the other: figures a little above their label. */
export const figuresAbove: TextLayout = {
  gap: "\n",
  table: (table) =>
    table.rows.flatMap((row) => {
      const words = row.cells
        .filter(({ role }) => role !== "value")
        .map(({ text }) => text.replaceAll("\n", ""));
      const values = row.cells.filter(({ role }) => role === "value").map(({ text }) => text);
      return [values, words].filter((texts) => texts.length > 0).map((texts) => texts.join("\t"));
    }),
};

/** Figures of more than three digits broken in narrow cells: their first parts above the row, the last parts below it. */
export const brokenTabs: TextLayout = {
  gap: "\n",
  table: (table) =>
    table.rows.flatMap((row) => {
      const isLong = (text: string) => /^\d{4,}$/u.test(text);
      const line = row.cells.map(({ role, text }) =>
        role === "value" && isLong(text) ? text.slice(0, 3) : text,
      );
      const rest = row.cells.map(({ role, text }) => (role === "value" && isLong(text) ? text.slice(3) : ""));
      const lines = [line, ...(rest.some((text) => text !== "") ? [rest] : [])];
      return lines.map((texts) => texts.map((text) => text.replaceAll("\n", "")).join("\t"));
    }),
};

/**
 * A page written cell after cell, as `pdftotext -raw` does: cells of one line run on behind each other, those of several
 * lines (figures of more than `digits` digits, labels of more than `characters`) have each line on its own, and blank cells
 * leave no trace.
 */
export const cellAfterCell = (digits: number, characters: number): TextLayout => ({
  gap: "\n",
  table: (table) =>
    table.rows.flatMap((row) => {
      const lines: string[] = [];
      let goesOn = false;
      for (const { role, text } of row.cells) {
        const whole = text.replaceAll("\n", "");
        const size = role === "value" ? digits : characters;
        const parts = whole.match(new RegExp(`.{1,${size}}`, "gu")) ?? [];
        const [first] = parts;
        if (first === undefined) continue;
        if (parts.length === 1 && goesOn) lines.push(`${lines.pop()} ${first}`);
        else lines.push(...parts);
        goesOn = parts.length === 1;
      }
      return lines;
    }),
});
