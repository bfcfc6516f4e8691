import { isPlain, isSpeck, type Look } from "../lost.ts";
import { type Raised, raise } from "../raised.ts";
import type { Stretch } from "../sheets/look.ts";
import { isSwitchedOn, isWhite } from "./looks.ts";

const run = /<(?:\w+:)?r>/u;
const shown = /<(?:\w+:)?t(?: [^<>]*)?>([^<]*)</u;
/** What makes a run other than its neighbours, as far as that is read. */
const telling = /<(?:\w+:)?(?:vertAlign|strike|sz|color)[ /]/u;
const ownLook = /<(?:\w+:)?rPr>/u;
const setting = /<(?:\w+:)?(vertAlign|strike|sz|color)((?: [\w:]+="[^"<>]*")*) ?\/>/gu;
const given = / ([\w:]+)="([^"]*)"/gu;
/** Each stands for one character. */
const escaped = /&[^;]{1,10};|_x[\dA-Fa-f]{4}_/gu;
/** Thousands of cells may share what has more. */
const mostMarkup = 20_000;

interface RunLook extends Look {
  readonly raised: Raised | null;
}

/**
 * The text of a cell as its runs set it.
 *
 * @param markup of its runs, as the table of strings has them
 * @param cell what holds for text that says nothing of itself
 */
export function stretchesOf(text: string, markup: string, cell: Look): readonly Stretch[] {
  if (markup.length > mostMarkup || !telling.test(markup)) return [{ text, look: cell }];
  let at = 0;
  const read: Stretch[] = [];
  for (const inside of markup.split(run).slice(1)) {
    const length = (shown.exec(inside)?.[1] ?? "").replaceAll(escaped, "x").length;
    const look = ownLook.test(inside) ? lookOfRun(inside) : { ...cell, raised: null };
    read.push({ text: text.slice(at, at + length), raised: look.raised, look });
    at += length;
  }
  return [...read, { text: text.slice(at), look: cell }];
}

function lookOfRun(markup: string): RunLook {
  const look = { struck: false, speck: false, white: false, raised: null as Raised | null };
  for (const [, name, attributes = ""] of markup.matchAll(setting)) {
    const values = new Map([...attributes.matchAll(given)].map(([, key, value]) => [key, value]));
    const value = values.get("val");
    if (name === "vertAlign") look.raised = value === "superscript" || value === "subscript" ? value : null;
    if (name === "strike") look.struck = isSwitchedOn(value);
    if (name === "sz") look.speck = isSpeck(Number(value));
    if (name === "color") look.white = isWhite((key) => values.get(key));
  }
  return look;
}

const runs = /<((?:\w+:)?)r>([\s\S]*?)<\/\1r>/gu;

/** No characters: what is set in one of these ways stands between its sign and the last. */
const signs = { struck: "\ufdd1", speck: "\ufdd2", white: "\ufdd3", end: "\ufdd0" } as const;

/** The markup of runs that say how they look, as plain ones of raised digits and of signs; no longer than it was. */
export function withSignedRuns(markup: string): string {
  if (markup.length > mostMarkup || !telling.test(markup)) return markup;
  return markup.replace(runs, (whole: string, prefix: string, inside: string) => {
    const look = lookOfRun(inside);
    const text = shown.exec(inside)?.[1] ?? "";
    if (look.raised === null ? isPlain(look) : text.includes("&")) return whole;
    const set = look.raised === null ? text : raise(text, look.raised);
    const sign = look.struck ? signs.struck : look.speck ? signs.speck : look.white ? signs.white : "";
    const signed = sign === "" ? set : `${sign}${set}${signs.end}`;
    return `<${prefix}r><${prefix}t>${signed}</${prefix}t></${prefix}r>`;
  });
}

const signed = /([\ufdd1-\ufdd3])([^\ufdd0-\ufdd3]*)\ufdd0/u;

/** The text of a cell with the signs of its runs, as what they say. */
export function stretchesOfSigned(text: string, cell: Look): readonly Stretch[] {
  // Every third piece is a sign, every one behind it what it stands for.
  const pieces = text.split(signed);
  return pieces.flatMap((piece, index) => {
    if (index % 3 === 1) return [];
    const sign = index % 3 === 2 ? pieces[index - 1] : undefined;
    const look =
      sign === undefined
        ? cell
        : { struck: sign === signs.struck, speck: sign === signs.speck, white: sign === signs.white };
    return [{ text: piece, look }];
  });
}
