import { deflateSync } from "fflate";
import { type Annotated, type AnnotateOptions, annotateDocx } from "../../src/annotate/index.ts";
import { type LintReport, lintSource } from "../../src/lint/index.ts";
import { type Location, readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import type { Report } from "../../src/report/model.ts";

export interface Copy extends Annotated {
  /** What was read of the file that was copied. */
  readonly reports: readonly Report[];
  readonly found: readonly LintReport[];
}

/** What `gia-report annotate` makes of a Word file. */
export async function annotate(bytes: Uint8Array, options: Partial<AnnotateOptions> = {}): Promise<Copy> {
  return copyOf(await readWord(bytes), options);
}

/** A Word file that is read and checked, of which copies can be made. */
export interface ReadWord extends Pick<Copy, "reports" | "found"> {
  readonly bytes: Uint8Array;
}

export async function readWord(bytes: Uint8Array): Promise<ReadWord> {
  const source = await readSource(bytes, { file: "年报.docx" });
  const reports = recognize(source);
  return { bytes, reports, found: lintSource(source, reports, { edits: true }) };
}

export function copyOf({ bytes, reports, found }: ReadWord, options: Partial<AnnotateOptions> = {}): Copy {
  const said = reports.map((report, index) => ({
    findings: found[index]?.findings ?? [],
    title: report.title?.at ?? null,
  }));
  return {
    ...annotateDocx(bytes, said, {
      language: "zh",
      suggest: false,
      date: null,
      deflate: deflateSync,
      ...options,
    }),
    reports,
    found,
  };
}

export async function findingsOf(bytes: Uint8Array) {
  return (await readWord(bytes)).found.flatMap(({ findings }) => findings);
}

/** A place of a finding as `anchoredComments` words it; what has none stands at the title, which comes first. */
export function placeOf(location: Location | null): string {
  if (location === null) return "段1";
  if (location.column === undefined) return `段${location.paragraph}`;
  return `表${location.table}行${location.row}列${location.column}`;
}
