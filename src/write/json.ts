import type { CanonicalEnvelope, CanonicalReport } from "./canonical.ts";

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

/** The reports of an envelope, one line each. */
export function ndjsonText({ source, reports }: CanonicalEnvelope): string {
  const lines: ReportLine[] = reports.map((report) => ({ source, ...report }));
  return lines.map((line) => jsonText(line, true)).join("");
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
