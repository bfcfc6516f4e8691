import type { Raised } from "../raised.ts";
import type { Declarations } from "./css/declarations.ts";
import type { Inherited } from "./css/inherited.ts";
import { readLength } from "./css/length.ts";
import { isUnseen } from "./css/unseen.ts";
import type { Traits } from "./traits.ts";

/** How an element is shown, by its own attributes and by the style sheets that stand in the page. */
export interface Display {
  /** Not displayed at all: a row or cell is as if it were not there. */
  readonly isRemoved: boolean;
  /** Nothing of it is seen: removed, or invisible in its place. */
  readonly isHidden: boolean;
  /** Text right in it is not seen (no size, no colour, invisible); elements in it may be. */
  readonly isBlank: boolean;
  readonly isStruck: boolean;
  readonly raised: Raised | null;
  /** Raised or lowered by a distance: some do so to set a whole line straight. */
  readonly shifted: Raised | null;
  /** Line breaks in its text are shown. */
  readonly keepsLines: boolean;
  /** A box of its own below what came before, as a block element is. */
  readonly breaks: boolean;
  /** A box of its own beside what came before. */
  readonly isApart: boolean;
  /** What is in it are boxes beside each other, in an order that the style may turn. */
  readonly holdsBoxes: boolean;
  /** Its characters run from right to left. */
  readonly isReversed: boolean;
  /** Its style shows its text in a way of which it is not told what is seen. */
  readonly isAltered: boolean;
  /** Text that a style sheet puts before and behind its content. */
  readonly before: string;
  readonly after: string;
}

/** What nearly every element is. */
export const shown: Display = {
  isRemoved: false,
  isHidden: false,
  isBlank: false,
  isStruck: false,
  raised: null,
  shifted: null,
  keepsLines: false,
  breaks: false,
  isApart: false,
  holdsBoxes: false,
  isReversed: false,
  isAltered: false,
  before: "",
  after: "",
};
/** Nothing but text that is not seen because of what stands around it. */
export const blank: Display = { ...shown, isBlank: true };
export const altered: Display = { ...shown, isAltered: true };
const removed: Display = { ...shown, isRemoved: true, isHidden: true };

/** @param isBlank whether text right in the element is unseen, by what it inherits and says itself */
export function displayFrom(
  declared: Declarations,
  traits: Traits,
  { isAltered, isRightToLeft }: Inherited,
  isBlank: boolean,
): Display {
  const value = (property: string) => declared.get(property)?.value ?? "";
  if (value("display") === "none" || value("mso-hide") === "all" || value("visibility") === "collapse")
    return removed;
  const isInline =
    !traits.isBlock && !/^(?:block|flex|grid|table|list-item|flow-root)/.test(value("display"));
  return {
    isRemoved: false,
    isHidden: isUnseen(declared, traits),
    isBlank,
    isStruck: value("text-decoration").includes("line-through"),
    raised: raisedBy(value("vertical-align")),
    shifted: isInline ? shiftedBy(value) : null,
    keepsLines: /^(?:pre|break-spaces)/.test(value("white-space")),
    breaks: !traits.isBlock && !isInline && !/^table-cell/.test(value("display")),
    isApart: isInline && isBox(value),
    holdsBoxes: /(?:flex|grid)$/.test(value("display")),
    before: "",
    after: "",
    isReversed: isRightToLeft && /override/.test(value("unicode-bidi")),
    isAltered,
  };
}

type Values = (property: string) => string;

function raisedBy(align: string): Raised | null {
  const way = /^su(?:per|b)(?![\w-])/.exec(align)?.[0];
  return way === undefined ? null : way === "super" ? "superscript" : "subscript";
}

/** Pixels by which text is moved to look right; a mark stands higher. */
const nudge = 2.5;

function shiftedBy(value: Values): Raised | null {
  const up =
    readLength(value("mso-text-raise")) ??
    shareOfLine(value("vertical-align")) ??
    (value("position") === "relative" ? -(readLength(value("top")) ?? 0) : 0);
  if (Math.abs(up) < nudge) return null;
  return up > 0 ? "superscript" : "subscript";
}

/** A length, or a share of the height of the line. */
function shareOfLine(align: string): number | null {
  const share = /^(-?\d{1,4}(?:\.\d{1,9})?)%$/.exec(align)?.[1];
  return share === undefined ? readLength(align) : (Number(share) / 100) * 16;
}

function isBox(value: Values): boolean {
  return (
    /^(?:inline-|table-cell)/.test(value("display")) ||
    /^(?:absolute|fixed)$/.test(value("position")) ||
    /^(?:left|right)$/.test(value("float"))
  );
}
