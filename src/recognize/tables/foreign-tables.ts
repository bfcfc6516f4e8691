import type { SectionKey } from "../../form/index.ts";
import type { OtherTable } from "../../report/model.ts";
import type { PhysicalRow } from "../sheet/rows.ts";
import { thresholds } from "../thresholds.ts";
import { looksLikeValue } from "../words/numbers.ts";

/** Tables of a section that are not the form's, and the rows they take up. */
export interface ForeignTables {
  readonly tables: readonly OtherTable[];
  readonly rows: ReadonlySet<number>;
}

const longestLabel = thresholds.foreignTables.longestLabel;
const fewestRows = thresholds.foreignTables.fewestRows;

/** Finds grids, rows with separators and streams of label and figures in `from`…`to` that no form table uses. */
export function findForeignTables(
  rows: readonly PhysicalRow[],
  from: number,
  to: number,
  used: (row: number) => boolean,
  section: SectionKey | null,
): ForeignTables {
  const tables: OtherTable[] = [];
  const taken = new Set<number>();
  const collect = (start: number, end: number, cells: readonly (readonly string[])[]) => {
    for (let index = start; index < end; index++) taken.add(index);
    tables.push({ section, rows: cells, at: rows[start]?.at ?? {} });
  };
  for (let index = from; index < to; ) {
    const row = rows[index];
    if (row === undefined || used(index)) {
      index++;
      continue;
    }
    if (row.layout === "grid" || row.layout === "line") {
      const end = endOfOrdered(rows, index, to, used);
      const cells = rows.slice(index, end).map((other) => other.cells.map((cell) => cell.text.trim()));
      const wide = cells.filter((line) => line.filter((cell) => cell !== "").length >= 2).length;
      if (row.layout === "grid" ? wide >= 1 : wide >= 2 && hasFigures(cells)) collect(index, end, cells);
      index = end;
      continue;
    }
    const stream = readStream(rows, index, to, used);
    if (stream !== null) {
      collect(index, stream.end, stream.cells);
      index = stream.end;
      continue;
    }
    index++;
  }
  return { tables, rows: taken };
}

function endOfOrdered(
  rows: readonly PhysicalRow[],
  from: number,
  to: number,
  used: (row: number) => boolean,
): number {
  const first = rows[from];
  let end = from;
  while (end < to && !used(end) && rows[end]?.layout === first?.layout) {
    if (first?.layout === "grid" && rows[end]?.block !== first.block) break;
    end++;
  }
  return end;
}

function hasFigures(cells: readonly (readonly string[])[]): boolean {
  return cells.some((line) => line.some((cell) => looksLikeValue(cell)));
}

/** `履职依据` / `22` / `22` / `22`: labels and figures one to a line. Header labels before the first row come along. */
function readStream(
  rows: readonly PhysicalRow[],
  from: number,
  to: number,
  used: (row: number) => boolean,
): { end: number; cells: string[][] } | null {
  if (!isLabel(rows[from])) return null;
  const cells: string[][] = [];
  let labels: string[] = [];
  let figures = 0;
  let end = from;
  let open = false;
  for (let index = from; index < to && !used(index); index++) {
    const row = rows[index];
    const text = row?.text.trim() ?? "";
    if (text === "") continue;
    if (looksLikeValue(text)) {
      const label = labels.pop();
      if (!open && label === undefined) return null;
      if (!open) {
        if (labels.length > 0) cells.push(labels);
        cells.push([label ?? ""]);
        labels = [];
        figures++;
      }
      cells[cells.length - 1]?.push(text);
      open = true;
      end = index + 1;
      continue;
    }
    if (!isLabel(row)) break;
    open = false;
    labels.push(text);
    // A long run of labels without a figure is text, not a table.
    if (labels.length > thresholds.foreignTables.mostLabels) break;
  }
  return figures >= fewestRows ? { end, cells } : null;
}

function isLabel(row: PhysicalRow | undefined): boolean {
  const text = row?.text.trim() ?? "";
  return text !== "" && text.length <= longestLabel && !/[。；，：;]/u.test(text) && !looksLikeValue(text);
}
