import { detach } from "../detach.ts";
import { append } from "../flow/append.ts";
import type { Content, FlowPlace, TextParagraph } from "../flow/content.ts";
import { withNumber } from "../flow/counters.ts";
import type { Fields } from "../flow/fields.ts";
import { type LostText, lose, loseRow } from "../flow/lost-text.ts";
import { type Ground, isLostIn } from "../lost.ts";
import type { CellContent } from "../reading.ts";
import { tooManyBlocks } from "../too-many-blocks.ts";
import { limitReached } from "./errors.ts";
import type { ParagraphProperties } from "./paragraph-properties.ts";
import { type ParagraphText, readParagraphText } from "./paragraph-text.ts";
import { groundOfCell } from "./row-shape.ts";
import { settle } from "./run-properties.ts";
import type { ReadState } from "./state.ts";
import type { Style } from "./styles.ts";
import { cellPlace, closeTable, countCells, endCell, endRow, type OpenTable, openTable } from "./tables.ts";

/** Characters that can end a paragraph. */
const mark = { cell: 0x07, page: 0x0c, paragraph: 0x0d } as const;

/** The mark at the end of a paragraph. */
interface Mark {
  readonly deleted: boolean;
  readonly hidden: boolean;
}

/** A paragraph whose text is read. */
interface ReadParagraph extends ParagraphText {
  readonly at: FlowPlace;
}

/**
 * Reads a part of the text: the main one, or a text box, which may be painted. Paragraphs and tables in reading order,
 * tables inside cells.
 */
export function readStory(state: ReadState, start: number, end: number, place: "page" | "box"): Content[] {
  const content: Content[] = [];
  const tables: OpenTable[] = [];
  const fields: Fields = { open: [], instructions: 0 };
  /** A paragraph that waits for its continuation because its mark is deleted. */
  let removed: ReadParagraph | null = null;
  const target = () => tables.at(-1)?.content ?? content;
  const settleText = ({ paragraph, at, seenOn }: LostText, ground?: Ground): void => {
    const isPage = ground === undefined;
    if (isPage && (place === "box" || (state.hasFloating && at.table === undefined))) return;
    const seen = seenOn(ground);
    if (seen === paragraph.text) return;
    state.hiddenAt ??= at;
    paragraph.text = seen;
  };
  const release = () => {
    if (removed !== null) {
      if (removed.text !== "" || removed.image || removed.holds !== undefined)
        target().push(toContent(removed, "", undefined));
      addDrawn(state, target(), removed);
    }
    removed = null;
  };
  const setDepth = (depth: number) => {
    if (depth !== tables.length) release();
    while (tables.length > depth) closeInnermost(tables, content);
    while (tables.length < depth) {
      state.tableCount++;
      if (state.tableCount > state.limits.blocks) throw tooManyBlocks(state.limits);
      tables.push(openTable(state.tableCount, state.paragraphCount + 1));
    }
  };
  for (const { from, to, markPlace } of paragraphsOf(state, start, end)) {
    const properties = state.document.paragraphAt(markPlace);
    setDepth(depthOf(properties, state.limits.depth));
    const table = tables.at(-1);
    const style = state.document.styles(properties.style);
    const ended = markAt(state, markPlace, style);
    if (table !== undefined && (properties.rowEnd || properties.innerRowEnd)) {
      release();
      if (ended.deleted) state.revisionAt ??= { table: table.number, row: table.rowCount + 1 };
      const { row } = properties;
      loseRow(table, (cell) => groundOfCell(row, cell), tables.slice(0, -1), settleText);
      endRow(table, row, ended);
      continue;
    }
    const isCellEnd = state.document.text.charCodeAt(markPlace) === mark.cell || properties.innerCellEnd;
    const at = placeOfNext(state, table);
    const last: ReadParagraph = { at, ...readParagraphText(state, from, to, at, style, fields) };
    const paragraph: ReadParagraph = removed === null ? last : continueParagraph(removed, last);
    removed = null;
    if (ended.deleted) state.revisionAt ??= at;
    if (ended.deleted && !isCellEnd) {
      removed = paragraph;
      continue;
    }
    if (!ended.hidden || paragraph.text !== "" || paragraph.image || paragraph.holds !== undefined) {
      const number = ended.hidden ? "" : nextNumber(state, properties, style);
      const written = toContent(paragraph, number, properties.outline ?? style.outline);
      target().push(written);
      if (paragraph.lost.length > 0) {
        const seenOn = (below: Ground | undefined) => detach(withNumber(number, seenOf(paragraph, below)));
        const lost = { paragraph: written, at, seenOn, cell: 0 };
        const ground = properties.ground ?? style.ground;
        if (ground === undefined) lose(lost, tables, settleText);
        else settleText(lost, ground);
      }
    }
    addDrawn(state, target(), paragraph);
    if (table !== undefined && isCellEnd) {
      countCell(state);
      endCell(table);
    }
  }
  setDepth(0);
  release();
  return content;
}

