import { type Declarations, readDeclarations, splitOutside } from "./declarations.ts";
import { readSelector, type Selector } from "./selector.ts";

/** A rule of a style sheet that says something of what is seen. */
export interface Rule {
  readonly selector: Selector;
  readonly declarations: Declarations;
  /** Counts up through all sheets of a page. */
  readonly order: number;
}

/** Width of the window that people have, for `@media`. */
const windowWidth = 1280;

/** Nesting of `@media` and the like that is followed. */
const deepest = 8;

/** Reads the rules of a style sheet that hold on a screen of usual size, one at a time: it may have no end. */
export function* readSheet(css: string, firstOrder: number): Generator<Rule> {
  yield* readRules(withoutComments(css), { next: firstOrder }, 0);
}

function withoutComments(css: string): string {
  if (!css.includes("/*") && !css.includes("<!--")) return css;
  const pieces: string[] = [];
  let from = 0;
  for (let start = css.indexOf("/*"); start >= 0; start = css.indexOf("/*", from)) {
    pieces.push(css.slice(from, start));
    const end = css.indexOf("*/", start + 2);
    from = end < 0 ? css.length : end + 2;
  }
  return [...pieces, css.slice(from)].join(" ").replace(/<!--|-->/g, " ");
}

function* readRules(css: string, order: { next: number }, depth: number): Generator<Rule> {
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf("{", at);
    if (open < 0) return;
    // `@import …;` and `@charset …;` end before the rule.
    const before = css.slice(at, open);
    const prelude = before.slice(before.lastIndexOf(";") + 1).trim();
    const end = closingBrace(css, open);
    const block = css.slice(open + 1, end);
    at = end + 1;
    if (!prelude.startsWith("@")) yield* rulesOf(prelude, block, order);
    else if (depth < deepest && holdsHere(prelude)) yield* readRules(block, order, depth + 1);
  }
}

function* rulesOf(prelude: string, block: string, order: { next: number }): Generator<Rule> {
  const declarations = readDeclarations(block);
  if (declarations.size === 0) return;
  order.next += 1;
  for (const one of splitOutside(prelude, ",")) {
    const selector = readSelector(one);
    if (selector !== null) yield { selector, declarations, order: order.next };
  }
}

function closingBrace(css: string, open: number): number {
  let depth = 0;
  const brace = /[{}]/g;
  brace.lastIndex = open;
  for (let found = brace.exec(css); found !== null; found = brace.exec(css)) {
    depth += found[0] === "{" ? 1 : -1;
    if (depth === 0) return found.index;
  }
  return css.length;
}

/** Whether what an at-rule holds is true of a screen; `@keyframes`, `@font-face` and `@page` hold no rules for elements. */
function holdsHere(prelude: string): boolean {
  if (/^@layer\b/i.test(prelude)) return true;
  if (/^@supports\b/i.test(prelude)) return !/\bnot\b/i.test(prelude);
  return /^@media\b/i.test(prelude) && prelude.slice(6).split(",").some(isScreen);
}

/** One query of `@media`, or the `media` attribute of a style element. */
export function isScreen(query: string): boolean {
  const words = query.trim().toLowerCase();
  if (words === "") return true;
  const type = /^(?:only\s+)?(all|screen)(?=\s|$)/.exec(words);
  if (type === null && !words.startsWith("(")) return false;
  const conditions = words.match(/\([^()]{0,200}\)/g) ?? [];
  return conditions.every((condition) => {
    const width =
      /^\(\s{0,9}(min|max)-(?:device-)?width\s{0,9}:\s{0,9}([\d.]{1,9})(px|em|rem)?\s{0,9}\)$/.exec(
        condition,
      );
    if (width === null) return false;
    const pixels = Number(width[2]) * (width[3] === "px" ? 1 : 16);
    return width[1] === "min" ? windowWidth >= pixels : windowWidth <= pixels;
  });
}
