import { type Equation, equationsOf } from "./equations.ts";
import { isTotalColumn } from "./roles.ts";
import type { CellPointer, CellTemplate } from "./types.ts";

/**
 * What a blank cell stands for in an equation, where blanks may count as 0.
 * - `zero`: nothing happened
 * - `zero-sum`: nothing, provided that the parts of its row add up to 0
 * - `unknown`: the figure was forgotten, and nothing can be said
 */
export type BlankMeaning = "zero" | "zero-sum" | "unknown";

/**
 * A blank counts as 0 in the rows of （一）–（六） and in 表四; never in the rows 新收, 上年结转, （七）总计 and 结转下年度;
 * and a blank 总计 counts as 0 only beside parts that add up to 0 (where the parts are filled, `cell-blank` speaks).
 */
export function blankMeaning({ table, row, column }: CellTemplate): BlankMeaning {
  const isTotal = isTotalColumn(column);
  if (table.key === "remedies") return isTotal ? "unknown" : "zero";
  if (!row.roles.includes("outcome")) return "unknown";
  return isTotal ? "zero-sum" : "zero";
}

/** The parts of its row that a total states the sum of. */
export function partsOf({ table, pointer }: Pick<CellTemplate, "table" | "pointer">): readonly CellPointer[] {
  const isOwn = ({ relation, at }: Equation) => relation === "R3" && at === pointer;
  return equationsOf(table).find(isOwn)?.left ?? [];
}
