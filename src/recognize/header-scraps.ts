import { foldLabel } from "../form/fold.ts";
import { editionIds, type TableKey, type TableTemplate, tableOf, wordingsOf } from "../form/index.ts";
import { oncePer } from "../form/once.ts";
import type { PhysicalRow } from "./rows.ts";

/**
 * Whether a line holds nothing but headers of a table, two or more of them: where the table was read apart from it, that
 * is what is left of its head, and no text of the section.
 */
export function isHeaderScrap({ text }: PhysicalRow, key: TableKey): boolean {
  const words = text.split(/[\s|]/u).filter((word) => word !== "");
  if (words.length < 2) return false;
  return editionIds.some((edition) => {
    const known = headersOf(tableOf(edition, key));
    return words.every((word) => known.has(foldLabel(word)));
  });
}

const headersOf = oncePer(
  ({ blocks }: TableTemplate): ReadonlySet<string> =>
    new Set(
      blocks
        .flatMap(({ caption, corner, columns }) => [
          caption,
          corner,
          ...columns.flatMap(({ label, groups }) => [label, ...groups]),
        ])
        .flatMap((label) => (label === null ? [] : wordingsOf(label).map(foldLabel))),
    ),
);
