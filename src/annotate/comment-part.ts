import { escapeText } from "../format/xml.ts";
import { ownAuthor } from "../read/docx/own-comments.ts";
import { attributeOf, type Element, readElement, rootStart } from "./elements.ts";
import type { Part } from "./parts.ts";
import { type Splice, splice } from "./splice.ts";
import { type Tags, tagsLike, wordAttribute } from "./word-tags.ts";

/** A comment to write. */
export interface Comment {
  readonly id: number;
  /** One paragraph per line. */
  readonly text: string;
}

/** What the part of comments of a file holds already. */
export interface OldComments {
  /** Identifiers of our own that are replaced. */
  readonly replaced: ReadonlySet<string>;
  /** Text of our own that stay, because somebody answered them. */
  readonly answered: ReadonlySet<string>;
  /** New identifiers, each not yet in use. */
  readonly nextId: () => number;
  /** The part with our old comments taken out and others added. */
  readonly write: (comments: readonly Comment[], date: string | null) => Uint8Array;
}

/** The largest identifier that Word takes. */
const mostId = 0x7fffffff;

/** @param parents `paraId` of the paragraphs that are answered (`w15:paraIdParent`) */
export function readComments(part: Part, parents: ReadonlySet<string>, uri: string): OldComments {
  const { text, decode } = part;
  const root = readElement(text, rootStart(text));
  const comments = root.children.filter(({ local }) => local === "comment");
  const own = comments.filter((one) => wordAttribute(text, one, "author") === ownAuthor);
  const isAnswered = (one: Element) =>
    one.children.some((paragraph) => parents.has(wordAttribute(text, paragraph, "paraId") ?? ""));
  const [kept, gone] = [own.filter(isAnswered), own.filter((one) => !isAnswered(one))];
  const idOf = (one: Element) => wordAttribute(text, one, "id") ?? "";
  const others = new Set(comments.filter((one) => !gone.includes(one)).map(idOf));
  return {
    // Where another comment has the same identifier nobody can tell whose marks are whose.
    replaced: new Set(gone.map(idOf).filter((id) => !others.has(id))),
    answered: new Set(kept.map((one) => textOf(text, one, decode))),
    nextId: counter(others),
    write: (added, date) => {
      const tags = tagsLike(root.name, uri);
      const body = part.encode(added.map((one) => commentXml(one, date, tags)).join(""));
      const removed: Splice[] = gone.map(({ start, end }) => ({ from: start, to: end, text: "" }));
      const put: Splice = root.empty
        ? { from: root.contentStart - 2, to: root.contentStart, text: `>${body}</${root.name}>` }
        : { from: root.contentEnd, to: root.contentEnd, text: body };
      return part.bytesOf(splice(text, [...removed, put]));
    },
  };
}

/** For a file without comments. */
export function noComments(uri: string): OldComments {
  return {
    replaced: new Set(),
    answered: new Set(),
    nextId: counter(new Set()),
    write: (added, date) => {
      const body = added.map((one) => commentXml(one, date, tagsLike("w:comments", uri))).join("");
      const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${uri}">${body}</w:comments>`;
      return new TextEncoder().encode(xml);
    },
  };
}

/** Identifiers that comments answer to, from the part `commentsExtended`. */
export function answeredParagraphs({ text }: Part): ReadonlySet<string> {
  const root = readElement(text, rootStart(text));
  const parents = root.children.map((one) => wordAttribute(text, one, "paraIdParent"));
  return new Set(parents.filter((id) => id !== null));
}

/** Goes on behind the identifiers in use; where these leave no room, takes those that are free. */
function counter(taken: ReadonlySet<string>): () => number {
  const numbers = new Set([...taken].map(Number).filter(Number.isSafeInteger));
  const highest = [...numbers].reduce((most, one) => Math.max(most, one), -1);
  let next = highest < mostId / 2 ? highest + 1 : 0;
  return () => {
    while (numbers.has(next)) next++;
    return next++;
  };
}

function commentXml({ id, text }: Comment, date: string | null, { element }: Tags): string {
  const paragraphs = text.split("\n").map((line) => {
    const run = element("r", {}, element("t", { "xml:space": "preserve" }, escapeText(line)));
    return element("p", {}, run);
  });
  const attributes = { id, author: ownAuthor, date, initials: "GIA" };
  return element("comment", attributes, paragraphs.join(""), true);
}

function textOf(text: string, comment: Element, decode: (raw: string) => string): string {
  const lines = comment.children
    .filter(({ local }) => local === "p")
    .map((paragraph) => pieces(paragraph).map((one) => text.slice(one.contentStart, one.contentEnd)));
  return decode(lines.map((line) => line.join("")).join("\n"));
}

function pieces({ local, children, ...own }: Element): Element[] {
  return local === "t" ? [{ local, children, ...own }] : children.flatMap(pieces);
}

/** Whether an element is a mark of one of these comments in the text. */
export function markOf(text: string, element: Element, ids: ReadonlySet<string>): boolean {
  return /^comment(?:RangeStart|RangeEnd|Reference)$/.test(element.local)
    ? ids.has(wordAttribute(text, element, "id") ?? attributeOf(text, element, "id") ?? "")
    : false;
}
