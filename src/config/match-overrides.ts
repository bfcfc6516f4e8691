import picomatch from "picomatch";
import type { Config, Override } from "./types.ts";

/** Finds the overrides that apply to a file, given by its path from the configuration's folder, with `/`. */
export type OverridesFor = (path: string) => readonly Override[];

/** Compiles the patterns once for all files. A path may begin with `../`. */
export function matchOverrides({ overrides = [] }: Config): OverridesFor {
  const compiled = overrides.map((override) => ({ override, isMatch: picomatch([...override.files]) }));
  return (path) => compiled.filter(({ isMatch }) => isMatch(path)).map(({ override }) => override);
}
