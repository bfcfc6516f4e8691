import type { Block, Grid, GridCell, Location, Paragraph } from "../../read/source.ts";
import { placeText } from "../place.ts";
import type { Language } from "../words.ts";
import { escapeHtml } from "./escape.ts";
import { badges, type Mark, markClass, type Placement, placeMarks, type Rendered } from "./mark.ts";

type Part = Paragraph | GridCell | Grid;

/** What a reader made of a file, where its original is none that a page could show: paragraphs, and tables as tables. */
export function renderBlocks(blocks: readonly Block[], marks: readonly Mark[], language: Language): Rendered {
  const parts = indexParts(blocks);
  const placement = placeMarks(marks, ({ location }) => findPart(parts, location));
  const html = blocks.map((block) => renderBlock(block, placement, language)).join("\n");
  return { html: `<div class="page">${html}</div>`, placed: placement.placed };
}

type Parts = ReadonlyMap<string, Part>;

/** Everything with a place by the name of its place; the first where several share one. */
function indexParts(blocks: readonly Block[]): Parts {
  const parts = new Map<string, Part>();
  const add = (part: Part, keys: readonly string[]) => {
    for (const key of keys) if (!parts.has(key)) parts.set(key, part);
  };
  for (const block of blocks) {
    if (block.kind === "paragraph") add(block, keysOf(block.at));
    else {
      for (const cell of block.cells) add(cell, keysOf(cell.at));
      add(block, keysOf(block.at));
    }
  }
  return parts;
}

/** Names of a place, the most exact first; a row without a column is named by its first cell. */
function keysOf(at: Location): string[] {
  const { file, sheet, cell, page, table, row, column, paragraph, line } = at;
  const within = page === undefined ? "" : `page${page} `;
  const keys = [
    ...(cell === undefined ? [] : [`cell ${sheet}!${cell}`]),
    ...(table === undefined || row === undefined || column === undefined
      ? []
      : [`t${table}r${row}c${column}`]),
    ...(table === undefined || row === undefined ? [] : [`t${table}r${row}`]),
    ...(table === undefined ? [] : [`t${table}`]),
    ...(paragraph === undefined ? [] : [`p${paragraph}`]),
    ...(line === undefined ? [] : [`${within}l${line}`]),
    ...(sheet === undefined ? [] : [`sheet ${sheet}`]),
  ];
  return file === undefined ? keys : keys.map((key) => `${file} ${key}`);
}

function findPart(parts: Parts, location: Location): Part | null {
  for (const key of keysOf(location)) {
    const part = parts.get(key);
    if (part !== undefined) return part;
  }
  return null;
}

function renderBlock(block: Block, placement: Placement<Part>, language: Language): string {
  if (block.kind === "paragraph") return renderParagraph(block, placement, language);
  const own = placement.found.get(block) ?? [];
  const rows = Array.from({ length: block.height }, (_, row) =>
    block.cells
      .filter((cell) => cell.row === row)
      .map((cell) => renderCell(cell, placement, language))
      .join(""),
  );
  const caption = `<caption>${badges(own, language)}${escapeHtml(placeText(tablePlace(block.at), language))}</caption>`;
  return `<div class="scroll"><table>${caption}${rows.map((row) => `<tr>${row}</tr>`).join("\n")}</table></div>`;
}

/** Of the table as a whole: a sheet is named without the cell where the table starts. */
function tablePlace(at: Location): Location {
  const file = at.file === undefined ? {} : { file: at.file };
  if (at.sheet !== undefined) return { ...file, sheet: at.sheet };
  if (at.table === undefined) return at;
  return { ...file, ...(at.page === undefined ? {} : { page: at.page }), table: at.table };
}

function renderParagraph(paragraph: Paragraph, { found }: Placement<Part>, language: Language): string {
  const own = found.get(paragraph) ?? [];
  const text = escapeHtml(paragraph.text);
  if (own.length === 0) return `<p>${text}</p>`;
  return `<p>${badges(own, language)}<mark class="${markClass(own)}">${text}</mark></p>`;
}

function renderCell(cell: GridCell, { found }: Placement<Part>, language: Language): string {
  const own = found.get(cell) ?? [];
  const spans = [
    cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : "",
    cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : "",
    own.length > 0 ? ` class="${markClass(own)}"` : "",
  ].join("");
  return `<td${spans}>${badges(own, language)}${escapeHtml(cell.text).replaceAll("\n", "<br>")}</td>`;
}
