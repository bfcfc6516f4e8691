import type { Block, Location, Source } from "../../read/source.ts";
import { pipesFromBars } from "./bars.ts";
import { joinBands } from "./broken-rows.ts";
import { joinCutCells } from "./cut-cells.ts";
import { gridsFromDrawings } from "./drawn-tables.ts";
import { joinFigureTails } from "./figure-tails.ts";
import { detachGluedHeadings } from "./glued-headings.ts";
import { cutLongLines } from "./long-lines.ts";
import { withoutOrdinals } from "./ordinal-column.ts";
import { physicalRows } from "./physical-rows.ts";
import { withoutRemarkLines } from "./remark-lines.ts";
import type { PhysicalRow } from "./rows.ts";
import { tabsFromSeparators } from "./separated-fields.ts";
import { withoutShares } from "./share-column.ts";
import { fillHoles } from "./space-columns.ts";
import { joinStackedHeaders } from "./stacked-headers.ts";
import { joinTabLines } from "./tab-lines.ts";
import { uprightGrids } from "./turned-grids.ts";
import { joinWrappedHeaders } from "./wrapped-headers.ts";

/** A source with what was made of it before anything is known of reports. */
export interface Sheet {
  readonly source: Source;
  /** Tables drawn with characters are grids here. */
  readonly blocks: readonly Block[];
  readonly rows: readonly PhysicalRow[];
}

/** What undoes that programs set tables into text, in this order: a later one sees what those before it made. */
const ofBlocks: readonly ((blocks: readonly Block[]) => readonly Block[])[] = [
  gridsFromDrawings,
  pipesFromBars,
  uprightGrids,
  cutLongLines,
  detachGluedHeadings,
  tabsFromSeparators,
  withoutRemarkLines,
];

/** What undoes that programs cut rows and cells, and takes away columns that hold nothing of the form, in this order. */
const ofRows: readonly ((rows: readonly PhysicalRow[]) => readonly PhysicalRow[])[] = [
  joinFigureTails,
  joinWrappedHeaders,
  joinStackedHeaders,
  joinTabLines,
  joinCutCells,
  withoutOrdinals,
  withoutShares,
  joinBands,
  fillHoles,
];

/** The rows of a source, be it text, lines or grids, with cells as the file means them. */
export function sheetOf(source: Source): Sheet {
  const blocks = ofBlocks.reduce<readonly Block[]>((given, pass) => pass(given), source.blocks);
  const rows = ofRows.reduce<readonly PhysicalRow[]>((given, pass) => pass(given), physicalRows(blocks));
  return { source, blocks, rows };
}

/** Where a row stands in the file; nowhere where there is none. */
export function atRow(rows: readonly PhysicalRow[], row: number): Location {
  return rows[row]?.at ?? {};
}
