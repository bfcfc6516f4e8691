import { blank, shown } from "./display.ts";
import { isPreformatted, raisedBy, shiftedBy } from "./elements.ts";
import type { Flow } from "./flow.ts";
import type { Element } from "./tree.ts";

/** Turns the direction of what follows, and back. */
const override = "\u202e";
const endOfOverride = "\u202c";

/** Tells the flow how the text of an element stands in the line. */
export function openInline(flow: Flow, element: Element): void {
  const { display } = element;
  if (isApart(element)) flow.seam();
  if (isPlain(element)) return;
  const raised = raisedBy(element);
  if (raised !== null) flow.raise(raised);
  const shifted = shiftedBy(element);
  if (shifted !== null) flow.shift(shifted);
  if (display.isReversed) flow.text(override, element, "collapse");
  if (display.before !== "") flow.text(display.before, element, "collapse");
}

export function closeInline(flow: Flow, element: Element): void {
  closeText(flow, element);
  if (isApart(element)) flow.seam();
}

function closeText(flow: Flow, element: Element): void {
  const { display } = element;
  if (isPlain(element)) return;
  if (display.after !== "") flow.text(display.after, element, "collapse");
  if (display.isReversed) flow.text(endOfOverride, element, "collapse");
  if (shiftedBy(element) !== null) flow.unshift();
  if (raisedBy(element) !== null) flow.lower();
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
