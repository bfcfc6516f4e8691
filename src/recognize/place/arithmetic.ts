import { equationsOf } from "../../form/equations.ts";
import { type CellPointer, type CellTemplate, type TableTemplate, tableOf } from "../../form/index.ts";
import { balanceOf } from "../../form/sums.ts";
import type { CellReading } from "../../report/model.ts";
import type { ValueToken } from "../align/values.ts";
import { thresholds } from "../thresholds.ts";
import { readValue } from "../words/numbers.ts";

const mostArrangements = thresholds.arithmetic.mostArrangements;

/**
 * Places the figures of a row that has too few of them, if exactly one arrangement violates no equation and every
 * figure so placed is confirmed by an equation whose terms are all known.
 * Otherwise `null`.
 */
export function placeByArithmetic(
  template: TableTemplate,
  readings: ReadonlyMap<CellPointer, CellReading>,
  cells: readonly CellTemplate[],
  figures: readonly ValueToken[],
): (ValueToken | null)[] | null {
  if (figures.length === 0 || figures.length >= cells.length) return null;
  if (choose(cells.length, figures.length) > mostArrangements) return null;
  const values = figures.map((figure) => readValue(figure.cell.text, "count").value);
  if (values.some((value) => typeof value !== "number")) return null;
  const numbers = values.filter((value) => typeof value === "number");
  const equations = equationsOf(tableOf(template.edition, template.key));
  let only: readonly number[] | null = null;
  for (const places of combinations(cells.length, figures.length)) {
    const known = new Map<CellPointer, number>();
    places.forEach((place, index) => {
      const cell = cells[place];
      const number = numbers[index];
      if (cell !== undefined && number !== undefined) known.set(cell.pointer, number);
    });
    const numberAt = (pointer: CellPointer) => known.get(pointer) ?? numberOf(readings.get(pointer));
    const outcome = judge(equations, numberAt, known);
    if (outcome === "violated") continue;
    // Two arrangements fit, or one that nothing confirms: the layout does not tell, and neither do the sums.
    if (only !== null || outcome === "unconfirmed") return null;
    only = places;
  }
  if (only === null) return null;
  const chosen = only;
  return cells.map((_, index) => figures[chosen.indexOf(index)] ?? null);
}

function judge(
  equations: ReturnType<typeof equationsOf>,
  numberAt: (pointer: CellPointer) => number | null,
  placed: ReadonlyMap<CellPointer, number>,
): "violated" | "unconfirmed" | "confirmed" {
  const confirmed = new Set<CellPointer>();
  for (const equation of equations) {
    const { status } = balanceOf(equation, numberAt);
    if (status === "unknown") continue;
    if (status === "violated") {
      if ([...equation.left, ...equation.right].some((pointer) => placed.has(pointer))) return "violated";
      continue;
    }
    for (const pointer of [...equation.left, ...equation.right]) confirmed.add(pointer);
  }
  return [...placed.keys()].every((pointer) => confirmed.has(pointer)) ? "confirmed" : "unconfirmed";
}

function numberOf(reading: CellReading | undefined): number | null {
  return typeof reading?.value === "number" ? reading.value : null;
}

/** Increasing choices of `count` out of `size` places. */
function* combinations(size: number, count: number): Generator<readonly number[]> {
  const places = Array.from({ length: count }, (_, index) => index);
  for (;;) {
    yield [...places];
    let index = count - 1;
    while (index >= 0 && places[index] === size - count + index) index--;
    if (index < 0) return;
    places[index] = (places[index] ?? 0) + 1;
    for (let next = index + 1; next < count; next++) places[next] = (places[next - 1] ?? 0) + 1;
  }
}

function choose(size: number, count: number): number {
  let result = 1;
  for (let index = 1; index <= count; index++) result = (result * (size - count + index)) / index;
  return Math.round(result);
}
