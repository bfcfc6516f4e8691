import { deflateRawSync } from "node:zlib";
import { annotatedCopy, type Checked } from "../../annotate/copy.ts";
import { type Annotated, isWordPackage } from "../../annotate/index.ts";
import { capFindings } from "../../lint/cap.ts";
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

/** @throws UserError as `readDocx` does */
export async function makeCopy(
  checked: Checked,
  { suggest, date }: CopyOptions,
  language: Language,
  { timed }: Pick<Guard, "timed">,
): Promise<Copy> {
  // Node's own is there already, since the reader uses it, and loading another costs 12 ms.
  const options = { deflate: deflateRawSync, language, suggest, date };
  const found = checked.found.map((report) => capFindings(report, language));
  const copy = await annotatedCopy({ ...checked, found }, options, timed);
  return { ...copy, isOriginal: isWordPackage(checked.source, checked.bytes) };
}
