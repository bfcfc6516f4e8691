import { oncePer } from "../form/once.ts";
import type { Location, Source } from "../read/source.ts";
import type { Report, TextLine } from "../report/model.ts";
import { type Paragraph, paragraphsIn } from "./paragraphs.ts";

/**
 * Everything a reader of the file sees: paragraphs and cells, tables, pasted material, guides and footers included.
 * Of several reports in a file each answers for its own part, the first one for what stands before it too.
 */
export function fileParagraphs(report: Report, source: Source, siblings: readonly Report[]): Paragraph[] {
  const paragraphs = paragraphsOfFile(source);
  if (siblings.length < 2) return [...paragraphs];
  const index = siblings.indexOf(report);
  const next = siblings[index + 1];
  const from = index <= 0 ? Number.NEGATIVE_INFINITY : positionOf(report.at);
  const to = next === undefined ? Number.POSITIVE_INFINITY : positionOf(next.at);
  const positions = positionsIn(source);
  return paragraphs.filter((_, number) => {
    const position = positions[number] ?? 0;
    return position >= from && position < to;
  });
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

/** Asked for by each of hundreds of reports in a file. */
const positionsIn = oncePer((source: Source): readonly number[] =>
  paragraphsOfFile(source).map(({ at }) => positionOf(at(0))),
);

/** Lines of a text or a page, paragraphs of a Word file: both grow towards the end. */
function positionOf({ line, paragraph }: Location): number {
  return line ?? paragraph ?? 0;
}
