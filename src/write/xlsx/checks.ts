import { type Equation, equationsOf } from "../../form/equations.ts";
import { type CellPointer, cellAt, cellLabel } from "../../form/index.ts";
import { type Report, readingAt, type TableReading } from "../../report/model.ts";
import { amountOf } from "../decimals.ts";
import { type Content, cellName, cellXml } from "./cells.ts";
import type { SheetXml, WrittenSheet } from "./form-sheet.ts";
import { conditionalFill, type Look, type Styles } from "./styles.ts";

/** An equation of the form with the cells of the workbook that it is about. */
export interface Check {
  readonly label: string;
  /** What is to be equal, in words: 「第一项加第二项」. */
  readonly left: Side;
  readonly right: Side;
  /** Cell at which a difference shows, on the sheet of its table. */
  readonly at: string;
  readonly sheet: string;
}

interface Side {
  /** `SUM('表三'!D5,'表三'!D6)` */
  readonly formula: string;
  readonly sum: number;
  /** Cells that hold no number. */
  readonly blanks: number;
  readonly cells: number;
}

/** The equations of the tables that a report has. */
export function checksOf(
  report: Report,
  sheetOf: (table: TableReading) => Pick<WrittenSheet, "name" | "cells"> | null,
): Check[] {
  return Object.values(report.tables).flatMap((table) => {
    const sheet = table === null ? null : sheetOf(table);
    if (table === null || sheet === null) return [];
    return equationsOf(table.template).flatMap((equation) => checkOf(report, table, equation, sheet));
  });
}

function checkOf(
  report: Report,
  { template }: TableReading,
  { left, right, at }: Equation,
  { name, cells }: Pick<WrittenSheet, "name" | "cells">,
): Check[] {
  const side = (pointers: readonly CellPointer[]): Side => {
    const values = pointers.map((pointer) => amountOf(readingAt(report, pointer)?.value ?? null));
    const refs = pointers.flatMap((pointer) => cells.get(pointer) ?? []).map((cell) => `'${name}'!${cell}`);
    const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
    const blanks = values.filter((value) => value === null).length;
    return { formula: `SUM(${refs.join(",")})`, sum, blanks, cells: refs.length };
  };
  const cell = cells.get(at);
  const form = cellAt(template.edition, at);
  if (cell === undefined || form === null) return [];
  return [{ label: cellLabel(form), left: side(left), right: side(right), at: cell, sheet: name }];
}

const titles = ["核对的格", "应等于（一）", "应等于（二）", "差", "结果"];
const [right, wrong, incomplete] = ["相符", "不符", "有空格，按 0 计"];

/** The sheet of checks: formulas that go on being right when figures are changed. */
export function checksSheet(name: string, checks: readonly Check[], styles: Styles): SheetXml {
  const head: Look = { font: "heading", align: "center", border: true };
  const look: Look = { font: "body", align: "left", border: true };
  const lines: Content[][] = [
    titles.map((text) => ({ kind: "text", text })),
    ...checks.map((check, index) => contentsOf(check, index + 2)),
  ];
  const rows = lines.map((contents, row) => {
    const style = styles.of(row === 0 ? head : look);
    const cells = contents.map((content, column) => cellXml(cellName(row, column), style, content));
    return `<row r="${row + 1}">${cells.join("")}</row>`;
  });
  const range = `E2:E${checks.length + 1}`;
  return {
    name,
    columns: [52, 14, 14, 10, 22],
    rows: rows.join(""),
    merges: [],
    conditions: `<conditionalFormatting sqref="${range}">${[
      rule(1, conditionalFill.wrong, `LEFT(E2,2)="${wrong}"`),
      rule(2, conditionalFill.incomplete, `LEN(E2)>2`),
      rule(3, conditionalFill.right, `E2="${right}"`),
    ].join("")}</conditionalFormatting>`,
  };
}

function contentsOf({ label, left, right: other, at, sheet }: Check, row: number): Content[] {
  const difference = rounded(left.sum - other.sum);
  const blanks = left.blanks + other.blanks;
  const counted = [left, other].map(({ formula }) => formula.replace("SUM(", "COUNT(")).join("+");
  const verdict = difference === 0 ? right : wrong;
  return [
    { kind: "text", text: `${label}（${sheet} ${at}）` },
    { kind: "formula", formula: left.formula, result: left.sum },
    { kind: "formula", formula: other.formula, result: other.sum },
    { kind: "formula", formula: `ROUND(B${row}-C${row},6)`, result: difference },
    {
      kind: "formula",
      formula: `IF(D${row}=0,"${right}","${wrong}")&IF(${counted}<${left.cells + other.cells},"（${incomplete}）","")`,
      result: verdict + (blanks > 0 ? `（${incomplete}）` : ""),
    },
  ];
}

/** Cells of a table's sheet at which an equation does not hold are coloured. */
export function conditionsOn(sheet: string, checks: readonly Check[]): string {
  const own = checks.filter((check) => check.sheet === sheet);
  return own
    .map(({ at, left, right: other }, index) => {
      const formula = `ROUND(${left.formula}-${other.formula},6)<>0`;
      return `<conditionalFormatting sqref="${at}">${rule(index + 1, conditionalFill.wrong, formula)}</conditionalFormatting>`;
    })
    .join("");
}

function rule(priority: number, fill: number, formula: string): string {
  const written = formula.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<cfRule type="expression" dxfId="${fill}" priority="${priority}"><formula>${written}</formula></cfRule>`;
}

function rounded(difference: number): number {
  return Math.round(difference * 1e6) / 1e6;
}