/** Stretches of the text that end with a paragraph mark. What follows the last mark is a paragraph too. */
function* paragraphsOf(
  { document, sectionEnds }: ReadState,
  start: number,
  end: number,
): Generator<{ readonly from: number; readonly to: number; readonly markPlace: number }> {
  let from = start;
  for (let at = start; at < end; at++) {
    const code = document.text.charCodeAt(at);
    if (code !== mark.paragraph && code !== mark.cell && code !== mark.page) continue;
    // A page break stands within a paragraph unless a section ends with it.
    if (code === mark.page && !sectionEnds.has(at + 1) && !document.paragraphEndsAt(at)) continue;
    yield { from, to: at, markPlace: at };
    from = at + 1;
  }
  if (from < end) yield { from, to: end, markPlace: end - 1 };
}

function depthOf({ inTable, depth }: Readonly<ParagraphProperties>, deepest: number): number {
  if (!inTable) return 0;
  return Math.min(deepest, Math.max(1, depth ?? 1));
}

function markAt({ document }: ReadState, place: number, style: Style): Mark {
  for (const { properties } of document.runs(place, place + 1))
    return { deleted: properties.deleted, hidden: settle(properties.hidden, style.hidden) };
  return { deleted: false, hidden: false };
}

function placeOfNext(state: ReadState, table: OpenTable | undefined): FlowPlace {
  state.paragraphCount++;
  if (state.paragraphCount > state.limits.blocks) throw tooManyBlocks(state.limits);
  const paragraph = state.paragraphCount;
  return table === undefined ? { paragraph } : { ...cellPlace(table), paragraph };
}

/** Counted as they are met: what a table comes to is known only at its end. */
function countCell(state: ReadState): void {
  state.cellCount++;
  if (state.cellCount > state.limits.cells)
    throw limitReached("cells", state.limits, { zh: "表格单元格过多", en: "too many table cells" });
}

function closeInnermost(tables: OpenTable[], content: Content[]): void {
  const table = tables.pop();
  const closed = table === undefined ? null : closeTable(table);
  if (closed === null) return;
  const outer = tables.at(-1);
  (outer?.content ?? content).push(closed);
  if (outer !== undefined) outer.innerCells += closed.innerCells + countCells(closed.rows);
}

/** The text of a paragraph whose mark is gone joins the next one, which lends its properties. */
function continueParagraph(removed: ReadParagraph, next: ReadParagraph): ReadParagraph {
  // Added rather than copied: a hostile file joins all its paragraphs.
  append(removed.boxes, next.boxes);
  append(removed.words, next.words);
  const shift = removed.text.length;
  for (const { from, to, colour } of next.lost)
    removed.lost.push({ from: from + shift, to: to + shift, colour });
  return {
    ...removed,
    at: removed.text === "" ? next.at : removed.at,
    text: removed.text + next.text,
    image: removed.image || next.image,
    ...holding(next.holds ?? removed.holds),
  };
}

function toContent(
  { text, at, image, holds }: ReadParagraph,
  number: string,
  outline: number | undefined,
): TextParagraph & { text: string } {
  const isHeading = outline !== undefined && outline <= 8;
  return {
    kind: "paragraph",
    text: detach(withNumber(number, text)),
    at,
    heading: isHeading ? Math.min(6, outline + 1) : undefined,
    image,
    ...holding(holds),
  };
}

function seenOf({ text, lost }: ReadParagraph, ground: Ground | undefined): string {
  let seen = "";
  let end = 0;
  for (const { from, to, colour } of lost) {
    if (!isLostIn(ground, text.slice(from, to), colour)) continue;
    seen += text.slice(end, from);
    end = to;
  }
  return seen + text.slice(end);
}

function holding(holds: CellContent | undefined): { readonly holds?: CellContent } {
  return holds === undefined ? {} : { holds };
}

/** What text boxes and WordArt say comes after the paragraph that they are anchored in. */
function addDrawn(state: ReadState, target: Content[], { at, words, boxes }: ReadParagraph): void {
  for (const text of words) target.push({ kind: "paragraph", text, at, heading: undefined, image: false });
  for (const { start, end } of boxes)
    for (const item of readStory(state, start, end, "box")) target.push(item);
}

/** Number printed before a paragraph. What the paragraph says itself goes before what its style says. */
function nextNumber(
  { counters }: ReadState,
  { list, level, style: number }: Readonly<ParagraphProperties>,
  style: Style,
): string {
  const id = list ?? style.list;
  if (id === undefined || id === 0) return "";
  return counters.next(String(id), level ?? style.level, String(number));
}
