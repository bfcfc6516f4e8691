import { areAligned, bareCells } from "./bare-cells.ts";
import { type BareLine, type BareTable, type BrokenRow, bareTables } from "./bare-rows.ts";
import { brokenRows, stepOf } from "./broken-labels.ts";
import { type Line, lineOf, textOf } from "./lines.ts";
import type { Character } from "./page.ts";
import type { LinePart, PageParts, Part } from "./parts.ts";
import type { Ruling } from "./rulings.ts";
import { segmentsOf } from "./segments.ts";

/**
 * The pages with the rows of their tables that are drawn without lines each in one line: labels that are broken over
 * several lines are put together again, and what stands behind them moves to the right by the same width everywhere.
 * Where the places of the figures tell every cell, blank ones too, tabs part them. What is not beyond doubt stays as it is.
 */
export function withUnbrokenRows(pages: readonly PageParts[]): readonly PageParts[] {
  const found = pages.flatMap(({ parts, open }) => tablesOf(parts, open.horizontal));
  // More than a report has: a file made to take time.
  if (found.length > mostTables) return pages;
  const changed = new Map<Line, Changed>();
  for (const family of familiesOf(found)) {
    const rows = family.flatMap(({ table, broken }) => broken.map((row) => ({ row, size: table.size })));
    const edge = family.reduce((least, { table }) => Math.min(least, table.edge), Number.POSITIVE_INFINITY);
    const shift = rows.reduce((most, { row, size }) => Math.max(most, endOf(row, size) - edge), 0);
    const step = stepOf(family.flatMap(({ broken }) => broken));
    const cells = bareCells(
      family.map(({ table }) => table),
      step,
    );
    if (rows.length === 0 && cells === null) continue;
    for (const one of family) change(one, shift, cells, changed);
  }
  if (changed.size === 0) return pages;
  return pages.map((page) => ({ ...page, parts: page.parts.flatMap((part) => changedPart(part, changed)) }));
}

const mostTables = 200;

/** What becomes of a line: `null` where it is part of another. */
type Changed = Pick<LinePart, "line" | "text"> | null;

/** A table of several pages is laid out alike on all of them. */
function familiesOf(tables: readonly Found[]): Found[][] {
  const families: Found[][] = [];
  for (const one of [...tables].sort((a, b) => b.table.columns.length - a.table.columns.length)) {
    const family = families.find(([first]) => first !== undefined && areAlike(first.table, one.table));
    if (family === undefined) families.push([one]);
    else family.push(one);
  }
  const order = new Map(tables.map((one, index) => [one, index]));
  return families.map((family) => family.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
}

/** Whether the figures of the other stand exactly below those of the one. */
function areAlike(one: BareTable, other: BareTable): boolean {
  return other.columns.every((column) => one.columns.some((own) => areAligned(own, column)));
}

interface Found {
  readonly table: BareTable;
  readonly broken: readonly BrokenRow[];
}

/** Tables in lines that follow each other without anything else between them. */
function tablesOf(parts: readonly Part[], levels: readonly Ruling[]): Found[] {
  const runs: Line[][] = [[]];
  for (const part of parts) {
    if (part.kind === "line" && !part.aside && part.text === undefined) runs.at(-1)?.push(part.line);
    else runs.push([]);
  }
  return runs
    .flatMap((lines) => bareTables(lines, levels))
    .map((table) => ({ table, broken: brokenRows(table) }));
}

/** Where the label of a row ends when it stands in one line, with some room behind it. */
function endOf(row: BrokenRow, size: number): number {
  return lineOf(labelsOf(row, size)).right + size;
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

function change(
  { table, broken }: Found,
  shift: number,
  cells: ReadonlyMap<BareLine, readonly string[]> | null,
  changed: Map<Line, Changed>,
): void {
  const put = (row: BareLine, labels: readonly Character[]) => {
    const cuts = (row.line.cuts ?? []).map((cut) => (cut < table.edge ? cut : cut + shift));
    const line = lineOf([...labels, ...shifted(row.others, shift)], cuts);
    const own = labels.length === 0 ? undefined : cells?.get(row);
    const text =
      own === undefined ? undefined : [...segmentsOf(lineOf(labels)).map(textOf), ...own].join("\t");
    changed.set(row.line, text === undefined ? { line } : { line, text });
  };
  for (const line of table.lines) if (line.others.length > 0) put(line, charactersOf(line.labels));
  for (const one of broken) {
    for (const { line } of one.lines) changed.set(line, null);
    put(one.row, labelsOf(one, table.size));
  }
}

function changedPart(part: Part, changed: ReadonlyMap<Line, Changed>): Part[] {
  const own = part.kind === "line" ? changed.get(part.line) : undefined;
  if (part.kind !== "line" || own === undefined) return [part];
  return own === null ? [] : [{ ...part, ...own, drawn: part }];
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
