import { type Content, cellName, cellXml, textContent } from "./cells.ts";
import type { SheetXml } from "./form-sheet.ts";
import type { Styles } from "./styles.ts";

/** A list: headings that stay in sight, and rows that can be filtered. */
export interface ListSheet {
  readonly name: string;
  /** Width of each column, in characters. */
  readonly columns: readonly number[];
  /** Rows of headings; the last one names the columns. */
  readonly head: readonly (readonly string[])[];
  /** Columns at the left that stay in sight. */
  readonly frozenColumns: number;
  readonly rows: readonly (readonly Content[])[];
}

export function listSheet({ name, columns, head, frozenColumns, rows }: ListSheet, styles: Styles): SheetXml {
  const heading = styles.of({ font: "heading", align: "center", border: true });
  const body = styles.of({ font: "body", align: "left", border: true });
  const number = styles.of({ font: "body", align: "center", border: true });
  const styleOf = ({ kind }: Content) => (kind === "text" ? body : number);
  const lines = [
    ...head.map((titles, row) => rowXml(row, titles.map(textContent), () => heading)),
    ...rows.map((contents, index) => rowXml(head.length + index, contents, styleOf)),
  ];
  const corner = cellName(Math.max(head.length - 1, head.length + rows.length - 1), columns.length - 1);
  return {
    name,
    columns,
    rows: lines.join(""),
    merges: [],
    conditions: "",
    frozen: { rows: head.length, columns: frozenColumns },
    filter: `${cellName(head.length - 1, 0)}:${corner}`,
  };
}

function rowXml(row: number, contents: readonly Content[], styleOf: (content: Content) => number): string {
  const cells = contents.map((content, column) => cellXml(cellName(row, column), styleOf(content), content));
  return `<row r="${row + 1}">${cells.join("")}</row>`;
}

export function numberContent(number: number | null): Content {
  return number === null ? { kind: "blank" } : { kind: "number", number };
}
