import { analyse } from "scslre";
import { describe, expect, test } from "vitest";
import { isAmbiguous } from "./ambiguity.ts";
import { modules, type Pattern, patternsIn, patternsMadeBy } from "./collect.ts";

/**
 * Patterns that may take more than linear time by what the analysis says, and why they may stay. An entry that is not
 * needed any more fails.
 */
const allowed: Readonly<Record<string, string>> = {
  "src/recognize/foreign-text.ts /字\\s*[号体]\\s*[:：]?[\\s[【(（]*大|[大闸]\\s*[中闸]\\s*小/u":
    "quadratic in the blanks behind 字号 of one line",
  "src/recognize/foreign-text.ts /^[^，。；,;]{0,12}(?:发布|发表|更新)(?:日期|时间)\\s*[:：]?\\s*20\\d{2}\\s*[-年/.]\\s*\\d{1,2}\\s*[-月/.]\\s*\\d{1,2}日?\\s+\\d{1,2}:\\d{2}/u":
    "quadratic in the blanks behind 发布时间 of one line",
  "src/recognize/headings.ts /\\*+$/u": "quadratic in a run of stars within a heading",
  "src/recognize/headings.ts /[.:]+$/u": "quadratic in a run of stops within a heading",
  "src/recognize/line-bands.ts /^\\s*三\\s*、\\s*本?\\s*$/u":
    "quadratic in the blanks behind 三、 of one line",
  "src/recognize/long-lines.ts /(?:\\s+(?:[+-]|增加?|减少?)?\\s?\\p{Nd}[\\p{Nd}.,]*(?:[万亿]?元|[件条项个次])?)+\\s+(?![增减+-]?\\s?\\p{Nd})(?=\\S)/guy":
    "known fault: exponential in figures set two blanks apart within one line",
  "src/recognize/rows.ts /^\\s*(?:[-—–]\\s*\\d{1,3}\\s*[-—–]|第\\s*\\d{1,3}\\s*页(?:\\s*[,，/]?\\s*共\\s*\\d{1,3}\\s*页)?|\\d{1,3}\\s*\\/\\s*\\d{1,3}\\s*页)\\s*$/u":
    "quadratic in the blanks behind 第0页 of one line",
  "src/recognize/rows.ts /_+$/u": "quadratic in a run of underscores of one line",
  "src/recognize/table-issues.ts /\\p{Nd}{2,}$/u": "quadratic in a run of digits of one cell",
};

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

  test("what modules put together when they are loaded", async () => {
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
