import { foldLabel } from "../../form/fold.ts";
import type { TableKey } from "../../form/index.ts";
import { thresholds } from "../thresholds.ts";
import { isOwnHeader } from "./own-headers.ts";
import { tableFamily } from "./slots.ts";
import { termOf } from "./terms.ts";

/** Whether a text in a table is none of its labels, nor what damage left of one: 注：不含垂直管理单位。 */
export function isNote(text: string, key: TableKey): boolean {
  const folded = foldLabel(text);
  return (
    folded.length >= thresholds.notes.fewest &&
    /\p{Script=Han}/u.test(folded) &&
    !isOwnHeader(folded) &&
    tableFamily(key).best(termOf(folded)) === 0
  );
}
