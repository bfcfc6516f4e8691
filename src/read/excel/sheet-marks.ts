import type { SheetArea } from "../sheets/sheet.ts";
import { openSizes, type SizesListener } from "./sizes.ts";

/** What the markup of a sheet says of how its cells are shown. */
export interface SheetMarks {
  /** Areas that conditions choose a look for. */
  readonly conditions: SheetArea[];
  /** How high rows and how wide columns are. */
  readonly listener: SizesListener;
  /** Zeros are shown as nothing. */
  hidesZeros: boolean;
}

export function openMarks(): SheetMarks {
  return { conditions: [], listener: openSizes(), hidesZeros: false };
}
