import { thresholds } from "../thresholds.ts";
import { blankCell, type PhysicalCell, type PhysicalRow } from "./rows.ts";

const fewestSeparators = thresholds.tabLines.fewestSeparators;

/**
 * Tables as browsers give their text (`innerText`) where cells hold paragraphs: each paragraph on lines of its own, a
 * line with nothing but a tab between two cells, and none between two rows. The lines of a row are put together again,
 * so that blank cells keep their places.
 */
export function joinTabLines(rows: readonly PhysicalRow[]): readonly PhysicalRow[] {
  if (!isSeparatedByLines(rows)) return rows;
  const usual = usualGap(rows);
  const result: PhysicalRow[] = [];
  let open: PhysicalRow[] = [];
  let blanks: PhysicalRow[] = [];
  const close = () => {
    if (open.length > 0) result.push(rowOf(open));
    for (const blank of blanks) result.push(blank);
    open = [];
    blanks = [];
  };
  for (const row of rows) {
    if (row.layout === "grid" || row.separator === "pipe") {
      close();
      result.push(row);
      continue;
    }
    if (!row.text.includes("\t") && row.text.trim() === "") {
      blanks.push(row);
      continue;
    }
    const last = open[open.length - 1];
    const isDue = last?.text.endsWith("\t") === true && blanks.length <= usual;
    if (last === undefined || !(row.text.startsWith("\t") || isDue)) close();
    blanks = [];
    open.push(row);
  }
  close();
  return result;
}

/** Whether single tabs stand on lines of their own, and none before a text: there it marks a cell (L8 of docs/layouts.md). */
function isSeparatedByLines(rows: readonly PhysicalRow[]): boolean {
  let separators = 0;
  for (const { text, separator } of rows) {
    if (separator !== "tab" || !text.startsWith("\t")) continue;
    if (text.trim() !== "") return false;
    if (text === "\t") separators++;
  }
  return separators >= fewestSeparators;
}

/** Blank lines between a tab and the text of the next cell, nearly always; more show a blank cell at the row's end. */
function usualGap(rows: readonly PhysicalRow[]): number {
  const counts = new Map<number, number>();
  let blanks = 0;
  let ends = false;
  for (const { text } of rows) {
    if (!text.includes("\t") && text.trim() === "") {
      blanks++;
      continue;
    }
    if (ends && !text.startsWith("\t")) counts.set(blanks, (counts.get(blanks) ?? 0) + 1);
    ends = text.endsWith("\t");
    blanks = 0;
  }
  const [usual] = [...counts].sort((left, right) => right[1] - left[1]);
  return usual?.[0] ?? 0;
}

/** The lines of a row as one. */
function rowOf(lines: readonly PhysicalRow[]): PhysicalRow {
  const [first] = lines;
  if (first === undefined) throw new Error("a row has a line");
  if (lines.length < 2) return first;
  const cells: (PhysicalCell | null)[] = [null];
  for (const line of lines) {
    const filled = line.cells.filter(({ kind }) => kind !== "blank");
    let next = 0;
    line.text.split("\t").forEach((text, index) => {
      if (index > 0) cells.push(null);
      if (text.trim() !== "") cells[cells.length - 1] = filled[next++] ?? null;
    });
  }
  const row = cells.map((cell, slot) => ({ ...(cell ?? blankCell(first.at)), slot }));
  const text = row.map((cell) => cell.text).join("\t");
  return { ...first, cells: row, layout: "line", separator: "tab", text };
}
