import type { Report } from "../report/model.ts";
import type { CanonicalEnvelope, CanonicalReport } from "./canonical.ts";
import { writtenDecimals } from "./decimals.ts";
import { plantAt } from "./pointer.ts";

/** JSON text with a line break at its end; two spaces of indentation unless `compact`. */
export function jsonText(value: unknown, compact: boolean): string {
  return `${escapeActing(JSON.stringify(value, null, compact ? undefined : 2))}\n`;
}

/**
 * What JSON allows in strings and a terminal acts upon (DEL, C1, marks of direction), or what some programs take for a
 * line end (U+0085, U+2028, U+2029) and would tear NDJSON at. Escaped, the value is the same.
 */
const acting = /(?![\t\n\r])\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

function escapeActing(json: string): string {
  return json.replace(acting, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Values written in one go; what holds more is written part by part. */
const most = 2000;

/**
 * The text of `jsonText` in pieces, for values whose text may be longer than a string can be. An iterable that is no
 * array is written as one, each item when its turn comes.
 * @param indent stands before every line but the first
 */
export function* jsonPieces(value: unknown, compact: boolean, indent = ""): Generator<string> {
  yield* pieces(value, compact, indent);
  yield "\n";
}

function* pieces(value: unknown, compact: boolean, indent: string): Generator<string> {
  if (typeof value !== "object" || value === null || countValues(value, most) <= most) {
    const text = escapeActing(JSON.stringify(value, null, compact ? undefined : 2));
    yield compact || indent === "" ? text : text.replaceAll("\n", `\n${indent}`);
    return;
  }
  const deeper = compact ? "" : `${indent}  `;
  const lineBreak = compact ? "" : `\n${deeper}`;
  const listed = isIterable(value);
  const members: Iterable<readonly [string, unknown]> = listed ? unnamed(value) : Object.entries(value);
  let count = 0;
  for (const [key, member] of members) {
    if (member === undefined || typeof member === "function") continue;
    const lead = listed ? "" : `${escapeActing(JSON.stringify(key))}:${compact ? "" : " "}`;
    yield `${count === 0 ? (listed ? "[" : "{") : ","}${lineBreak}${lead}`;
    yield* pieces(member, compact, deeper);
    count += 1;
  }
  if (count === 0) yield listed ? "[]" : "{}";
  else yield `${compact ? "" : `\n${indent}`}${listed ? "]" : "}"}`;
}

function* unnamed(items: Iterable<unknown>): Generator<readonly [string, unknown]> {
  for (const item of items) yield ["", item ?? null];
}

/** How many values hang below, counted no further than the limit; an iterable that is no array counts as too many. */
function countValues(value: unknown, limit: number): number {
  if (typeof value !== "object" || value === null) return 1;
  if (isIterable(value) && !Array.isArray(value)) return limit + 1;
  let count = 1;
  for (const member of Array.isArray(value) ? value : Object.values(value)) {
    count += countValues(member, limit - count);
    if (count > limit) return count;
  }
  return count;
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}

/** One line of NDJSON: a report with the source it was read from. */
export type ReportLine = Pick<CanonicalEnvelope, "source"> & CanonicalReport;

/** An envelope as JSON text in pieces, with every digit that the file shows: `26.550` where the number is 26.55. */
export function envelopePieces(
  envelope: CanonicalEnvelope,
  reports: readonly Report[],
  write: (value: unknown) => Iterable<string>,
): Iterable<string> {
  return withDigits(envelope, (copy) => copy.reports, reports, write);
}

/** The reports of an envelope, one line each; digits as in `envelopePieces`. */
export function* ndjsonLines(
  { source, reports: lines }: CanonicalEnvelope,
  reports: readonly Report[],
): Generator<string> {
  for (const [index, report] of lines.entries()) {
    const line: ReportLine = { source, ...report };
    const own = reports.slice(index, index + 1);
    yield* withDigits(
      line,
      (copy) => [copy],
      own,
      (value) => jsonPieces(value, true),
    );
  }
}

/**
 * JSON.stringify knows numbers only as it writes them; words that stand nowhere else take the place of those that have
 * more digits in the file. `targetsOf` gives the objects that the reports became. No piece ends within a string.
 */
function* withDigits<Value>(
  value: Value,
  targetsOf: (copy: Value) => readonly object[],
  reports: readonly Report[],
  write: (value: unknown) => Iterable<string>,
): Generator<string> {
  const decimals = reports.map(writtenDecimals);
  const all = decimals.flat();
  if (all.length === 0) {
    yield* write(value);
    return;
  }
  const word = wordBeside(write(value));
  const copy = structuredClone(value);
  let count = 0;
  targetsOf(copy).forEach((target, index) => {
    for (const { path } of decimals[index] ?? []) {
      plantAt(target, path, `${word}${count}`);
      count += 1;
    }
  });
  const words = new RegExp(`"${word}(\\d+)"`, "g");
  for (const piece of write(copy))
    yield piece.replace(words, (written, at: string) => all[Number(at)]?.digits ?? written);
}

/** A word that does not stand in a text. */
function wordBeside(text: Iterable<string>): string {
  let word = "decimal";
  for (const piece of text) while (piece.includes(word)) word += "-";
  return word;
}

/** What stands between and around the items of a JSON array that is printed item by item. */
export interface ArrayPieces {
  /** What stands before the item of that index. */
  readonly before: (index: number) => string;
  /** The text of an item. */
  readonly item: (value: unknown) => Iterable<string>;
  /** What stands after the last of so many items. */
  readonly end: (count: number) => string;
}

export function arrayPieces(compact: boolean): ArrayPieces {
  if (compact) {
    return {
      before: (index) => (index === 0 ? "[" : ","),
      item: (value) => pieces(value, true, ""),
      end: (count) => (count === 0 ? "[]\n" : "]\n"),
    };
  }
  return {
    before: (index) => (index === 0 ? "[\n  " : ",\n  "),
    item: (value) => pieces(value, false, "  "),
    end: (count) => (count === 0 ? "[]\n" : "\n]\n"),
  };
}
