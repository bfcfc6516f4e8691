import { addDeclaration, type Declarations, type Declared } from "./declarations.ts";

/** What the variables of a style sheet stand for at an element, by their names; they are inherited. */
export type Variables = ReadonlyMap<string, string>;

export const noVariables: Variables = new Map();

/** Variables that stand for variables are followed so far. */
const deepest = 8;
const longest = 500;

/** Those of the element around, and its own. */
export function variablesOf(outer: Variables, declared: Declarations): Variables {
  let own: Map<string, string> | null = null;
  for (const [name, { value }] of declared) {
    if (!name.startsWith("--")) continue;
    own ??= new Map(outer);
    own.set(name, value);
  }
  return own ?? outer;
}

/** Declarations with variables put in; one that stands for nothing known stays, and is of no known value. */
export function withVariables(declared: Declarations, variables: Variables): Declarations {
  if (![...declared.values()].some(({ value }) => value.includes("var("))) return declared;
  const whole = new Map<string, Declared>();
  for (const [name, one] of declared) {
    const put = putIn(one.value, variables);
    const value = name === "content" || name.startsWith("--") ? put : put.toLowerCase();
    if (value.includes("var(")) whole.set(name, one);
    else addDeclaration(whole, name, { ...one, value });
  }
  return whole;
}

const reference = /var\(\s{0,9}(--[^\s,()]{1,100})\s{0,9}(?:,([^()]{0,200}))?\)/g;

function putIn(value: string, variables: Variables): string {
  let whole = value;
  for (let step = 0; step < deepest && whole.includes("var(") && whole.length <= longest; step += 1)
    whole = whole.replace(reference, (all: string, name: string, instead?: string) =>
      (variables.get(name) ?? instead ?? all).trim(),
    );
  return whole;
}
