import { textOf } from "./lines.ts";
import type { LinePart, PageParts, Part } from "./parts.ts";
import { segmentsOf } from "./segments.ts";

/** Head and foot of a page: these parts of its height at the top and the bottom. */
const margin = 0.12;
/** Running heads stand at the same height on every page, but for this much. */
const samePlace = 6;

/** `- 3 -`, `第3页 共5页`, `3/5`, `3`: what a line is that only numbers a page. */
const numbering = /^[-—–· ]*(?:第 ?)?(\d{1,4})(?: ?页)?(?: ?[/／，,]? ?共? ?\d{1,4}(?: ?页)?)?[-—–· ]*$/u;

/** What browsers print above and below: the time and the title, the address and the number of the page. */
const printedAbove =
  /^(?:\d{4}\/\d{1,2}\/\d{1,2}|\d{1,2}\/\d{1,2}\/\d{2}(?:\d{2})?,) ?(?:[上下]午)?\d{1,2}:\d{2}(?!\d)/u;
const printedBelow = /^(?:https?|file|ﬁle):\/\/\S+ \d{1,4}\/\d{1,4}$/u;

/** More lines than these are no head or foot. */
const longestEdge = 3;

/**
 * The pages without what belongs to the paper and not to the text: page numbers and running heads. A number is one of a
 * page only where other pages have theirs at the edge: a figure of a table may stand there, too.
 */
export function withoutFurniture(pages: readonly PageParts[]): PageParts[] {
  const edges = pages.map(edgeLines);
  const numbered = new Map<number, number>();
  const running = new Map<string, number>();
  const counting = new Map<string, number>();
  for (const page of edges) {
    for (const shift of new Set(page.flatMap(({ shift }) => shift ?? [])))
      numbered.set(shift, (numbered.get(shift) ?? 0) + 1);
    for (const key of new Set(page.map(({ key }) => key))) running.set(key, (running.get(key) ?? 0) + 1);
    for (const key of new Set(page.flatMap(({ counted }) => counted)))
      counting.set(key, (counting.get(key) ?? 0) + 1);
  }
  const isPageNumber = ({ shift, text }: Edge) => {
    if (shift === null) return false;
    // A page alone proves nothing, unless its number is dressed as one.
    if (pages.length === 1) return shift === 0 && /\D/.test(text.trim());
    const pagesSo = numbered.get(shift) ?? 0;
    return pagesSo > 1 && pagesSo * 3 >= pages.length;
  };
  const isRunning = ({ key, text, counted }: Edge) =>
    /\p{L}/u.test(text) &&
    ((pages.length > 2 && (running.get(key) ?? 0) * 2 >= pages.length) ||
      (pages.length > 1 && counted.some((one) => (counting.get(one) ?? 0) * 2 > pages.length)));
  const marks = watermarks(pages);
  return pages.map((page, index) => {
    const furniture = new Set<Part>(
      (edges[index] ?? [])
        .filter((edge) => edge.isPrinted || isPageNumber(edge) || isRunning(edge))
        .map(({ part }) => part),
    );
    return { ...page, parts: page.parts.filter((part) => !furniture.has(part) && !marks.has(part)) };
  });
}

/** The same words aslant or turned on most pages lie under the text and are none of it. */
function watermarks(pages: readonly PageParts[]): ReadonlySet<Part> {
  const aside = pages.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === "line" && part.aside ? [{ part, text: textOf(part.line) }] : [])),
  );
  const pagesOf = new Map<string, Set<number>>();
  for (const { part, text } of aside) pagesOf.set(text, (pagesOf.get(text) ?? new Set()).add(part.page));
  const isMark = ({ text }: { text: string }) =>
    /\p{L}/u.test(text) && (pagesOf.get(text)?.size ?? 0) * 2 > pages.length;
  return new Set(pages.length < 2 ? [] : aside.filter(isMark).map(({ part }) => part));
}

interface Edge {
  readonly part: LinePart;
  readonly text: string;
  /** Its number less that of the page; null where the line is no number. */
  readonly shift: number | null;
  /** The same for lines that look the same and stand at the same height. */
  readonly key: string;
  /** The same for lines that differ by the number of their page: one for each number in the line that may be it. */
  readonly counted: readonly string[];
  /** A browser put it there. */
  readonly isPrinted: boolean;
}

/** The first and last lines of a page, where they stand in its head or foot. */
function edgeLines({ parts, height, number }: PageParts): Edge[] {
  const inner = parts.filter((part) => part.kind !== "picture" && !(part.kind === "line" && part.aside));
  const head = takeWhile(inner, (part) => part.line.bottom < margin * height);
  const foot = takeWhile([...inner].reverse(), (part) => part.line.top > (1 - margin) * height);
  return [...new Set([...head, ...foot])].map((part) => {
    const text = segmentsOf(part.line).map(textOf).join(" ");
    const digits = numbering.exec(text.replace(/\s+/gu, " "))?.[1];
    const shift = digits === undefined ? null : Number(digits) - number;
    const place = `@${Math.round(part.line.top / samePlace)}`;
    const isPrinted = (head.includes(part) ? printedAbove : printedBelow).test(text);
    return { part, text, shift, key: text + place, counted: countedTexts(text, number, place), isPrinted };
  });
}

/** A line with more numbers is a row of a table. */
const mostNumbers = 3;

function countedTexts(text: string, page: number, place: string): string[] {
  const numbers = [...text.matchAll(/(?<!\d)\d{1,4}(?!\d)/gu)];
  if (numbers.length > mostNumbers) return [];
  return numbers.map(({ 0: digits, index }) => {
    const shift = Number(digits) - page;
    return `${text.slice(0, index)}#${shift}#${text.slice(index + digits.length)}${place}`;
  });
}

function takeWhile(parts: readonly Part[], isAtEdge: (part: LinePart) => boolean): LinePart[] {
  const taken: LinePart[] = [];
  for (const part of parts.slice(0, longestEdge)) {
    if (part.kind !== "line" || !isAtEdge(part)) break;
    taken.push(part);
  }
  return taken;
}
