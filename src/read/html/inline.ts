import { blank, shown } from "./display.ts";
import { isPreformatted, raisedBy, shiftedBy } from "./elements.ts";
import type { Flow } from "./flow.ts";
import type { Element } from "./tree.ts";

/** Turns the direction of what follows, and back. */
const override = "\u202e";
const endOfOverride = "\u202c";

/** Tells the flow how the text of an element stands in the line. */
export function openInline(flow: Flow, element: Element): void {
  if (isApart(element)) flow.seam();
  if (isPlain(element)) return;
  const raised = raisedBy(element);
  if (raised !== null) flow.raise(raised);
  const shifted = shiftedBy(element);
  if (shifted !== null) flow.shift(shifted);
  openText(flow, element);
}

/** What stands before the text of an element. */
export function openText(flow: Flow, element: Element): void {
  const { isReversed, before } = element.display;
  if (isReversed) flow.text(override, element, "collapse");
  if (before !== "") flow.text(before, element, "collapse");
}

/** What stands behind it. */
export function closeText(flow: Flow, element: Element): void {
  const { isReversed, after } = element.display;
  if (after !== "") flow.text(after, element, "collapse");
  if (isReversed) flow.text(endOfOverride, element, "collapse");
}

export function closeInline(flow: Flow, element: Element): void {
  if (!isPlain(element)) {
    closeText(flow, element);
    if (shiftedBy(element) !== null) flow.unshift();
    if (raisedBy(element) !== null) flow.lower();
  }
  if (isApart(element)) flow.seam();
}

/** A box of its own, by its own style or because it stands in a row of them. */
function isApart({ display, parent }: Element): boolean {
  return display.isApart || (parent?.kind === "element" && parent.display.holdsBoxes);
}

/** As nearly every element is. */
function isPlain({ display, traits }: Element): boolean {
  return (display === shown || display === blank) && traits.raised === null;
}

/** What a control shows, in its place; it is a box of its own. */
export function addControl(flow: Flow, element: Element, text: string): void {
  if (text === "" || element.display.isBlank) return;
  flow.seam();
  flow.text(text, element, isPreformatted(element) || text.includes("\n") ? "keep" : "collapse");
  flow.seam();
}
