import type { Rule } from "../../src/index.ts";
import type { Example } from "../../src/rules/example.ts";
import { singleDefects } from "./single-defects.ts";

/** The defects of a rule that can be written into a file, and the number of examples that cannot. */
export interface Cases {
  readonly cases: readonly Example[];
  readonly notCarried: number;
}

/** The failing examples of a rule, or defects of our own where its examples break other relations too. */
export function casesOf(rule: Rule): Cases {
  const failing = singleDefects[rule.id] ?? rule.examples.filter(({ expect = [] }) => expect.length > 0);
  const cases = failing.filter((example) => canBeWritten(rule.id, example));
  return { cases, notCarried: failing.length - cases.length };
}

/**
 * What the reader is said to have noticed (a picture, skipped text) is no content that we could write, nor is a year that
 * the user gives, a table without any row, or a header that stands there twice; and neither is a line known to be pasted
 * (`^`) where these rules need to know it: a page shows that by its tools, not by the line.
 */
function canBeWritten(rule: string, { report, expect = [] }: Example): boolean {
  if (report?.issues !== undefined || report?.checkedAs !== undefined) return false;
  if (rule === "row-missing" && expect.some((one) => one.startsWith("only"))) return false;
  const tables = Object.values(report?.tables ?? {});
  if (tables.some((table) => table?.doubledHeaders !== undefined || table?.missingBlocks !== undefined))
    return false;
  return !(rule === "garbled-text" && report?.sections?.overview?.includes("^"));
}
