import { analyse } from "scslre";
import { describe, expect, test } from "vitest";
import { isAmbiguous } from "./ambiguity.ts";
import { modules, type Pattern, patternsIn, patternsMadeBy } from "./collect.ts";

/**
 * Patterns that may take more than linear time by what the analysis says, and why they may stay. An entry that is not
 * needed any more fails.
 */
const allowed: Readonly<Record<string, string>> = {};

const nameOf = ({ file, source, flags }: Pattern) => `${file} /${source}/${flags}`;

/** How a pattern can take more than linear time, in words; empty where it cannot. */
function dangersOf({ source, flags }: Pick<Pattern, "source" | "flags">): string[] {
  const found = analyse({ source, flags }).reports.map(({ type, exponential }) => {
    if (exponential) return "exponential";
    return type === "Move" ? "begins anew at every character of a run" : "two repetitions trade characters";
  });
  return isAmbiguous({ source, flags }) ? [...found, "exponential"] : found;
}

describe("patterns cannot backtrack", () => {
  const literals = modules.flatMap(patternsIn);

  test("literals, and what is constructed in place", () => {
    expect(literals.length).toBeGreaterThan(700);
    const dangerous = literals.filter((pattern) => dangersOf(pattern).length > 0);
    const found = new Set(dangerous.map(nameOf));
    expect([...found].filter((name) => allowed[name] === undefined)).toEqual([]);
    expect(Object.keys(allowed).filter((name) => !found.has(name))).toEqual([]);
  });

  // It loads every module, one after the other.
  test("what modules put together when they are loaded", { timeout: 120_000 }, async () => {
    const made: Pattern[] = [];
    for (const file of modules) made.push(...(await patternsMadeBy(file)));
    expect(made.length).toBeGreaterThan(10);
    expect(made.filter((pattern) => dangersOf(pattern).length > 0).map(nameOf)).toEqual([]);
  });

  test.each([
    ["[ ]+$", "begins anew at every character of a run"],
    ["^\\s*a?\\s*$", "two repetitions trade characters"],
    ["^(?:a|a)+$", "exponential"],
    ["^(?:a+)+$", "exponential"],
    ["^(?:a*b?)*$", "exponential"],
    ["^(?:\\d+\\s*){1,20}$", "exponential"],
    ["^(?:ab|a|b)*$", "exponential"],
  ])("the analysis sees it: %s", (source, danger) => {
    expect(dangersOf({ source, flags: "u" })).toContain(danger);
  });

  test.each(["^\\s*(?:a\\s*)?$", "^(?:\\d+,)*$", "(?<! ) +$", "^(?:ab|ac|[d-f])*$", "(?:a{1,3}b)*"])(
    "and is silent on %s",
    (source) => {
      expect(dangersOf({ source, flags: "u" })).toEqual([]);
    },
  );
});
