import type { SheetArea } from "../sheets/sheet.ts";
import type { ConditionRule } from "./hiding-conditions.ts";
import { openSizes, type SizesListener } from "./sizes.ts";

/** What the markup of a sheet says of how its cells are shown. */
export interface SheetMarks {
  /** Areas that conditions choose a look for. */
  readonly conditions: SheetArea[];
  /** The rules that do so. */
  readonly rules: ConditionRule[];
  /** Of styles: the looks for conditions in which nothing is seen. */
  hiding: ReadonlySet<number>;
  /** How high rows and how wide columns are. */
  readonly listener: SizesListener;
  /** Zeros are shown as nothing. */
  hidesZeros: boolean;
}

export function openMarks(): SheetMarks {
  return { conditions: [], rules: [], hiding: new Set(), listener: openSizes(), hidesZeros: false };
}
