import type {
  BlockTemplate,
  CellPointer,
  ColumnTemplate,
  Label,
  RowTemplate,
  SectionKey,
  TableKey,
  TableTemplate,
} from "../../src/form/index.ts";
import { pointerOf, sectionKeys, sectionOf } from "../../src/form/index.ts";
import { oncePer } from "../../src/form/once.ts";
import type { CellValue } from "../../src/report/model.ts";
import type { BedReport, Truth } from "./report.ts";

/** A cell as printed: it stands in the row where it begins. */
export interface PrintedCell {
  readonly role: "caption" | "corner" | "header" | "group" | "label" | "value" | "pad";
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Of a value: the cell of the form. */
  readonly pointer?: CellPointer;
  /** Of a value: what the printed text says, where damage made it say something else than the report. */
  readonly value?: CellValue;
  /** Of a value: more cells of the form that it is all there is of (cells joined, figures run together). */
  readonly covers?: readonly CellPointer[];
  /** Of a value: the file leaves open where it belongs; refusing it is as right as reading it. */
  readonly open?: boolean;
}

export interface PrintedRow {
  readonly cells: readonly PrintedCell[];
  /** Lines that stand between the row above and this one (page number, repeated title). */
  readonly before?: readonly string[];
  /** Grid slots gone from this row without a trace: the row is that much shorter than the others. */
  readonly missing?: number;
}

/** A statutory table as the official form prints it, spans included. */
export interface PrintedTable {
  readonly key: TableKey;
  readonly width: number;
  readonly rows: readonly PrintedRow[];
}

export interface PrintedSection {
  readonly key: SectionKey;
  /** With its ordinal: 「一、总体情况」. */
  readonly heading: string;
  /** Lines between heading and table (「表格如下：」); absent = none. */
  readonly lead?: readonly string[];
  readonly paragraphs: readonly string[];
  readonly table: PrintedTable | null;
  /** What follows of a table that a page break cut in two. */
  readonly continued?: PrintedTable;
  /** Lines between the two: page number, 「续表」. */
  readonly between?: readonly string[];
}

/** A report laid out as a sequence of pieces; every renderer and every degrader starts from this. */
export interface Printed {
  readonly report: BedReport;
  readonly title: readonly string[];
  /** Metadata lines between title and preamble (发布日期…). */
  readonly front: readonly string[];
  readonly preamble: readonly string[];
  readonly sections: readonly PrintedSection[];
  /** Whatever stands after section six: sign-off. */
  readonly end: readonly string[];
  /** Facts that this printing leaves unclear and that are therefore not judged. */
  readonly unclear?: readonly (keyof Truth)[];
}

/** The report as the official form prints it. `wide` gives 表二 a fifth grid column, as many real files have. */
export function print(report: BedReport, options: { wide?: boolean } = {}): Printed {
  return {
    report,
    title: [report.title],
    front: [report.publication],
    preamble: [report.preamble],
    sections: sectionKeys.map((key) => ({
      key,
      heading: `${sectionOf(key, report.form).ordinal}、${sectionOf(key, report.form).heading.text}`,
      paragraphs: report.sections[key],
      table: tableKeyOf(key) === null ? null : printTable(report, key as TableKey, options.wide ?? false),
    })),
    end: [],
  };
}

function tableKeyOf(key: SectionKey): TableKey | null {
  return key === "proactiveDisclosure" || key === "applications" || key === "remedies" ? key : null;
}

function printTable(report: BedReport, key: TableKey, wide: boolean): PrintedTable {
  const template = report.tables[key];
  const labelWidth = labelWidthOf(template);
  const valueWidth = Math.max(...template.blocks.map((block) => block.columns.length));
  const width = labelWidth + valueWidth + (wide && key === "proactiveDisclosure" ? 1 : 0);
  const rows = template.blocks.flatMap((block) => printBlock(report, template, block, labelWidth, width));
  return { key, width, rows };
}

/** Label columns: two groups and the label in 表三, the label in 表二, none in 表四. */
function labelWidthOf(template: TableTemplate): number {
  const rows = template.blocks.flatMap((block) => block.rows);
  return Math.max(...rows.map((row) => (row.label === null ? 0 : row.groups.length + 1)));
}

