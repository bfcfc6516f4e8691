import { isLostInWhite, type Look } from "../lost.ts";
import { joinShifted, type Raised, raise } from "../raised.ts";
import type { SheetArea, Unseen } from "./sheet.ts";

/** A stretch of the text of a cell. */
export interface Stretch {
  readonly text: string;
  /** Set as a mark above or below the line. */
  readonly raised?: Raised | null;
  /** Moved from the line by a distance. */
  readonly shifted?: Raised | null;
  readonly look: Look;
}

/** The text of a cell as far as it is seen, and why the rest is not. */
export interface SeenText {
  readonly text: string;
  readonly unseen?: Unseen;
}

/**
 * @param isPainted whether something other than white lies below the text, or may do so
 * @param isVaried whether something else than the fill of the cell may do so
 */
export function seenOf(
  stretches: readonly Stretch[],
  isPainted: boolean,
  isNumber = false,
  isVaried = false,
): SeenText {
  let unseen: Unseen | undefined;
  const seen = stretches.filter(({ text, look }) => {
    const isBare = look.white && !isPainted && (isNumber || isLostInWhite(text));
    const isLost = isBare || (look.filled === true && !isVaried);
    const why = look.struck ? "struck" : look.speck || isLost ? "unshown" : null;
    if (why !== null && text.trim() !== "") unseen ??= why;
    return why === null;
  });
  const text = joinShifted(
    seen.map(({ text: own, raised = null, shifted = null }) => ({
      text: raised === null ? own : raise(own, raised),
      shifted,
    })),
  );
  return unseen === undefined ? { text } : { text, unseen };
}

/** Whether conditions, which choose looks of their own, lie over a cell. */
export type Conditions = (row: number, column: number) => boolean;

/** More areas than a sheet has for its conditions are taken for all of it. */
const mostAreas = 256;

export function conditionsOf(areas: readonly SheetArea[]): Conditions {
  if (areas.length > mostAreas) return () => true;
  return (row, column) =>
    areas.some(
      ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
    );
}
