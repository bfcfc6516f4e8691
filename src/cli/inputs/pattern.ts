import { resolve } from "node:path";
import picomatch from "picomatch";
import { type Walked, type WalkOptions, walkFolder } from "./walk.ts";

/** Characters that make a pattern of an argument that is no file. */
export function isPattern(operand: string): boolean {
  return /[*?[\]{}!]/.test(operand);
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
  const slashed = process.platform === "win32" ? pattern.replaceAll("\\", "/") : pattern;
  const { base, glob, negated } = picomatch.scan(slashed);
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
