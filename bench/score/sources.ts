import { damagedTwice, layouts, type Made } from "../../test/bed/layouts.ts";
import { toolLayouts } from "../../test/bed/tools/index.ts";

/** Files of one layout, made when they are asked for. */
export interface Files {
  readonly name: string;
  readonly files: () => Promise<readonly (Made & { run: number })[]>;
}

export function inProcess(wanted: (name: string) => boolean, runs: readonly number[]): Files[] {
  return layouts
    .filter(({ name }) => wanted(name))
    .map(({ name, group, make }) => ({
      name,
      // There are some two hundred kinds of damage: a quarter of the runs for each.
      files: async () =>
        runs
          .slice(0, group === "damage" ? Math.ceil(runs.length / 4) : runs.length)
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
