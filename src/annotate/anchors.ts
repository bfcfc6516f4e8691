import type { ParagraphPlace } from "../read/docx/paragraph-places.ts";
import type { Location } from "../read/source.ts";

/** From the first to the last paragraph that a comment is about; both are the same where it is about one. */
export interface Anchor {
  readonly first: ParagraphPlace;
  readonly last: ParagraphPlace;
}

/** Finds what a place of a finding means in the file: a cell, a paragraph, the start of a row or table. */
export interface Anchors {
  readonly find: (location: Location | null) => Anchor | null;
  /** The paragraph itself, in a text box too. */
  readonly paragraph: (location: Location) => ParagraphPlace | null;
}

export function findAnchors(paragraphs: readonly ParagraphPlace[]): Anchors {
  const byNumber = new Map<number, ParagraphPlace>();
  const byCell = new Map<string, Anchor>();
  const byRow = new Map<string, ParagraphPlace>();
  for (const one of paragraphs) {
    const { paragraph, table, row, column } = one.place;
    if (paragraph !== undefined) byNumber.set(paragraph, one);
    if (table === undefined) continue;
    const cell = cellName(table, row, column);
    byCell.set(cell, { first: byCell.get(cell)?.first ?? one, last: one });
    for (const name of [cellName(table), cellName(table, row)]) if (!byRow.has(name)) byRow.set(name, one);
  }
  /** Word has no comments in text boxes: what is said of one stands at the paragraph that holds it. */
  const outside = (one: ParagraphPlace): ParagraphPlace =>
    (one.around?.paragraph === undefined ? undefined : byNumber.get(one.around.paragraph)) ?? one;

  function inside({ table, row, column, paragraph }: Location): Anchor | null {
    const cell =
      table !== undefined && row !== undefined && column !== undefined
        ? byCell.get(cellName(table, row, column))
        : undefined;
    if (cell !== undefined) return cell;
    const one =
      (paragraph === undefined ? undefined : byNumber.get(paragraph)) ??
      (table === undefined ? undefined : (byRow.get(cellName(table, row)) ?? byRow.get(cellName(table))));
    return one === undefined ? null : { first: one, last: one };
  }

  return {
    find(location) {
      const found = location === null ? null : inside(location);
      return found === null ? null : { first: outside(found.first), last: outside(found.last) };
    },
    paragraph: ({ paragraph }) => (paragraph === undefined ? null : (byNumber.get(paragraph) ?? null)),
  };
}

function cellName(...numbers: readonly (number | undefined)[]): string {
  return numbers.filter((number) => number !== undefined).join("/");
}
