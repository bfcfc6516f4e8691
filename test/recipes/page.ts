import { readFileSync } from "node:fs";
import { root } from "../cli/invoke.ts";

const page = readFileSync(`${root}docs/recipes.md`, "utf8");
const fences = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
const marked = [...page.matchAll(/<!-- recipe: (\S+) -->\n\n```\w+\n([\s\S]*?)^```$/gm)];

/** The code of docs/recipes.md by name, word by word. */
export const recipes: ReadonlyMap<string, string> = new Map(
  marked.map(([, name = "", code = ""]) => [name, code]),
);

/** All fenced code of the page; each must have a name. */
export const fenceCount = fences.length;

export function recipe(name: string): string {
  const code = recipes.get(name);
  if (code === undefined) throw new Error(`docs/recipes.md has no recipe ${name}`);
  return code;
}
