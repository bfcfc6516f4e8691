import { noReport, recognizeOptions } from "../../check/recognized.ts";
import { inspectionText } from "../../format/inspection.ts";
import { inspectionJson } from "../../format/inspection-json.ts";
import type { Palette } from "../../format/palette.ts";
import type { Source } from "../../read/source.ts";
import { recognize } from "../../recognize/index.ts";
import type { Report } from "../../report/model.ts";
import { batched } from "../../write/batched.ts";
import { jsonPieces } from "../../write/json.ts";
import { attempt, type Failure, failureOf } from "../batch/check.ts";
import { type Guard, noGuard } from "../batch/guard.ts";
import { readPublication, unreadAttachments } from "../inputs/publication.ts";
import { bytesOf, type Readable } from "../inputs/read-input.ts";
import type { Language } from "../language.ts";
import type { InspectFlags } from "../options/flags.ts";
import { type ColourLevel, paletteOf } from "../terminal/colour.ts";
import { answerWhy, whyText } from "./why.ts";

/** What a run of `inspect` has in common for all inputs. */
export interface InspectOptions {
  readonly language: Language;
  readonly flags: InspectFlags;
  readonly colour: ColourLevel;
}

/** What was read, also where that holds no report: then `failure` stands beside it. */
export type InspectReply =
  | { readonly shown: readonly string[]; readonly failure: Failure | null }
  | { readonly failure: Failure };

/** Shows inputs one by one. */
export interface Inspector {
  readonly inspect: (input: Readable) => Promise<InspectReply>;
}

interface Showing {
  readonly language: Language;
  readonly flags: InspectFlags;
  readonly palette: Palette;
}

/** The file as it was read, or the cell that was asked for; where there is no report there is no cell. */
function showing(
  source: Source,
  reports: readonly Report[],
  { language, flags, palette }: Showing,
): string[] {
  const { why, format } = flags;
  if (why !== undefined && reports.length > 0) {
    const answer = answerWhy(source, reports, why, language);
    return format === "json"
      ? [...batched(jsonPieces(answer, false))]
      : [whyText(answer, { language, palette })];
  }
  return format === "json"
    ? [...batched(jsonPieces(inspectionJson(source, reports), false))]
    : [inspectionText(source, reports, { language, palette })];
}

export function openInspector(
  { language, flags, colour }: InspectOptions,
  guard: Guard = noGuard,
): Inspector {
  return {
    inspect: (input) =>
      attempt(language, async () => {
        const bytes = await bytesOf(input, guard);
        const source = await readPublication(bytes, input, guard);
        const palette = await paletteOf(colour);
        return guard.timed(() => {
          const reports = recognize(source, recognizeOptions(flags));
          const shown = showing(source, reports, { language, flags, palette });
          const error = unreadAttachments(source) ?? (reports.length === 0 ? noReport(source) : null);
          return { shown, failure: error === null ? null : failureOf(error, language) };
        });
      }),
  };
}
