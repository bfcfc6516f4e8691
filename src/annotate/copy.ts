import type { LintReport } from "../lint/index.ts";
import type { Source } from "../read/source.ts";
import { type Timed, unbounded } from "../read/timed.ts";
import type { Report } from "../report/model.ts";
import { type Annotated, type AnnotateOptions, annotateDocx, isWordPackage } from "./index.ts";

/** A file that was checked. */
export interface Checked {
  readonly bytes: Uint8Array;
  readonly source: Source;
  readonly reports: readonly Report[];
  /** What was found in each report. */
  readonly found: readonly LintReport[];
}

/**
 * A copy of a Word file with its findings as comments; of any other file a Word file of what was read, with them.
 * @param timed does what takes time
 * @throws UserError as `readDocx` does
 */
export async function annotatedCopy(
  { bytes, source, reports, found }: Checked,
  options: AnnotateOptions,
  timed: Timed = unbounded,
): Promise<Annotated> {
  if (!isWordPackage(source, bytes)) {
    const { annotateRewritten } = await import("./rewritten.ts");
    return timed(() => annotateRewritten(source, reports, found, options));
  }
  const said = reports.map((report, index) => ({
    findings: found[index]?.findings ?? [],
    title: report.title?.at ?? report.at,
  }));
  return timed(() => annotateDocx(bytes, said, options));
}
