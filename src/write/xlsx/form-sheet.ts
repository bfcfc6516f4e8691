import type { CellPointer } from "../../form/index.ts";
import { amountOf } from "../decimals.ts";
import type { Passage, Table, TableCell } from "../document/model.ts";
import { rowWidth } from "../document/slots.ts";
import { columnShares } from "../document/widths.ts";
import { cellName, cellXml, mostCharacters, textContent } from "./cells.ts";
import { figureOf } from "./figure.ts";
import type { SheetPlan } from "./sheets.ts";
import type { Look, Styles } from "./styles.ts";

/** A sheet as its parts are written. */
export interface SheetXml {
  readonly name: string;
  readonly columns: readonly number[];
  /** `<row>` elements. */
  readonly rows: string;
  /** `A1:C1` */
  readonly merges: readonly string[];
  /** `<conditionalFormatting>` elements. */
  readonly conditions: string;
  /** Rows at the top and columns at the left that stay where they are. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** `A1:F20`: rows that can be filtered, their headings first. */
  readonly filter?: string;
}

/** A sheet, and where on it the cells of the form stand. */
export interface WrittenSheet extends Omit<SheetXml, "conditions"> {
  readonly cells: ReadonlyMap<CellPointer, string>;
  /** Those of them that hold a figure as text, because a number could not keep all its digits. */
  readonly texts: ReadonlySet<CellPointer>;
}

/** Characters across a sheet, as A4 upright takes them. */
const sheetWidth = 92;
/** Points of a line of text. */
const lineHeight = 15;

/** Prose in rows of its own across the sheet, tables with their merged cells. */
export function formSheet({ name, blocks }: SheetPlan, styles: Styles): WrittenSheet {
  const tables = blocks.filter((block) => block.kind === "table");
  const width = Math.max(1, ...tables.map((table) => table.width));
  const widest = tables.find((table) => table.width === width);
  const columns = (widest === undefined ? [1] : columnShares(widest)).map((share) => share * sheetWidth);
  const rows: string[] = [];
  const merges: string[] = [];
  const cells = new Map<CellPointer, string>();
  const texts = new Set<CellPointer>();
  for (const block of blocks) {
    if (block.kind === "table") {
      addTable(block, { rows, merges, cells, texts }, styles);
      continue;
    }
    for (const text of piecesOf(block.text)) {
      if (width > 1) merges.push(`${cellName(rows.length, 0)}:${cellName(rows.length, width - 1)}`);
      rows.push(passageRow(rows.length, { ...block, text }, styles));
    }
  }
  return { name, columns, rows: rows.join(""), merges, cells, texts };
}

function piecesOf(text: string): string[] {
  const count = Math.max(1, Math.ceil(text.length / mostCharacters));
  return Array.from({ length: count }, (_, index) =>
    text.slice(index * mostCharacters, (index + 1) * mostCharacters),
  );
}

const passageLooks = {
  title: { font: "title", align: "center", border: false },
  heading: { font: "heading", align: "left", border: false },
  text: { font: "body", align: "left", border: false },
} satisfies Record<Passage["role"], Look>;

function passageRow(row: number, { role, text }: Passage, styles: Styles): string {
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.ceil((line.length * 2 + 1) / sheetWidth), 0);
  // Programs do not find the height of merged cells by themselves; 409 points are the most.
  const height = Math.min(409, lineHeight * lines * (role === "text" ? 1 : 1.6));
  const cell = cellXml(cellName(row, 0), styles.of(passageLooks[role]), { kind: "text", text });
  return rowXml(row, cell, height);
}

interface Sheet {
  readonly rows: string[];
  readonly merges: string[];
  readonly cells: Map<CellPointer, string>;
  readonly texts: Set<CellPointer>;
}

function addTable(table: Table, { rows, merges, cells, texts }: Sheet, styles: Styles): void {
  const top = rows.length;
  const covered = coveringCells(table);
  for (const cell of table.cells) {
    const name = cellName(top + cell.row, cell.column);
    if (cell.pointer !== null) {
      cells.set(cell.pointer, name);
      if (figureOf(cell).content.kind === "text") texts.add(cell.pointer);
    }
    if (cell.rowSpan * cell.columnSpan === 1) continue;
    const corner = cellName(top + cell.row + cell.rowSpan - 1, cell.column + cell.columnSpan - 1);
    merges.push(`${name}:${corner}`);
  }
  covered.forEach((line, row) => {
    const written = line.slice(0, rowWidth(table, row)).map((cell, column) => {
      const begins = cell?.row === row && cell.column === column;
      return tableCellXml(cellName(top + row, column), begins ? cell : null, cell?.role ?? "plain", styles);
    });
    rows.push(rowXml(top + row, written.join(""), rowHeight(table, row)));
  });
}

/** The cell that covers each slot: every one has a border, so that programs keep it where it is blank. */
function coveringCells({ width, height, cells }: Table): (TableCell | null)[][] {
  const slots = Array.from({ length: height }, () =>
    Array.from({ length: width }, (): TableCell | null => null),
  );
  for (const cell of cells) {
    for (const line of slots.slice(cell.row, cell.row + cell.rowSpan))
      line.fill(cell, cell.column, cell.column + cell.columnSpan);
  }
  return slots;
}

const alignments = {
  caption: "center",
  corner: "left",
  column: "center",
  group: "left",
  row: "left",
  figure: "center",
  plain: "left",
} satisfies Record<TableCell["role"], Look["align"]>;

function tableCellXml(name: string, cell: TableCell | null, role: TableCell["role"], styles: Styles): string {
  const look: Look = { font: "body", align: alignments[role], border: true };
  if (cell === null) return cellXml(name, styles.of(look), { kind: "blank" });
  if (cell.pointer === null) return cellXml(name, styles.of(look), textContent(cell.text));
  const { formula } = cell;
  if (formula !== undefined) {
    const result = cell.value === null ? "" : (amountOf(cell.value) ?? "");
    return cellXml(name, styles.of(look), { kind: "formula", formula, result });
  }
  const { content, format } = figureOf(cell);
  return cellXml(name, styles.of(format === null ? look : { ...look, format }), content);
}

/** Points that the fullest cell of a row takes in its column. */
function rowHeight(table: Table, row: number): number {
  const shares = columnShares(table);
  const lines = table.cells
    .filter((cell) => cell.row === row && cell.rowSpan === 1)
    .map(({ text, column, columnSpan }) => {
      const width = shares.slice(column, column + columnSpan).reduce((sum, share) => sum + share, 0);
      return Math.ceil((text.length * 2) / Math.max(1, width * sheetWidth - 1));
    });
  return lineHeight * Math.min(27, Math.max(1, ...lines));
}

function rowXml(row: number, cells: string, height: number): string {
  return `<row r="${row + 1}" ht="${height}" customHeight="1">${cells}</row>`;
}
