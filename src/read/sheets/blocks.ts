import { limitReached } from "../limit-reached.ts";
import type { Block, Limits, Notice, Paragraph } from "../reading.ts";
import { tooManyBlocks } from "../too-many-blocks.ts";
import { type BandRow, bandsOf } from "./bands.ts";
import { columnsOf, formSheetGrid, type TablePlace } from "./grid.ts";
import { ownTables } from "./own-tables.ts";
import type { Sheet, SheetArea, Unseen } from "./sheet.ts";
import { type ShownCell, saysSomething, shownCells, shownNames } from "./shown-cells.ts";

/** Sheets as a sequence of blocks, and a notice where something on them is hidden. */
export interface SheetBlocks {
  readonly blocks: readonly Block[];
  readonly notices: readonly Notice[];
}

/**
 * What a person sees on the sheets, one after the other: rows with several cells are tables, a text that stands alone in
 * its row above, below or between them is a paragraph.
 * @throws UserError `too-many-cells`, `too-many-blocks`
 */
export function toSheetBlocks(sheets: readonly Sheet[], limits: Limits): SheetBlocks {
  const blocks: Block[] = [];
  let tables = 0;
  let slots = 0;
  const hidden: string[] = [];
  const unseen: Record<Unseen, { readonly sheet: string; readonly cell: string }[]> = {
    struck: [],
    unshown: [],
  };
  for (const sheet of sheets) {
    const shown = shownCells(sheet);
    for (const place of shown.left) hidden.push(`${sheet.name}!${place}`);
    for (const why of reasons)
      for (const cell of shown.unseen[why]) unseen[why].push({ sheet: sheet.name, cell });
    const nameOf = shownNames(sheet);
    const marked = ownTables(sheet);
    for (const { rows } of bandsOf(shown.cells)) {
      for (const piece of piecesOf(rows, marked)) {
        if (blocks.length >= limits.blocks) throw tooManyBlocks(limits);
        if (piece.kind === "text") {
          blocks.push(...paragraphsOf(piece.cell, sheet.name));
          continue;
        }
        slots += columnsOf(piece.rows, piece.area).width * piece.rows.length;
        if (slots > limits.cells)
          throw limitReached("cells", limits.cells, { zh: "表格单元格过多", en: "too many table cells" });
        tables += 1;
        const place: TablePlace = { sheet: sheet.name, table: tables, nameOf };
        blocks.push(formSheetGrid(piece.rows, place, piece.area));
      }
    }
  }
  const notices: Notice[] = [];
  if (hidden.length > 0) notices.push({ code: "hidden-cells-skipped", detail: listed(hidden) });
  for (const why of reasons) {
    const [at] = unseen[why];
    if (at === undefined) continue;
    const cells = unseen[why].map(({ sheet, cell }) => `${sheet}!${cell}`);
    notices.push({ code: codes[why], at, detail: listed(cells) });
  }
  return { blocks, notices };
}

const reasons = ["unshown", "struck"] as const satisfies readonly Unseen[];
const codes = { unshown: "value-not-shown", struck: "struck-text-skipped" } as const;

/** So many places are named; the others are counted. */
const mostNamed = 6;

function listed(places: readonly string[]): string {
  const named = places.slice(0, mostNamed).join("、");
  return places.length > mostNamed ? `${named}…${places.length}` : named;
}

type Piece =
  | { readonly kind: "text"; readonly cell: ShownCell }
  | { readonly kind: "table"; readonly rows: readonly BandRow[]; readonly area: SheetArea | null };

/** @param marked the table that a row is marked to belong to */
function piecesOf(rows: readonly BandRow[], marked: (row: number) => SheetArea | null): Piece[] {
  const pieces: Piece[] = [];
  let table: BandRow[] = [];
  let area: SheetArea | null = null;
  const close = () => {
    if (table.length > 0) pieces.push({ kind: "table", rows: table, area });
    table = [];
  };
  for (const row of rows) {
    const own = marked(row.row);
    if (own !== area) close();
    area = own;
    if (own !== null) {
      table.push(row);
      continue;
    }
    const only = onlyText(row);
    if (only !== null && (table.length === 0 || isAlone(row))) {
      close();
      pieces.push({ kind: "text", cell: only });
    } else table.push(row);
  }
  close();
  return pieces;
}

/** The only cell of a row that says something, where no other row's cell reaches into it. */
function onlyText({ cells, reached }: BandRow): ShownCell | null {
  const [only, second] = cells.filter(saysSomething);
  return only === undefined || second !== undefined || reached || only.rowSpan > 1 ? null : only;
}

/** Programs store blank cells that have a border: a label whose figures are blank does not stand alone. */
function isAlone({ cells }: BandRow): boolean {
  return cells.length === 1;
}

/** Line breaks within a cell part paragraphs. */
function paragraphsOf(cell: ShownCell, sheet: string): Paragraph[] {
  return cell.text
    .split(/\r\n|\r|\n/)
    .filter((text) => text.trim() !== "")
    .map((text) => ({ kind: "paragraph", text, at: { sheet, cell: cell.name } }));
}
