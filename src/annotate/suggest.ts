import { escapeText } from "../format/xml.ts";
import { grouped } from "../grouped.ts";
import { ownAuthor } from "../read/docx/own-comments.ts";
import type { TextEdit } from "../rules/define.ts";
import type { Element } from "./elements.ts";
import { type Letter, lettersOf, type TextPiece } from "./letters.ts";
import type { PartText } from "./part-text.ts";
import type { Splice } from "./splice.ts";
import type { Tags } from "./word-tags.ts";

/** Corrections of one paragraph as tracked changes. */
export interface Suggested {
  readonly splices: readonly Splice[];
  /** Edits that were written, out of those asked for. */
  readonly written: number;
}

/** What goes out and comes in at one `w:t`. */
interface Cut {
  readonly piece: TextPiece;
  readonly from: number;
  readonly to: number;
  readonly added: string;
}

/** What all suggestions of a file have in common. */
export interface Suggesting {
  readonly part: PartText;
  readonly tags: Tags;
  readonly nextId: () => number;
  /** ISO time of the change; null for none. */
  readonly date: string | null;
}

/**
 * Writes corrections into a paragraph as insertions and deletions. One that does not stand there letter for letter, or in
 * more places than were found, is left out: then nobody can say which was meant.
 */
export function suggest(paragraph: Element, edits: readonly TextEdit[], suggesting: Suggesting): Suggested {
  const { said, letters } = lettersOf(paragraph, suggesting.part);
  const cuts: Cut[] = [];
  let written = 0;
  for (const alike of alikes(edits)) {
    const [edit] = alike;
    if (edit === undefined || edit.written === "" || edit.written.includes("\u0000")) continue;
    const places = placesOf(said, edit.written);
    if (places.length !== alike.length) continue;
    const made = places.map((at) => cutsAt(at, edit, letters));
    if (made.some((one) => one === null || one.some((cut) => cuts.some((other) => overlap(cut, other)))))
      continue;
    for (const one of made) cuts.push(...(one ?? []));
    written += alike.length;
  }
  return { splices: splicesOf(cuts, suggesting), written };
}

/** Edits that say the same of the same paragraph. */
function alikes(edits: readonly TextEdit[]): readonly (readonly TextEdit[])[] {
  return [...grouped(edits, ({ written, right }) => `${written}\u0000${right}`).values()];
}

function placesOf(said: string, written: string): number[] {
  const places: number[] = [];
  for (let at = said.indexOf(written); at >= 0; at = said.indexOf(written, at + written.length))
    places.push(at);
  return places;
}

/** Only what differs is changed: a hyphen, a character, not the whole number or heading. */
function cutsAt(
  at: number,
  { written, right }: TextEdit,
  letters: readonly (Letter | null)[],
): readonly Cut[] | null {
  let before = 0;
  while (before < written.length && written[before] === right[before]) before++;
  let behind = 0;
  const most = Math.min(written.length, right.length) - before;
  while (behind < most && written.at(-1 - behind) === right.at(-1 - behind)) behind++;
  const added = right.slice(before, right.length - behind);
  const [from, to] = [at + before, at + written.length - behind];
  if (from === to) {
    const [previous, next] = [from > at ? letters[from - 1] : null, letters[from]];
    const letter = previous ?? next;
    if (letter == null || !letter.piece.editable) return null;
    const place = letter === previous ? letter.to : letter.from;
    return [{ piece: letter.piece, from: place, to: place, added }];
  }
  const out = letters.slice(from, to);
  const cuts: Cut[] = [];
  for (const letter of out) {
    if (letter === null || !letter.piece.editable) return null;
    const last = cuts.at(-1);
    if (last?.piece === letter.piece) cuts[cuts.length - 1] = { ...last, to: letter.to };
    else cuts.push({ piece: letter.piece, from: letter.from, to: letter.to, added: "" });
  }
  const last = cuts.pop();
  return last === undefined ? null : [...cuts, { ...last, added }];
}

function overlap(one: Cut, other: Cut): boolean {
  return one.from <= other.to && other.from <= one.to;
}

function splicesOf(cuts: readonly Cut[], { part, tags, nextId, date }: Suggesting): Splice[] {
  const { text } = part;
  const { element } = tags;
  const opened = new Set<TextPiece>();
  return cuts.flatMap(({ piece, from, to, added }) => {
    const { run, text: own } = piece;
    const properties = run.children.find(({ local }) => local === "rPr");
    const style = properties === undefined ? "" : text.slice(properties.start, properties.end);
    const change = (kind: "ins" | "del", local: string, content: string) =>
      element(
        kind,
        { id: nextId(), author: ownAuthor, date },
        element("r", {}, style + element(local, { "xml:space": "preserve" }, content)),
        true,
      );
    const removed = to > from ? change("del", "delText", text.slice(from, to)) : "";
    const inserted = added === "" ? "" : change("ins", "t", part.encode(escapeText(added)));
    const tag = preservingTag(own, text);
    const again = text.slice(run.start, run.contentStart) + style + tag;
    const middle = { from, to, text: `</${own.name}></${run.name}>${removed}${inserted}${again}` };
    const start = { from: own.start, to: own.contentStart, text: tag };
    const isFirst = !opened.has(piece);
    opened.add(piece);
    return isFirst ? [start, middle] : [middle];
  });
}

/** The opening tag of a text, so that blanks at its ends stay. */
function preservingTag({ name, start, contentStart }: Element, text: string): string {
  const tag = text.slice(start, contentStart);
  return /\sxml:space\s*=/.test(tag) ? tag : `<${name} xml:space="preserve">`;
}
