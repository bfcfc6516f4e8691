import { oncePer, oncePerOptions } from "../form/once.ts";
import type { Location, Source } from "../read/source.ts";
import type { Report, TextLine } from "../report/model.ts";
import { groundOfFile, type Paragraph, paragraphsIn } from "./paragraphs.ts";

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

/** What stands in the file before its first report; nothing for the others. */
export function paragraphsBefore(
  report: Report,
  source: Source,
  siblings: readonly Report[],
): readonly Paragraph[] {
  if (siblings[0] !== report) return [];
  const paragraphs = fileParagraphs(report, source, siblings);
  const end = paragraphs.findIndex(({ at }) => isAtOrAfter(at(0), report.at));
  return end < 0 ? paragraphs : paragraphs.slice(0, end);
}

/** By the first of these that both places have and that differs. */
const axes = ["page", "paragraph", "line", "column"] as const;

function isAtOrAfter(one: Location, other: Location): boolean {
  const differences = axes.map((axis) => (one[axis] ?? Number.NaN) - (other[axis] ?? Number.NaN));
  return (differences.find((difference) => Math.abs(difference) > 0) ?? 0) >= 0;
}

/** Paragraphs by the report they belong to: a report's begin where it begins. */
const sharesOf = oncePerOptions((siblings: readonly Report[], source: Source) => {
  const shares = new Map<Report, Paragraph[]>(siblings.map((report) => [report, []]));
  const starts = new Map(siblings.map((report) => [lineKey(report.at), report]));
  let owner = siblings[0];
  for (const paragraph of paragraphsOfFile(source)) {
    for (const { at } of paragraph.lines) owner = starts.get(lineKey(at)) ?? owner;
    if (owner !== undefined) shares.get(owner)?.push(paragraph);
  }
  return shares;
});

/** Which line, paragraph or row of a table it is, wherever in it. */
function lineKey({ file, sheet, page, paragraph, table, row, line }: Location): string {
  return JSON.stringify([file, sheet, page, paragraph, table, row, line]);
}

const paragraphsOfFile: (source: Source) => readonly Paragraph[] = oncePer((source) => {
  const ground = groundOfFile(source);
  // Lines that follow each other are read together, a cell by itself.
  const runs: TextLine[][] = [[]];
  for (const block of source.blocks) {
    if (block.kind === "paragraph") runs.at(-1)?.push({ text: block.text, at: block.at });
    else {
      for (const { text, at } of block.cells) runs.push([{ text, at }]);
      runs.push([]);
    }
  }
  return runs.flatMap((lines) => paragraphsIn(lines, ground));
});
