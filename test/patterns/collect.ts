import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Node, Parser } from "acorn";
import { transformSync } from "esbuild";

/** A regular expression of `src`, and the file in which it stands. */
export interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const root = resolve(import.meta.dirname, "../..");

/** Every module of `src`, as a path from the root of the repository. */
export const modules: readonly string[] = readdirSync(join(root, "src"), {
  recursive: true,
  encoding: "utf8",
})
  .filter((name) => name.endsWith(".ts") && !name.includes(".generated."))
  .map((name) => `src/${name}`)
  .sort();

/** The literals, and what is constructed in a call; what a template fills in is taken for one letter. */
export function patternsIn(file: string): Pattern[] {
  const { code } = transformSync(readFileSync(join(root, file), "utf8"), { loader: "ts", target: "es2022" });
  const found: Pattern[] = [];
  visit(Parser.parse(code, { ecmaVersion: "latest", sourceType: "module" }), (node) => {
    const { regex, callee, arguments: given } = node;
    if (isRegex(regex)) found.push({ file, source: regex.pattern, flags: regex.flags });
    const isCall = node.type === "NewExpression" && isNode(callee) && callee.name === "RegExp";
    if (!isCall || !Array.isArray(given)) return;
    const source = textOf(given[0]);
    if (source !== null) found.push({ file, source, flags: textOf(given[1]) ?? "" });
  });
  return found;
}

/** The patterns that a module makes when it is loaded, put together from others. */
export async function patternsMadeBy(file: string): Promise<Pattern[]> {
  const made: Pattern[] = [];
  const own = globalThis.RegExp;
  globalThis.RegExp = new Proxy(own, {
    construct(target, given, newTarget) {
      const pattern = Reflect.construct(target, given, newTarget);
      if (pattern instanceof own) made.push({ file, source: pattern.source, flags: pattern.flags });
      return pattern;
    },
  });
  try {
    await import(/* @vite-ignore */ join(root, file));
  } finally {
    globalThis.RegExp = own;
  }
  return made;
}

type AnyNode = Node & Readonly<Record<string, unknown>>;

function visit(value: unknown, found: (node: AnyNode) => void): void {
  if (Array.isArray(value)) for (const one of value) visit(one, found);
  else if (isNode(value)) {
    found(value);
    for (const [key, below] of Object.entries(value)) if (key !== "regex") visit(below, found);
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && "type" in value;
}

function isRegex(value: unknown): value is { readonly pattern: string; readonly flags: string } {
  return typeof value === "object" && value !== null && "pattern" in value && "flags" in value;
}

function textOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type !== "TemplateLiteral" || !Array.isArray(node.quasis)) return null;
  return node.quasis.map(({ value }) => String(value.cooked)).join("x");
}
