import type { Rule } from "../define.ts";
import { rules } from "../index.ts";

/**
 * What is told of a rule beside its findings. The build keeps it in a file of its own (scripts/build-cli.mjs), since
 * checking a report needs none of it.
 * @throws Error where there is no such rule
 */
export function proseOf(id: string): Pick<Rule, "why" | "remedy" | "traps" | "examples"> {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Error(`unknown rule ${id}`);
  return rule;
}
