import { type Printed, type PrintedRow, type PrintedTable, tablesOf } from "../printed.ts";

/** How a text layout writes a table and what stands between paragraphs. */
export interface TextLayout {
  /** Lines of one table. */
  readonly table: (table: PrintedTable) => readonly string[];
  /** What separates paragraphs outside of tables. */
  readonly gap: "\n" | "\n\n";
}

/** A whole report as text. */
export function renderText(printed: Printed, layout: TextLayout): string {
  const parts: string[] = [...printed.title, ...printed.front, ...printed.preamble];
  for (const section of printed.sections) {
    parts.push(section.heading, ...(section.lead ?? []));
    const [first, second] = tablesOf(section);
    if (first !== undefined) parts.push(layout.table(first).join("\n"));
    parts.push(...(section.between ?? []));
    if (second !== undefined) parts.push(layout.table(second).join("\n"));
    parts.push(...section.paragraphs);
  }
  parts.push(...printed.end);
  return `${parts.join(layout.gap)}\n`;
}

/** Lines of each row in turn, with whatever a page break put before it. */
export function byRow(
  table: PrintedTable,
  lines: (row: PrintedRow, index: number) => readonly string[],
): string[] {
  return table.rows.flatMap((row, index) => [...(row.before ?? []), ...lines(row, index)]);
}

/** Grid slots of a row that no cell beginning in it fills: what scrapers print as `|` pads. */
export function padsOf(table: PrintedTable, row: PrintedRow): number {
  return Math.max(0, table.width - row.cells.length - (row.missing ?? 0));
}
