import { foldLabel } from "../../form/fold.ts";
import type { Block, Paragraph } from "../../read/source.ts";
import { thresholds } from "../thresholds.ts";
import { looksLikeValue } from "../words/numbers.ts";
import { isRemark } from "../words/own-headers.ts";
import { looksLikeHeading } from "./headings.ts";
import { countCharacters, countColumns, type Measure } from "./line-places.ts";

/** A column of remarks in lines set with spaces: where its header begins, as each way of counting places has it. */
interface RemarkColumn {
  readonly from: readonly (readonly [Measure, number])[];
  /** Whether more than one space parts it from the header before: then its cells stand below it. */
  readonly isPlaced: boolean;
}

/**
 * Lines of tables set with spaces without the remarks behind their figures (`行政强制  708  2件为上年收到`): words there
 * would make the whole line one of text. Below a header that stands in its place everything in that place is a remark;
 * below one parted by single spaces only words right behind figures are.
 */
export function withoutRemarkLines(blocks: readonly Block[]): readonly Block[] {
  let column: RemarkColumn | null = null;
  let changed = false;
  const result = blocks.map((block): Block => {
    if (block.kind !== "paragraph" || /[\t|]/u.test(block.text)) {
      column = null;
      return block;
    }
    const own = columnIn(block.text);
    if (own !== null) column = own;
    else if (looksLikeHeading(block.text)) column = null;
    const cut = column === null || own !== null ? null : cutAt(block.text, column);
    if (cut === null) return block;
    changed = true;
    return shortened(block, cut);
  });
  return changed ? result : blocks;
}

function shortened(block: Paragraph, at: number): Paragraph {
  return { ...block, text: block.text.slice(0, at).trimEnd() };
}

const longestLine = thresholds.remarkLines.longestLine;

/** The column that a line is headed with: a remark's header is its last word, and others stand before it. */
function columnIn(text: string): RemarkColumn | null {
  if (text.length > longestLine) return null;
  const [, before = "", gap = "", last = ""] = /^(.*\S)([ \u3000]+)(\S{2,5})\s*$/u.exec(text) ?? [];
  if (!isRemark(foldLabel(last))) return null;
  const head = text.slice(0, before.length + gap.length);
  return {
    from: [countCharacters, countColumns].map((measure) => [measure, measure(head)] as const),
    isPlaced: gap.length > 1,
  };
}

/** Where the remark of a line begins; `null` where it has none. */
function cutAt(text: string, column: RemarkColumn): number | null {
  // What ends with a stop is prose below the table.
  if (text.length > longestLine || /[。；！？]/u.test(text)) return null;
  const words = [...text.matchAll(/\S+/gu)].map((match) => ({ text: match[0], start: match.index }));
  const isFigure = ({ text: word }: Word) => looksLikeValue(word) && /\p{Nd}/u.test(word);
  const figure = words.findLastIndex(isFigure);
  const stands = ({ start }: Word) =>
    column.isPlaced && column.from.some(([measure, from]) => measure(text.slice(0, start)) >= from);
  // The only figure of a line, where it begins as the header of remarks does, is one, too: what it counts is none of the form's.
  const last = words[figure];
  const isBelow = ({ start }: Word) =>
    column.isPlaced && column.from.some(([measure, from]) => measure(text.slice(0, start)) === from);
  const isLone = figure > 0 && figure === words.length - 1 && !words.slice(0, -1).some(isFigure);
  if (last !== undefined && isLone && isBelow(last)) return last.start;
  // A second line of a remark stands alone below the first.
  if (figure < 0) return words[0] !== undefined && stands(words[0]) ? 0 : null;
  // A number that opens the line counts its row: the words behind it are the row's label.
  const remark = words
    .slice(figure + 1)
    .find((word) => stands(word) || (figure > 0 && !looksLikeValue(word.text)));
  return remark?.start ?? null;
}

interface Word {
  readonly text: string;
  readonly start: number;
}
