import { latestEdition, type TableKey } from "../../form/index.ts";
import { isTotalColumn } from "../../form/roles.ts";

/** Figures of a row, and how they add up: the last of each group is the sum of the others. */
export interface RowShape {
  readonly columns: number;
  readonly group: number;
}

/** A row of 表三: six kinds of applicants and their total. */
export const applicants = shapeOf("applications");

/** The row of 表四: four results and their total, three times. No row of the form is longer. */
export const remedies = shapeOf("remedies");

function shapeOf(key: TableKey): RowShape {
  const columns = latestEdition().tables[key].blocks.flatMap((block) => block.columns);
  return { columns: columns.length, group: columns.findIndex(isTotalColumn) + 1 };
}

/** Whether these are the figures of a whole row whose totals are right. Never so where one is no number (`NaN`). */
export function addsUp(values: readonly number[], shape: RowShape): boolean {
  return values.length === shape.columns && countRight(values, shape) === shape.columns / shape.group;
}

/** Groups whose total is right. */
export function countRight(values: readonly number[], { columns, group }: RowShape): number {
  let right = 0;
  for (let from = 0; from < columns; from += group) {
    if (sumOf(values.slice(from, from + group - 1)) === values[from + group - 1]) right++;
  }
  return right;
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The number that stands there most often; the one at hand where no other does so more often. */
export function mostCommon(numbers: readonly number[], atHand: number): number {
  const countOf = (number: number) => numbers.filter((other) => other === number).length;
  return numbers.reduce((best, number) => (countOf(number) > countOf(best) ? number : best), atHand);
}

/** The number that more than half of them are; `undefined` where there is none. */
export function majorityOf(numbers: readonly number[]): number | undefined {
  return numbers.find((number) => numbers.filter((other) => other === number).length * 2 > numbers.length);
}
