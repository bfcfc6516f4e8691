import { damagedTwice, layouts, type Made } from "../../test/bed/layouts.ts";
import { rewrites } from "../../test/bed/rewrites/index.ts";
import { toolLayouts } from "../../test/bed/tools/index.ts";

/** Files of one layout, made when they are asked for. */
export interface Files {
  readonly name: string;
  /** Percent of the cells that must come back right, where that is known beforehand. */
  readonly leastRight?: number;
  readonly files: () => Promise<readonly (Made & { run: number })[]>;
}

export function inProcess(wanted: (name: string) => boolean, runs: readonly number[]): Files[] {
  return [...layouts, ...rewrites]
    .filter(({ name }) => wanted(name))
    .map(({ name, group, make, leastRight = 0 }) => ({
      name,
      leastRight,
      // There are hundreds of kinds of damage and of rewriting: a quarter of the runs for each.
      files: async () =>
        runs
          .slice(0, group === "damage" || group === "rewrite" ? Math.ceil(runs.length / 4) : runs.length)
          .map((run) => ({ ...make(run), run })),
    }));
}

/** `L2+noisy-labels+page-breaks`: damage upon damage, asked for by name. */
export function combined(name: string, runs: readonly number[]): Files {
  const [base = "", ...damages] = name.split("+");
  return { name, files: async () => runs.map((run) => ({ ...damagedTwice(base, damages, run), run })) };
}

/** Files that went through a tool of this machine; layouts whose tool is absent are named and left out. */
export function throughTools(wanted: (name: string) => boolean, runs: readonly number[]): Files[] {
  const chosen = toolLayouts().filter(({ name }) => wanted(name));
  const absent = new Set(chosen.flatMap(({ missing }) => missing));
  if (absent.size > 0) console.error(`not installed, layouts left out: ${[...absent].join(", ")}`);
  return chosen
    .filter(({ missing }) => missing.length === 0)
    .map(({ name, make }) => ({ name, files: () => make(runs) }));
}
