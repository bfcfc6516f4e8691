import { exitCode, UserError } from "../errors.ts";
import type { Source } from "../read/source.ts";
import type { Report } from "../report/model.ts";
import { toEnvelope } from "../write/canonical.ts";
import { tidyColumns, tidyRecords } from "../write/csv-tidy.ts";
import { wideColumns, wideRecords } from "../write/csv-wide.ts";
import { arrayPieces, envelopeText, ndjsonText } from "../write/json.ts";
import type { ConvertFlags } from "./flags.ts";
import type { Language } from "./language.ts";

export type Format = "json" | "ndjson" | "csv";

/** How one input becomes text, and how the texts of several are put together in one stream. */
export interface Conversion {
  readonly convert: (source: Source, reports: readonly Report[]) => Converted;
  /** A file of its own. */
  readonly alone: (converted: Converted) => string;
  /** Text of one input in a common stream; `first` for the first that is printed. */
  readonly joined: (converted: Converted, first: boolean) => string;
  /** What closes a common stream of `count` inputs. */
  readonly end: (count: number) => string;
}

/** Text of one input without what stands around it. */
export type Converted = string;

/** Loads the writer of the format wanted. */
export async function conversionOf(
  format: Format,
  flags: ConvertFlags,
  language: Language,
): Promise<Conversion> {
  checkFlags(format, flags);
  const canonicalOptions = { provenance: flags.provenance === true, language };
  switch (format) {
    case "json": {
      const compact = flags.compact === true;
      const pieces = arrayPieces(compact);
      return {
        convert: (source, reports) =>
          envelopeText(toEnvelope(source, reports, canonicalOptions), reports, compact),
        alone: (converted) => converted,
        joined: (converted, first) => pieces.before(first ? 0 : 1) + pieces.item(converted),
        end: pieces.end,
      };
    }
    case "ndjson": {
      const same = (converted: Converted) => converted;
      return {
        convert: (source, reports) => ndjsonText(toEnvelope(source, reports, canonicalOptions), reports),
        alone: same,
        joined: same,
        end: () => "",
      };
    }
    case "csv": {
      const { byteOrderMark, csvText } = await import("../write/csv.ts");
      const { columns, recordsOf } = layoutOf(flags.layout);
      const head = (flags.bom === false ? "" : byteOrderMark) + csvText([columns]);
      return {
        convert: (source, reports) => csvText(recordsOf(source.file, reports)),
        alone: (converted) => head + converted,
        joined: (converted, first) => (first ? head : "") + converted,
        end: () => "",
      };
    }
  }
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
  if (provenance && format === "csv") throw contradiction("--provenance", "--to csv");
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
