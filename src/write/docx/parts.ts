import type { Block, Passage } from "../document/model.ts";
import { escapeMarkup } from "../markup.ts";
import { type Comments, openComments } from "./comments.ts";
import { partsOf } from "./package.ts";
import { sectionXml } from "./page.ts";
import { fontTableXml, stylesXml } from "./styles.ts";
import { tableXml } from "./table.ts";
import { run } from "./text.ts";

/**
 * Parts of the Word file of a document by their names; `title` is its core property.
 * @param date ISO time of the comments; `null` for none
 */
export function docxParts(
  blocks: readonly Block[],
  title: string | null,
  date: string | null,
): Readonly<Record<string, string>> {
  const comments = openComments("gia-report", date);
  const body = blocks.map((block, index) => {
    if (block.kind === "passage") return passageXml(block, comments);
    // Two tables in a row would be one to Word.
    const follows = blocks[index - 1]?.kind === "table" ? emptyParagraph : "";
    return follows + tableXml(block, comments);
  });
  // The last thing in a Word file is a paragraph.
  const end = blocks.at(-1)?.kind === "passage" ? "" : emptyParagraph;
  return partsOf({
    document: body.join("") + end + sectionXml,
    styles: stylesXml,
    fontTable: fontTableXml,
    comments: comments.part(),
    properties: title === null ? "" : `<dc:title>${escapeMarkup(title)}</dc:title>`,
  });
}

const emptyParagraph = "<w:p/>";

const styles = { title: "Title", heading: "Heading1", text: "Text" } satisfies Record<
  Passage["role"],
  string
>;

function passageXml({ role, text, notes, opensReport }: Passage, comments: Comments): string {
  const onNewPage = opensReport === true ? "<w:pageBreakBefore/>" : "";
  const properties = `<w:pPr><w:pStyle w:val="${styles[role]}"/>${onNewPage}</w:pPr>`;
  return `<w:p>${properties}${comments.around(run(text), notes)}</w:p>`;
}
