import type { CanonicalEnvelope, CanonicalReport } from "./canonical.ts";

/** JSON text with a line break at its end; two spaces of indentation unless `compact`. */
export function jsonText(value: unknown, compact: boolean): string {
  return `${JSON.stringify(value, null, compact ? undefined : 2)}\n`;
}

/** One line of NDJSON: a report with the source it was read from. */
export type ReportLine = Pick<CanonicalEnvelope, "source"> & CanonicalReport;

/** The reports of an envelope, one line each. */
export function ndjsonText({ source, reports }: CanonicalEnvelope): string {
  const lines: ReportLine[] = reports.map((report) => ({ source, ...report }));
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
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
