import { listLabel, outlineList } from "./list-levels.ts";
import type { OdfStyles } from "./styles.ts";

/** Counts the items of lists; gives the label that is printed before a paragraph. */
export interface ListNumbers {
  readonly openList: (style: string | undefined, goesOn: boolean) => void;
  readonly closeList: () => void;
  readonly openItem: (start: number | null) => void;
  /** Label of the paragraph, once for each item. */
  readonly label: (paragraphStyle: string | undefined) => string;
  /** Label of a heading. */
  readonly heading: (level: number) => string;
}

interface OpenList {
  readonly style: string | undefined;
  /** The item has a number that is not yet printed. */
  pending: boolean;
}

export function createListNumbers(styles: OdfStyles): ListNumbers {
  const open: OpenList[] = [];
  const counters = new Map<string, number[]>();
  const countersOf = (list: string): number[] => {
    const known = counters.get(list);
    if (known !== undefined) return known;
    const fresh: number[] = [];
    counters.set(list, fresh);
    return fresh;
  };
  const next = (list: string, level: number, start: number | null): void => {
    const numbers = countersOf(list);
    const first = styles.levelOf(list, level)?.start ?? 1;
    for (let above = 1; above < level; above += 1)
      numbers[above - 1] ??= styles.levelOf(list, above)?.start ?? 1;
    const last = numbers[level - 1];
    numbers[level - 1] = start ?? (last === undefined ? first : last + 1);
    numbers.length = level;
  };
  /** The number that an item has depends on the style of its paragraph where the list has none. */
  let startAt: number | null = null;
  return {
    openList(style, goesOn) {
      const inherited = style ?? open.at(-1)?.style;
      if (open.length === 0 && !goesOn && inherited !== undefined) counters.delete(inherited);
      open.push({ style: inherited, pending: false });
    },
    closeList: () => void open.pop(),
    openItem(start) {
      const list = open.at(-1);
      if (list === undefined) return;
      list.pending = true;
      startAt = start;
    },
    label(paragraphStyle) {
      const list = open.at(-1);
      if (list === undefined || !list.pending) return "";
      list.pending = false;
      const style = list.style ?? styles.listOf(paragraphStyle);
      if (style === undefined) return "";
      next(style, open.length, startAt);
      return listLabel(styles.levelOf, style, open.length, countersOf(style));
    },
    heading(level) {
      if (styles.levelOf(outlineList, level)?.format == null) return "";
      next(outlineList, level, null);
      return listLabel(styles.levelOf, outlineList, level, countersOf(outlineList));
    },
  };
}
