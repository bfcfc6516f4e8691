import type { Against, Collection } from "../../collect/index.ts";
import type { SkippedEntry } from "../run.ts";
import type { Language } from "../words.ts";

/** All that an output of `collect` shows. */
export interface CollectionView {
  readonly collection: Collection;
  readonly against: Against | null;
  /** Name of the roster; `null` where there is none. */
  readonly roster: string | null;
  /** Entries of folders that were no inputs. */
  readonly skipped: readonly SkippedEntry[];
  readonly language: Language;
}
