import { type Raised, raise } from "../raised.ts";

const run = /<(?:\w+:)?r>/u;
const shown = /<(?:\w+:)?t(?: [^<>]*)?>([^<]*)</u;
const raisedAs = /<(?:\w+:)?vertAlign val="(superscript|subscript)"/u;
/** Each stands for one character. */
const escaped = /&[^;]{1,10};|_x[\dA-Fa-f]{4}_/gu;
/** A figure with the marks of its notes has less; thousands of cells may share what has more. */
const most = { text: 100, markup: 20_000 };

/**
 * The text of a cell with the digits that its runs raise as characters of their own.
 *
 * @param markup of its runs, as the table of strings has them
 */
export function withRaised(text: string, markup: string): string {
  if (text.length > most.text || markup.length > most.markup || !raisedAs.test(markup)) return text;
  let at = 0;
  let read = "";
  for (const inside of markup.split(run).slice(1)) {
    const length = (shown.exec(inside)?.[1] ?? "").replaceAll(escaped, "x").length;
    const way = raisedAs.exec(inside)?.[1];
    const piece = text.slice(at, at + length);
    read += isRaised(way) ? raise(piece, way) : piece;
    at += length;
  }
  return read + text.slice(at);
}

const runs = /<((?:\w+:)?)r>([\s\S]*?)<\/\1r>/gu;

/** The markup of runs, in which those that are raised are plain ones of raised digits; no longer than it was. */
export function withRaisedRuns(markup: string): string {
  if (markup.length > most.markup || !raisedAs.test(markup)) return markup;
  return markup.replace(runs, (run: string, prefix: string, inside: string) => {
    const way = raisedAs.exec(inside)?.[1];
    const text = shown.exec(inside)?.[1] ?? "";
    if (!isRaised(way) || text.includes("&")) return run;
    return `<${prefix}r><${prefix}t>${raise(text, way)}</${prefix}t></${prefix}r>`;
  });
}

function isRaised(way: string | undefined): way is Raised {
  return way === "superscript" || way === "subscript";
}
