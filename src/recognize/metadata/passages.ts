import { plainProse } from "../../form/fold.ts";
import type { Location } from "../../read/source.ts";
import type { TextLine } from "../../report/model.ts";
import { isEnded, isTorn } from "../../report/torn.ts";

/** A paragraph put together again, and where its lines stand. */
export interface Passage extends TextLine {
  /** The lines behind the first: index of their first character in the text, and their place. */
  readonly pieces?: readonly { readonly from: number; readonly at: Location }[];
}

/** Place of the line on which a character of the text stands; that of the first line where the index is none. */
export function placeIn({ at, pieces }: Passage, index: number): Location {
  return pieces?.findLast(({ from }) => from <= index)?.at ?? at;
}

/** Lines shorter than this are whole lines, not pieces of a paragraph cut at a fixed width. */
const shortestWrapped = 20;

const blank = /[ \t\u3000\u00a0]/u;

/** Blanks beside Chinese characters and punctuation say nothing; PDF text is full of them. */
const strayBlanks =
  /(?<=[\u4e00-\u9fff，。；：、（）〔〕])[ \t\u3000\u00a0]+|(?<![ \t\u3000\u00a0])[ \t\u3000\u00a0]+(?=[\u4e00-\u9fff，。；：、（）〔〕])/gu;

/**
 * Paragraphs of text that was wrapped at a fixed width (PDF, flip books): a long line without an end mark goes on in
 * the next. In plain script, so that words are found on mirror sites too.
 */
export function passagesOf(lines: readonly TextLine[]): Passage[] {
  const passages: Passage[] = [];
  let before: TextLine | null = null;
  /** The passage is put together from pieces of lines: it goes on to the end of its sentence. */
  let torn = false;
  for (const line of lines) {
    const plain = plainProse(line.text);
    const text = blank.test(plain) ? plain.replace(strayBlanks, "") : plain;
    const last = passages[passages.length - 1];
    let joins = false;
    if (last !== undefined && before !== null && isNext(before, line)) {
      const wraps = continuesIn(before, text);
      torn = !wraps && (isTorn(last.text, text) || (torn && goesOnTorn(last.text, text)));
      joins = wraps || torn;
    } else torn = false;
    if (joins && last !== undefined && last.text.length < longestParagraph) {
      passages[passages.length - 1] = {
        ...last,
        text: last.text + text,
        pieces: [...(last.pieces ?? []), { from: last.text.length, at: line.at }],
      };
    } else passages.push({ ...line, text });
    before = line;
  }
  return passages;
}

/** Joined text is not searched beyond this length. */
const longestParagraph = 4000;

function goesOnTorn(before: string, text: string): boolean {
  return !isEnded(before) && !startsItem.test(text);
}

const startsItem = /^(?:[（(]?[一二三四五六七八九十]+[)）、]|\d+[.、])/u;

/** Only what stands right behind a line continues it: the next line of a text or page, the next paragraph in Word. */
function isNext(line: TextLine, next: TextLine): boolean {
  const [here, there] = [line.at, next.at];
  if (here.table !== undefined || there.table !== undefined) return false;
  const [place, nextPlace] = [here.line ?? here.paragraph, there.line ?? there.paragraph];
  return place !== undefined && nextPlace !== undefined && nextPlace - place <= 1;
}

function continuesIn(line: TextLine, text: string): boolean {
  if (line.text.length < shortestWrapped || /(?:[。；！？;!?]|报告|报告[）)])$/u.test(line.text))
    return false;
  return !startsItem.test(text);
}
