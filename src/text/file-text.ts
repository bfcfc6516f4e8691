import { oncePer } from "../form/once.ts";
import type { Location, Source } from "../read/source.ts";
import type { Report, TextLine } from "../report/model.ts";
import { firstFrom } from "./first-from.ts";
import { type Paragraph, paragraphsIn } from "./paragraphs.ts";

/**
 * Everything a reader of the file sees: paragraphs and cells, tables, pasted material, guides and footers included.
 * Of several reports in a file each answers for its own part, the first one for what stands before it too.
 */
export function fileParagraphs(
  report: Report,
  source: Source,
  siblings: readonly Report[],
): readonly Paragraph[] {
  const { paragraphs, positions } = paragraphsOfFile(source);
  if (siblings.length < 2) return paragraphs;
  const next = nextReports(siblings).get(report);
  const startOf = ({ at }: Report) => firstFrom(positions, positionOf(at, source), (position) => position);
  return paragraphs.slice(
    report === siblings[0] ? 0 : startOf(report),
    next === undefined ? paragraphs.length : startOf(next),
  );
}

interface FileText {
  readonly paragraphs: readonly Paragraph[];
  /** Where each stands, never before the one that it follows. */
  readonly positions: readonly number[];
}

const paragraphsOfFile: (source: Source) => FileText = oncePer((source) => {
  const ground = { section: null, organization: "", hasColumns: source.kind === "text" };
  const paragraphs: Paragraph[] = [];
  const positions: number[] = [];
  let lines: TextLine[] = [];
  const add = (some: readonly TextLine[]) => {
    for (const paragraph of paragraphsIn(some, ground)) {
      paragraphs.push(paragraph);
      positions.push(Math.max(positionOf(paragraph.at(0), source), positions.at(-1) ?? 0));
    }
  };
  for (const block of source.blocks) {
    if (block.kind === "paragraph") {
      lines.push({ text: block.text, at: block.at });
      continue;
    }
    add(lines);
    lines = [];
    for (const { text, at } of block.cells) add([{ text, at }]);
  }
  add(lines);
  return { paragraphs, positions };
});

/** The report behind each, but the last. */
const nextReports = oncePer(
  (siblings: readonly Report[]) =>
    new Map(siblings.flatMap((next, index) => (index === 0 ? [] : [[siblings[index - 1], next] as const]))),
);

/** More lines than a page has. */
const pageLength = 1_000_000;

/** Lines of a text or a page of HTML and paragraphs of a Word file grow towards the end; pages count their lines anew. */
function positionOf({ page = 0, line, paragraph }: Location, { kind }: Source): number {
  const isPaged = kind === "pdf" || kind === "ofd";
  return isPaged ? page * pageLength + (line ?? 0) : (line ?? paragraph ?? 0);
}
