import { type Conversion, type Converted, conversionOf, type Format } from "../conversion.ts";
import type { ConvertFlags } from "../flags.ts";
import type { Language } from "../language.ts";
import { readPublication } from "../publication.ts";
import { bytesOf, type Readable, recognizeReports } from "../read-input.ts";
import { attempt, type Failure } from "./check.ts";

/** What a run of `convert` has in common for all inputs. */
export interface TransformOptions {
  readonly language: Language;
  readonly format: Format;
  readonly flags: ConvertFlags;
}

export type TransformReply =
  | { readonly converted: Converted; readonly reports: number; readonly issues: number }
  | { readonly failure: Failure };

/** Converts inputs one by one. */
export interface Transformer {
  readonly transform: (input: Readable) => Promise<TransformReply>;
}

export function openTransformer({ language, format, flags }: TransformOptions): Transformer {
  let conversion: Promise<Conversion> | null = null;
  return {
    transform: (input) =>
      attempt(language, async () => {
        conversion ??= conversionOf(format, flags, language);
        const source = await readPublication(await bytesOf(input), input);
        const reports = recognizeReports(source, flags);
        const issues = reports.reduce((count, report) => count + report.issues.length, 0);
        return { converted: (await conversion).convert(source, reports), reports: reports.length, issues };
      }),
  };
}
