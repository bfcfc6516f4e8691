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

/** One line of NDJSON: a report with the source it was read from. */
export type ReportLine = Pick<CanonicalEnvelope, "source"> & CanonicalReport;

/** An envelope as JSON text, with every digit that the file shows: `26.550` where the number is 26.55. */
export function envelopeText(
  envelope: CanonicalEnvelope,
  reports: readonly Report[],
  compact: boolean,
): string {
  return withDigits(envelope, (copy) => copy.reports, reports, compact);
}

/** The reports of an envelope, one line each; digits as in `envelopeText`. */
export function ndjsonText(
  { source, reports: lines }: CanonicalEnvelope,
  reports: readonly Report[],
): string {
  return lines
    .map((report, index) => {
      const line: ReportLine = { source, ...report };
      return withDigits(line, (copy) => [copy], reports.slice(index, index + 1), true);
    })
    .join("");
}

/**
 * JSON.stringify knows numbers only as it writes them; words that stand nowhere else take the place of those that have
 * more digits in the file. `targetsOf` gives the objects that the reports became.
 */
function withDigits<Value>(
  value: Value,
  targetsOf: (copy: Value) => readonly object[],
  reports: readonly Report[],
  compact: boolean,
): string {
  const plain = jsonText(value, compact);
  const decimals = reports.map(writtenDecimals);
  const all = decimals.flat();
  if (all.length === 0) return plain;
  let word = "decimal";
  while (plain.includes(word)) word += "-";
  const copy = structuredClone(value);
  let count = 0;
  targetsOf(copy).forEach((target, index) => {
    for (const { path } of decimals[index] ?? []) {
      plantAt(target, path, `${word}${count}`);
      count += 1;
    }
  });
  const words = new RegExp(`"${word}(\\d+)"`, "g");
  return jsonText(copy, compact).replace(words, (written, at: string) => all[Number(at)]?.digits ?? written);
}

/** Pieces of a JSON array that is printed item by item, each item being JSON text. */
export interface ArrayPieces {
  /** What stands before the item of that index. */
  readonly before: (index: number) => string;
  readonly item: (json: string) => string;
  /** What stands after the last of so many items. */
  readonly end: (count: number) => string;
}

export function arrayPieces(compact: boolean): ArrayPieces {
  if (compact) {
    return {
      before: (index) => (index === 0 ? "[" : ","),
      item: (json) => json.trimEnd(),
      end: (count) => (count === 0 ? "[]\n" : "]\n"),
    };
  }
  return {
    before: (index) => (index === 0 ? "[\n" : ",\n"),
    item: (json) => json.trimEnd().replace(/^/gm, "  "),
    end: (count) => (count === 0 ? "[]\n" : "\n]\n"),
  };
}
