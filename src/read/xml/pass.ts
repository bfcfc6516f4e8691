import { brokenXml } from "./errors.ts";
import type { Markup } from "./markup.ts";
import { forbidden, type Tag } from "./tag.ts";

/**
 * What an element means to whoever listens: `live` something, `silent` nothing by itself, `shut` something, but what is
 * inside is not heard this time, `unheard` is an element inside such a one, or inside one that is never heard.
 */
export type Meaning = "live" | "silent" | "shut" | "unheard";

/** What a pass over an XML file meets, in its order. */
export interface XmlEvents {
  /**
   * Also called for an empty element, whose `close` follows at once.
   * @param at where its `<` stands in the markup, 0-based
   */
  open(tag: Tag, at: number): Meaning;
  /** So many elements that mean nothing were left out, since they were read before, character for character. */
  leap(elements: number): void;
  close(): void;
  /** Text inside the root element, entities decoded; one run of text may come in several calls. */
  text(text: string): void;
}

/** An element that is open. */
export interface OpenElement {
  readonly tag: Tag;
  /** Where its content starts in the markup; -1 where the content is not to be remembered. */
  readonly start: number;
  /** Elements before it. */
  readonly before: number;
  /** Something in it means something. */
  live: boolean;
}

/** A pass over a part of which some pieces are read. */
export interface Pass {
  readonly part: string;
  readonly markup: Markup;
  readonly events: XmlEvents;
  readonly open: OpenElement[];
  elements: number;
  silences: number;
  /** Open elements, the root apart, that give prefixes another meaning: names in them are not what they are elsewhere. */
  declaring: number;
  readonly tags: Map<string, Tag>;
  text: string;
  /** Characters before `text`. */
  base: number;
  rootSeen: boolean;
  atStart: boolean;
}

/** Lines and columns are counted only here, from the start of the part. */
export function fail(pass: Pass, at: number, reason: string): never {
  let before = "";
  for (const piece of pass.markup.pieces) if (before.length < pass.base + at) before += piece;
  const lines = pass.markup.decode(before.slice(0, pass.base + at)).split(/\r\n?|\n/);
  throw brokenXml(pass.part, lines.length, (lines.at(-1) ?? "").length + 1, reason);
}

/** What the markup says from `start` to `end`. */
export function decoded(pass: Pass, start: number, end: number): string {
  const said = pass.markup.decode(pass.text.slice(start, end));
  const at = said.search(forbidden);
  if (at >= 0) fail(pass, start + pass.markup.width(said.slice(0, at)), "forbidden character");
  return said;
}

/** Ends of lines are "\n", however they are written. */
export function unifyLines(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
