import { type BareTable, bareTables } from "./bare-rows.ts";
import { type BrokenRow, brokenRows } from "./broken-labels.ts";
import { type Line, lineOf } from "./lines.ts";
import type { Character } from "./page.ts";
import type { LinePart, PageParts, Part } from "./parts.ts";

/**
 * The pages with the rows of their tables that are drawn without lines each in one line: labels that are broken over
 * several lines are put together again, and what stands behind them moves to the right by the same width everywhere.
 * What is not broken, or not beyond doubt, stays as it is.
 */
export function withUnbrokenRows(pages: readonly PageParts[]): readonly PageParts[] {
  const found = pages.map(({ parts }) => tablesOf(parts));
  const rows = found.flat().flatMap(({ table, broken }) => broken.map((row) => ({ row, table })));
  if (rows.length === 0) return pages;
  const shift = rows.reduce((most, { row, table }) => Math.max(most, overhang(row, table)), 0);
  // A table of several pages is laid out alike on all of them.
  const goesOn = ({ table }: Found) => rows.some((row) => areAlike(row.table, table));
  return pages.map((page, index) => ({
    ...page,
    parts: moved(page.parts, (found[index] ?? []).filter(goesOn), shift),
  }));
}

/** Whether the figures of the other stand in the columns of the one. */
function areAlike(one: BareTable, other: BareTable): boolean {
  return (
    other.columns.every(([left, right]) =>
      one.columns.some(([from, to]) => left < to + one.size && right > from - one.size),
    ) && Math.abs(one.edge - other.edge) < 2 * one.size
  );
}

interface Found {
  readonly table: BareTable;
  readonly broken: readonly BrokenRow[];
}

/** Tables in lines that follow each other without anything else between them. */
function tablesOf(parts: readonly Part[]): Found[] {
  const runs: Line[][] = [[]];
  for (const part of parts) {
    if (part.kind === "line" && !part.aside) runs.at(-1)?.push(part.line);
    else runs.push([]);
  }
  return runs.flatMap(bareTables).map((table) => ({ table, broken: brokenRows(table) }));
}

/** How far the label of a row reaches over the edge when it stands in one line. */
function overhang(row: BrokenRow, { edge, size }: BareTable): number {
  return lineOf(labelsOf(row, size)).right + size - edge;
}

/** What stands before the figures of a row: pieces of labels over several rows, and its own label in one piece. */
function labelsOf({ lines, label }: BrokenRow, size: number): Character[] {
  const own = new Set(label);
  const before = lines.flatMap(({ labels }) => labels.filter((piece) => !own.has(piece)));
  const columns: Line[][] = [];
  for (const piece of [...before].sort((a, b) => a.left - b.left || a.top - b.top)) {
    const column = columns.at(-1);
    if (column?.[0] !== undefined && piece.left < column[0].right) column.push(piece);
    else columns.push([piece]);
  }
  let end = Number.NEGATIVE_INFINITY;
  return [...columns, label].flatMap((pieces) => {
    const left = Math.max(
      pieces.reduce((least, piece) => Math.min(least, piece.left), Number.POSITIVE_INFINITY),
      end + size,
    );
    const laid = inOneLine(
      [...pieces].sort((a, b) => a.top - b.top),
      left,
    );
    end = laid.at(-1)?.right ?? end;
    return laid;
  });
}

/** Lines of a cell one behind the other. */
function inOneLine(pieces: readonly Line[], left: number): Character[] {
  let end = left;
  return pieces.flatMap((piece) => {
    const by = end - piece.left;
    end = piece.right + by;
    return piece.characters.map((character) => movedBy(character, by));
  });
}

function moved(parts: readonly Part[], found: readonly Found[], shift: number): Part[] {
  const changed = new Map<Line, Line | null>();
  for (const { table, broken } of found) {
    for (const { line, labels, others } of table.lines) {
      if (others.length > 0) changed.set(line, lineOf([...charactersOf(labels), ...shifted(others, shift)]));
    }
    for (const row of broken) {
      for (const { line } of row.lines) changed.set(line, null);
      changed.set(row.row.line, lineOf([...labelsOf(row, table.size), ...shifted(row.row.others, shift)]));
    }
  }
  return parts.flatMap((part): Part[] => {
    const line = part.kind === "line" ? changed.get(part.line) : undefined;
    if (part.kind !== "line" || line === undefined) return [part];
    return line === null ? [] : [{ ...part, line, drawn: part }];
  });
}

function charactersOf(lines: readonly Line[]): Character[] {
  return lines.flatMap(({ characters }) => characters);
}

function shifted(lines: readonly Line[], by: number): Character[] {
  return charactersOf(lines).map((character) => movedBy(character, by));
}

function movedBy(character: Character, by: number): Character {
  return { ...character, left: character.left + by, right: character.right + by };
}

/** The part as the page has it, whose place a person sees. */
export function drawnPart(part: LinePart): LinePart {
  return part.drawn ?? part;
}
