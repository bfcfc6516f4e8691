import { deflateRawSync } from "node:zlib";
import { type Annotated, type AnnotateOptions, annotateDocx, isWordPackage } from "../../annotate/index.ts";
import { capFindings } from "../../lint/cap.ts";
import type { LintReport } from "../../lint/index.ts";
import type { Source } from "../../read/index.ts";
import type { Report } from "../../report/model.ts";
import type { Language } from "../language.ts";
import type { Guard } from "./guard.ts";

/** What annotated copies of a run are to hold. */
export interface CopyOptions {
  readonly suggest: boolean;
  /** ISO time of comments and changes; `null` for none. */
  readonly date: string | null;
}

/** An annotated copy as plain data, which may come from a worker. */
export interface Copy extends Annotated {
  /** Of the input itself; else a Word file of what was read of it. */
  readonly isOriginal: boolean;
}

/** What was read of an input and found in it. */
export interface CheckedContent {
  readonly bytes: Uint8Array;
  readonly source: Source;
  readonly reports: readonly Report[];
  readonly found: readonly LintReport[];
}

/** @throws UserError as `readDocx` does */
export async function makeCopy(
  { bytes, source, reports, found: all }: CheckedContent,
  { suggest, date }: CopyOptions,
  language: Language,
  { timed }: Pick<Guard, "timed">,
): Promise<Copy> {
  const found = all.map((report) => capFindings(report, language));
  const options: AnnotateOptions = {
    // Node's own is there already, since the reader uses it, and loading another costs 12 ms.
    ...{ deflate: deflateRawSync, language, suggest, date },
  };
  if (!isWordPackage(source, bytes)) {
    const { annotateRewritten } = await import("../../annotate/rewritten.ts");
    return { ...(await annotateRewritten(source, reports, found, options, timed)), isOriginal: false };
  }
  const said = reports.map((report, index) => ({
    findings: found[index]?.findings ?? [],
    title: report.title?.at ?? report.at,
  }));
  return { ...timed(() => annotateDocx(bytes, said, options)), isOriginal: true };
}
