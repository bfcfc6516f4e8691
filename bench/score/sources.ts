import { layouts, type Made } from "../../test/bed/layouts.ts";
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

/** Files that went through a tool of this machine; layouts whose tool is absent say so and are left out. */
export function throughTools(wanted: (name: string) => boolean, runs: readonly number[]): Files[] {
  return toolLayouts()
    .filter(({ name }) => wanted(name))
    .map(({ name, make }) => ({ name, files: () => make(runs) }));
}
