import {
  cutTable,
  mapCells,
  mapTables,
  type Printed,
  type PrintedCell,
  type PrintedRow,
  type PrintedTable,
  replaceRow,
} from "../printed.ts";
import type { Random } from "../random.ts";
import type { Degrade } from "./labels.ts";

/** Damage to values and rows. */

function mapValues(printed: Printed, change: (cell: PrintedCell) => PrintedCell): Printed {
  return mapCells(printed, (cell) => (cell.role === "value" ? change(cell) : cell));
}

/** Full-width digits. */
export const fullWidthDigits: Degrade = (printed) =>
  mapValues(printed, (cell) => ({
    ...cell,
    text: cell.text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  }));

/** Spaces of all kinds around values. */
export const paddedValues: Degrade = (printed, random) =>
  mapValues(printed, (cell) => {
    if (cell.text === "") return cell;
    const pad = () => random.pick(["", " ", "　", "\u00a0", "  "]);
    return { ...cell, text: `${pad()}${cell.text}${pad()}` };
  });

/** Blank cells that hold a no-break or ideographic space. */
export const spacedBlanks: Degrade = (printed, random) =>
  mapValues(printed, (cell) => (cell.text === "" ? { ...cell, text: random.pick(["\u00a0", "　"]) } : cell));

/** Thousands separators. */
export const thousands: Degrade = (printed) =>
  mapValues(printed, (cell) => ({
    ...cell,
    text: /^\d{4,6}$/.test(cell.text) ? cell.text.replace(/(\d{3})$/, ",$1") : cell.text,
  }));

/** `/` or `—` for zero: a placeholder is `null`. */
export const placeholders: Degrade = (printed, random) => {
  const mark = random.pick(["/", "—", "——", "-", "无"]);
  return mapValues(printed, (cell) =>
    cell.text === "0" && random.chance(0.5) ? { ...cell, text: mark, value: null } : cell,
  );
};

/** Some values left blank, wherever they stand. */
export const blankedValues: Degrade = (printed, random) =>
  mapValues(printed, (cell) => (random.chance(0.05) ? { ...cell, text: "", value: null } : cell));

/** One cell of some rows gone without a trace: the row is one value short. */
export const droppedCells: Degrade = (printed, random) =>
  mapTables(printed, (table) => ({
    ...table,
    rows: table.rows.map((row) => {
      const values = row.cells.filter((cell) => cell.role === "value");
      const lost = values.length > 1 && random.chance(0.12) ? random.pick(values) : null;
      if (lost === null) return row;
      return { ...row, cells: row.cells.filter((cell) => cell !== lost), missing: lost.colSpan };
    }),
  }));

/** All blank cells gone without a trace. */
export const droppedBlanks: Degrade = (printed) =>
  mapTables(printed, (table) => ({
    ...table,
    rows: table.rows.map((row) => {
      const kept = row.cells.filter((cell) => cell.role !== "value" || cell.text !== "");
      const missing = row.cells
        .filter((cell) => !kept.includes(cell))
        .reduce((sum, { colSpan }) => sum + colSpan, 0);
      return { ...row, cells: kept, missing };
    }),
  }));

/** One whole row gone, here and there. */
export const lostRows: Degrade = (printed, random) =>
  mapTables(printed, (table) => {
    const plain = table.rows.filter((row) =>
      row.cells.every((cell) => cell.role === "label" || cell.role === "value"),
    );
    if (table.key === "remedies" || plain.length === 0) return table;
    return replaceRow(table, random.pick(plain), []);
  });

/** A local row after 规范性文件, with values of its own. */
export const extraRow: Degrade = (printed, random) =>
  mapTables(printed, (table) => {
    const model = table.rows.find((row) => row.cells[0]?.text.endsWith("规范性文件"));
    if (table.key !== "proactiveDisclosure" || model === undefined) return table;
    const cells = model.cells.map((cell) => extraCell(cell, random));
    return replaceRow(table, model, [model, { cells }]);
  });

function extraCell(cell: PrintedCell, random: Random): PrintedCell {
  const { role, rowSpan, colSpan } = cell;
  const text =
    role === "value" ? String(random.int(1000, 9999)) : "其他主动公开文件（含以本单位名义印发的通知）";
  return { role, rowSpan, colSpan, text };
}

