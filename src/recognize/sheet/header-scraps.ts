import { foldLabel } from "../../form/fold.ts";
import { foldedWordings } from "../../form/folded-wordings.ts";
import { editionIds, type TableKey, type TableTemplate, tableOf } from "../../form/index.ts";
import { oncePer } from "../../form/once.ts";
import { thresholds } from "../thresholds.ts";
import { isOwnHeader } from "../words/own-headers.ts";
import type { PhysicalRow } from "./rows.ts";

/**
 * Whether a line holds nothing but labels of a table: two or more of them, the caption of a block, or a label that is too
 * long to be a heading of prose. Where the table was read apart from it, that is what is left of it, and no text of the
 * section.
 */
export function isHeaderScrap({ text }: PhysicalRow, key: TableKey): boolean {
  const words = text.split(/[\s|]/u).filter((word) => word !== "");
  const [first] = words;
  if (first === undefined) return false;
  return editionIds.some((edition) => {
    const { all, alone } = labelsOf(tableOf(edition, key));
    if (words.length === 1) return alone.has(foldLabel(first));
    const folded = words.map(foldLabel);
    return folded.every((word) => all.has(word) || isOwnHeader(word)) && folded.some((word) => all.has(word));
  });
}

/**
 * Whether a line right above a table holds nothing but pieces of its header, as a header leaves behind that is broken over
 * lines.
 */
export function isHeaderPiece({ text }: PhysicalRow, key: TableKey): boolean {
  const words = text
    .split(/[\s|]/u)
    .map(foldLabel)
    .filter((word) => word !== "");
  if (words.length === 0) return false;
  return editionIds.some((edition) => {
    const labels = headersOf(tableOf(edition, key));
    const isPiece = (word: string) => labels.some((label) => label.includes(word));
    return words.every((word) => isPiece(word) || cutsOf(word).some((halves) => halves.every(isPiece)));
  });
}

/** A word as two of two characters or more: those of two columns that nearly touch. */
function cutsOf(word: string): [string, string][] {
  const cuts: [string, string][] = [];
  for (let at = 2; at <= word.length - 2; at++) cuts.push([word.slice(0, at), word.slice(at)]);
  return cuts;
}

/** The folded labels of a table's columns, their groups, and what stands in the corner before them. */
const headersOf = oncePer(({ blocks }: TableTemplate) =>
  blocks
    .flatMap(({ corner, columns }) => [corner, ...columns.flatMap(({ label, groups }) => [label, ...groups])])
    .flatMap((label) => (label === null ? [] : foldedWordings(label))),
);

const longestHeading = thresholds.headerScraps.longestHeading;

/** The folded labels of a table, and those of them that may stand alone. */
const labelsOf = oncePer(({ blocks }: TableTemplate) => {
  const labels = blocks.flatMap(({ corner, columns, rows }) => [
    corner,
    ...[...columns, ...rows].flatMap(({ label, groups }) => [label, ...groups]),
  ]);
  const fold = (some: typeof labels) =>
    some.flatMap((label) => (label === null ? [] : foldedWordings(label)));
  const captions = fold(blocks.map(({ caption }) => caption));
  const others = fold(labels);
  const long = others.filter((word) => word.length > longestHeading);
  return { all: new Set([...captions, ...others]), alone: new Set([...captions, ...long]) };
});
