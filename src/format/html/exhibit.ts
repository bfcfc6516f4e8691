import type { Source } from "../../read/source.ts";

/**
 * The report itself, to be shown beside its findings: what the reader made of it, and the original in the form in
 * which the reader's places can be found again.
 * - `docx`: a Word file in which every paragraph opens with a bookmark `<prefix>-p40` or `<prefix>-p40-t2-r5-c3`
 * - `html`: the markup that `line` and `column` count in
 * - `text`: the text that `line` and `column` count in
 * - `blocks`: no original that a page could show; what was read is shown itself
 */
export type Exhibit = {
  readonly source: Pick<Source, "blocks">;
} & (
  | { readonly kind: "docx"; readonly bytes: Uint8Array; readonly prefix: string }
  | { readonly kind: "html" | "text"; readonly text: string }
  | { readonly kind: "blocks" }
);
