import { UserError } from "../../../errors.ts";
import { altered, blank, displayFrom, shown } from "../display.ts";
import { attribute, type Element, type Page, type Parent, type Root, type TextNode, walk } from "../tree.ts";
import { visibleLength } from "../visible-length.ts";
import { type Declarations, type Declared, readDeclarations } from "./declarations.ts";
import { markDoubtful } from "./doubtful.ts";
import { generatedText, isGeneratedUnknown } from "./generated.ts";
import { forget, type Inherited, inherit, isTextUnseen, outermost } from "./inherited.ts";
import { isNothing } from "./length.ts";
import { isScreen } from "./media.ts";
import { byLayer, indexRules } from "./rule-index.ts";
import { type Layers, type Rule, readSheet } from "./sheet.ts";
import { isTelling } from "./telling.ts";
import { variablesOf, withVariables } from "./variables.ts";

/**
 * Says of every element how it is shown. Style sheets that stand in the page and `style` attributes are looked at;
 * those that would have to be fetched are not. A page that says nothing of the kind costs nothing.
 *
 * @returns the element that holds most of the page and is hidden until scripts have run: taken as shown
 * @throws UserError `styles-too-complex`
 */
export function applyStyles(page: Page): Element | null {
  const all = rulesOf(page);
  if (all.length === 0 && !page.isStyled) return null;
  const rules = all.filter(({ isDoubtful }) => !isDoubtful);
  const veiled = showWithoutVeil(page, rules);
  if (all.length > rules.length)
    markDoubtful(
      page,
      () => show(page, all, veiled),
      () => show(page, rules, veiled),
    );
  return veiled;
}

function showWithoutVeil(page: Page, rules: readonly Rule[]): Element | null {
  show(page, rules, null);
  if (!page.runsScripts) return null;
  const withSheets = lengthShown(page.root);
  if (rules.length > 0) {
    show(page, [], null);
    // A page that hides most of itself waits for its scripts: what people see then is what the sheets hid.
    if (withSheets * 2 < lengthShown(page.root)) return null;
  }
  const veiled = findVeiled(page, withSheets);
  if (rules.length > 0 || veiled !== null) show(page, rules, veiled);
  return veiled;
}

/**
 * The element in which a page keeps its text invisible until a script has lifted the veil: the only one that holds most of
 * what there is to read. What is not displayed at all is none: panes that people turn to stand like that.
 */
function findVeiled({ root }: Page, seen: number): Element | null {
  const veiled: Element[] = [];
  walk(root, {
    enter(element) {
      if (element.traits.isPassedOver || element.display.isRemoved) return false;
      const style = readDeclarations(attribute(element, "style") ?? "");
      if (style.get("visibility")?.value !== "hidden" && !isNothing(style.get("opacity")?.value)) return true;
      if (lengthWithin(element) > seen * 2) veiled.push(element);
      return false;
    },
    leave: () => {},
    text: () => {},
  });
  return veiled.length === 1 ? (veiled[0] ?? null) : null;
}

function rulesOf({ sheets }: Page): Rule[] {
  const rules: Rule[] = [];
  const layers: Layers = new Map();
  for (const sheet of sheets) {
    const css = sheet.first?.kind === "text" ? sheet.first.text : "";
    if (!isScreenSheet(sheet) || !isTelling(css)) continue;
    for (const rule of readSheet(css, rules.length, layers)) {
      if (rules.length >= mostRules) throw tooComplex();
      rules.push(rule);
    }
  }
  return rules;
}

/** Rules that say something of what is seen; the largest frameworks have some thousand. */
const mostRules = 50_000;

function isScreenSheet(sheet: Element): boolean {
  return (attribute(sheet, "media") ?? "").split(",").some(isScreen);
}

function lengthShown(root: Root): number {
  return lengthOf(
    root,
    ({ display }) => !display.isHidden,
    ({ parent }) => parent?.kind !== "element" || !parent.display.isBlank,
  );
}

function lengthWithin(element: Element): number {
  return lengthOf(
    element,
    ({ display }) => !display.isRemoved,
    () => true,
  );
}

function lengthOf(
  root: Parent,
  isEntered: (element: Element) => boolean,
  isCounted: (node: TextNode) => boolean,
): number {
  let length = 0;
  walk(root, {
    enter: (element) => !element.traits.isPassedOver && isEntered(element),
    leave: () => {},
    text(node) {
      if (isCounted(node)) length += visibleLength(node.text);
    },
  });
  return length;
}

const noRules: readonly Rule[] = [];

/** Comparisons of a selector with an element; a page of a government's office needs some ten thousand. */
const mostSteps = 30_000_000;

