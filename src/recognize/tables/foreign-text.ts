import type { TextLine } from "../../report/model.ts";
import { ordinalValue } from "../../text/numerals.ts";
import { thresholds } from "../thresholds.ts";

/**
 * Marks the lines of a section that were pasted into it: screenshots of the site's own pages, read by OCR or copied as
 * text. They open with the page's tools (发布日期 with a clock, 字号：大 中 小, 打印) or, as a news item, with a headline
 * and a bare date; the page's title stands above. They end where the section goes on with its own numbering, or with
 * the section: nothing else tells where a screenshot ends.
 */
export function markForeignText(lines: readonly TextLine[]): TextLine[] {
  const marked: TextLine[] = [];
  let number = 0;
  for (let index = 0; index < lines.length; ) {
    const opening = openingAt(lines, index);
    if (opening === null) {
      const line = lines[index];
      if (line === undefined) break;
      number = Math.max(number, ownNumber(line.text));
      marked.push(line);
      index++;
      continue;
    }
    const end = endOf(lines, opening.tools + 1, number + 1, opening.kind);
    if (end === null) {
      for (const line of lines.slice(index, opening.tools + 1)) marked.push(line);
      index = opening.tools + 1;
      continue;
    }
    for (const line of lines.slice(index, end)) marked.push({ ...line, foreign: true });
    index = end;
  }
  return marked;
}

const longestHead = thresholds.foreignText.longestHead;

const fontSize = /字\s*[号体](?:\s*[:：])?[\s[【(（]*大|[大闸]\s*[中闸]\s*小/u;
const clockedDate =
  /^[^，。；,;]{0,12}(?:发布|发表|更新)(?:日期|时间)(?:\s*[:：])?\s*20\d{2}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}日?\s+\d{1,2}:\d{2}/u;
const bareDate = /^[（(]?20\d{2}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}日?[)）]?$/u;

/** A pasted page that begins at a line: where its tools stand, or `null`. */
function openingAt(
  lines: readonly TextLine[],
  from: number,
): { readonly tools: number; readonly kind: "page" | "news" } | null {
  for (let index = from; index < lines.length && index <= from + longestHead; index++) {
    const text = lines[index]?.text ?? "";
    if (isPageTools(text)) return { tools: index, kind: "page" };
    if (index > from && bareDate.test(text)) return { tools: index, kind: "news" };
    if (!isHeadline(text, index > from)) return null;
  }
  return null;
}

function isPageTools(text: string): boolean {
  return (
    text.length <= thresholds.foreignText.longestTools && (fontSize.test(text) || clockedDate.test(text))
  );
}

/** A title without end mark; below it a line of rubbish from a picture may stand. */
function isHeadline(text: string, below: boolean): boolean {
  if (
    text.length > thresholds.foreignText.longestHeadline ||
    /[。；;！!？?，,]$/u.test(text) ||
    ownNumber(text) > 0
  )
    return false;
  if (below && !/\p{Script=Han}/u.test(text)) return true;
  return (
    text.length >= thresholds.foreignText.shortestHeadline &&
    /\p{Script=Han}/u.test(text) &&
    !/^[一二三四五六七八九十]是/u.test(text)
  );
}

/** First line behind the page: the section's next number. A news item without one behind it is no news but a sign-off. */
function endOf(lines: readonly TextLine[], from: number, next: number, kind: "page" | "news"): number | null {
  for (let index = from; index < lines.length; index++) {
    if (next > 1 && ownNumber(lines[index]?.text ?? "") === next) return index;
  }
  return kind === "page" ? lines.length : null;
}

/** （四）…… at a line's start; 0 where there is none. */
function ownNumber(text: string): number {
  const written = /^[\s•*-]*[（(]([一二三四五六七八九十])[)）]/u.exec(text)?.[1];
  return (written === undefined ? null : ordinalValue(written)) ?? 0;
}
