import { strFromU8, unzipSync } from "fflate";
import type { CellPointer } from "../../src/form/index.ts";
import type { CellValue } from "../../src/report/model.ts";
import type { Made } from "../../test/bed/layouts.ts";

/** How many filled cells there are, and how many of them the text of the file shows at all. */
export interface Shown {
  readonly filled: number;
  readonly shown: number;
}

/**
 * What the text of a file permits at most: the cells whose figure stands in it as a word of its own. Counted without
 * our reader: a figure that is due twice must stand twice, and one that is glued to other characters does not count.
 * It is no sharp bound: where a blank of a row is lost, a figure that is shown need not be placeable; and a figure that
 * a narrow column breaks over two lines is not counted, though a reader that sees the column may put it together.
 *
 * `null` where no report of the file has figures that all differ (zeros stand everywhere and prove nothing), and for
 * files that are no text (PDF, sheets, other documents).
 */
export function shownIn(made: Made): Shown | null {
  if (!made.truths.every(isDistinct)) return null;
  const text = plainText(made);
  if (text === null) return null;
  const left = wordCounts(text);
  let filled = 0;
  let shown = 0;
  for (const value of made.truths.flatMap((truth) => [...truth.cells.values()])) {
    if (value === null) continue;
    filled += 1;
    const word = numberOf(value);
    const times = left.get(word) ?? 0;
    if (times === 0) continue;
    shown += 1;
    left.set(word, times - 1);
  }
  return { filled, shown };
}

/** Whether the filled cells of a report all hold other figures than 0 and each other's. */
export function isDistinct({ cells }: { readonly cells: ReadonlyMap<CellPointer, CellValue> }): boolean {
  const numbers = [...cells.values()].filter((value) => value !== null).map(numberOf);
  return numbers.length > 0 && !numbers.includes("0") && new Set(numbers).size === numbers.length;
}

/** Without sign: a layout may write it as a word (减3). */
function numberOf(value: NonNullable<CellValue>): string {
  return String(Math.abs(typeof value === "number" ? value : value.value));
}

/** What stands between separators and is a number, with the signs and units that the form's cells may hold. */
const figure = /^[+\-−]?[增减減]?(\d+(?:\.\d+)?)(?:万元|萬元|元)?$/u;

function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (word: string) => {
    const number = figure.exec(word)?.[1];
    if (number === undefined) return;
    const plain = String(Number(number));
    counts.set(plain, (counts.get(plain) ?? 0) + 1);
  };
  for (const word of text.normalize("NFKC").split(/[\s|│┃"_:;&\\]+/u)) {
    // A comma may part two cells of a CSV file or the thousands of one number.
    if (/^[+-]?\d{1,3}(?:,\d{3})+$/.test(word)) add(word.replaceAll(",", ""));
    for (const part of word.split(",")) add(part);
  }
  return counts;
}

function plainText({ file, bytes }: Made): string | null {
  // The text of these lies together, with a control character at the end of each cell.
  if (/\.(?:doc|wps)$/.test(file)) return new TextDecoder("utf-16le").decode(bytes).replace(/\p{Cc}/gu, " ");
  if (/\.(?:pdf|ofd|xlsx?|ods|f?odt|rtf|mht|xml)$/.test(file)) return null;
  if (!file.endsWith(".docx")) {
    const text = new TextDecoder().decode(bytes);
    // pandoc writes tables with merged cells as HTML into its Markdown.
    return file.endsWith(".html") || /<\/td>/i.test(text)
      ? withoutTags(text, /^(?:td|th|tr|p|div|br|li|h\d|table|section)$/i)
      : text;
  }
  const body = unzipSync(bytes, { filter: ({ name }) => name === "word/document.xml" })["word/document.xml"];
  return body === undefined ? null : withoutTags(strFromU8(body), /^w:(?:p|tab|br|tc)$/);
}

/** Tags of `parting` elements become a space, others nothing: markup within a word does not part it. */
function withoutTags(markup: string, parting: RegExp): string {
  return markup
    .replace(/<\/?([\w:]+)[^<>]*>/g, (_tag, name: string) => (parting.test(name) ? " " : ""))
    .replace(/&nbsp;|&#160;/g, " ")
    .replace(/&#(\d{1,5});/g, (_entity, code: string) => String.fromCharCode(Number(code)))
    .replace(/\p{Cf}/gu, "");
}
