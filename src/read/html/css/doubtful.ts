import type { Display } from "../display.ts";
import { type Element, type Page, walk } from "../tree.ts";

/**
 * Where rules of which nobody knows whether they hold would show an element otherwise, nobody knows how it is shown.
 * @param showAll shows the page by all rules
 * @param showCertain by those that hold for certain, as it is shown before and after
 */
export function markDoubtful({ root }: Page, showAll: () => void, showCertain: () => void): void {
  const displays = (): Display[] => {
    const found: Display[] = [];
    walk(root, {
      enter: ({ display }) => found.push(display) > 0,
      leave: () => {},
      text: () => {},
    });
    return found;
  };
  const before = displays();
  showAll();
  const after = displays();
  showCertain();
  let index = 0;
  let removed: Element | null = null;
  walk(root, {
    enter(element) {
      const [one, other] = [before[index], after[index]];
      index += 1;
      if (one === undefined || other === undefined) return true;
      if (removed === null && isSeenAlike(one, other)) return true;
      removed ??= one.isHidden === other.isHidden ? null : element;
      element.display = { ...element.display, isAltered: true };
      return true;
    },
    leave(element) {
      if (removed === element) removed = null;
    },
    text: () => {},
  });
}

function isSeenAlike(one: Display, other: Display): boolean {
  const parts = ["isHidden", "isBlank", "isStruck", "isReversed", "isAltered", "before", "after"] as const;
  return parts.every((part) => one[part] === other[part]);
}
