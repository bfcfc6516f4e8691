import { deflateRawSync } from "node:zlib";
import { type Annotated, type AnnotateOptions, annotateDocx, isWordPackage } from "../../annotate/index.ts";
import { capFindings } from "../../lint/cap.ts";
import type { LintReport } from "../../lint/index.ts";
import type { Source } from "../../read/index.ts";
import type { Report } from "../../report/model.ts";
import type { Guard } from "./guard.ts";

/** How copies with comments are written: plain data, which may be handed to a worker. */
export type CopyOptions = Omit<AnnotateOptions, "deflate" | "limits">;

export interface AnnotatedCopy extends Annotated {
  /** The file itself with comments; else a Word file of what was read. */
  readonly isOriginal: boolean;
}

/**
 * A copy of an input with its findings as comments.
 * @throws UserError where its comments cannot be read, what the guard throws
 */
export async function annotatedCopy(
  bytes: Uint8Array,
  source: Source,
  { reports, found: all }: { readonly reports: readonly Report[]; readonly found: readonly LintReport[] },
  copying: CopyOptions,
  { timed }: Guard,
): Promise<AnnotatedCopy> {
  const found = all.map((report) => capFindings(report, copying.language));
  // Node's own is there already, since the reader uses it, and loading another costs 12 ms.
  const options: AnnotateOptions = { ...copying, deflate: deflateRawSync };
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
