import { foldLabel } from "../../form/fold.ts";
import { longestLabel } from "../sheet/rows.ts";
import { thresholds } from "../thresholds.ts";
import type { SlotTable } from "../words/slots.ts";
import type { LabelMatch } from "../words/terms.ts";
import { termOf } from "../words/terms.ts";
import type { Item } from "./items.ts";

export interface WrappedLabels {
  /** What the joined labels of items `from`…`from+pieces` are like, or `null` where they cannot be one label. */
  readonly at: (from: number, pieces: number) => LabelMatch | null;
}

const shortestPiece = thresholds.wrappedLabels.shortestPiece;

export function wrappedLabels(items: readonly Item[], table: SlotTable): WrappedLabels {
  const memo = new Map<number, LabelMatch | null>();
  // What is a label of the table by itself is no piece of another, nor is what has nothing in common with any.
  const whole = items.map((item) => {
    if (item.folded.length <= shortestPiece) return false;
    const { best } = table.match(item.term);
    return best >= thresholds.wrappedLabels.wholeLabel || best < thresholds.wrappedLabels.unlikeAny;
  });
  return {
    at(from, pieces) {
      if (whole[from] === true || whole[from + pieces - 1] === true) return null;
      const key = from * 4 + pieces - 2;
      const known = memo.get(key);
      if (known !== undefined) return known;
      const joined = joinedLabel(items, from, pieces, whole);
      const match = joined === null ? null : table.match(termOf(joined));
      memo.set(key, match);
      return match;
    },
  };
}

function joinedLabel(
  items: readonly Item[],
  from: number,
  pieces: number,
  whole: readonly boolean[],
): string | null {
  let joined = "";
  for (let index = from; index < from + pieces; index++) {
    const item = items[index];
    if (
      item === undefined ||
      item.folded === "" ||
      item.folded.length > thresholds.wrappedLabels.longestPiece ||
      item.countedAs !== undefined
    )
      return null;
    if (whole[index] === true) return null;
    joined += item.folded;
  }
  return joined.length > longestLabel ? null : foldLabel(joined);
}
