import type { Table } from "./model.ts";

/** Share of the page that the labels of a table with groups take. */
const labelShare = 0.5;

/** Share of the table's width that each column takes, from left to right; they add up to 1. */
export function columnShares({ width, labelColumns }: Table): number[] {
  if (labelColumns < 2) return Array.from({ length: width }, () => 1 / width);
  // 「三、本年度办理结果」 is a narrow column, （一）至（六） a wider one, and their rows take the most.
  const weights = Array.from({ length: labelColumns }, (_, level) => 2 ** level);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const figures = width - labelColumns;
  return [
    ...weights.map((weight) => (labelShare * weight) / whole),
    ...Array.from({ length: figures }, () => (1 - labelShare) / figures),
  ];
}
