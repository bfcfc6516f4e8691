import { formatNumber } from "./number-format.ts";
import { levelCount, type Numbering, type NumberingLevel, type Numberings } from "./numbering.ts";

/** Counts the numbered paragraphs of a document in their order. */
export interface Counters {
  /**
   * Counts one paragraph and gives what Word prints before it, gap included; `""` for a bullet or no number.
   * Where no level is given, it is the one that the list ties to the style, or the first.
   */
  next(numberingId: string, level: number | undefined, styleId: string | undefined): string;
}

/** Ends with a sign that brings its own gap: 「一、」 needs no space after it. */
export const wideEnd = /[、。，．：）】」]$/;

/** What parts a number from its text is no part of either, but parts `1.` from a figure, and is seen in some programs only. */
export function withNumber(number: string, text: string): string {
  return /[\d.]$/.test(number) && /^[\d.]/.test(text) ? `${number} ${text}` : number + text;
}

/** Starts counting. Word's rules: lists of one definition count on, a higher level restarts the lower ones. */
export function createCounters(numberings: Numberings): Counters {
  const counted = new Map<string, (number | undefined)[]>();
  const started = new Set<string>();
  return {
    next(numberingId, wanted, styleId) {
      const numbering = numberings(numberingId);
      if (numbering === undefined) return "";
      const index = wanted ?? (styleId === undefined ? undefined : numbering.levelOfStyle(styleId)) ?? 0;
      const level = numbering.level(index);
      if (level === undefined) return "";
      const counters = counted.get(numbering.counters) ?? [];
      counted.set(numbering.counters, counters);
      if (!started.has(numberingId)) {
        started.add(numberingId);
        // A higher level that starts with it has its number already; the others get theirs when they are met.
        for (const [restarted, start] of numbering.startOverrides)
          counters[restarted] = restarted < index ? start : undefined;
      }
      const previous = counters[index];
      counters[index] = previous === undefined ? startOf(numbering, index) : previous + 1;
      restartLower(numbering, counters, index);
      return label(numbering, level, counters, index);
    },
  };
}

function startOf(numbering: Numbering, index: number): number {
  return numbering.startOverrides.get(index) ?? numbering.level(index)?.start ?? 0;
}

function restartLower(numbering: Numbering, counters: (number | undefined)[], index: number): void {
  for (let lower = index + 1; lower < levelCount; lower++) {
    const after = numbering.level(lower)?.restartAfter ?? lower;
    if (index < after) counters[lower] = undefined;
  }
}

function label(
  numbering: Numbering,
  level: NumberingLevel,
  counters: readonly (number | undefined)[],
  index: number,
): string {
  if (level.format === "bullet" || level.hidden) return "";
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const other = Number(digit) - 1;
    const shown = numbering.level(other);
    if (other > index || shown === undefined) return "";
    const value = counters[other] ?? startOf(numbering, other);
    return level.legal ? String(value) : formatNumber(value, shown.format, shown.pattern);
  });
  if (text === "" || level.suffix === "nothing") return text;
  return level.suffix === "tab" && wideEnd.test(text) ? text : `${text} `;
}