/** @param unveiled said to be seen, whatever its style hides it by until a script has run */
function show(page: Page, rules: readonly Rule[], unveiled: Element | null): void {
  const index = indexRules(rules);
  const read = createReader();
  const states: Inherited[] = [outermost(page.isWhole && !page.linksSheets)];
  let steps = 0;
  const step = () => {
    steps += 1;
    if (steps > mostSteps) throw tooComplex();
  };
  walk(page.root, {
    enter(element) {
      const outer = states.at(-1) ?? outermost(false);
      const around = page.linksSheets && isStyledElsewhere(element) ? forget(outer) : outer;
      const matched = index.isEmpty ? noRules : index.match(element, step);
      const written =
        element === unveiled ? withoutVeil(element, matched, read) : declarationsOf(element, matched, read);
      const variables = written === null ? around.variables : variablesOf(around.variables, written);
      const declared = written === null ? null : withVariables(written, variables);
      const state = declared === null ? around : inherit(around, declared, variables);
      states.push(state);
      const isBlank = isTextUnseen(state);
      if (declared !== null) element.display = displayFrom(declared, element.traits, state, isBlank);
      else element.display = isBlank ? blank : state.isAltered ? altered : shown;
      if (matched.length > 0) generate(element, matched, state);
      return true;
    },
    leave() {
      states.pop();
    },
    text: () => {},
  });
}

function isStyledElsewhere(element: Element): boolean {
  if (element.traits.isBlock) return true;
  return attribute(element, "class") !== null || attribute(element, "id") !== null;
}

/** All that is declared of an element, the strongest of each property; `null` where nothing is. */
function declarationsOf(
  element: Element,
  matched: readonly Rule[],
  read: (style: string) => Declarations,
): Declarations | null {
  if (element.attributes.length === 0 && matched.length === 0 && element.name !== "dialog") return null;
  const hints = hintsOf(element);
  const style = attribute(element, "style");
  if (hints === null && matched.length === 0) return style === null ? null : read(style);
  const own = matched.filter(({ selector }) => selector.pseudoElement === null);
  return strongest(hints, own, style === null ? null : read(style));
}

function withoutVeil(...of: Parameters<typeof declarationsOf>): Declarations | null {
  const left = new Map(declarationsOf(...of));
  left.delete("visibility");
  left.delete("opacity");
  return left;
}

/** The last declaration of each property, but what is said to be important: there, the first layer is the strongest. */
function strongest(
  hints: Declarations | null,
  rules: readonly Rule[],
  style: Declarations | null,
): Declarations {
  const all = new Map<string, Declared>(hints);
  const take = (declarations: Declarations | null, isImportant: boolean) => {
    for (const [property, declared] of declarations ?? [])
      if (declared.important === isImportant) all.set(property, declared);
  };
  for (const { declarations } of rules) take(declarations, false);
  take(style, false);
  for (const { declarations } of [...rules].sort((left, right) => byLayer(right, left)))
    take(declarations, true);
  take(style, true);
  return all;
}

/** Notes what `::before` and `::after` show. */
function generate(element: Element, matched: readonly Rule[], outer: Inherited): void {
  for (const side of ["before", "after"] as const) {
    const own = matched.filter(({ selector }) => selector.pseudoElement === side);
    const declared = withVariables(strongest(null, own, null), outer.variables);
    const content = declared.get("content");
    if (content === undefined) continue;
    const state = inherit(outer, declared, outer.variables);
    const isBlank = isTextUnseen(state);
    if (isBlank || displayFrom(declared, element.traits, state, isBlank).isHidden) continue;
    const text = generatedText(content.value, element);
    if (text.trim() !== "") element.display = { ...element.display, [side]: text };
    if (isGeneratedUnknown(content.value)) element.display = { ...element.display, isAltered: true };
  }
}

/** What attributes of old say; any style sheet is stronger. */
function hintsOf({ name, attributes }: Element): Declarations | null {
  let hints: Map<string, Declared> | null = null;
  const add = (property: string, value: string) => {
    hints ??= new Map();
    hints.set(property, { value: value.toLowerCase(), important: false });
  };
  if (name === "dialog" && !attributes.some(({ name: key }) => key === "open")) add("display", "none");
  for (const { name: key, value } of attributes) {
    if (key === "hidden" || key === "popover") add("display", "none");
    else if (key === "bgcolor") add("background-color", value);
    else if (key === "background" && value !== "") add("background", "url()");
    else if ((key === "color" && name === "font") || (key === "text" && name === "body")) add("color", value);
    else if (key === "dir") {
      add("direction", value);
      if (name === "bdo") add("unicode-bidi", "bidi-override");
    }
  }
  return hints;
}

const mostRemembered = 2000;

/** Most elements of a page share a few styles. */
function createReader(): (style: string) => Declarations {
  const known = new Map<string, Declarations>();
  return (style) => {
    const remembered = known.get(style);
    if (remembered !== undefined) return remembered;
    const declared = readDeclarations(style);
    if (known.size < mostRemembered) known.set(style, declared);
    return declared;
  };
}

function tooComplex(): UserError {
  return new UserError("styles-too-complex", {
    zh: "网页的样式表过于复杂，无法判断哪些文字看得见",
    en: "the page's style sheets are too complex to tell which text is seen",
  });
}
