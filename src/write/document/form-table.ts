import {
  type BlockTemplate,
  type CellPointer,
  type ColumnTemplate,
  type Label,
  pointerOf,
  type RowTemplate,
  type TableTemplate,
} from "../../form/index.ts";
import type { CellValue } from "../../report/model.ts";
import type { Table, TableCell } from "./model.ts";

/** What a cell of the form is filled with. */
export type Filling = (pointer: CellPointer) => {
  readonly text: string;
  readonly value: CellValue;
  readonly notes: readonly string[];
  readonly formula?: string;
};

/** A statutory table as its edition prints it, merged cells included. */
export function formTable(template: TableTemplate, filling: Filling): Table {
  const labelColumns = Math.max(...template.blocks.flatMap(({ rows }) => rows.map(labelsOf)));
  const width = labelColumns + Math.max(...template.blocks.map(({ columns }) => columns.length));
  const frame: Frame = { template, filling, labelColumns, width };
  const cells: TableCell[] = [];
  let height = 0;
  for (const block of template.blocks) {
    const headed = addHead(cells, block, height, frame);
    block.rows.forEach((row, index) => {
      addRow(cells, block, index, row, headed + index, frame);
    });
    height = headed + block.rows.length;
  }
  const headerRows = template.blocks.length === 1 ? height - (template.blocks[0]?.rows.length ?? 0) : 0;
  const inOrder = cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  return {
    kind: "table",
    key: template.key,
    name: template.name.text,
    width,
    height,
    labelColumns,
    headerRows,
    cells: inOrder,
    at: null,
  };
}

interface Frame {
  readonly template: TableTemplate;
  readonly filling: Filling;
  readonly labelColumns: number;
  readonly width: number;
}

/** Label cells of a row: those of its groups and its own; none in 表四. */
function labelsOf({ groups, label }: RowTemplate): number {
  return label === null ? 0 : groups.length + 1;
}

/** Caption and column headers of a block; returns the row below them. */
function addHead(cells: TableCell[], block: BlockTemplate, from: number, frame: Frame): number {
  const { labelColumns, width } = frame;
  const { caption, corner, columns } = block;
  if (caption !== null) cells.push(labelCell("caption", caption, [from, 0], [1, width]));
  const top = caption === null ? from : from + 1;
  const depth = Math.max(...columns.map(({ groups }) => groups.length)) + 1;
  if (corner !== null && labelColumns > 0)
    cells.push(labelCell("corner", corner, [top, 0], [depth, labelColumns]));
  columns.forEach((column, index) => {
    const slot = slotOf(columns, index, frame);
    column.groups.forEach((group, level) => {
      if (sharesGroup(columns[index - 1], column, level)) return;
      const last = lastOfGroup(columns, index, level);
      const end = slotOf(columns, last, frame);
      const span = end.column + end.columnSpan - slot.column;
      cells.push(labelCell("column", group, [top + level, slot.column], [1, span]));
    });
    const level = column.groups.length;
    cells.push(
      labelCell("column", column.label, [top + level, slot.column], [depth - level, slot.columnSpan]),
    );
  });
  return top + depth;
}

/** Where a block has fewer columns than the table, its last one takes the rest, as the form prints it. */
function slotOf(columns: readonly ColumnTemplate[], index: number, { labelColumns, width }: Frame) {
  const column = labelColumns + index;
  return { column, columnSpan: index === columns.length - 1 ? width - column : 1 };
}

interface Grouped {
  readonly groups: readonly Label[];
}

/** Whether two neighbours stand under the same header at this level and above. */
function sharesGroup(one: Grouped | undefined, other: Grouped, level: number): boolean {
  return one !== undefined && other.groups.slice(0, level + 1).every((group, at) => one.groups[at] === group);
}

function lastOfGroup(all: readonly Grouped[], from: number, level: number): number {
  const first = all[from];
  let last = from;
  while (first !== undefined && all[last + 1] !== undefined && sharesGroup(all[last + 1], first, level))
    last += 1;
  return last;
}

function addRow(
  cells: TableCell[],
  block: BlockTemplate,
  index: number,
  row: RowTemplate,
  at: number,
  frame: Frame,
): void {
  const { template, filling, labelColumns } = frame;
  row.groups.forEach((group, level) => {
    if (sharesGroup(block.rows[index - 1], row, level)) return;
    const span = lastOfGroup(block.rows, index, level) - index + 1;
    cells.push(labelCell("group", group, [at, level], [span, 1]));
  });
  if (row.label !== null)
    cells.push(labelCell("row", row.label, [at, row.groups.length], [1, labelColumns - row.groups.length]));
  block.columns.forEach((column, number) => {
    const pointer = pointerOf(template.key, row.path, column.path);
    const filled = filling(pointer);
    const slot = slotOf(block.columns, number, frame);
    cells.push({ role: "figure", row: at, rowSpan: 1, ...slot, pointer, ...filled });
  });
}

function labelCell(
  role: TableCell["role"],
  { text }: Label,
  [row, column]: readonly [number, number],
  [rowSpan, columnSpan]: readonly [number, number],
): TableCell {
  return { role, text, row, column, rowSpan, columnSpan, pointer: null, value: null, notes: [] };
}
