import type { Raised } from "../raised.ts";
import { attribute, type Element, walk } from "./tree.ts";

/** Not seen: not displayed, or displayed without anything to see, where a cell keeps its place. */
export function isHidden(element: Element): boolean {
  const { isHidden, isSizeless } = element.display;
  // Authors set no size on a parent to close the gaps between boxes that have a size of their own.
  return isHidden || (isSizeless && holdsTextOnly(element));
}

function holdsTextOnly(element: Element): boolean {
  for (let child = element.first; child !== null; child = child.next)
    if (child.kind === "element") return false;
  return true;
}

/** Crossed out: it is shown, and no longer said. */
export function isStruck({ traits, display }: Element): boolean {
  return traits.isStruck || display.isStruck;
}

/** Line breaks in its text are shown. */
export function isPreformatted({ traits, display }: Element): boolean {
  return traits.isPreformatted || display.keepsLines;
}

/** Set above or below the line: notes, units. */
export function raisedBy({ traits, display }: Element): Raised | null {
  return traits.raised ?? display.raised;
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
  if (element.name !== "img") return false;
  const role = attribute(element, "role");
  if (role === "presentation" || role === "none") return false;
  const source = attribute(element, "src") ?? "";
  if (source === "" || /fileTypeImages|icon[^/]*$/i.test(source.slice(-200))) return false;
  return !["width", "height"].some((name) => isBelow(attribute(element, name), smallestPicture));
}

function isBelow(size: string | null, least: number): boolean {
  const pixels = /^\s*(\d{1,6})(?:px)?\s*$/i.exec(size ?? "")?.[1];
  return pixels !== undefined && Number(pixels) < least;
}
