import { resolve } from "node:path";
import picomatch from "picomatch";
import { type Walked, type WalkOptions, walkFolder } from "./walk.ts";

/** Whether an argument that is no file is a pattern: a bracket that is not closed, or `!`, is a part of a name. */
export function isPattern(operand: string): boolean {
  return /[*?[{!]/.test(operand) && picomatch.scan(slashed(operand)).isGlob === true;
}

/**
 * The files that a pattern stands for. Folders on the way that cannot be looked into, and links to nothing, are told as
 * in a folder; hidden names are found only where the pattern writes the dot.
 */
export function expandPattern(
  pattern: string,
  cwd: string,
  { own, ...options }: Pick<WalkOptions, "own" | "sight">,
): Walked {
  const { base, glob, negated } = picomatch.scan(slashed(pattern));
  // All but something: that is no way to name files.
  if (negated) return { inputs: [], skipped: [] };
  const isMatch = picomatch(glob);
  return walkFolder(
    { path: resolve(cwd, base), raw: null },
    {
      shown: base,
      own,
      ...options,
      wants: (inside) => isMatch(inside),
      ...(glob.includes("**") || glob.includes("{") ? {} : { depth: glob.split("/").length - 1 }),
    },
  );
}

function slashed(pattern: string): string {
  return process.platform === "win32" ? pattern.replaceAll("\\", "/") : pattern;
}
