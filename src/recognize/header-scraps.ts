import { foldLabel } from "../form/fold.ts";
import { editionIds, type TableKey, type TableTemplate, tableOf, wordingsOf } from "../form/index.ts";
import { oncePer } from "../form/once.ts";
import { isOwnHeader } from "./own-headers.ts";
import type { PhysicalRow } from "./rows.ts";
import { thresholds } from "./thresholds.ts";

/**
 * Whether a line holds nothing but labels of a table: headers, two or more of them, or a label that is too long to be a
 * word of prose. Where the table was read apart from it, that is what is left of it, and no text of the section.
 */
export function isHeaderScrap({ text }: PhysicalRow, key: TableKey): boolean {
  const words = text
    .split(/[\s|]/u)
    .filter((word) => word !== "")
    .map(foldLabel);
  if (words.length < 2 && (words[0]?.length ?? 0) < shortestAlone) return false;
  return editionIds.some((edition) => {
    const known = labelsOf(tableOf(edition, key));
    return (
      words.some((word) => known.has(word)) && words.every((word) => known.has(word) || isOwnHeader(word))
    );
  });
}

const shortestAlone = thresholds.headerScraps.shortestAlone;

const labelsOf = oncePer(
  ({ blocks }: TableTemplate): ReadonlySet<string> =>
    new Set(
      blocks
        .flatMap(({ caption, corner, columns, rows }) => [
          caption,
          corner,
          ...columns.flatMap(({ label, groups }) => [label, ...groups]),
          ...rows.flatMap(({ label, groups }) => [label, ...groups]),
        ])
        .flatMap((label) => (label === null ? [] : wordingsOf(label).map(foldLabel))),
    ),
);
