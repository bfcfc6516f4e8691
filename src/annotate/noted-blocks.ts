import { sectionKeys } from "../form/index.ts";
import type { LintFinding } from "../lint/index.ts";
import type { Location } from "../read/source.ts";
import type { Report } from "../report/model.ts";
import type { Block, Passage, Table, TableCell } from "../write/document/model.ts";

/** A finding, and what its comment says. */
interface Said {
  readonly finding: Pick<LintFinding, "cell" | "location">;
  readonly text: string;
}

/**
 * The blocks of a report with each finding as a note at its cell, line, table or heading. What has no place of its own
 * stands at the title, and in a report without one at its first line or cell.
 */
export function noteBlocks(blocks: readonly Block[], report: Report, said: readonly Said[]): Block[] {
  const places = placesOf(blocks, report);
  const notes = new Map<Passage | TableCell, string[]>();
  const adrift: string[] = [];
  for (const { finding, text } of said) {
    const place = places.find(finding) ?? places.usual;
    if (place === null) adrift.push(text);
    else notes.set(place, [...(notes.get(place) ?? []), text]);
  }
  const noted = blocks.map((block): Block => {
    if (block.kind === "passage") return { ...block, notes: notes.get(block) ?? block.notes };
    return {
      ...block,
      cells: block.cells.map((cell) => ({ ...cell, notes: notes.get(cell) ?? cell.notes })),
    };
  });
  // Nothing was read that could carry a comment.
  if (adrift.length > 0) noted.push({ kind: "passage", role: "text", text: "", notes: adrift, at: null });
  return noted;
}

interface Places {
  readonly find: (finding: Said["finding"]) => Passage | TableCell | null;
  readonly usual: Passage | TableCell | null;
}

function placesOf(blocks: readonly Block[], report: Report): Places {
  const passages = blocks.filter((block) => block.kind === "passage");
  const tables = blocks.filter((block) => block.kind === "table");
  const lines = new Map<string, Passage>();
  for (const passage of passages)
    if (passage.at !== null && !lines.has(lineName(passage.at))) lines.set(lineName(passage.at), passage);
  const [first] = blocks;
  const usual =
    passages.find(({ role }) => role === "title") ??
    (first?.kind === "table" ? first.cells[0] : first) ??
    null;
  return {
    usual,
    // A sentence or a header that is wrong is told there, not at the cell that it speaks of.
    find: ({ cell, location }) =>
      (location === null ? null : lines.get(lineName(location))) ??
      (location === null || cell?.endsWith("/table") !== true ? null : headerAt(tables, report, location)) ??
      (cell === null ? null : (inForm(tables, cell) ?? headingOf(report, lines, cell))) ??
      (location === null ? null : inOther(tables, location)),
  };
}

/** The header of the form for the one that was found at a place: of those with the same words, the one as far on. */
function headerAt(tables: readonly Table[], report: Report, location: Location): TableCell | null {
  const place = lineName(location);
  for (const { key, cells } of tables) {
    const headers = key === null ? [] : (report.tables[key]?.headers ?? []);
    const header = headers.find(({ at, instead }) => isAt(instead?.at ?? at, place));
    if (header === undefined) continue;
    const before = headers.slice(0, headers.indexOf(header));
    const number = before.filter(({ expected }) => expected === header.expected).length;
    return cells.filter(({ role, text }) => role !== "figure" && text === header.expected)[number] ?? null;
  }
  return null;
}

function isAt(at: Location | null, place: string): boolean {
  return at !== null && lineName(at) === place;
}

/** A cell of the form; of a row, several rows or a table the first cell in it. */
function inForm(tables: readonly Table[], pointer: string): TableCell | null {
  const table = tables.find(({ key }) => key !== null && `${pointer}/`.startsWith(`/${key}/table/`));
  if (table === undefined) return null;
  const exact = table.cells.find((cell) => cell.pointer === pointer);
  if (exact !== undefined) return exact;
  const within = table.cells.find((cell) => cell.pointer?.startsWith(`${pointer}/`));
  const whole = pointer === `/${table.key}/table` || within === undefined;
  return (whole ? table.cells[0] : table.cells.find(({ row }) => row === within.row)) ?? null;
}

/** The heading of the section that a pointer names, or that a table which was not read belongs to. */
function headingOf(report: Report, lines: ReadonlyMap<string, Passage>, pointer: string): Passage | null {
  const key = sectionKeys.find((one) => one === pointer.split("/")[1]);
  const at = key === undefined ? undefined : report.sections[key]?.headingAt;
  return at === undefined ? null : (lines.get(lineName(at)) ?? null);
}

/** The first cell of a table that is none of the form's. */
function inOther(tables: readonly Table[], location: Location): TableCell | null {
  if (location.table === undefined) return null;
  const name = tableName(location);
  return tables.find(({ at }) => at !== null && tableName(at) === name)?.cells[0] ?? null;
}

/** Columns tell where in a line something stands, and a line is one paragraph here. */
function lineName({ file, page, line, paragraph, sheet, cell, table, row, column }: Location): string {
  const inTable = table === undefined ? [] : [table, row, column];
  return [file, page, line, paragraph, sheet, cell, ...inTable].join("/");
}

function tableName({ file, table }: Location): string {
  return [file, table].join("/");
}
