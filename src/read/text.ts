import { detach } from "./detach.ts";
import { defaultLimits, type Limits, type Paragraph, type Reading } from "./reading.ts";
import { tooManyBlocks } from "./too-many-blocks.ts";

/**
 * Breaks inside a line: form feed (pdftotext writes one where a page ends), vertical tab, NEL, line and paragraph
 * separator. Editors do not count them as lines, so neither do locations.
 */
const innerBreak = /[\f\v\u0085\u2028\u2029]/;

/**
 * Plain text, one paragraph per line, white space and tabs kept: recognition reads the layout from them (L8 of docs/layouts.md).
 * A break inside a line opens a new paragraph at its column; where form feeds occur, locations carry the page.
 *
 * @throws UserError `too-many-blocks`
 */
export function readText(text: string, limits: Limits = defaultLimits): Reading {
  const blocks: Paragraph[] = [];
  const add = (block: Paragraph) => {
    if (blocks.length >= limits.blocks) throw tooManyBlocks(limits);
    blocks.push(block);
  };
  const paged = text.includes("\f");
  let line = 0;
  let page = 1;
  for (const lineText of splitLines(text)) {
    line += 1;
    if (!innerBreak.test(lineText)) {
      add(paragraph(lineText, { line, column: 1 }, paged ? page : null));
      continue;
    }
    for (const piece of splitInside(lineText)) {
      page += piece.pages;
      add(paragraph(piece.text, { line, column: piece.column }, paged ? page : null));
    }
  }
  return { blocks, notices: [], properties: {} };
}

/** One at a time: a list of all lines of a hostile file would not fit into memory. */
function* splitLines(text: string): Generator<string> {
  let start = 0;
  for (const end of text.matchAll(/\r\n|\r|\n/g)) {
    yield detach(text.slice(start, end.index));
    start = end.index + end[0].length;
  }
  // The end of the last line opens no further line.
  if (start < text.length) yield detach(text.slice(start));
}

interface Piece {
  readonly text: string;
  /** 1-based, in characters. */
  readonly column: number;
  /** Page ends passed before it. */
  readonly pages: number;
}

/** Empty pieces between breaks are dropped, but a line never vanishes altogether. */
function* splitInside(line: string): Generator<Piece> {
  let start = 0;
  let pages = 0;
  let yielded = false;
  for (const found of line.matchAll(/[\f\v\u0085\u2028\u2029]|$/g)) {
    if (found.index > start) {
      yield { text: line.slice(start, found.index), column: start + 1, pages };
      yielded = true;
      pages = 0;
    }
    if (found[0] === "\f") pages += 1;
    start = found.index + found[0].length;
  }
  if (pages > 0 || !yielded) yield { text: "", column: line.length + 1, pages };
}

function paragraph(text: string, start: { line: number; column: number }, page: number | null): Paragraph {
  const at = { ...start, length: text.length };
  return { kind: "paragraph", text, at: page === null ? at : { ...at, page } };
}
