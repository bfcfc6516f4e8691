import type { Raised } from "../raised.ts";
import { attribute, type Element, type TextNode, walk } from "./tree.ts";

/** Not seen: not displayed, or displayed without anything to see, where a cell keeps its place. */
export function isHidden(element: Element): boolean {
  return element.display.isHidden;
}

/** Text that is in its place and cannot be seen: no size, no colour. */
export function isBlank({ parent }: TextNode): boolean {
  return parent?.kind === "element" && parent.display.isBlank;
}

/** Text of which its style does not tell what is seen. */
export function isAltered({ parent, text }: TextNode): boolean {
  return parent?.kind === "element" && parent.display.isAltered && /[^\s\u3000]/.test(text);
}

/** Crossed out: it is shown, and no longer said. */
export function isStruck({ traits, display }: Element): boolean {
  return traits.isStruck || display.isStruck;
}

/** Stands in a line, or lines, of its own. */
export function isOwnBlock({ traits, display }: Element): boolean {
  return traits.isBlock || display.breaks;
}

/** Line breaks in its text are shown. */
export function isPreformatted({ traits, display }: Element): boolean {
  return traits.isPreformatted || display.keepsLines;
}

/** Set above or below the line: notes, units. */
export function raisedBy({ traits, display }: Element): Raised | null {
  return traits.raised ?? display.raised;
}

/** Moved up or down by a distance: a mark where it stands beside a figure. */
export function shiftedBy({ display }: Element): Raised | null {
  return display.shifted;
}

/** Whether hidden content would have been seen, had it not been hidden. */
export function holdsText(element: Element): boolean {
  let found = false;
  walk(element, {
    enter: (inner) => !found && !inner.traits.isPassedOver,
    leave: () => {},
    text(node) {
      if (!found && /[^\s\u3000]/.test(node.text)) found = true;
    },
  });
  return found;
}

/** Icons, spacers and the like: pictures that hold no part of the report. */
const smallestPicture = 60;

export function isPicture(element: Element): boolean {
  return isAnyPicture(element, smallestPicture) && !isIcon(element);
}

/** A picture that is seen at all: a figure alone in a cell may be a small one. */
const smallestSeen = 4;

export function isSeenPicture(element: Element): boolean {
  return isAnyPicture(element, smallestSeen);
}

function isIcon(element: Element): boolean {
  return /fileTypeImages|icon[^/]*$/i.test((attribute(element, "src") ?? "").slice(-200));
}

/** An object that is seen: counters and the like hide in frames without size. */
export function isSeenObject(element: Element): boolean {
  if (!element.traits.isObject) return false;
  return !["width", "height"].some((name) => isBelow(attribute(element, name), smallestSeen));
}

function isAnyPicture(element: Element, smallest: number): boolean {
  if (element.name !== "img") return false;
  const role = attribute(element, "role");
  if (role === "presentation" || role === "none") return false;
  if ((attribute(element, "src") ?? "") === "") return false;
  return !["width", "height"].some((name) => isBelow(attribute(element, name), smallest));
}

function isBelow(size: string | null, least: number): boolean {
  const pixels = /^\s*(\d{1,6})(?:px)?\s*$/i.exec(size ?? "")?.[1];
  return pixels !== undefined && Number(pixels) < least;
}
