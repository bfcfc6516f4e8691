import { exitCode, UserError } from "../../errors.ts";
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

/** Rows of a sheet, as Excel counts them: a workbook with more of them is damaged to it. */
const mostRows = 1_048_576;

/** @throws UserError (exit 2) where there are more rows than a sheet takes */
export function listSheet({ name, columns, head, frozenColumns, rows }: ListSheet, styles: Styles): SheetXml {
  if (head.length + rows.length > mostRows) throw tooManyRows(name, rows.length);
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

function tooManyRows(sheet: string, rows: number): UserError {
  return new UserError(
    "workbook-too-large",
    {
      zh: `工作表“${sheet}”要有 ${rows} 行，一个工作表最多 ${mostRows} 行`,
      en: `sheet “${sheet}” would have ${rows} rows; a sheet takes ${mostRows}`,
    },
    { hint: { zh: "请用 -o 文件名.json", en: "use -o NAME.json" }, exitCode: exitCode.usage },
  );
}