/** A row torn by a page break: half the label with all values, the other half with the values again. */
export const tornRow: Degrade = (printed, random) =>
  mapTables(printed, (table) => {
    const long = table.rows.filter(isLongLeaf);
    if (table.key !== "applications" || long.length === 0) return table;
    const torn = random.pick(long);
    return replaceRow(table, torn, tear(torn, random));
  });

function isLongLeaf(row: PrintedRow): boolean {
  const label = row.cells[0];
  return label?.role === "label" && label.text.length >= 10 && row.cells.length === 8;
}

function tear(row: PrintedRow, random: Random): PrintedRow[] {
  const [label, ...values] = row.cells;
  if (label === undefined) return [row];
  const cut = random.int(4, label.text.length - 4);
  return [
    { ...row, cells: [{ ...label, text: label.text.slice(0, cut) }, ...values] },
    { cells: [{ ...label, text: label.text.slice(cut) }, ...values] },
  ];
}

/** Page breaks between rows: page numbers, running titles, a repeated header. */
export const pageBreaks: Degrade = (printed, random) => {
  let page = random.int(2, 4);
  return mapTables(printed, (table) => ({
    ...table,
    rows: table.rows.map((row, index) => {
      if (index === 0 || !random.chance(0.08)) return row;
      page += 1;
      const mark = random.pick([`— ${page} —`, `- ${page} -`, `第 ${page} 页 共 9 页`]);
      return { ...row, before: random.chance(0.5) ? [mark] : ["", mark, ""] };
    }),
  }));
};

/** A sentence where a number is due. */
export const proseInCell: Degrade = (printed, random) =>
  mapValues(printed, (cell) =>
    random.chance(0.03) ? { ...cell, text: "由上级单位统一填报", value: null } : cell,
  );

/** Measure words and units beside numbers: 31件, 43.788万元; 元 in a column of 万元 is not converted. */
export const unitsInCells: Degrade = (printed, random) =>
  mapValues(printed, (cell) => {
    if (!/^\d+(\.\d+)?$/u.test(cell.text)) return cell;
    if (cell.pointer?.endsWith("/administrativeFees/amount")) {
      if (random.chance(0.5)) return { ...cell, text: `${cell.text}万元` };
      return cell.text === "0" ? cell : { ...cell, text: `${cell.text}元`, value: null };
    }
    const money = cell.pointer?.endsWith("/governmentProcurement/amount") ?? false;
    return !money && random.chance(0.1) ? { ...cell, text: `${cell.text}件` } : cell;
  });

/** A column 备注 after the form's own. */
export const remarkColumn: Degrade = (printed, random) =>
  mapTables(printed, (table) => {
    if (table.key === "remedies") return table;
    const text = random.pick(["", "无"]);
    let headed = false;
    const rows = table.rows.map((row) => {
      const [first] = row.cells;
      if (first?.role === "caption") return { ...row, cells: [{ ...first, colSpan: first.colSpan + 1 }] };
      if (row.cells.some(({ role }) => role === "value")) {
        return { ...row, cells: [...row.cells, { role: "label" as const, text, rowSpan: 1, colSpan: 1 }] };
      }
      if (table.key === "applications" && headed) return row;
      headed = true;
      const rowSpan = table.key === "applications" ? 3 : 1;
      return {
        ...row,
        cells: [...row.cells, { role: "header" as const, text: "备注", rowSpan, colSpan: 1 }],
      };
    });
    return { ...table, width: table.width + 1, rows };
  });

/** 表三 cut in two tables by a page break, between two rows; spanning labels are empty in the second. */
export const cutByPage: Degrade = (printed, random) => cutApplications(printed, random, () => []);

/** The same with the three header rows printed again, as Word does it. */
export const cutWithHeader: Degrade = (printed, random) =>
  cutApplications(printed, random, (table) => table.rows.slice(0, 3));

function cutApplications(
  printed: Printed,
  random: Random,
  header: (table: PrintedTable) => readonly PrintedRow[],
): Printed {
  const page = random.int(2, 6);
  const between = random.pick([[], [`— ${page} —`], [`- ${page} -`], ["续表"]]);
  return {
    ...printed,
    sections: printed.sections.map((section) => {
      if (section.table?.key !== "applications") return section;
      const [table, rest] = cutTable(section.table, random.int(5, section.table.rows.length - 2));
      return {
        ...section,
        table,
        between,
        continued: { ...rest, rows: [...header(section.table), ...rest.rows] },
      };
    }),
  };
}
