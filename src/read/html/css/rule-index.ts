import { grouped } from "../../../grouped.ts";
import { attribute, type Element } from "../tree.ts";
import { longestClass, matches } from "./selector.ts";
import type { Rule } from "./sheet.ts";

/** Finds the rules for an element without a look at all others. */
export interface RuleIndex {
  readonly isEmpty: boolean;
  /** Rules that hold for the element, the weakest first. */
  match(element: Element, step: () => void): readonly Rule[];
}

const none: readonly Rule[] = [];

/** Every rule stands once: under the id that its subject must have, else under a class, a name, or under any. */
export function indexRules(rules: readonly Rule[]): RuleIndex {
  const byKey = grouped(rules, ({ selector: { subject } }) => {
    const { id, classes, name } = subject;
    return id !== null ? `#${id}` : classes[0] !== undefined ? `.${classes[0]}` : (name ?? "*");
  });
  return {
    isEmpty: rules.length === 0,
    match(element, step) {
      let found: Rule[] | null = null;
      for (const key of keysOf(element)) {
        for (const rule of byKey.get(key) ?? none) {
          if (!matches(element, rule.selector, step)) continue;
          found ??= [];
          found.push(rule);
        }
      }
      return found === null ? none : found.sort(byWeight);
    },
  };
}

function* keysOf(element: Element): Generator<string> {
  yield "*";
  yield element.name;
  const id = attribute(element, "id");
  if (id !== null) yield `#${id}`;
  const classes = attribute(element, "class");
  if (classes !== null)
    for (const one of new Set(classes.slice(0, longestClass).trim().split(/\s+/))) yield `.${one}`;
}

function byWeight(left: Rule, right: Rule): number {
  return (
    byLayer(left, right) || left.selector.specificity - right.selector.specificity || left.order - right.order
  );
}

/** What is in no layer is stronger than what is in one, and infinities have no difference. */
export function byLayer({ layer: left }: Rule, { layer: right }: Rule): number {
  return left === right ? 0 : left - right;
}
