import { inspectionText } from "../../format/inspection.ts";
import { inspectionJson } from "../../format/inspection-json.ts";
import { recognize } from "../../recognize/index.ts";
import { jsonPieces } from "../../write/json.ts";
import { batched } from "../batched.ts";
import { type ColourLevel, paletteOf } from "../colour.ts";
import type { InspectFlags } from "../flags.ts";
import type { Language } from "../language.ts";
import { readPublication, unreadAttachments } from "../publication.ts";
import { bytesOf, noReport, type Readable, recognizeOptions } from "../read-input.ts";
import { attempt, type Failure, failureOf } from "./check.ts";
import { type Guard, noGuard } from "./guard.ts";

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
          const shown =
            flags.format === "json"
              ? [...batched(jsonPieces(inspectionJson(source, reports), false))]
              : [inspectionText(source, reports, { language, palette })];
          const error = unreadAttachments(source) ?? (reports.length === 0 ? noReport(source) : null);
          return { shown, failure: error === null ? null : failureOf(error, language) };
        });
      }),
  };
}
