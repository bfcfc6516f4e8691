import { endOfRun } from "../run-end.ts";
import { decodeEntities } from "./entities.ts";

/** A start tag as the file writes it. */
export interface Tag {
  readonly name: string;
  /** Values by name, entities decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  /** `<w:br/>` */
  readonly empty: boolean;
  /** It declares prefixes. */
  readonly declares: boolean;
  /** Contents of such an element that mean nothing, up to its end, as they were met; for `scan.ts` alone. */
  readonly silences: Silence[];
}

export interface Silence {
  readonly raw: string;
  /** Elements in it. */
  readonly elements: number;
}

/** What stands where a tag should be: the tag with the position after it, the start of one that goes on, or a fault. */
export type TagResult =
  | { readonly kind: "tag"; readonly tag: Tag; readonly end: number }
  | { readonly kind: "unfinished" }
  | { readonly kind: "fault"; readonly at: number; readonly reason: string };

/** Finds what is no character of XML 1.0 (surrogates cannot come out of a decoder alone). */
export const forbidden = /[^\t\n\r\u0020-\ufffd]/;

const unfinished: TagResult = { kind: "unfinished" };
const forbiddenInValue = /[^\t\n\r\u0020-;=-\ufffd]/;
const nameEnd = /[\s/<>="'&]/g;
/** No format has a longer name, and a pattern that goes over millions of characters has no room to go back. */
const longestName = 10_000;
const simpleName = /^[A-Za-z_:][\w:.-]*$/;
/** `Name` of XML 1.0, fifth edition. */
const fullName =
  /^[:A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}][-.\d:A-Z_a-z\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c-\u200d\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]*$/u;

/** Whether a text may name an element or an attribute. */
export function isName(text: string): boolean {
  return text.length <= longestName && (simpleName.test(text) || fullName.test(text));
}

/** Position after the `>` of the tag whose `<` stands at `start`, -1 where it is not there; a `>` in quotes ends no tag. */
export function endOfTag(text: string, start: number): number {
  let greater = -1;
  for (let at = start; ; ) {
    // Looked for again only where the last one stood in quotes: a tag may have a million of these.
    if (greater < at) greater = text.indexOf(">", at);
    if (greater < 0) return -1;
    const quote = firstQuote(text, at, greater);
    if (quote < 0) return greater + 1;
    const closing = text.indexOf(text.charAt(quote), quote + 1);
    if (closing < 0) return -1;
    at = closing + 1;
  }
}

function firstQuote(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code === 0x27) return at;
  }
  return -1;
}

/** Reads the start tag whose `<` stands at `start`, well-formedness checked; linear in its length. */
export function readTag(text: string, start: number): TagResult {
  const name = readName(text, start + 1);
  let at = start + 1 + name.length;
  if (at >= text.length) return unfinished;
  if (!isName(name)) return fault(start + 1, "invalid element name");
  const attributes = new Map<string, string>();
  let declares = false;
  for (;;) {
    const next = skipSpace(text, at);
    const code = text.charCodeAt(next);
    if (Number.isNaN(code)) return unfinished;
    if (code === 0x3e)
      return { kind: "tag", tag: { name, attributes, empty: false, declares, silences: [] }, end: next + 1 };
    if (code === 0x2f) {
      if (next + 1 >= text.length) return unfinished;
      if (text.charCodeAt(next + 1) !== 0x3e) return fault(next, "stray / in a tag");
      return { kind: "tag", tag: { name, attributes, empty: true, declares, silences: [] }, end: next + 2 };
    }
    if (next === at) return fault(next, "space expected");
    const attribute = readAttribute(text, next);
    if ("kind" in attribute) return attribute;
    if (attributes.has(attribute.name)) return fault(next, `attribute ${attribute.name} given twice`);
    attributes.set(attribute.name, attribute.value);
    if (attribute.name.startsWith("xmlns")) declares = true;
    at = attribute.end;
  }
}

function readAttribute(
  text: string,
  start: number,
): { readonly name: string; readonly value: string; readonly end: number } | TagResult {
  const name = readName(text, start);
  const equals = skipSpace(text, start + name.length);
  const quote = skipSpace(text, equals + 1);
  if (quote >= text.length) return unfinished;
  if (!isName(name)) return fault(start, "invalid attribute name");
  if (text.charCodeAt(equals) !== 0x3d) return fault(equals, `attribute ${name} without a value`);
  const mark = text.charAt(quote);
  if (mark !== '"' && mark !== "'") return fault(quote, `value of ${name} is not quoted`);
  const end = text.indexOf(mark, quote + 1);
  if (end < 0) return unfinished;
  const value = readValue(text.slice(quote + 1, end));
  return typeof value === "number"
    ? fault(quote + 1 + value, `invalid value of ${name}`)
    : { name, value, end: end + 1 };
}

/** Space in a value is a blank. Gives the position of a fault instead of the value. */
function readValue(raw: string): string | number {
  const wrong = raw.search(forbiddenInValue);
  if (wrong >= 0) return wrong;
  const blank = /[\t\n\r]/.test(raw) ? raw.replaceAll("\r\n", "\n").replace(/[\t\n\r]/g, " ") : raw;
  return blank.includes("&") ? decodeEntities(blank) : blank;
}

function readName(text: string, start: number): string {
  return text.slice(start, endOfRun(text, start, nameEnd));
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The four characters that XML calls white space. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa || code === 0x9 || code === 0xd;
}

function fault(at: number, reason: string): TagResult {
  return { kind: "fault", at, reason };
}
