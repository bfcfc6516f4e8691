import { markOf } from "./comment-part.ts";
import { type Element, readElement } from "./elements.ts";
import type { Splice } from "./splice.ts";

/** Takes the marks of comments out of the main part, and the runs that hold nothing but their reference. */
export function removeMarks(text: string, ids: ReadonlySet<string>): Splice[] {
  if (ids.size === 0) return [];
  const removed: Splice[] = [];
  for (const { 0: opening, index } of text.matchAll(
    /<[\w.-]*:?comment(?:RangeStart|RangeEnd|Reference)[\s/>]/g,
  )) {
    const mark = readElement(text, index);
    if (!markOf(text, mark, ids)) continue;
    const run = opening.includes("Reference") ? runAround(text, mark) : null;
    const { start, end } = run ?? mark;
    removed.push({ from: start, to: end, text: "" });
  }
  return removed;
}

/** The run around a reference, where it holds nothing else. */
function runAround(text: string, { name, local, start, end }: Element): Element | null {
  const tag = `<${name.slice(0, name.length - local.length)}r`;
  const from = Math.max(text.lastIndexOf(`${tag}>`, start), text.lastIndexOf(`${tag} `, start));
  if (from < 0) return null;
  const run = readElement(text, from);
  const alone = run.children.every((child) => child.local === "rPr" || child.start === start);
  return run.end >= end && alone && run.local === "r" ? run : null;
}
