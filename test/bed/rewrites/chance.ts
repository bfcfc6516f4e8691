import type { Degrade } from "../degrade/labels.ts";
import { degrades, dropEmptyWords, type Made, modeOfRun, reportOfRun } from "../layouts.ts";
import { truthOf } from "../printed.ts";
import { type Random, seeded, seedOf } from "../random.ts";
import * as additions from "./additions.ts";
import { type Base, bases } from "./bases.ts";
import { asRewrite, oneAfterTheOther, type Rewrite } from "./extra.ts";
import { type Family, families, rewritten } from "./families.ts";
import * as losses from "./losses.ts";
import * as orders from "./orders.ts";

/** Rewritings put together by chance: order, losses, additions, mixtures, and damage to labels and figures on top. */

const reorderings: readonly Rewrite[] = [
  orders.permutedColumns,
  orders.totalFirst,
  orders.permutedRows,
  orders.scatteredRows,
  orders.permutedBlocks,
  orders.permutedGroups,
  orders.permutedResults,
  orders.unevenResults,
  orders.permutedAll,
].map(asRewrite);

const lossesOfForm: readonly Rewrite[] = [
  losses.lostRows,
  losses.lostColumns,
  losses.lostResults,
  losses.lostBlocks,
  losses.shortTables,
].map(asRewrite);

const additionsToForm: readonly Rewrite[] = [
  additions.remarks,
  additions.subtotalColumn,
  additions.subtotalRows,
  additions.shares,
  additions.partRows,
];

/** Families that do more than move, leave out and add. */
const others = Object.values(families).filter(({ intact = false }) => !intact);

/**
 * Damage that only a table in the form's order can have. Some would itself move figures elsewhere, others take away all
 * that tells a moved column from one in its place (`lost, lost, 现行有效件数`).
 */
const formOnly = new Set([
  "remedies-in-rows",
  "remedies-in-tables",
  "cut-by-page",
  "cut-with-header",
  "total-under-group",
  "lost-headers",
  "cut-headers",
  "doubled-header",
]);

/** Damage that takes cells out of rows. */
const dropping = new Set(["dropped-cells", "dropped-blanks"]);

function damagesOf({ filled = false }: Base, { isOverfull = false }: Family): readonly Degrade[] {
  return Object.entries(degrades)
    .filter(([name]) => !formOnly.has(name) && !((filled || isOverfull) && dropping.has(name)))
    .map(([, degrade]) => degrade);
}

/** The file of a run; what it is made of follows from the run alone. */
export function byChance(run: number): Made {
  const random = seeded(seedOf("chance-rewrites", run));
  const report = reportOfRun(run);
  const [name, base] = random.pick(Object.entries(bases));
  const family = familyOf(random, base);
  const { printed, truths } = family.make(report, modeOfRun(run), random, run % 5 === 4);
  // Several reports in one file have truths that are not in the printing alone: no damage on top.
  const damaged = some(damagesOf(base, family), 0, truths.length > 1 ? 0 : 2, random).reduce(
    (one, degrade) => degrade(one, random),
    printed,
  );
  const shown = base.rowless ? dropEmptyWords(damaged, random) : damaged;
  const { bytes, extension } = base.render(shown);
  return {
    file: `chance-${run}-${name}.${extension}`,
    bytes,
    truths: truths.length > 1 ? truths : [truthOf(damaged)],
  };
}

function familyOf(random: Random, base: Base): Family {
  if (random.chance(0.3)) {
    const fitting = others.filter(({ shownIn }) => shownIn?.(base) ?? true);
    const family = random.pick(fitting);
    const order = oneAfterTheOther(...some(reorderings, 0, 1, random));
    return { ...family, make: (report, mode, one, wide) => family.make(order(report, one), mode, one, wide) };
  }
  const rewrites = [
    ...some(additionsToForm, 0, 2, random),
    ...some(lossesOfForm, 0, 1, random),
    ...some(reorderings, 0, 2, random),
  ];
  return rewritten(oneAfterTheOther(...rewrites), random.chance(0.2) ? additions.ordinals : undefined);
}

function some<T>(items: readonly T[], least: number, most: number, random: Random): T[] {
  return random.shuffle(items).slice(0, random.int(least, most));
}
