import { attribute, type Element } from "../tree.ts";

/** What one element must be, between two combinators. */
interface Compound {
  readonly name: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly tests: readonly Test[];
}

type Test = (element: Element) => boolean;
type Combinator = " " | ">" | "+" | "~";

/** A selector, read from its last compound on. */
export interface Selector {
  /** Styles what `content` puts before or behind the element, not the element. */
  readonly pseudoElement: "before" | "after" | null;
  /** The element that is styled. */
  readonly subject: Compound;
  /** What stands around it, nearest first. */
  readonly around: readonly { readonly combinator: Combinator; readonly compound: Compound }[];
  readonly specificity: number;
}

const name = /[a-z_\u0080-\uffff-][\w\u0080-\uffff-]*/iy;
const attributeTest =
  /\[\s{0,9}([\w-]+)\s{0,9}(?:([~|^$*]?=)\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s\]"']+))\s{0,9}[is]?\s{0,9})?\]/iy;
const combinator = /\s*([>+~])\s*|\s+/y;
const nth = /^(?:(odd|even)|([+-]?\d*)n(?:\s*([+-])\s*(\d+))?|([+-]?\d+))$/i;

/** Selectors in brackets nest: a hostile one must not exhaust the stack. */
const longestSelector = 1000;

/** Reads a selector; `null` for one that no resting page matches (`:hover`) or that is beyond this reader. */
export function readSelector(text: string): Selector | null {
  const written = text.trim();
  if (written.length > longestSelector) return null;
  const behind = /::?(before|after)$/i.exec(written);
  const pseudoElement = behind === null ? null : behind[1]?.toLowerCase() === "before" ? "before" : "after";
  const scanner: Scanner = {
    text: behind === null ? written : written.slice(0, behind.index) || "*",
    at: 0,
    specificity: 0,
  };
  const compounds: Compound[] = [];
  const combinators: Combinator[] = [];
  for (;;) {
    const compound = readCompound(scanner);
    if (compound === null) return null;
    compounds.push(compound);
    if (scanner.at >= scanner.text.length) break;
    const found = take(scanner, combinator);
    if (found === null) return null;
    combinators.push(toCombinator(found[1]));
  }
  const subject = compounds.pop();
  if (subject === undefined) return null;
  const around = compounds
    .map((compound, index) => ({ compound, combinator: combinators[index] ?? " " }))
    .reverse();
  return { subject, around, specificity: scanner.specificity, pseudoElement };
}

interface Scanner {
  readonly text: string;
  at: number;
  specificity: number;
}

function toCombinator(written: string | undefined): Combinator {
  return written === ">" || written === "+" || written === "~" ? written : " ";
}

function take(scanner: Scanner, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = scanner.at;
  const found = pattern.exec(scanner.text);
  if (found !== null) scanner.at = pattern.lastIndex;
  return found;
}

function readCompound(scanner: Scanner): Compound | null {
  const start = scanner.at;
  let tag: string | null = null;
  let id: string | null = null;
  const classes: string[] = [];
  const tests: Test[] = [];
  if (scanner.text.charAt(scanner.at) === "*") scanner.at += 1;
  else tag = take(scanner, name)?.[0].toLowerCase() ?? null;
  if (tag !== null) scanner.specificity += 1;
  for (;;) {
    const sign = scanner.text.charAt(scanner.at);
    if (sign === "#" || sign === ".") {
      scanner.at += 1;
      const word = take(scanner, name)?.[0];
      if (word === undefined) return null;
      if (sign === ".") classes.push(word);
      else id = word;
      scanner.specificity += sign === "#" ? 10_000 : 100;
    } else if (sign === "[" || sign === ":") {
      const test = sign === "[" ? readAttributeTest(scanner) : readPseudo(scanner);
      if (test === null) return null;
      tests.push(test);
    } else break;
  }
  return scanner.at === start ? null : { name: tag, id, classes, tests };
}

/** Scripts take these attributes away as soon as they have filled the page. */
const cloaks = /^(?:v|ng|x)-cloak$/;

function readAttributeTest(scanner: Scanner): Test | null {
  const found = take(scanner, attributeTest);
  if (found === null) return null;
  const [, written = "", operator, doubled, single, bare] = found;
  const attributeName = written.toLowerCase();
  if (cloaks.test(attributeName)) return null;
  scanner.specificity += 100;
  const wanted = doubled ?? single ?? bare ?? "";
  return (element) => {
    const value = attribute(element, attributeName);
    return value !== null && (operator === undefined || compare(value, operator, wanted));
  };
}

function compare(value: string, operator: string, wanted: string): boolean {
  switch (operator) {
    case "=":
      return value === wanted;
    case "~=":
      return value.split(/\s+/).includes(wanted);
    case "|=":
      return value === wanted || value.startsWith(`${wanted}-`);
    case "^=":
      return wanted !== "" && value.startsWith(wanted);
    case "$=":
      return wanted !== "" && value.endsWith(wanted);
    default:
      return wanted !== "" && value.includes(wanted);
  }
}

const pseudo = /:([a-z-]+)/iy;

function readPseudo(scanner: Scanner): Test | null {
  const word = take(scanner, pseudo)?.[1]?.toLowerCase();
  if (word === undefined) return null;
  const argument = scanner.text.charAt(scanner.at) === "(" ? readArgument(scanner) : null;
  if (word === "not" || word === "is" || word === "where") return readInner(scanner, word, argument ?? "");
  scanner.specificity += 100;
  switch (word) {
    case "root":
      return (element) => element.name === "html";
    case "checked":
      return (element) => attribute(element, "checked") !== null || attribute(element, "selected") !== null;
    case "empty":
      return (element) => element.first === null;
    case "first-child":
      return (element) => place(element, "previous", null) === 1;
    case "last-child":
      return (element) => place(element, "next", null) === 1;
    case "only-child":
      return (element) => place(element, "previous", null) === 1 && place(element, "next", null) === 1;
    case "first-of-type":
      return (element) => place(element, "previous", element.name) === 1;
    case "last-of-type":
      return (element) => place(element, "next", element.name) === 1;
    case "nth-child":
      return readNth(argument, (element) => place(element, "previous", null));
    case "nth-last-child":
      return readNth(argument, (element) => place(element, "next", null));
    case "nth-of-type":
      return readNth(argument, (element) => place(element, "previous", element.name));
    default:
      return null;
  }
}

function readArgument(scanner: Scanner): string {
  let depth = 0;
  const start = scanner.at + 1;
  for (; scanner.at < scanner.text.length; scanner.at += 1) {
    const character = scanner.text.charAt(scanner.at);
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (depth === 0) break;
  }
  scanner.at += 1;
  return scanner.text.slice(start, scanner.at - 1);
}

/** `:not(.a)`, `:is(td, th)`: simple selectors only. */
function readInner(scanner: Scanner, word: "not" | "is" | "where", argument: string): Test | null {
  const inner = argument.split(",").map((one) => readSelector(one));
  const compounds = inner.flatMap((one) => (one !== null && one.around.length === 0 ? [one.subject] : []));
  if (compounds.length < inner.length) return null;
  if (word !== "where") scanner.specificity += Math.max(...inner.map((one) => one?.specificity ?? 0));
  return (element) => compounds.some((compound) => isOne(element, compound)) !== (word === "not");
}

function readNth(argument: string | null, of: (element: Element) => number): Test | null {
  const found = nth.exec((argument ?? "").trim());
  if (found === null) return null;
  const [, word, step, sign, offset, fixed] = found;
  if (fixed !== undefined) return (element) => of(element) === Number(fixed);
  const every = word !== undefined ? 2 : step === "" || step === "+" ? 1 : step === "-" ? -1 : Number(step);
  const from = word === "odd" ? 1 : Number(offset ?? 0) * (sign === "-" ? -1 : 1);
  return (element) => {
    const distance = of(element) - from;
    return every === 0 ? distance === 0 : distance % every === 0 && distance / every >= 0;
  };
}

/** Longest list of siblings whose places are counted: counting is quadratic. */
const mostSiblings = 200;

/** Place among its siblings, 1-based, from the front or from the end; NaN far down a long list. */
function place(element: Element, direction: "previous" | "next", name: string | null): number {
  let count = 1;
  for (let node = element[direction]; node !== null; node = node[direction]) {
    if (node.kind === "element" && (name === null || node.name === name)) count += 1;
    if (count > mostSiblings) return Number.NaN;
  }
  return count;
}

/** Characters of a `class` that are looked at. */
export const longestClass = 1000;

function isOne(element: Element, { name, id, classes, tests }: Compound): boolean {
  if (name !== null && element.name !== name) return false;
  if (id !== null && attribute(element, "id") !== id) return false;
  if (classes.length > 0) {
    const own = attribute(element, "class");
    if (own === null) return false;
    for (const one of classes) if (!hasWord(own, one)) return false;
  }
  return tests.every((test) => test(element));
}

/** Without a list of the words: this is asked millions of times. */
function hasWord(words: string, word: string): boolean {
  for (let at = words.indexOf(word); at >= 0 && at < longestClass; at = words.indexOf(word, at + 1)) {
    const end = at + word.length;
    if ((at === 0 || isSpace(words, at - 1)) && (end === words.length || isSpace(words, end))) return true;
  }
  return false;
}

function isSpace(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** @param step is called for every comparison, and throws where there were too many */
export function matches(element: Element, selector: Selector, step: () => void): boolean {
  step();
  return isOne(element, selector.subject) && matchesAround(element, selector.around, 0, step);
}

function matchesAround(
  element: Element,
  around: Selector["around"],
  index: number,
  step: () => void,
): boolean {
  const wanted = around[index];
  if (wanted === undefined) return true;
  const beside = wanted.combinator === "+" || wanted.combinator === "~";
  for (let other = beside ? before(element) : above(element); other !== null; ) {
    step();
    if (isOne(other, wanted.compound) && matchesAround(other, around, index + 1, step)) return true;
    if (wanted.combinator === ">" || wanted.combinator === "+") return false;
    other = beside ? before(other) : above(other);
  }
  return false;
}

function above({ parent }: Element): Element | null {
  return parent?.kind === "element" ? parent : null;
}

function before(element: Element): Element | null {
  let node = element.previous;
  while (node !== null && node.kind !== "element") node = node.previous;
  return node;
}
