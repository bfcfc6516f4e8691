import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { UserError } from "../../src/errors.ts";
import { lintSource } from "../../src/lint/index.ts";
import { readSource, type Source, type SourceKind } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";

/** What became of a file: `empty` has no text at all, `fault` is a defect of ours. */
export type Outcome =
  | { readonly is: "read" | "empty"; readonly kind: SourceKind }
  | { readonly is: "refused"; readonly code: string }
  | { readonly is: "fault"; readonly reason: string };

/** Reads a file and checks what is in it, as `lint` does. */
export async function tryFile(path: string): Promise<Outcome> {
  try {
    const source = await readSource(new Uint8Array(await readFile(path)), { file: basename(path) });
    lintSource(source, recognize(source));
    return { is: saysNothing(source) ? "empty" : "read", kind: source.kind };
  } catch (error) {
    if (error instanceof UserError) return { is: "refused", code: error.code };
    return { is: "fault", reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function saysNothing({ blocks }: Source): boolean {
  return blocks.every((block) =>
    block.kind === "paragraph" ? block.text.trim() === "" : block.cells.length === 0,
  );
}
