import type { CellPointer } from "../../../src/form/index.ts";
import type { Degrade } from "../degrade/labels.ts";
import { mapCells, mapTables, type Printed, type PrintedCell, type PrintedRow } from "../printed.ts";

/** Cells that hold more, or less, than one figure of their own. */

const isValue = ({ role }: PrintedCell) => role === "value";

/** Rows of 表三 whose seven figures have one digit each run together: only one cutting exists. */
export const gluedRows: Degrade = (printed, random) =>
  mapRows(printed, (row, key) => {
    const values = row.cells.filter(isValue);
    const oneDigit = values.every(({ text }) => /^\d$/u.test(text));
    if (key !== "applications" || !oneDigit || values.length < 2 || !random.chance(0.4)) return row;
    return { ...row, cells: joined(row, values, values.map(({ text }) => text).join("")) };
  });

/** Two or three neighbouring zeros of a row joined to one cell that shows `0` once. */
export const joinedZeros: Degrade = (printed, random) =>
  mapRows(printed, (row) => {
    const values = row.cells.filter(isValue);
    const from = random.int(0, Math.max(0, values.length - 2));
    const some = values.slice(from, from + random.int(2, 3));
    if (some.length < 2 || some.some(({ text }) => text !== "0") || !random.chance(0.5)) return row;
    const cells = joined(row, some, "0");
    return {
      ...row,
      cells: cells.map((cell) => (cell.covers === undefined ? cell : { ...cell, open: true })),
    };
  });

/** The only figure of a row of 表二, under a header over several columns, written out with zeros or again in each. */
export const writtenOut: Degrade = (printed, random) =>
  mapRows(printed, (row, key) => {
    const values = row.cells.filter(isValue);
    const [only] = values;
    if (key !== "proactiveDisclosure" || values.length !== 1 || only === undefined) return row;
    if (only.colSpan < 2 || only.text === "" || !random.chance(0.5)) return row;
    const filler = random.chance(0.5) ? "0" : only.text;
    const rest = Array.from({ length: only.colSpan - 1 }, () => ({
      role: "value" as const,
      text: filler,
      rowSpan: 1,
      colSpan: 1,
    }));
    const cells = row.cells.flatMap((cell) =>
      cell === only ? [{ ...only, colSpan: 1, open: true }, ...rest] : [cell],
    );
    return { ...row, cells };
  });

/** A full row with a blank cell put among its figures: which of the sixteen is too many, nothing says. */
export const blankTooMany: Degrade = (printed, random) =>
  mapTables(printed, (table) => {
    let some = false;
    const rows = table.rows.map((row) => {
      const values = row.cells.filter(isValue);
      const full = values.length > 2 && values.every(({ text }) => text !== "");
      if (!full || !(table.key === "remedies" || random.chance(0.2))) return row;
      some = true;
      const before = values[random.int(1, values.length - 1)];
      const refused = (cell: PrintedCell) => (isValue(cell) ? { ...cell, value: null } : cell);
      const blank: PrintedCell = { role: "value", text: "", rowSpan: 1, colSpan: 1 };
      const cells = row.cells.flatMap((cell) => (cell === before ? [blank, refused(cell)] : [refused(cell)]));
      return { ...row, cells };
    });
    if (!some) return table;
    const wider = table.width + 1;
    const filled = rows.map((row, index) =>
      row === table.rows[index] ? { ...row, missing: (row.missing ?? 0) + 1 } : row,
    );
    return { ...table, width: wider, rows: filled };
  });

/** Figures parted by a line break in their cell, digits or sign and digits: two texts, no number. */
export const brokenInCell: Degrade = (printed, random) =>
  mapCells(printed, (cell) => {
    if (!isValue(cell) || cell.pointer === undefined || cell.text === "" || !random.chance(0.15)) return cell;
    const digits = String(random.int(10, 9999));
    const at = random.int(1, digits.length - 1);
    const text = random.pick([
      `${digits.slice(0, at)}\n${digits.slice(at)}`,
      `${digits.slice(0, at)}\n\n${digits.slice(at)}`,
      `${digits.slice(0, 1)},\n${random.int(100, 999)}`,
      `-\n${digits}`,
    ]);
    return { ...cell, text, value: null };
  });

/** Digits with marks among them that show them in another order than they stand in. */
export const turnedDigits: Degrade = (printed, random) =>
  mapCells(printed, (cell) => {
    if (!isValue(cell) || !/^\d{2,}$/u.test(cell.text) || !random.chance(0.2)) return cell;
    const [open, close] = random.pick([
      ["\u202e", "\u202c"],
      ["\u202e", ""],
      ["\u2067\u202e", "\u202c\u2069"],
    ] as const);
    const at = random.int(0, cell.text.length - 1);
    return { ...cell, text: `${cell.text.slice(0, at)}${open}${cell.text.slice(at)}${close}`, value: null };
  });

/** Rows called by short or local words. They are those rows, or none. */
export const shortLabels: Degrade = (printed, random) =>
  mapRows(printed, (row) => {
    const named = row.cells.find(({ role, text }) => role === "label" && shortWords[text] !== undefined);
    if (named === undefined) return row;
    const text = random.pick(shortWords[named.text] ?? [named.text]);
    const cells = row.cells.map((cell) => {
      if (cell === named) return { ...cell, text };
      return isValue(cell) ? { ...cell, open: true } : cell;
    });
    return { ...row, cells };
  });

const shortWords: Readonly<Record<string, readonly string[]>> = {
  "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请": [
    "1.逾期不补正",
    "1.逾期未补正",
    "1.申请人逾期不补正",
  ],
  "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请": [
    "2.逾期不缴费",
    "2.逾期未缴费",
    "2.未按要求缴费",
  ],
  "1.本机关不掌握相关政府信息": ["1.不掌握", "1.本机关不掌握"],
  "2.没有现成信息需要另行制作": ["2.需另行制作", "2.没有现成信息"],
  "3.补正后申请内容仍不明确": ["3.补正后仍不明确", "3.内容不明确"],
  "1.信访举报投诉类申请": ["1.信访类", "1.信访投诉"],
  "3.要求提供公开出版物": ["3.公开出版物"],
  "4.无正当理由大量反复申请": ["4.大量反复申请"],
  "5.要求行政机关确认或重新出具已获取信息": ["5.重新出具信息", "5.要求确认信息"],
  "1.属于国家秘密": ["1.国家秘密"],
  "2.其他法律行政法规禁止公开": ["2.法律法规禁止", "2.法律禁止公开"],
  "4.保护第三方合法权益": ["4.第三方权益"],
  "6.属于四类过程性信息": ["6.过程性信息"],
  "5.属于三类内部事务信息": ["5.内部事务信息"],
};

/** One cell instead of several neighbours. */
function joined(row: PrintedRow, some: readonly PrintedCell[], text: string): PrintedCell[] {
  const [first] = some;
  const colSpan = some.reduce((sum, cell) => sum + cell.colSpan, 0);
  const covers = some.flatMap(({ pointer }): CellPointer[] => (pointer === undefined ? [] : [pointer]));
  return row.cells.flatMap((cell) => {
    if (cell === first) return [{ role: "value" as const, text, rowSpan: 1, colSpan, covers }];
    return some.includes(cell) ? [] : [cell];
  });
}

function mapRows(printed: Printed, change: (row: PrintedRow, key: string) => PrintedRow): Printed {
  return mapTables(printed, (table) => ({ ...table, rows: table.rows.map((row) => change(row, table.key)) }));
}
