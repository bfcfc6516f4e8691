import type { BareLine } from "./bare-rows.ts";
import { middleOf } from "./page.ts";
import type { Ruling } from "./rulings.ts";

/** Whether a level ruling line runs between the figures of two rows. */
export function isParted(upper: BareLine, lower: BareLine, levels: readonly Ruling[]): boolean {
  return upper.others.every((figure) => {
    const { x } = middleOf(figure);
    return levels.some(({ at, from, to }) => at > upper.y && at < lower.y && from <= x && to >= x);
  });
}
