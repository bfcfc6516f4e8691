import { fileName, type Layout, reportOfRun } from "../layouts.ts";
import { type Printed, print, truthOf } from "../printed.ts";
import { type Random, seeded, seedOf } from "../random.ts";
import type { BedReport } from "../report.ts";
import { type Base, bases } from "./bases.ts";
import * as orders from "./orders.ts";

/** A kind of table that is not the form's: printed here, rendered by every base. */
interface Family {
  readonly print: (report: BedReport, random: Random, wide: boolean) => Printed;
  /** Labels stand beside their figures and nothing is lost. */
  readonly intact: boolean;
}

const reordered = (rearrange: orders.Rearrange): Family => ({
  print: (report, random, wide) => print(orders.rearranged(report, rearrange, random), { wide }),
  intact: true,
});

const families: Readonly<Record<string, Family>> = {
  /** What every base gives where nothing is rewritten: the measure of the others. */
  "in-order": reordered((template) => template),
  "permuted-columns": reordered(orders.permutedColumns),
  "total-first": reordered(orders.totalFirst),
  "permuted-rows": reordered(orders.permutedRows),
  "scattered-rows": reordered(orders.scatteredRows),
  "permuted-blocks": reordered(orders.permutedBlocks),
  "permuted-groups": reordered(orders.permutedGroups),
  "permuted-results": reordered(orders.permutedResults),
  "uneven-results": reordered(orders.unevenResults),
  "permuted-all": reordered(orders.permutedAll),
};

function inBase(
  family: string,
  { print: printFamily, intact }: Family,
  baseName: string,
  base: Base,
): Layout {
  const name = `${family}+${baseName}`;
  return {
    name,
    group: "rewrite",
    ...(intact ? { leastRight: base.blanksLost === true ? 90 : 99 } : {}),
    make: (run) => {
      const printed = printFamily(reportOfRun(run), seeded(seedOf(family, run)), run % 5 === 4);
      const { bytes, extension } = base.render(printed);
      return { file: `${fileName(name)}-${run}.${extension}`, bytes, truths: [truthOf(printed)] };
    },
  };
}

/**
 * Reports whose tables are not in the order, of the extent or of the kind of the form: what stands in the file decides,
 * and what it leaves open is no figure.
 */
export const rewrites: readonly Layout[] = Object.entries(families).flatMap(([family, one]) =>
  Object.entries(bases).map(([name, base]) => inBase(family, one, name, base)),
);
