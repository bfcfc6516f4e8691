import { eastAsianWidth } from "get-east-asian-width";
import type { Block, Grid, GridCell, Location, Paragraph } from "../../read/source.ts";
import { partOf } from "../../text/place.ts";
import { thresholds } from "../thresholds.ts";
import { countColumns } from "./line-places.ts";

/**
 * Tables drawn with characters, as text browsers and Markdown writers print them (`┌─┬─┐`, `+---+---+`): the lines
 * show true cells, spans included, so they are turned into true grids.
 */
export function gridsFromDrawings(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some((block) => block.kind === "paragraph" && isTopBorder(block.text))) return blocks;
  const result: Block[] = [];
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index];
    if (block === undefined) break;
    if (block.kind === "paragraph" && isTopBorder(block.text)) {
      const end = endOfDrawing(blocks, index);
      const lines = blocks.slice(index, end).filter((line) => line.kind === "paragraph");
      const grid = gridOf(lines);
      if (grid !== null) {
        result.push(grid);
        index = end;
        continue;
      }
    }
    result.push(block);
    index++;
  }
  return result;
}

const largestDrawing = thresholds.drawnTables.largestDrawing;
const fewestLines = thresholds.drawnTables.fewestLines;
const tolerance = thresholds.drawnTables.tolerance;

function isTopBorder(text: string): boolean {
  const line = text.trim();
  if (line.length < 5) return false;
  const first = line.charAt(0);
  if (first === "+") return /^\+[-=+]+\+$/.test(line);
  return first === "┌" || first === "╔" || first === "┏";
}

/** The drawing ends with the first line that neither begins nor ends with a border. */
function endOfDrawing(blocks: readonly Block[], from: number): number {
  let end = from;
  let size = 0;
  for (; end < blocks.length; end++) {
    const block = blocks[end];
    if (block?.kind !== "paragraph") break;
    const line = block.text.trim();
    size += line.length;
    if (
      line === "" ||
      size > largestDrawing ||
      !isBorderEnd(line.charAt(0)) ||
      !isBorderEnd(line.charAt(line.length - 1))
    )
      break;
  }
  return end;
}

function isBorderEnd(character: string): boolean {
  return character === "+" || character === "|" || isBox(character);
}

function isBox(character: string): boolean {
  return character >= "\u2500" && character <= "\u257f";
}

