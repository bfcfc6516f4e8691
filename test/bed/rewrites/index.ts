import { fileName, type Layout, modeOfRun, reportOfRun } from "../layouts.ts";
import { seeded, seedOf } from "../random.ts";
import { type Base, bases } from "./bases.ts";
import { byChance } from "./chance.ts";
import { type Family, families } from "./families.ts";

/** Percent of cells that must come back where nothing is lost, and where a base loses blank cells. */
const leastRight = { kept: 99, blanksLost: 90 };

/**
 * Reports whose tables are not in the order, of the extent or of the kind of the form: what stands in the file decides,
 * and what it leaves open is no figure.
 */
export const rewrites: readonly Layout[] = [
  ...Object.entries(families).flatMap(([family, one]) =>
    Object.entries(bases)
      .filter(([, base]) => one.shownIn?.(base) ?? true)
      .map(([name, base]) => layoutOf(family, one, name, base)),
  ),
  { name: "chance-rewrites", group: "shape", make: byChance },
];

function layoutOf(familyName: string, family: Family, baseName: string, base: Base): Layout {
  const name = `${familyName}+${baseName}`;
  return {
    name,
    group: "rewrite",
    ...(family.intact ? { leastRight: base.blanksLost ? leastRight.blanksLost : leastRight.kept } : {}),
    make: (run) => {
      // The same rewriting in every base, so that bases can be compared.
      const random = seeded(seedOf(familyName, run));
      const { printed, truths } = family.make(reportOfRun(run), modeOfRun(run), random, run % 5 === 4);
      const { bytes, extension } = base.render(printed);
      return { file: `${fileName(name)}-${run}.${extension}`, bytes, truths };
    },
  };
}
