import { thresholds } from "../../src/recognize/thresholds.ts";
import type { Change } from "./cut.ts";

/** One threshold moved to another value. */
export interface Move {
  /** `arrange.exactLikeness` */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly change: Change;
}

/** Every threshold a step down and a step up. Steps are a tenth, one, or half and double, as the figure is large. */
export function moves(wanted: (name: string) => boolean): Move[] {
  return Object.entries(thresholds).flatMap(([group, own]) =>
    Object.entries(own).flatMap(([key, from]) => {
      const name = `${group}.${key}`;
      if (!wanted(name)) return [];
      return stepsOf(from).map((to) => ({
        name,
        from,
        to,
        change: { thresholds: { [group]: { [key]: to } } },
      }));
    }),
  );
}

function stepsOf(value: number): readonly number[] {
  if (!Number.isInteger(value)) return [tidy(value - 0.1), tidy(Math.min(value + 0.1, nextTo(value)))];
  if (Math.abs(value) <= smallNumber) return [value - 1, value + 1];
  return [Math.round(value / 2), value * 2];
}

/** A likeness of one or more is never reached: half of what is left to it is a step. */
function nextTo(value: number): number {
  return value > 0 && value < 1 ? (1 + value) / 2 : value + 0.1;
}

const smallNumber = 14;

function tidy(value: number): number {
  return Math.round(value * 1000) / 1000;
}
