import { recognizeReports } from "../../check/recognized.ts";
import type { Conversion, Converted, Format } from "../../write/conversion.ts";
import { readPublication, unreadAttachments } from "../inputs/publication.ts";
import { bytesOf, type Readable } from "../inputs/read-input.ts";
import type { Language } from "../language.ts";
import type { ConvertFlags } from "../options/flags.ts";
import { conversionFor } from "../outputs/conversion.ts";
import { attempt, type Failure, failureOf } from "./check.ts";
import { type Guard, noGuard } from "./guard.ts";

/** What a run of `convert` has in common for all inputs. */
export interface TransformOptions {
  readonly language: Language;
  readonly format: Format;
  readonly flags: ConvertFlags;
  /** The results follow one another in one stream. */
  readonly joined: boolean;
}

export type TransformReply =
  | {
      readonly converted: Converted;
      readonly reports: number;
      readonly issues: number;
      /** Of what belongs to the input and was not read. */
      readonly unread: Failure | null;
    }
  | { readonly failure: Failure };

/** Converts inputs one by one. */
export interface Transformer {
  readonly transform: (input: Readable) => Promise<TransformReply>;
}

export function openTransformer(
  { language, format, flags, joined }: TransformOptions,
  guard: Guard = noGuard,
): Transformer {
  let conversion: Promise<Conversion> | null = null;
  return {
    transform: (input) =>
      attempt(language, async () => {
        conversion ??= conversionFor(format, flags, language, joined);
        const bytes = await bytesOf(input, guard);
        const source = await readPublication(bytes, input, guard);
        const { convert } = await conversion;
        const unread = unreadAttachments(source);
        return guard.timed(() => {
          const reports = recognizeReports(source, flags);
          const issues = reports.reduce((count, report) => count + report.issues.length, 0);
          return {
            converted: convert(source, reports),
            reports: reports.length,
            issues,
            unread: unread === null ? null : failureOf(unread, language),
          };
        });
      }),
  };
}
