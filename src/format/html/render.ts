import type { Language } from "../words.ts";
import type { Exhibit } from "./exhibit.ts";
import type { Mark, Rendered } from "./mark.ts";

/** Renders an original with its marks; `null` where that cannot be done, "too slow" where it is ended for time. */
export type RenderOriginal = (
  exhibit: Exhibit,
  marks: readonly Mark[],
  language: Language,
) => Promise<Rendered | null | "too slow">;

/** Renders it here, however long that takes. */
export async function renderExhibit(
  exhibit: Exhibit,
  marks: readonly Mark[],
  language: Language,
): Promise<Rendered | null> {
  switch (exhibit.kind) {
    case "text":
      return (await import("./text.ts")).renderText(exhibit.text, marks, language);
    case "html":
      return await (await import("./web.ts")).renderPage(exhibit, marks, language);
    case "blocks":
      return (await import("./blocks.ts")).renderBlocks(exhibit.source.blocks, marks, language);
    case "docx":
      return await (await import("./docx.ts")).renderWord(exhibit, marks, language);
  }
}
