import type { Raised } from "../raised.ts";
import type { Attribute } from "./tree.ts";

/** What an element's own attributes say of how it is shown; style sheets are not looked at. */
export interface Display {
  /** Not displayed at all: a row or cell is as if it were not there. */
  readonly isRemoved: boolean;
  /** Nothing of it is seen: removed, or invisible in its place. */
  readonly isHidden: boolean;
  /** Its own text has no size. */
  readonly isSizeless: boolean;
  readonly isStruck: boolean;
  readonly raised: Raised | null;
  /** Line breaks in its text are shown. */
  readonly keepsLines: boolean;
}

const shown: Display = {
  isRemoved: false,
  isHidden: false,
  isSizeless: false,
  isStruck: false,
  raised: null,
  keepsLines: false,
};
const removed: Display = { ...shown, isRemoved: true, isHidden: true };

export function displayOf(attributes: readonly Attribute[]): Display {
  let display = shown;
  for (const { name, value } of attributes) {
    if (name === "hidden") return removed;
    if (name === "style") display = displayOfStyle(value);
  }
  return display;
}

/** A word that any of the styles below has; most styles have none. */
const telling = /none|hid|collapse|opacity|size\s{0,9}:\s{0,9}0|through|:\s{0,9}su[pb]|space\s{0,9}:/i;
const removing =
  /(?:^|[;\s])(?:display\s{0,9}:\s{0,9}none|mso-hide\s{0,9}:\s{0,9}all|visibility\s{0,9}:\s{0,9}collapse)/i;
const hiding =
  /(?:^|[;\s])(?:visibility\s{0,9}:\s{0,9}hidden|opacity\s{0,9}:\s{0,9}0(?:\.0{1,9})?\s{0,9}(?:;|$|!))/i;
const sizeless = /(?:^|[;\s])font-size\s{0,9}:\s{0,9}0(?:\.0{1,9})?(?:px|pt|em|rem|%)?\s{0,9}(?:;|$|!)/i;
const striking = /(?:^|[;\s])text-decoration(?:-line)?\s{0,9}:[a-z\s]{0,60}line-through/i;
const raising = /(?:^|[;\s])vertical-align\s{0,9}:\s{0,9}(super|sub)(?![\w-])/i;
const keepingLines = /white-space\s{0,9}:\s{0,9}(?:pre|break-spaces)/i;

function displayOfStyle(style: string): Display {
  if (!telling.test(style)) return shown;
  if (removing.test(style)) return removed;
  const align = raising.exec(style)?.[1]?.toLowerCase();
  return {
    isRemoved: false,
    isHidden: hiding.test(style),
    isSizeless: sizeless.test(style),
    isStruck: striking.test(style),
    raised: align === undefined ? null : align === "super" ? "superscript" : "subscript",
    keepsLines: keepingLines.test(style),
  };
}
