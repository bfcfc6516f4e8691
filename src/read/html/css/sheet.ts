import { piecesOf } from "./blocks.ts";
import { type Declarations, readDeclarations, splitOutside } from "./declarations.ts";
import { isScreen } from "./media.ts";
import { longestSelector, readSelector, type Selector } from "./selector.ts";

/** A rule of a style sheet that says something of what is seen. */
export interface Rule {
  readonly selector: Selector;
  readonly declarations: Declarations;
  /** Place of its `@layer` among all: what stands in none is stronger. */
  readonly layer: number;
  /** Counts up through all sheets of a page. */
  readonly order: number;
  /** Whether it holds is not told by the page alone. */
  readonly isDoubtful: boolean;
}

/** Layers of a page in the order in which they are named first. */
export type Layers = Map<string, number>;

/** What a stretch of a style sheet stands in. */
interface Around {
  /** Selectors of the rule around it; rules may stand in rules. */
  readonly parent: readonly string[] | null;
  readonly layer: string | null;
  readonly isDoubtful: boolean;
}

interface Sheet {
  order: number;
  readonly layers: Layers;
}

/** Nesting of rules, `@media` and the like that is followed. */
const deepest = 8;

/** Reads the rules of a style sheet that hold on a screen of usual size, one at a time: it may have no end. */
export function* readSheet(css: string, firstOrder: number, layers: Layers): Generator<Rule> {
  const around = { parent: null, layer: null, isDoubtful: false };
  yield* readRules(withoutComments(css), { order: firstOrder, layers }, around, 0);
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

function* readRules(css: string, sheet: Sheet, around: Around, depth: number): Generator<Rule> {
  if (around.parent !== null && !css.includes("{")) {
    yield* rulesOf(around.parent, css, sheet, around);
    return;
  }
  for (const { text, block } of piecesOf(css)) {
    if (block === null) {
      if (/^@layer\s/i.test(text)) for (const name of text.slice(7).split(",")) layerOf(sheet, around, name);
      else if (around.parent !== null) yield* rulesOf(around.parent, text, sheet, around);
      continue;
    }
    if (depth >= deepest || text.startsWith("--")) continue;
    const inner = text.startsWith("@") ? within(text, sheet, around) : nested(text, around);
    if (inner !== null) yield* readRules(block, sheet, inner, depth + 1);
  }
}

function* rulesOf(
  selectors: readonly string[],
  block: string,
  sheet: Sheet,
  around: Around,
): Generator<Rule> {
  const declarations = readDeclarations(block);
  if (declarations.size === 0) return;
  sheet.order += 1;
  const layer = around.layer === null ? Number.POSITIVE_INFINITY : (sheet.layers.get(around.layer) ?? 0);
  for (const one of selectors) {
    const selector = readSelector(one);
    if (selector === null) continue;
    const isDoubtful = around.isDoubtful || selector.isDoubtful;
    yield { selector, declarations, layer, order: sheet.order, isDoubtful };
  }
}

/** A rule; in another one, `&` stands for what that one is of, and where there is none, it is of what stands in it. */
function nested(prelude: string, around: Around): Around {
  const own = splitOutside(prelude, ",").map((one) => one.trim());
  const { parent } = around;
  if (parent === null) return { ...around, parent: own.map((one) => one.replaceAll("&", ":root")) };
  const outer = `:is(${parent.join(",")})`;
  const whole = own.map((one) => (one.includes("&") ? one.replaceAll("&", outer) : `${outer} ${one}`));
  return { ...around, parent: whole.filter(({ length }) => length <= longestSelector) };
}

/** What an at-rule holds; `null` for what is not true of a screen, or holds no rules for elements (`@font-face`). */
function within(prelude: string, sheet: Sheet, around: Around): Around | null {
  const word = /^@([a-z-]+)/i.exec(prelude)?.[1]?.toLowerCase() ?? "";
  const condition = prelude.slice(word.length + 1);
  switch (word) {
    case "layer":
      return { ...around, layer: layerOf(sheet, around, condition) };
    case "supports":
      return /\bnot\b/i.test(condition) ? null : around;
    case "media":
      return condition.split(",").some(isScreen) ? around : null;
    case "container":
    case "scope":
      return { ...around, isDoubtful: true };
    default:
      return null;
  }
}

/** Notes a layer where it is named first; one without a name is a layer of its own. */
function layerOf({ layers }: Sheet, { layer }: Around, written: string): string {
  const own = written.trim() || `\n${layers.size}`;
  const name = layer === null ? own : `${layer}.${own}`;
  if (!layers.has(name)) layers.set(name, layers.size);
  return name;
}
