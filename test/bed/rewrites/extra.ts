import type { CellPointer, TableTemplate } from "../../../src/form/index.ts";
import { cellsOf } from "../../../src/form/index.ts";
import type { Figure } from "../figures.ts";
import { mapCells, type Printed, print } from "../printed.ts";
import type { Random } from "../random.ts";
import type { BedReport } from "../report.ts";
import { type Rearrange, rearranged } from "./orders.ts";

/** A report rewritten before it is printed: its tables, and what stands in them that the form does not have. */
export type Rewrite = (report: BedReport, random: Random) => BedReport;

/** Keys that begin so are none of the form's: rows and columns that an office added, or those of another report. */
export const foreign = "~";

/** The same order for a report. */
export function asRewrite(rearrange: Rearrange): Rewrite {
  return (report, random) => rearranged(report, rearrange, random);
}

/** One rewriting after the other. */
export function oneAfterTheOther(...all: readonly Rewrite[]): Rewrite {
  return (report, random) => all.reduce((one, rewrite) => rewrite(one, random), report);
}

/** Cells of a table that are none of the form's, by their pointers. */
export function foreignCells(template: TableTemplate) {
  return cellsOf(template).filter(({ pointer }) => isForeign(pointer));
}

function isForeign(pointer: CellPointer): boolean {
  return pointer.includes(`/${foreign}`);
}

/** The report with texts for cells that the form does not have. */
export function withTexts(report: BedReport, texts: ReadonlyMap<CellPointer, string>): BedReport {
  const figures = new Map<CellPointer, Figure>(report.figures);
  for (const [pointer, raw] of texts) figures.set(pointer, { value: null, raw });
  return { ...report, figures };
}

/** The rewritten report as printed; what is none of the form's is printed and is due nowhere. */
export function printRewritten(report: BedReport, wide: boolean): Printed {
  const printed = print(report, { wide });
  const figures = new Map([...report.figures].filter(([pointer]) => !isForeign(pointer)));
  const own = mapCells(printed, (cell) => {
    const { pointer, ...rest } = cell;
    return pointer !== undefined && isForeign(pointer) ? rest : cell;
  });
  return { ...own, report: { ...report, figures } };
}
