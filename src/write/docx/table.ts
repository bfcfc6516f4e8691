import type { Table, TableCell } from "../document/model.ts";
import { rowWidth } from "../document/slots.ts";
import { columnShares } from "../document/widths.ts";
import type { Comments } from "./comments.ts";
import { pageWidth } from "./page.ts";
import { run } from "./text.ts";

/** Twips between the rule and the text of a cell. */
const margin = 40;
/** Half-points: 小五, and the least that can be read. */
const usualSize = 18;
const leastSize = 8;

/** A table with `gridSpan` and `vMerge`; rows are not torn, and the table stays on one page where it can. */
export function tableXml(table: Table, comments: Comments): string {
  const widths = columnShares(table).map((share) => Math.floor(share * pageWidth));
  const look = [
    `<w:tblStyle w:val="Form"/><w:tblW w:w="${sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>`,
    `<w:tblLayout w:type="fixed"/>`,
    `<w:tblCellMar><w:left w:w="${margin}" w:type="dxa"/><w:right w:w="${margin}" w:type="dxa"/></w:tblCellMar>`,
  ].join("");
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const rows = Array.from({ length: table.height }, (_, row) => rowXml(table, row, widths, comments));
  return `<w:tbl><w:tblPr>${look}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join("")}</w:tbl>`;
}

function rowXml(table: Table, row: number, widths: readonly number[], comments: Comments): string {
  const cells = table.cells
    .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
    .toSorted((a, b) => a.column - b.column);
  const header = row < table.headerRows ? "<w:tblHeader/>" : "";
  const last = row === table.height - 1;
  const written = cells.map((cell) => cellXml(cell, row, last, widths, comments)).join("");
  const missing = table.width - rowWidth(table, row);
  const after = missing > 0 ? `<w:gridAfter w:val="${missing}"/>` : "";
  return `<w:tr><w:trPr>${after}<w:cantSplit/><w:trHeight w:val="340" w:hRule="atLeast"/>${header}</w:trPr>${written}</w:tr>`;
}

function cellXml(
  cell: TableCell,
  row: number,
  last: boolean,
  widths: readonly number[],
  comments: Comments,
): string {
  const width = sum(widths.slice(cell.column, cell.column + cell.columnSpan));
  const span = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : "";
  const begins = cell.row === row;
  const merge = cell.rowSpan === 1 ? "" : begins ? `<w:vMerge w:val="restart"/>` : "<w:vMerge/>";
  const properties = `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr>`;
  const next = last ? "" : "<w:keepNext/>";
  const style = `<w:pPr><w:pStyle w:val="${styles[cell.role]}"/>${next}</w:pPr>`;
  const runs = begins ? comments.around(run(cell.text, sizeFor(cell, width)), cell.notes) : "";
  return `<w:tc>${properties}<w:p>${style}${runs}</w:p></w:tc>`;
}

const styles = {
  caption: "FormCaption",
  corner: "FormLabel",
  column: "FormHeader",
  group: "FormLabel",
  row: "FormLabel",
  figure: "FormFigure",
  plain: "FormLabel",
} satisfies Record<TableCell["role"], string>;

/** A figure that its cell is too narrow for is printed smaller: Word would break it in two. */
function sizeFor({ role, text }: TableCell, width: number): string {
  // A digit is half as wide as its size; half-points of ten twips each.
  const fitting = Math.floor((width - 2 * margin) / (5 * Math.max(1, text.length)));
  if (role !== "figure" || fitting >= usualSize) return "";
  return `<w:sz w:val="${Math.max(leastSize, fitting)}"/>`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
