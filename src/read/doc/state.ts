import type { Counters } from "../flow/counters.ts";
import type { FirstMet } from "../flow/notices.ts";
import type { Limits } from "../reading.ts";
import type { Document } from "./document.ts";
import type { Drawings } from "./drawings.ts";

/** What the reading of all parts of the text shares. */
export interface ReadState extends FirstMet {
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
}
