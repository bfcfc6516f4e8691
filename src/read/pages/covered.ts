import { type Area, type Clip, spotsIn } from "./areas.ts";
import { isFigure, liesUpon } from "./overprint.ts";
import { type Box, type Character, heightOf, holds, areaOf as sizeOf } from "./page.ts";

/** Of the nine spots of a character: with more hidden a digit may pass for another, and anything else is not seen. */
export const mostOfDigit = 2;
const mostOther = 4;
const allSpots = 9;

/** A shape that covers this part of the page, and all that was drawn before, begins the page anew. */
const anew = 0.5;

/** What was drawn, in its order, and what of it is still seen. */
export interface Covered {
  /** The character is drawn; false where the clip leaves nothing of it. */
  readonly draw: (character: Character, clip: Clip) => boolean;
  /** The character stands beyond the edge of the page. */
  readonly lose: (character: Character) => void;
  /** Something is painted over what was drawn so far; true where that begins the page anew. */
  readonly paint: (area: Area) => boolean;
  readonly settle: () => Settled;
}

export interface Settled {
  readonly unseen: ReadonlySet<Character>;
  /** Digits of which a part is not seen, or that nothing was written over: their cell is no blank one, and no figure. */
  readonly unread: ReadonlySet<Character>;
}

/** @param spend takes how many marks are looked at */
export function openCovered(paper: Box, spend: (marks: number) => void): Covered {
  let drawn: Character[] = [];
  const unseen = new Set<Character>();
  const unread = new Set<Character>();
  /** Digits that were painted over, and how many characters were drawn before that. */
  let hidden: [Character, number][] = [];
  /** Digits that a clip or the edge of the page leaves nothing of, likewise. */
  let cut: [Character, number][] = [];
  const lose = (character: Character): void => {
    if (isFigure(character)) cut.push([character, drawn.length]);
  };
  return {
    lose,
    draw(character, { box }) {
      const spots = spotsIn(character, (point) => holds(box, point));
      if (spots === 0) {
        lose(character);
        return false;
      }
      drawn.push(character);
      if (isFigure(character) && spots < allSpots - mostOfDigit) unread.add(character);
      return true;
    },
    paint(area) {
      spend(drawn.length / 64);
      const isPage = sizeOf(area.box) >= anew * sizeOf(paper);
      let whole = isPage;
      for (const character of drawn) {
        if (unseen.has(character)) continue;
        const spots = meets(area.box, character) ? spotsIn(character, area.holds) : 0;
        whole &&= spots === allSpots;
        if (isFigure(character)) {
          if (spots > mostOfDigit) hidden.push([character, drawn.length]);
        } else if (spots > mostOther) unseen.add(character);
      }
      if (!whole) return isPage && drawn.length === 0;
      for (const character of drawn) unseen.add(character);
      drawn = [];
      hidden = [];
      cut = [];
      return true;
    },
    settle() {
      for (const [digit, from] of hidden) {
        spend(1 + (drawn.length - from) / 64);
        const later = drawn.slice(from).some((other) => !unseen.has(other) && liesUpon(digit, other));
        (later ? unseen : unread).add(digit);
      }
      for (const [digit, at] of cut)
        for (const beside of drawn.slice(Math.max(0, at - 1), at + 1))
          if (isFigure(beside) && areBeside(beside, digit)) unread.add(beside);
      return { unseen, unread };
    },
  };
}

function meets(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** So close that both are digits of one figure. */
function areBeside(one: Character, other: Character): boolean {
  const gap = heightOf(other) / 2;
  return meets(one, {
    left: other.left - gap,
    right: other.right + gap,
    top: other.top - gap,
    bottom: other.bottom + gap,
  });
}
