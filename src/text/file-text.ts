import { oncePer, oncePerOptions } from "../form/once.ts";
import type { Location, Source } from "../read/source.ts";
import type { Report, TextLine } from "../report/model.ts";
import { type Paragraph, paragraphsIn } from "./paragraphs.ts";

/**
 * Everything a reader of the file sees: paragraphs and cells, tables, pasted material, guides and footers included.
 * Of several reports in a file each answers for its own part, the first one for what stands before it too.
 *
 * @param siblings all reports of the file, in their order
 */
export function fileParagraphs(
  report: Report,
  source: Source,
  siblings: readonly Report[],
): readonly Paragraph[] {
  if (siblings.length < 2) return paragraphsOfFile(source);
  return sharesOf(siblings, source).get(report) ?? [];
}

/** Paragraphs by the report they belong to: a report's begin where it begins. */
const sharesOf = oncePerOptions((siblings: readonly Report[], source: Source) => {
  const shares = new Map<Report, Paragraph[]>(siblings.map((report) => [report, []]));
  let current = 0;
  for (const paragraph of paragraphsOfFile(source)) {
    const lines = new Set(paragraph.lines.map(({ at }) => lineKey(at)));
    for (let next = siblings[current + 1]; next !== undefined; next = siblings[current + 1]) {
      if (!lines.has(lineKey(next.at))) break;
      current++;
    }
    const owner = siblings[current];
    if (owner !== undefined) shares.get(owner)?.push(paragraph);
  }
  return shares;
});

/** Which line, paragraph or row of a table it is, wherever in it. */
function lineKey({ file, sheet, page, paragraph, table, row, line }: Location): string {
  return JSON.stringify([file, sheet, page, paragraph, table, row, line]);
}

const paragraphsOfFile: (source: Source) => readonly Paragraph[] = oncePer(({ blocks, kind }) => {
  const ground = { section: null, organization: "", hasColumns: kind === "text" };
  const paragraphs: Paragraph[] = [];
  let lines: TextLine[] = [];
  const close = () => {
    paragraphs.push(...paragraphsIn(lines, ground));
    lines = [];
  };
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      lines.push({ text: block.text, at: block.at });
      continue;
    }
    close();
    for (const { text, at } of block.cells) paragraphs.push(...paragraphsIn([{ text, at }], ground));
  }
  close();
  return paragraphs;
});
