import { exitCode, UserError } from "../errors.ts";
import type { Source } from "../read/source.ts";
import type { Report } from "../report/model.ts";
import { toEnvelope } from "../write/canonical.ts";
import { tidyColumns, tidyRecords } from "../write/csv-tidy.ts";
import { wideColumns, wideRecords } from "../write/csv-wide.ts";
import { arrayPieces, envelopePieces, jsonPieces, ndjsonLines } from "../write/json.ts";
import { batched } from "./batched.ts";
import { type DocumentFormat, documentFormats } from "./document-formats.ts";
import type { ConvertFlags } from "./flags.ts";
import type { Language } from "./language.ts";

export type Format = "json" | "ndjson" | "csv" | DocumentFormat;

/** How one input becomes text, and how the texts of several are put together in one stream. */
export interface Conversion {
  readonly convert: (source: Source, reports: readonly Report[]) => Converted;
  /** What stands before the text of input number `index` of a stream; for a file of its own, before number 0. */
  readonly before: (index: number) => string;
  /** What closes a common stream of `count` inputs. */
  readonly end: (count: number) => string;
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
  flags: ConvertFlags,
  language: Language,
  joined: boolean,
): Promise<Conversion> {
  checkFlags(format, flags);
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
      const { byteOrderMark, csvText } = await import("../write/csv.ts");
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

function layoutOf(layout: ConvertFlags["layout"]) {
  if (layout === "wide") return { columns: wideColumns(), recordsOf: wideRecords };
  return { columns: tidyColumns, recordsOf: tidyRecords };
}

/** An option that would have no effect is refused: the user expects one. */
function checkFlags(format: Format, { provenance, layout, pretty, compact, bom }: ConvertFlags): void {
  if (bom === false && format !== "csv") throw contradiction("--no-bom", `--to ${format}`);
  if (pretty && compact) throw contradiction("--pretty", "--compact");
  if (layout === "wide" && format !== "csv") throw contradiction("--layout wide", `--to ${format}`);
  if (provenance && format !== "json" && format !== "ndjson")
    throw contradiction("--provenance", `--to ${format}`);
  if (pretty && format !== "json") throw contradiction("--pretty", `--to ${format}`);
}

function contradiction(one: string, other: string): UserError {
  return new UserError(
    "contradiction",
    { zh: `${one} 与 ${other} 不能同用`, en: `${one} and ${other} do not go together` },
    {
      hint: { zh: "用法见 gia-report convert --help", en: "see gia-report convert --help" },
      exitCode: exitCode.usage,
    },
  );
}
