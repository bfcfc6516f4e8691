import type { Source } from "../read/source.ts";
import type { Report } from "../report/model.ts";
import { batched } from "./batched.ts";
import { toEnvelope } from "./canonical.ts";
import { tidyColumns, tidyRecords } from "./csv-tidy.ts";
import { wideColumns, wideRecords } from "./csv-wide.ts";
import { type DocumentFormat, documentFormats } from "./document-formats.ts";
import { arrayPieces, envelopePieces, jsonPieces, ndjsonLines } from "./json.ts";

export type Format = "json" | "ndjson" | "csv" | DocumentFormat;

/** How one input becomes text, and how the texts of several are put together in one stream. */
export interface Conversion {
  readonly convert: (source: Source, reports: readonly Report[]) => Converted;
  /** What stands before the text of input number `index` of a stream; for a file of its own, before number 0. */
  readonly before: (index: number) => string;
  /** What closes a common stream of `count` inputs. */
  readonly end: (count: number) => string;
}

/** What a user may want otherwise; each is for some formats only. */
export interface ConversionOptions {
  /** Raw text and place of every cell, in JSON. */
  readonly provenance?: boolean;
  readonly compact?: boolean;
  readonly layout?: "tidy" | "wide";
  /** Byte order mark, in CSV; default true. */
  readonly bom?: boolean;
}

/**
 * Text of one input without what stands around it, in pieces: a whole may be longer than a string can be. Or the bytes
 * of a document.
 */
export type Converted = readonly (string | Uint8Array)[];

/**
 * Loads the writer of the format wanted.
 * @param joined the texts of several inputs follow one another in one stream
 */
export async function conversionOf(
  format: Format,
  flags: ConversionOptions,
  language: "zh" | "en",
  joined: boolean,
): Promise<Conversion> {
  const canonicalOptions = { provenance: flags.provenance === true, language };
  switch (format) {
    case "json": {
      const compact = flags.compact === true;
      const array = arrayPieces(compact);
      const write = joined ? array.item : (value: unknown) => jsonPieces(value, compact);
      return {
        convert: (source, reports) => [
          ...batched(envelopePieces(toEnvelope(source, reports, canonicalOptions), reports, write)),
        ],
        before: joined ? array.before : () => "",
        end: array.end,
      };
    }
    case "ndjson": {
      return {
        convert: (source, reports) => [
          ...batched(ndjsonLines(toEnvelope(source, reports, canonicalOptions), reports)),
        ],
        before: () => "",
        end: () => "",
      };
    }
    case "csv": {
      const { byteOrderMark, csvText } = await import("./csv.ts");
      const { columns, recordsOf } = layoutOf(flags.layout);
      const head = (flags.bom === false ? "" : byteOrderMark) + csvText([columns]);
      return {
        convert: (source, reports) => [
          ...batched(slicesOf(recordsOf(source.file, reports)).map((records) => csvText(records))),
        ],
        before: (index) => (index === 0 ? head : ""),
        end: () => "",
      };
    }
    default: {
      const write = await documentFormats[format].load();
      return { convert: (_source, reports) => [write(reports)], before: () => "", end: () => "" };
    }
  }
}

/** Lines of CSV that are made into one text. */
const slice = 5000;

function slicesOf<Item>(items: readonly Item[]): (readonly Item[])[] {
  const count = Math.ceil(items.length / slice);
  return Array.from({ length: count }, (_, index) => items.slice(index * slice, (index + 1) * slice));
}

function layoutOf(layout: ConversionOptions["layout"]) {
  if (layout === "wide") return { columns: wideColumns(), recordsOf: wideRecords };
  return { columns: tidyColumns, recordsOf: tidyRecords };
}
