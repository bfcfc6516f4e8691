import type { Rule } from "./define.ts";
import t3Balance from "./t3-balance.ts";
import t3ResultsSum from "./t3-results-sum.ts";
import t3RowTotal from "./t3-row-total.ts";
import t4Total from "./t4-total.ts";

/** Every rule, in the order of format-spec part D. */
export const rules: readonly Rule[] = [t3Balance, t3ResultsSum, t3RowTotal, t4Total];
