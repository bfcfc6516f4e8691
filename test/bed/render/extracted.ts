import type { PrintedCell, PrintedRow, PrintedTable } from "../printed.ts";
import { type Random, seeded, seedOf } from "../random.ts";
import type { TextLayout } from "./text.ts";

/**
 * Tables as programs take them out of a PDF by their lines and write them as Markdown: each row of figures between
 * bars, labels of one line in front of them; labels of several lines stand apart as text, in heaps, and what the
 * program took for a table of its own begins with a rule below its first row.
 */
export const extractedBefore: TextLayout = extracted((heap, rows) => [...heap, ...rows]);
export const extractedBehind: TextLayout = extracted((heap, rows) => [...rows, ...heap]);
export const extractedAmid: TextLayout = extracted((heap, rows, random) => {
  const at = random.int(0, rows.length);
  return [...rows.slice(0, at), ...heap, ...rows.slice(at)];
});

/** Characters that a label cell of the page takes on one line. */
const lineWidth = 11;

type Put = (heap: readonly string[], rows: readonly string[], random: Random) => readonly string[];

function extracted(put: Put): TextLayout {
  return {
    gap: "\n",
    table: (table) => {
      const random = seeded(seedOf(JSON.stringify(table.rows), 0));
      return table.key === "applications" ? chunks(table, put, random) : twoParts(table, random);
    },
  };
}

/** 表三: a few rows at a time, their long labels in a heap. */
function chunks(table: PrintedTable, put: Put, random: Random): string[] {
  const lines: string[] = [];
  for (let from = 0; from < table.rows.length; ) {
    const chunk = table.rows.slice(from, from + random.int(1, 6));
    from += chunk.length;
    const heap: string[] = [];
    const rows = chunk.flatMap((row) => {
      const words = row.cells.filter(isWord);
      const values = row.cells.filter(({ role }) => role === "value");
      const isLong = ({ text }: PrintedCell) => text.length > lineWidth || text.includes("\n");
      const short = words.filter((cell) => !isLong(cell) && cell.text !== "");
      heap.push(...words.filter(isLong).flatMap(({ text }) => wrapped(text)));
      const before = row.before ?? [];
      if (values.length === 0) return [...before, short.map(({ text }) => text).join("")];
      return [...before, bars([...short, ...values].map(({ text }) => text))];
    });
    lines.push(...put(heap, ruled(rows, random), random));
  }
  return lines.filter((line) => line !== "");
}

/** 表二 and 表四: some rows as text, the others as a table below. */
function twoParts(table: PrintedTable, random: Random): string[] {
  const asText = (row: PrintedRow) => row.cells.map(({ text }) => text.replaceAll("\n", "")).join(" ");
  const inTable = table.rows.map((row) => table.key === "remedies" || isFirst(row) || random.chance(0.3));
  const text = table.rows.filter((_, index) => inTable[index] !== true);
  const rest = table.rows.filter((_, index) => inTable[index] === true);
  return [
    ...text.flatMap((row) => [...(row.before ?? []), asText(row)]),
    ...ruled(
      rest.map((row) => bars(row.cells.map((cell) => cell.text.replaceAll("\n", "")))),
      random,
    ),
  ];
}

/** Rows with several figures are taken for a table more often. */
function isFirst(row: PrintedRow): boolean {
  return row.cells.filter(({ role }) => role === "value").length > 1;
}

function isWord({ role }: PrintedCell): boolean {
  return role !== "value" && role !== "pad";
}

function wrapped(text: string): string[] {
  return text.split("\n").flatMap((part) => part.match(new RegExp(`.{1,${lineWidth}}`, "gu")) ?? []);
}

function bars(texts: readonly string[]): string {
  return `| ${texts.join(" | ")} |`;
}

function ruled(rows: readonly string[], random: Random): string[] {
  return rows.flatMap((row) =>
    row.startsWith("|") && random.chance(0.4) ? [row, `${"|---".repeat(row.split("|").length - 2)}|`] : [row],
  );
}
