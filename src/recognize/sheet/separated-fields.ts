import type { Block, Paragraph } from "../../read/source.ts";
import { thresholds } from "../thresholds.ts";
import { looksLikeValue } from "../words/numbers.ts";

const fewestLines = thresholds.separatedFields.fewestLines;
const fewestSeparators = thresholds.separatedFields.fewestSeparators;
const wideTable = thresholds.separatedFields.wideTable;
const longestField = thresholds.separatedFields.longestField;
const mostBreaks = thresholds.separatedFields.mostBreaks;

/** What parts the fields: Excel writes semicolons where the system's settings keep the comma for decimals. */
const separators = [",", ";"] as const;
type Separator = (typeof separators)[number];

/**
 * Tables saved by Excel as CSV: successive lines with the same number of separators and with figures between them are
 * turned into lines with tabs, which keep their columns in the same way. Every character keeps its place. Where the fields of
 * such a table are quoted, so are the lines of text around it, which are rows of one field.
 */
export function tabsFromSeparators(blocks: readonly Block[]): readonly Block[] {
  return separators.reduce(tabsFrom, blocks);
}

function tabsFrom(blocks: readonly Block[], separator: Separator): readonly Block[] {
  if (!blocks.some((block) => block.kind === "paragraph" && hasEnough(block.text, separator))) return blocks;
  const result: Block[] = [];
  const widths = new Set<number>();
  let isQuoted = false;
  for (let index = 0; index < blocks.length; ) {
    const { rows, end } = tableAt(blocks, index, separator);
    isQuoted ||= rows !== null && blocks.slice(index, end).some((block) => hasQuotedFields(block, separator));
    if (rows !== null) widths.add(rows[0]?.text.split("\t").length ?? 0);
    // A table may be the whole file: too many rows to be arguments of one call.
    for (const row of rows ?? blocks.slice(index, end)) result.push(row);
    index = end;
  }
  // Lines between pages may part single rows from their table.
  for (const [index, block] of result.entries()) {
    const row = widths.size === 0 || hasOpenQuote(textOf(block)) ? null : rowAt(result, index, separator);
    if (row !== null && widths.has(row.fields.length) && !row.fields.some(endsInFigure))
      result[index] = row.block;
  }
  return isQuoted ? result.map(withoutQuotes) : result;
}

function textOf(block: Block): string {
  return block.kind === "paragraph" ? block.text : "";
}

function hasQuotedFields(block: Block, separator: Separator): boolean {
  return block.kind === "paragraph" && block.text.includes(`"${separator}"`);
}

/** A field that runs over several lines has one quote on the first and the other on the last. */
function withoutQuotes(block: Block): Block {
  if (block.kind === "grid" || block.text.includes("\t")) return block;
  const text = block.text.replace(/^(\s*)"(?!")/u, "$1 ").replace(/(?<!")"(\s*)$/u, " $1");
  return text === block.text ? block : { ...block, text };
}

function hasEnough(text: string, separator: Separator): boolean {
  let count = 0;
  for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) {
    count++;
    if (count >= fewestSeparators) return true;
  }
  return false;
}

interface SeparatedRow {
  /** The line with tabs for what parts its fields. */
  readonly block: Paragraph;
  readonly fields: readonly string[];
  /** Index of the block behind it. */
  readonly next: number;
}

/**
 * The table that begins at a block, and the block behind it; without `rows` there is none, nor any that begins before
 * `end`: looked for again at each of its lines, a file of commas would take time that grows with its square.
 */
function tableAt(
  blocks: readonly Block[],
  from: number,
  separator: Separator,
): { readonly rows: readonly Paragraph[] | null; readonly end: number } {
  const first = rowAt(blocks, from, separator);
  if (first === null) return { rows: null, end: from + 1 };
  const rows = [first];
  let end = first.next;
  for (;;) {
    const row = rowAt(blocks, end, separator);
    if (row === null) break;
    // A row that lost a cell stands amid whole ones.
    if (
      row.fields.length !== first.fields.length &&
      !isShortOf(first, row, rowAt(blocks, row.next, separator))
    )
      break;
    rows.push(row);
    end = row.next;
  }
  // Behind the last row that is none of a table another may begin. Below words with as many commas, these are none of thousands.
  const header = rows.findIndex(({ fields }) => !fields.some((field) => /\p{Nd}/u.test(field)));
  const open = header < 0 ? rows : rows.slice(0, header);
  const odd = open.findLast(({ fields }) => fields.some(endsInFigure));
  if (odd !== undefined) return { rows: null, end: odd.next };
  const hasFigures = rows.some(({ fields }) =>
    fields.some((field) => /^\s*[+-]?\p{Nd}[\p{Nd}.]*\s*$/u.test(field)),
  );
  const hasWords = rows.some(({ fields }) => fields.some((field) => /\p{Script=Han}/u.test(field)));
  // A table without any figure is wide at least: nobody writes prose with so many commas line after line.
  const isTable = rows.length >= fewestLines && hasWords && (hasFigures || first.fields.length > wideTable);
  return { rows: isTable ? rows.map((row) => row.block) : null, end };
}

/** Whether a line has fewer fields than those around it, and figures in all but the first. */
function isShortOf(
  { fields: whole }: SeparatedRow,
  { fields }: SeparatedRow,
  below: SeparatedRow | null,
): boolean {
  return (
    fields.length < whole.length &&
    below?.fields.length === whole.length &&
    fields.slice(1).every(looksLikeValue)
  );
}

/** `规章 1`, `规章：1` before `,113`: the comma is one of thousands in figures that spaces separate, or that are glued. */
function endsInFigure(field: string): boolean {
  if (/\p{Nd}\s+\p{Nd}/u.test(field)) return true;
  return /[^\p{Nd}.]\p{Nd}+$/u.test(field.trim()) && !looksLikeValue(field);
}

/** A line, and the next ones where a quoted field goes on; `null` where it is no row. */
function rowAt(blocks: readonly Block[], from: number, separator: Separator): SeparatedRow | null {
  const block = blocks[from];
  if (block?.kind !== "paragraph") return null;
  if (!(hasEnough(block.text, separator) || block.text.includes('"'))) return null;
  let text = block.text;
  let next = from + 1;
  while (hasOpenQuote(text)) {
    const more = blocks[next];
    if (more?.kind !== "paragraph" || next - from > mostBreaks) return null;
    text += ` ${more.text}`;
    next++;
  }
  if (text.includes("|") || text.includes("\t")) return null;
  const tabbed = withTabs(text, separator);
  const fields = tabbed.split("\t");
  if (fields.length <= fewestSeparators || fields.some((field) => field.length > longestField)) return null;
  if (fields.some((field) => /[。；]\s*\S/u.test(field))) return null;
  return { block: { ...block, text: tabbed }, fields, next };
}

function hasOpenQuote(text: string): boolean {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 1;
}

/** Separators outside quotes become tabs, quotes spaces; the length stays. */
function withTabs(text: string, separator: Separator): string {
  let quoted = false;
  let result = "";
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (character === '"') result += " ";
    else result += character === separator && !quoted ? "\t" : character;
  }
  return result;
}
