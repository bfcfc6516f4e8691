import type { CellPointer, CellTemplate, ColumnTemplate, TableTemplate } from "../../src/form/index.ts";
import { cellsOf, pointerOf } from "../../src/form/index.ts";
import { rolesOf } from "../../src/form/roles.ts";
import type { CellValue } from "../../src/report/model.ts";
import type { Random } from "./random.ts";

/**
 * - `distinct`: every number of the three tables differs from every other and none is 0, so a misplaced one shows
 * - `sparse`: mostly zeros, as real reports are
 * - `blank`: sparse, and many of the zeros left blank
 */
export type Mode = "distinct" | "sparse" | "blank";

/** What a cell means and how it is written. */
export interface Figure {
  readonly value: CellValue;
  readonly raw: string;
}

/** Figures of all tables; R1–R4 of src/form hold (a blank counts as 0). */
export function figuresOf(
  tables: readonly TableTemplate[],
  mode: Mode,
  random: Random,
): Map<CellPointer, Figure> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const numbers = numbersOf(tables, mode, random);
    if (mode === "distinct" && !allDistinct(numbers)) continue;
    return written(tables, numbers, mode, random);
  }
  throw new Error("no distinct figures found");
}

function numbersOf(tables: readonly TableTemplate[], mode: Mode, random: Random): Map<CellPointer, number> {
  const draw = drawer(mode, random);
  const numbers = new Map<CellPointer, number>();
  for (const table of tables) {
    if (table.key === "applications") fillApplications(table, draw, numbers, mode);
    else if (table.key === "remedies") fillRemedies(table, draw, numbers);
    else for (const cell of cellsOf(table)) numbers.set(cell.pointer, draw(cell));
  }
  return numbers;
}

type Draw = (cell?: CellTemplate) => number;

function drawer(mode: Mode, random: Random): Draw {
  if (mode === "distinct") {
    const pool = random.shuffle(Array.from({ length: 900 }, (_, index) => index + 1));
    return (cell) => {
      const drawn = pool.pop() ?? 0;
      if (cell?.column.type === "delta" && random.chance(0.5)) return -drawn;
      if (cell?.column.type === "amount" && random.chance(0.6)) return drawn / random.pick([10, 100, 1000]);
      return drawn;
    };
  }
  const density = random.chance(0.25) ? 0 : random.pick([0.02, 0.06, 0.15]);
  return (cell) => {
    const likely = cell?.table.key === "proactiveDisclosure" ? density * 4 : density;
    if (!random.chance(likely)) return 0;
    const drawn = random.chance(0.8) ? random.int(1, 9) : random.int(10, 4000);
    if (cell?.column.type === "delta" && random.chance(0.5)) return -random.int(1, 9);
    if (cell?.column.type === "amount" && random.chance(0.6)) return drawn / random.pick([10, 100, 1000]);
    return drawn;
  };
}

/** 表三：先定各叶行与结转，再由 R2、R1、R3 推出其余。 */
function fillApplications(
  table: TableTemplate,
  draw: Draw,
  numbers: Map<CellPointer, number>,
  mode: Mode,
): void {
  const { received, carriedIn, leaves, total, carriedForward } = rolesOf(table);
  const columns = table.blocks[0]?.columns ?? [];
  const applicants = columns.filter((column) => column.path.at(-1) !== "total");
  const put = (row: { path: readonly string[] }, column: ColumnTemplate, value: number) =>
    numbers.set(pointerOf(table.key, row.path, column.path), value);
  for (const column of applicants) {
    let handled = 0;
    for (const leaf of leaves) {
      const value = draw();
      put(leaf, column, value);
      handled += value;
    }
    const forward = draw();
    const inflow = mode === "distinct" ? draw() : Math.min(draw(), handled + forward);
    put(total, column, handled);
    put(carriedForward, column, forward);
    put(carriedIn, column, inflow);
    put(received, column, handled + forward - inflow);
  }
  const sum = columns.find((column) => column.path.at(-1) === "total");
  if (sum === undefined) return;
  for (const row of [received, carriedIn, ...leaves, total, carriedForward]) {
    const parts = applicants.map((column) => numbers.get(pointerOf(table.key, row.path, column.path)) ?? 0);
    put(
      row,
      sum,
      parts.reduce((a, b) => a + b, 0),
    );
  }
}

/** 表四：每一组的总计为四种结果之和，不论总计排在何处。 */
function fillRemedies(table: TableTemplate, draw: Draw, numbers: Map<CellPointer, number>): void {
  const sums = new Map<string, number>();
  const groupOf = ({ column }: CellTemplate) => column.path.slice(0, -1).join("/");
  const isTotal = ({ column }: CellTemplate) => column.path.at(-1) === "total";
  for (const cell of cellsOf(table).filter((one) => !isTotal(one))) {
    const value = draw();
    numbers.set(cell.pointer, value);
    sums.set(groupOf(cell), (sums.get(groupOf(cell)) ?? 0) + value);
  }
  for (const cell of cellsOf(table).filter(isTotal)) numbers.set(cell.pointer, sums.get(groupOf(cell)) ?? 0);
}

function allDistinct(numbers: ReadonlyMap<CellPointer, number>): boolean {
  const values = [...numbers.values()].map(Math.abs);
  return new Set(values).size === values.length && !values.includes(0);
}

function written(
  tables: readonly TableTemplate[],
  numbers: ReadonlyMap<CellPointer, number>,
  mode: Mode,
  random: Random,
): Map<CellPointer, Figure> {
  const blankness = mode === "blank" ? random.pick([0.05, 0.5, 1]) : 0;
  const deltaStyle = random.pick(["plain", "plus", "word"] as const);
  const figures = new Map<CellPointer, Figure>();
  for (const cell of tables.flatMap(cellsOf)) {
    const number = numbers.get(cell.pointer) ?? 0;
    const figure =
      number === 0 && random.chance(blankness)
        ? { value: null, raw: "" }
        : writtenAs(cell, number, deltaStyle, random);
    figures.set(cell.pointer, figure);
  }
  return figures;
}

function writtenAs(
  cell: CellTemplate,
  number: number,
  deltaStyle: "plain" | "plus" | "word",
  random: Random,
): Figure {
  if (cell.column.type === "delta") {
    if (deltaStyle === "plus" && number > 0) return { value: number, raw: `+${number}` };
    if (deltaStyle === "word" && number !== 0) {
      return { value: number, raw: `${number < 0 ? "减" : "增"}${Math.abs(number)}` };
    }
    return { value: number, raw: String(number) };
  }
  if (cell.column.type === "money") {
    const unit = number === 0 ? null : random.pick(["万元", "元", null] as const);
    return { value: { value: number, unit }, raw: `${number}${unit ?? ""}` };
  }
  return { value: number, raw: String(number) };
}
