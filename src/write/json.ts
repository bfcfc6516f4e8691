import type { CanonicalEnvelope, CanonicalReport } from "./canonical.ts";

/** JSON text with a line break at its end; two spaces of indentation unless `compact`. */
export function jsonText(value: unknown, compact: boolean): string {
  return `${JSON.stringify(value, null, compact ? undefined : 2)}\n`;
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
    const text = JSON.stringify(value, null, compact ? undefined : 2);
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
    const lead = listed ? "" : `${JSON.stringify(key)}:${compact ? "" : " "}`;
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

/** The reports of an envelope, one line each. */
export function ndjsonText(envelope: CanonicalEnvelope): string {
  return [...ndjsonLines(envelope)].join("");
}

/** The same, line by line. */
export function* ndjsonLines({ source, reports }: CanonicalEnvelope): Generator<string> {
  for (const report of reports) {
    const line: ReportLine = { source, ...report };
    yield `${JSON.stringify(line)}\n`;
  }
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
