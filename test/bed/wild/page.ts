import { mapCells, type Printed, type PrintedCell, type PrintedTable, tablesOf } from "../printed.ts";

/** How a website writes the pieces of an article; what is not given is written plainly. */
export interface Dialect {
  readonly paragraph?: (text: string) => string;
  readonly heading?: (text: string) => string;
  readonly cell?: (cell: PrintedCell) => string;
  readonly row?: (cells: string, index: number) => string;
  readonly table?: (rows: string, table: PrintedTable) => string;
  readonly rows?: (table: PrintedTable) => readonly (readonly PrintedCell[])[];
  /** Around the whole article. */
  readonly page?: (article: string, printed: Printed) => string;
}

/** The report as a page in that dialect. */
export function renderPage(printed: Printed, dialect: Dialect): string {
  const paragraph = dialect.paragraph ?? ((text: string) => `<p>${escapeText(text)}</p>`);
  const heading = dialect.heading ?? paragraph;
  const parts = [...printed.title, ...printed.front, ...printed.preamble].map(paragraph);
  for (const section of printed.sections) {
    parts.push(heading(section.heading));
    for (const table of tablesOf(section)) parts.push(renderTable(table, dialect));
    parts.push(...section.paragraphs.map(paragraph));
  }
  const article = parts.join("\n");
  return dialect.page?.(article, printed) ?? `<html><body>${article}</body></html>`;
}

export function renderTable(table: PrintedTable, dialect: Dialect): string {
  const cell = dialect.cell ?? ((one: PrintedCell) => td(one, escapeText(one.text)));
  const row = dialect.row ?? ((cells: string) => `<tr>${cells}</tr>`);
  const rows = (dialect.rows?.(table) ?? table.rows.map((one) => one.cells)).map((cells, index) =>
    row(cells.map(cell).join(""), index),
  );
  return dialect.table?.(rows.join("\n"), table) ?? `<table border="1">${rows.join("\n")}</table>`;
}

export function td(cell: PrintedCell, content: string, attributes = "", tag = "td"): string {
  const rows = cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : "";
  const columns = cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : "";
  return `<${tag}${rows}${columns}${attributes}>${content}</${tag}>`;
}

export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br>");
}

/** The printed report with the text of its values changed; `value` is what must be read then. */
export function withValues(
  printed: Printed,
  change: (cell: PrintedCell, index: number) => Partial<PrintedCell>,
): Printed {
  let index = 0;
  return mapCells(printed, (cell) => {
    if (cell.role !== "value") return cell;
    index += 1;
    return { ...cell, ...change(cell, index) };
  });
}
