import { type Element, type Root, walk } from "./tree.ts";
import { visibleLength } from "./visible-length.ts";

/** What is known of a table before it is decided whether it is data or layout. Lengths in characters, spaces out. */
interface Survey {
  cells: number;
  /** Cells with some text, at most `shortCell` characters, and no table inside. */
  shortCells: number;
  /** Cells that hold a table. */
  nestingCells: number;
  /** Most cells in one row. */
  columns: number;
  longest: number;
  total: number;
}

const shortCell = 60;
const longCell = 500;
/** No cell of any form is that long. */
const endlessCell = 3000;
/** With that many short cells a table is data although it holds a table. */
const manyCells = 12;

interface OpenCell {
  readonly table: Survey;
  length: number;
  nests: boolean;
}

/**
 * The tables of a page that hold data; the others (pages built of nested tables, a report inside one cell)
 * only arrange it and are read as the blocks in their cells.
 */
export function findDataTables(root: Root): ReadonlySet<Element> {
  const surveys = new Map<Element, Survey>();
  const tables: Survey[] = [];
  const cells: OpenCell[] = [];
  const rows: number[] = [];
  walk(root, {
    enter(element) {
      const { isPassedOver, isControl, isTable, isRow, isCell } = element.traits;
      if (isPassedOver || isControl || element.display.isRemoved) return false;
      if (isTable) {
        const outer = cells.at(-1);
        if (outer !== undefined) outer.nests = true;
        const survey = { cells: 0, shortCells: 0, nestingCells: 0, columns: 0, longest: 0, total: 0 };
        surveys.set(element, survey);
        tables.push(survey);
      }
      if (isRow) rows.push(0);
      const table = tables.at(-1);
      if (isCell && table !== undefined) {
        rows.push((rows.pop() ?? 0) + 1);
        cells.push({ table, length: 0, nests: false });
      }
      return true;
    },
    leave(element) {
      const { isTable, isRow, isCell } = element.traits;
      if (isTable) tables.pop();
      const table = tables.at(-1);
      if (table === undefined) return;
      if (isRow) table.columns = Math.max(table.columns, rows.pop() ?? 0);
      if (isCell) count(cells.pop());
    },
    text(node) {
      const cell = cells.at(-1);
      if (cell !== undefined) cell.length += visibleLength(node.text);
    },
  });
  return new Set([...surveys].filter(([, survey]) => isData(survey)).map(([element]) => element));
}

function count(cell: OpenCell | undefined): void {
  if (cell === undefined) return;
  const { table, length, nests } = cell;
  table.cells += 1;
  table.total += length;
  table.longest = Math.max(table.longest, length);
  if (nests) table.nestingCells += 1;
  else if (length > 0 && length <= shortCell) table.shortCells += 1;
}

function isData(table: Survey): boolean {
  if (table.columns <= 1) return false;
  if (table.nestingCells > 0)
    return (
      table.shortCells >= manyCells && table.nestingCells * 4 <= table.cells && table.longest <= longCell
    );
  if (table.longest > endlessCell) return false;
  return table.longest <= longCell || table.longest * 2 <= table.total;
}
