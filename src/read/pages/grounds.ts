import { isSameColour } from "../lost.ts";
import type { Area } from "./areas.ts";
import { type Box, holds, middleOf } from "./page.ts";

/** What is painted below text that comes later. */
export interface Ground {
  /** As `#rrggbb`; empty where it is not known. */
  readonly colour: string;
  readonly holds: Area["holds"];
}

export const paperColour = "#ffffff";

/** The grounds of a page, those painted last uppermost. */
export function openGrounds(spend: (marks: number) => void) {
  let grounds: Ground[] = [];
  const colours = new Set([paperColour]);
  /** Whether a colour is like one of these. */
  const alike = new Map<string, boolean>();
  const lay = (ground: Ground) => {
    grounds.push(ground);
    if (!colours.has(ground.colour)) alike.clear();
    colours.add(ground.colour);
  };
  return {
    lay,
    /** A ground of unknown colour. */
    layBox: (box: Box) => lay({ colour: "", holds: (point) => holds(box, point) }),
    /** Something lies upon all of them. */
    bury() {
      grounds = [];
    },
    /** The colour below the middle of a box. */
    colourAt(box: Box): string {
      // Each of them may have to be looked at.
      spend(grounds.length / 16);
      return grounds.findLast((ground) => ground.holds(middleOf(box)))?.colour ?? paperColour;
    },
    /** Whether any ground of the page was ever of about this colour. */
    mayBe(colour: string): boolean {
      const known = alike.get(colour) ?? [...colours].some((one) => isSameColour(one, colour));
      alike.set(colour, known);
      return known;
    },
  };
}
