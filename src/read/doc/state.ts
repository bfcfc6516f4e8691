import type { Counters } from "../flow/counters.ts";
import type { Limits, Location } from "../reading.ts";
import type { Document } from "./document.ts";
import type { Drawings } from "./drawings.ts";

/** What the reading of all parts of the text shares. */
export interface ReadState {
  readonly document: Document;
  readonly drawings: Drawings;
  readonly counters: Counters;
  readonly limits: Limits;
  /** Whether a section ends behind this place. */
  readonly sectionEnds: ReadonlySet<number>;
  paragraphCount: number;
  tableCount: number;
  cellCount: number;
  /** Something was placed freely: text outside of tables may stand upon it. */
  hasFloating: boolean;
  /** Where the first tracked change, the first hidden text, the first text that is struck through stands. */
  revisionAt: Location | null;
  hiddenAt: Location | null;
  struckAt: Location | null;
}
