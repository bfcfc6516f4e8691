import { foldLabel } from "../form/fold.ts";
import type { Block, Grid } from "../read/source.ts";

/** Labels of columns and one row of figures under them, as far as a file shows them. */
export interface DataTable {
  readonly labels: readonly string[];
  /** Figures by column; `null` where a cell holds none. */
  readonly figures: readonly (number | null)[];
  /** Nothing but their order puts figures and labels together: what is read of it must prove right. */
  readonly byOrder: boolean;
}

/** Folded cells of one row of a table; a line that holds one cell is a row of one. */
type Row = readonly string[];

/** The tables of a file in which one row of figures stands for the whole: the only one, or that of the total. */
export function dataTables(blocks: readonly Block[]): DataTable[] {
  const tables: DataTable[] = [];
  let lines: Row[] = [];
  const close = () => {
    tables.push(...tablesOfRows(lines), ...tablesOfStream(lines));
    lines = [];
  };
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      const cells = cellsOfLine(block.text);
      if (cells.length > 0) lines.push(cells);
      continue;
    }
    close();
    tables.push(...tablesOfRows(rowsOfGrid(block)));
  }
  close();
  return tables;
}

/** Every slot of a row, so that a figure stands under its label; a label over several rows stands in each. */
function rowsOfGrid({ slots, cells }: Grid): Row[] {
  return slots.map((row) => row.map((index) => foldLabel(cells[index]?.text ?? "")));
}

function cellsOfLine(text: string): Row {
  const isNothing = text.trim() === "" || /^[\s|:+-]*$/u.test(text);
  if (isNothing) return [];
  const cells = text.replace(/^\s*\||\|\s*$/gu, "").split(/\||\t| {2,}|\u3000{2,}/u);
  return (cells.length === 1 ? fieldsOf(text) : cells).map(foldLabel);
}

/** Fields of a line of CSV; a comma within quotes, or within one figure, parts nothing. */
function fieldsOf(text: string): string[] {
  if (isFigure(text.trim())) return [text];
  return text.replace(/"([^"]*)"/gu, (_, quoted: string) => quoted.replaceAll(",", "")).split(",");
}

/** Rows of labels followed by rows of figures. */
function tablesOfRows(rows: readonly Row[]): DataTable[] {
  const tables: DataTable[] = [];
  for (let index = 0; index < rows.length; index++) {
    const labels = rows[index] ?? [];
    // 行政许可 | 31
    const [label = "", value = ""] = labels;
    if (labels.length === 2 && !isFigure(label) && isFigure(value))
      tables.push({ labels: [label], figures: [figureOf(value)], byOrder: false });
    if (labels.length < 2 || labels.some(isFigure)) continue;
    const below: Row[] = [];
    for (let next = index + 1; (rows[next] ?? []).some(isFigure); next++) below.push(rows[next] ?? []);
    const row = totalRow(below.filter(({ length }) => length === labels.length));
    if (row !== null && below.every(({ length }) => length === labels.length))
      tables.push({ labels, figures: row.map(figureOf), byOrder: false });
  }
  return tables;
}

function totalRow(rows: readonly Row[]): Row | null {
  const [first, ...others] = rows;
  if (first === undefined || others.length === 0) return first ?? null;
  const totals = rows.filter(([name = ""]) => /^(?:合计|总计|总数)/u.test(name));
  return totals.length === 1 ? (totals[0] ?? null) : null;
}

/** One cell to a line: so many figures one after the other, and as many labels before them. */
function tablesOfStream(rows: readonly Row[]): DataTable[] {
  const tables: DataTable[] = [];
  for (let index = 0; index < rows.length; ) {
    let end = index;
    while (isFigure(only(rows[end]))) end += 1;
    const count = end - index;
    if (count >= 2) {
      const before = rows.slice(Math.max(0, index - count - 1), index).map(only);
      // The name of the body may stand between the labels and its figures.
      const named = isColumn(before.at(-1) ?? "") ? before : before.slice(0, -1);
      const labels = named.slice(-count);
      if (labels.length === count && labels.every((label) => label !== "" && !isFigure(label)))
        tables.push({
          labels,
          figures: rows.slice(index, end).map((row) => figureOf(only(row))),
          byOrder: true,
        });
    }
    index = Math.max(end, index + 1);
  }
  return tables;
}

const only = (row: Row | undefined): string => (row?.length === 1 ? (row[0] ?? "") : "");
const isColumn = (label: string) => /(?:数量|合计|总计|金额)(?:\([^)]*\))?$/u.test(label);
const figure = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:[宗件起次]|万?元)?$/u;
const isFigure = (text: string) => figure.test(text);

/** `null` where a cell holds no whole number. */
function figureOf(text: string): number | null {
  return isFigure(text) && !text.includes(".") ? Number(text.replace(/[,宗件起次万元]/gu, "")) : null;
}
