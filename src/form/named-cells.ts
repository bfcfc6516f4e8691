import { foldLabel } from "./fold.ts";
import { cellsOf, wordingsOf } from "./index.ts";
import type { CellTemplate, Label, TableTemplate } from "./types.ts";

/**
 * The cells that a person means: by JSON Pointer (of a cell, or of a row or table for all its cells), or by labels of
 * the form in any order and as short as they like (`表三 › 本年新收 › 总计`). A label that names a cell's row and column
 * names it rather than those of which it names the row alone; whole labels go before parts of others.
 *
 * @returns none where the tables have no such cell
 */
export function cellsNamed(tables: readonly TableTemplate[], name: string): readonly CellTemplate[] {
  const cells = tables.flatMap(cellsOf);
  if (name.trim().startsWith("/")) {
    const pointer = withoutSlash(name.trim());
    return cells.filter((cell) => cell.pointer === pointer || cell.pointer.startsWith(`${pointer}/`));
  }
  const words = name
    .split(separators)
    .map(comparable)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const ranked = cells.flatMap((cell) => {
    const rank = rankOf(cell, words);
    return rank === null ? [] : [{ cell, rank }];
  });
  const highest = Math.max(...ranked.map(({ rank }) => rank));
  return ranked.filter(({ rank }) => rank === highest).map(({ cell }) => cell);
}

function withoutSlash(pointer: string): string {
  let end = pointer.length;
  while (pointer.charAt(end - 1) === "/") end--;
  return pointer.slice(0, end);
}

/** What rows and columns are called, without their numbers: what a word that names nothing may have been meant to be. */
export function namesOfLabels(tables: readonly TableTemplate[]): readonly string[] {
  const labels = tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows, columns }) => [...rows, ...columns].flatMap(({ label }) => label ?? [])),
  );
  return [
    ...new Set(labels.flatMap(({ text, en }) => [text, en]).map((text) => text.replace(printedOrdinal, ""))),
  ];
}

const printedOrdinal = /^(?:[（(][一二三四五六七八九十\d]+[）)]\s*|[一二三四五六七八九十]+、|\d+\.\s*)/u;

/** The labels of a path as people write it. */
export function wordsOfName(name: string): readonly string[] {
  return name
    .split(separators)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

/** What people write between the labels of a path. */
const separators = /[›>＞»→\n]|(?<=[^\d\s])\/(?=[^\d\s])/u;

/** `null` where a word names nothing of the cell. */
function rankOf(cell: CellTemplate, words: readonly string[]): number | null {
  const parts = partsOf(cell);
  let rank = 0;
  const named = new Set<Part["of"]>();
  for (const word of words) {
    const naming = parts.filter(({ wordings }) => wordings.some((wording) => wording.includes(word)));
    if (naming.length === 0) return null;
    for (const { of, wordings } of naming) {
      named.add(of);
      if (wordings.includes(word)) rank++;
    }
  }
  const isWhole = named.has("row") && named.has("column");
  return isWhole ? rank + wholeRank : rank;
}

/** More than any number of words that name whole labels. */
const wholeRank = 1000;

interface Part {
  readonly of: "row" | "column" | "rest";
  readonly wordings: readonly string[];
}

function partsOf({ table, block, row, column }: CellTemplate): readonly Part[] {
  const rest = [table.name, block.caption, ...row.groups, ...column.groups];
  return [
    ...rest.flatMap((label): Part[] => (label === null ? [] : [{ of: "rest", wordings: spokenAs(label) }])),
    // 表四 has no label for its row: naming the column is enough.
    { of: "row", wordings: row.label === null ? [] : spokenAs(row.label) },
    { of: "column", wordings: spokenAs(column.label) },
  ];
}

/** A label in all its wordings, with and without its number. */
function spokenAs(label: Label): readonly string[] {
  const wordings = [...wordingsOf(label), label.en].map(comparable);
  return [...wordings, ...wordings.map((wording) => wording.replace(ordinal, ""))];
}

const ordinal = /^(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+,|\d+[.,])/u;

function comparable(text: string): string {
  return foldLabel(text).toLowerCase();
}
