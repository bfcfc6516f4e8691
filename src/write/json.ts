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

/** Pieces of a JSON array that is printed item by item: the text before an item, and the text at the end. */
export function arrayPieces(compact: boolean) {
  return {
    before: (index: number) => (index === 0 ? (compact ? "[" : "[\n") : compact ? "," : ",\n"),
    item: (value: unknown) =>
      compact ? JSON.stringify(value) : JSON.stringify(value, null, 2).replace(/^/gm, "  "),
    end: (count: number) => (count === 0 ? "[]\n" : compact ? "]\n" : "\n]\n"),
  };
}