function printBlock(
  report: BedReport,
  template: TableTemplate,
  block: BlockTemplate,
  labelWidth: number,
  width: number,
): PrintedRow[] {
  const spans = spread(block.columns.length, width - labelWidth);
  const caption = block.caption ? [{ cells: [cell("caption", block.caption.text, 1, width)] }] : [];
  return [
    ...caption,
    ...printHeader(block, labelWidth, spans),
    ...block.rows.map((row, index) => printRow(report, template, block, row, index, labelWidth, spans)),
  ];
}

/** `count` columns over `width` grid slots; the last takes what is left, as the official form does. */
function spread(count: number, width: number): number[] {
  return Array.from({ length: count }, (_, index) => (index === count - 1 ? width - (count - 1) : 1));
}

function printHeader(block: BlockTemplate, labelWidth: number, spans: readonly number[]): PrintedRow[] {
  const depth = Math.max(...block.columns.map((column) => column.groups.length)) + 1;
  const rows: PrintedCell[][] = Array.from({ length: depth }, () => []);
  if (block.corner !== null && labelWidth > 0) {
    rows[0]?.push(cell("corner", block.corner.text, depth, labelWidth));
  }
  for (let level = 0; level < depth; level += 1) {
    for (const run of runsAt(block.columns, level)) {
      const colSpan = run.indexes.reduce((sum, index) => sum + (spans[index] ?? 1), 0);
      rows[level]?.push(cell("header", run.text, run.rowSpan(depth), colSpan));
    }
  }
  return rows.map((cells) => ({ cells }));
}

/** Header cells of one level: group labels spanning their columns, own labels spanning down to the values. */
function runsAt(columns: readonly ColumnTemplate[], level: number) {
  const runs: { label: Label; text: string; indexes: number[]; rowSpan: (depth: number) => number }[] = [];
  columns.forEach((column, index) => {
    const group = column.groups[level];
    if (group !== undefined) {
      const last = runs.at(-1);
      if (last?.label === group && last.indexes.at(-1) === index - 1) last.indexes.push(index);
      else runs.push({ label: group, text: group.text, indexes: [index], rowSpan: () => 1 });
    } else if (column.groups.length === level) {
      runs.push({
        label: column.label,
        text: column.label.text,
        indexes: [index],
        rowSpan: (depth) => depth - level,
      });
    }
  });
  return runs;
}

function printRow(
  report: BedReport,
  template: TableTemplate,
  block: BlockTemplate,
  row: RowTemplate,
  index: number,
  labelWidth: number,
  spans: readonly number[],
): PrintedRow {
  const cells: PrintedCell[] = [];
  row.groups.forEach((group, level) => {
    const above = block.rows[index - 1]?.groups[level];
    if (above === group) return;
    cells.push(cell("group", group.text, runLength(block.rows, index, level), 1));
  });
  if (row.label !== null) cells.push(cell("label", row.label.text, 1, labelWidth - row.groups.length));
  block.columns.forEach((column, at) => {
    const pointer = pointerOf(template.key, row.path, column.path);
    const text = report.figures.get(pointer)?.raw ?? "";
    cells.push({ ...cell("value", text, 1, spans[at] ?? 1), pointer });
  });
  return { cells };
}

function runLength(rows: readonly RowTemplate[], from: number, level: number): number {
  const group = rows[from]?.groups[level];
  let length = 0;
  while (rows[from + length]?.groups[level] === group) length += 1;
  return length;
}

function cell(role: PrintedCell["role"], text: string, rowSpan: number, colSpan: number): PrintedCell {
  return { role, text, rowSpan, colSpan };
}

/** The same document with every cell of every table passed through `change`; `null` drops the cell. */
export function mapCells(
  printed: Printed,
  change: (cell: PrintedCell, table: PrintedTable) => PrintedCell | null,
): Printed {
  return mapTables(printed, (table) => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.flatMap((old) => change(old, table) ?? []),
    })),
  }));
}

export function mapTables(printed: Printed, change: (table: PrintedTable) => PrintedTable): Printed {
  return {
    ...printed,
    sections: printed.sections.map((section) => ({
      ...section,
      table: section.table === null ? null : change(section.table),
      ...(section.continued === undefined ? {} : { continued: change(section.continued) }),
    })),
  };
}

/** The tables of a section as they stand in the file: one, or two where a page break cut it. */
export function tablesOf({ table, continued }: PrintedSection): PrintedTable[] {
  return [table, continued ?? null].filter((one) => one !== null);
}