/** A stretch of a line between two borders. */
interface Run {
  readonly line: number;
  /** Display columns, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly at: Location;
  region: number;
}

/** A cell: runs of successive lines with no border between. */
interface Region {
  readonly runs: readonly Run[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function gridOf(lines: readonly Paragraph[]): Grid | null {
  if (lines.length < fewestLines) return null;
  const runs = lines.map((line, index) => runsOf(line, index));
  const regions = regionsOf(runs).filter((region) => region.runs.length > 0);
  if (regions.length < 2) return null;
  const padding = paddingOf(runs.flat());
  const lefts = ruledEdges(lines, regions) ?? edges(regions.map((region) => region.left));
  const tops = Array.from(new Set(regions.map((region) => region.top))).sort((a, b) => a - b);
  const cells: GridCell[] = [];
  const slots: number[][] = tops.map(() => lefts.map(() => -1));
  const rowOf = new Map(tops.map((top, row) => [top, row]));
  const ordered = [...regions].sort((a, b) => a.top - b.top || a.left - b.left);
  for (const region of ordered) {
    const row = rowOf.get(region.top) ?? 0;
    const column = nearest(lefts, region.left);
    const rowSpan = spanFrom(tops, row, (top) => top <= region.bottom);
    const columnSpan = spanFrom(lefts, column, (left) => left < region.right);
    const free = slots[row]?.[column] === -1;
    if (!free) return null;
    for (let y = row; y < row + rowSpan; y++) {
      for (let x = column; x < column + columnSpan; x++) {
        const line = slots[y];
        if (line !== undefined && x < line.length) line[x] = cells.length;
      }
    }
    const at = region.runs.find((run) => run.text.trim() !== "")?.at ?? region.runs[0]?.at ?? {};
    cells.push({ text: textOf(region, padding), row, column, rowSpan, columnSpan, at });
  }
  return {
    kind: "grid",
    at: lines[0]?.at ?? {},
    width: lefts.length,
    height: tops.length,
    cells,
    slots,
    problems: [],
  };
}

/** How many of the edges from one on lie within a cell. A drawing may have as many rows as lines. */
function spanFrom(edges: readonly number[], first: number, isWithin: (edge: number) => boolean): number {
  let end = first + 1;
  while (end < edges.length && isWithin(edges[end] ?? 0)) end++;
  return end - first;
}

function runsOf(line: Paragraph, index: number): Run[] {
  const runs: Run[] = [];
  const text = line.text;
  const isBorder = Array.from(text).some(isBox)
    ? (_: number, character: string) => isBox(character)
    : asciiBorders(text);
  let column = 0;
  let offset = 0;
  let from = -1;
  let start = 0;
  let content = "";
  const close = () => {
    if (from >= 0 && column > from) {
      const lead = content.length - content.trimStart().length;
      const at = partOf(line.at, start + lead, content.trim().length);
      runs.push({ line: index, from, to: column, text: content, at, region: -1 });
    }
    from = -1;
    content = "";
  };
  for (const character of text) {
    const width = eastAsianWidth(character.codePointAt(0) ?? 32);
    if (isBorder(offset, character)) {
      close();
      // What stands behind a border up to the next one is a run; before the first border is outside.
      from = column + width;
      start = offset + character.length;
    } else if (from >= 0) content += character;
    column += width;
    offset += character.length;
  }
  return runs;
}

/** `|`, and plus signs with the dashes between two of them; a dash or plus inside a text is no border. */
function asciiBorders(text: string): (offset: number, character: string) => boolean {
  const ruled = new Set<number>();
  for (const match of text.matchAll(/\+[-=]+(?=\+)/g)) {
    for (let offset = match.index; offset <= match.index + match[0].length; offset++) ruled.add(offset);
  }
  const ends = new Set([text.length - text.trimStart().length, text.trimEnd().length - 1]);
  return (offset, character) =>
    character === "|" || ruled.has(offset) || (character === "+" && ends.has(offset));
}

/** Joins runs of successive lines that overlap. */
function regionsOf(lines: readonly Run[][]): Region[] {
  const members: Run[][] = [];
  const join = (run: Run, region: number) => {
    run.region = region;
    members[region]?.push(run);
  };
  lines.forEach((runs, index) => {
    const above = lines[index - 1] ?? [];
    let next = 0;
    for (const run of runs) {
      while (next < above.length && (above[next]?.to ?? 0) <= run.from) next++;
      const over = above[next];
      // The greater part must lie below: a line whose bars are off by a column still belongs to its own cells.
      if (over !== undefined && overlap(over, run) * 2 > Math.min(run.to - run.from, over.to - over.from)) {
        join(run, over.region);
        continue;
      }
      const beside = above[next + 1];
      if (beside !== undefined && overlap(beside, run) * 2 > run.to - run.from) join(run, beside.region);
      else {
        members.push([]);
        join(run, members.length - 1);
      }
    }
  });
  return members.map((runs) => {
    // A cell may go over more lines than a call can have arguments.
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const { from, to, line } of runs) {
      left = Math.min(left, from);
      right = Math.max(right, to);
      top = Math.min(top, line);
      bottom = Math.max(bottom, line);
    }
    return { runs, left, right, top, bottom };
  });
}

function overlap(left: Run, right: Run): number {
  return Math.min(left.to, right.to) - Math.max(left.from, right.from);
}

/**
 * Left edges as the rules between the rows show them, on which no text moves a bar; `null` where a cell begins beyond the
 * tolerance of all of them.
 */
function ruledEdges(lines: readonly Paragraph[], regions: readonly Region[]): number[] | null {
  const ruled = new Set<number>();
  for (const { text } of lines) {
    const isRule = /^[\s+=\-\u2500-\u257f]+$/u.test(text);
    if (!isRule) continue;
    for (const { index } of text.matchAll(/[^\s=\-─━═](?=.)/gu))
      ruled.add(countColumns(text.slice(0, index + 1)));
  }
  const sorted = [...ruled].sort((a, b) => a - b);
  const isNear = ({ left }: Region) => sorted.some((edge) => Math.abs(edge - left) <= tolerance);
  return regions.every(isNear) ? sorted.filter((edge) => regions.some(({ left }) => left === edge)) : null;
}

/** Distinct left edges; those within the tolerance of an earlier one are the same. */
function edges(positions: readonly number[]): number[] {
  const result: number[] = [];
  for (const position of [...positions].sort((a, b) => a - b)) {
    const last = result[result.length - 1];
    if (last === undefined || position - last > tolerance) result.push(position);
  }
  return result;
}

function nearest(positions: readonly number[], position: number): number {
  let best = 0;
  positions.forEach((candidate, index) => {
    if (Math.abs(candidate - position) < Math.abs((positions[best] ?? 0) - position)) best = index;
  });
  return best;
}

/**
 * Lines of a cell are one text that was wrapped. Figures are joined only where every line that goes on fills the cell from
 * one border to the other, so that two figures that stand below each other never become one.
 */
function textOf({ runs, left, right }: Region, padding: number): string {
  const parts = runs.map((run) => run.text.trim()).filter((part) => part !== "");
  const joined = parts.join("");
  if (parts.length < 2 || !/^[-+−－＋]?[\p{Nd},.]+$/u.test(joined)) return joined;
  const areFull = parts.slice(0, -1).every(({ length }) => length >= right - left - padding);
  return areFull ? joined : parts.join("\n");
}

/** What a drawing leaves blank beside the longest text of a cell: nothing, where some text touches its border. */
function paddingOf(runs: readonly Run[]): number {
  return runs.some(({ text }) => /^\S/u.test(text) && !/^[\s_=-]*$/u.test(text)) ? 0 : 2;
}
