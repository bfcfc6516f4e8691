import type { Degrade } from "../degrade/labels.ts";
import type { Mode } from "../figures.ts";
import { type Printed, truthOf } from "../printed.ts";
import type { Random } from "../random.ts";
import type { BedReport, Truth } from "../report.ts";
import * as additions from "./additions.ts";
import type { Base } from "./bases.ts";
import * as cells from "./cells.ts";
import * as editions from "./editions.ts";
import { asRewrite, oneAfterTheOther, printRewritten, type Rewrite } from "./extra.ts";
import * as losses from "./losses.ts";
import * as mixtures from "./mixtures.ts";
import * as orders from "./orders.ts";
import { turnedTables } from "./turned.ts";

/** A kind of table that is not the form's: printed here, rendered by every base that can show it. */
export interface Family {
  readonly make: (
    report: BedReport,
    mode: Mode,
    random: Random,
    wide: boolean,
  ) => { readonly printed: Printed; readonly truths: readonly Truth[] };
  /** Labels stand beside their figures and nothing is lost: what is there must come back. */
  readonly intact?: boolean;
  /** Rows have a cell too many: damage that takes cells out of rows would make them whole again. */
  readonly isOverfull?: boolean;
  /** Absent: every base can show it. */
  readonly shownIn?: (base: Base) => boolean;
}

/** The family of one rewriting, with damage to the printing after it. */
export function rewritten(rewrite: Rewrite, then: Degrade = (printed) => printed): Family {
  return {
    intact: true,
    make: (report, _mode, random, wide) => one(then(printRewritten(rewrite(report, random), wide), random)),
  };
}

function ordered(...rearranged: readonly orders.Rearrange[]): Family {
  return rewritten(asRewrite(orders.inTurn(...rearranged)));
}

function degraded(degrade: Degrade): Family {
  return { make: (report, _mode, random, wide) => one(degrade(printRewritten(report, wide), random)) };
}

function one(printed: Printed): { printed: Printed; truths: Truth[] } {
  return { printed, truths: [truthOf(printed)] };
}

const permuted = asRewrite(orders.permutedAll);
const lossy = asRewrite(
  orders.inTurn(losses.lostRows, losses.lostColumns, losses.lostResults, losses.lostBlocks),
);

/** All kinds by name. */
export const families: Readonly<Record<string, Family>> = {
  // What every base gives where nothing is rewritten: the measure of the others.
  "in-order": ordered(),

  "permuted-columns": ordered(orders.permutedColumns),
  "total-first": ordered(orders.totalFirst),
  "permuted-rows": ordered(orders.permutedRows),
  "scattered-rows": ordered(orders.scatteredRows),
  "permuted-blocks": ordered(orders.permutedBlocks),
  "permuted-groups": ordered(orders.permutedGroups),
  "permuted-results": ordered(orders.permutedResults),
  "uneven-results": ordered(orders.unevenResults),
  "permuted-all": ordered(orders.permutedAll),

  "form-rows-lost": ordered(losses.lostRows),
  "form-columns-lost": ordered(losses.lostColumns),
  "form-results-lost": ordered(losses.lostResults),
  "form-blocks-lost": ordered(losses.lostBlocks),
  "lost-and-permuted": rewritten(oneAfterTheOther(lossy, permuted)),
  "short-tables": ordered(losses.shortTables),

  "remarks-added": rewritten(additions.remarks),
  "ordinals-added": rewritten((report) => report, additions.ordinals),
  "subtotal-column-added": rewritten(additions.subtotalColumn),
  "subtotal-rows-added": rewritten(additions.subtotalRows),
  "shares-added": rewritten(additions.shares),
  "part-rows-added": rewritten(additions.partRows),
  "added-and-permuted": rewritten(oneAfterTheOther(additions.severalAdditions, permuted)),
  "ordinals-and-permuted": rewritten(permuted, additions.ordinals),
  "added-lost-permuted": rewritten(
    oneAfterTheOther(additions.severalAdditions, lossy, permuted),
    additions.ordinals,
  ),

  "other-edition-table": { make: (...all) => one(editions.otherTable(...all)) },
  "other-edition-block": { make: (...all) => one(editions.otherBlock(...all)) },
  "both-editions": { make: (...all) => one(editions.bothTables(...all)) },

  "side-by-side": { make: mixtures.sideBySide },
  "side-by-side-unnamed": { make: mixtures.sideBySideUnnamed },
  "year-columns": { make: mixtures.yearsInColumns },
  "year-rows": { make: mixtures.yearsInRows },
  "alternating-rows": { make: mixtures.alternatingRows },
  "table-after-table": { make: mixtures.tableAfterTable },
  "year-above-table": { make: mixtures.yearAboveTable },
  "tables-behind-report": { make: mixtures.tablesBehindReport },

  "glued-rows": degraded(cells.gluedRows),
  "joined-zeros": degraded(cells.joinedZeros),
  "written-out": degraded(cells.writtenOut),
  // Where blanks leave no trace the row is whole again.
  "blank-too-many": {
    ...degraded(cells.blankTooMany),
    isOverfull: true,
    shownIn: ({ blanksLost = false }) => !blanksLost,
  },
  "on-their-side": {
    ...rewritten((report) => report, turnedTables),
    shownIn: ({ grid = false }) => grid,
  },
  "permuted-on-their-side": {
    ...rewritten(permuted, turnedTables),
    shownIn: ({ grid = false }) => grid,
  },
  "broken-in-cell": { ...degraded(cells.brokenInCell), shownIn: ({ grid = false }) => grid },
  "turned-digits": degraded(cells.turnedDigits),
  "short-labels": degraded(cells.shortLabels),
};