/** The two halves of a table cut before row `at`; a cell that spans the cut stands in both, empty in the second. */
export function cutTable(table: PrintedTable, at: number): [PrintedTable, PrintedTable] {
  const above = table.rows.slice(0, at).map((row, index) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, at - index) })),
  }));
  const firstRow = (slotsOf(table)[at] ?? [])
    .filter((slot) => slot?.leads)
    .flatMap((slot) => {
      if (slot === null) return [];
      if (slot.starts) return [slot.cell];
      const from = table.rows.findIndex((row) => row.cells.includes(slot.cell));
      return [{ ...slot.cell, text: "", rowSpan: slot.cell.rowSpan - (at - from) }];
    });
  const below = [{ cells: firstRow }, ...table.rows.slice(at + 1)];
  return [
    { ...table, rows: above },
    { ...table, rows: below },
  ];
}

/** The table with one row replaced by several or none; cells that span it from above grow or shrink with it. */
export function replaceRow(
  table: PrintedTable,
  row: PrintedRow,
  replacement: readonly PrintedRow[],
): PrintedTable {
  const at = table.rows.indexOf(row);
  const grow = replacement.length - 1;
  const rows = table.rows.map((above, index) => ({
    ...above,
    cells: above.cells.map((cell) =>
      index < at && index + cell.rowSpan > at ? { ...cell, rowSpan: cell.rowSpan + grow } : cell,
    ),
  }));
  return { ...table, rows: [...rows.slice(0, at), ...replacement, ...rows.slice(at + 1)] };
}

/** A grid slot: which printed cell covers it, and whether the cell begins there. */
export interface Slot {
  readonly cell: PrintedCell;
  /** True in the row where the cell begins. */
  readonly starts: boolean;
  /** True in the column where the cell begins. */
  readonly leads: boolean;
}

/** Every grid slot of a table, by row and column; `null` where nothing reaches. */
export function slotsOf(table: PrintedTable): (Slot | null)[][] {
  const slots: (Slot | null)[][] = table.rows.map(() => Array.from({ length: table.width }, () => null));
  table.rows.forEach((row, r) => {
    let c = 0;
    for (const cell of row.cells) {
      while (slots[r]?.[c]) c += 1;
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) {
          const line = slots[r + down];
          if (line !== undefined && c + right < table.width) {
            line[c + right] = { cell, starts: down === 0, leads: right === 0 };
          }
        }
      }
      c += cell.colSpan;
    }
  });
  return slots;
}

/**
 * The cells of each row as Word holds them: a cell continued from the row above is there, and empty
 * (`starts` is false).
 */
export function wordRowsOf(table: PrintedTable): Slot[][] {
  return slotsOf(table).map((slots) => slots.filter((slot): slot is Slot => slot?.leads ?? false));
}

/** What recognition must give back for this printing: cells that are not printed are `null`. */
export const truthOf = oncePer((printed: Printed): Truth => {
  const { report } = printed;
  const cells = new Map<CellPointer, CellValue>();
  for (const pointer of report.figures.keys()) cells.set(pointer, null);
  const values = printed.sections.flatMap(tablesOf).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const open = new Set<CellPointer>();
  for (const { pointer, value, covers = [], open: isOpen } of values) {
    for (const one of pointer === undefined ? covers : [pointer, ...covers]) {
      cells.set(one, value !== undefined ? value : (report.figures.get(one)?.value ?? null));
      if (isOpen) open.add(one);
    }
  }
  const truth: Truth = {
    form: report.form,
    organization: report.organization,
    year: report.year,
    title: printed.title.length === 0 ? null : printed.title.join(""),
    period: report.period,
    publishedOn: printed.front.length === 0 ? null : report.publishedOn,
    contact: printed.preamble.length === 0 ? undefined : report.contact,
    cells,
    ...(open.size === 0 ? {} : { open }),
    sections: new Map(
      printed.sections
        // A sign-off follows section six without a mark of its own.
        .filter((section) => printed.end.length === 0 || section.key !== "otherMatters")
        .map((section) => [
          section.key,
          { heading: section.heading, text: [...(section.lead ?? []), ...section.paragraphs].join("") },
        ]),
    ),
  };
  return Object.assign({}, truth, Object.fromEntries((printed.unclear ?? []).map((key) => [key, undefined])));
});
