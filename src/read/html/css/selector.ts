import { attribute, type Element } from "../tree.ts";
import { splitOutside } from "./declarations.ts";
import { unescapeCss } from "./escapes.ts";

/** What one element must be, between two combinators. */
interface Compound {
  readonly name: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly tests: readonly Test[];
}

/** @param step is called for every comparison, and throws where there were too many */
type Test = (element: Element, step: () => void) => boolean;
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
  /** Some of it is beyond this reader: what matches the rest may match it, or not. */
  readonly isDoubtful: boolean;
}

/** Escapes by numbers are undone before. */
const name = /(?:[\w\u0080-\uffff-]|\\[^\n\da-f])+/iy;
const attributeTest =
  /\[\s{0,9}([\w-]+)\s{0,9}(?:([~|^$*]?=)\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s\]"']+))\s{0,9}[is]?\s{0,9})?\]/iy;
const combinator = /\s*([>+~])\s*|\s+/y;
const nth = /^(?:(odd|even)|([+-]?\d*)n(?:\s*([+-])\s*(\d+))?|([+-]?\d+))$/i;

/** Selectors in brackets nest: a hostile one must not exhaust the stack. */
export const longestSelector = 1000;

/** Reads a selector; `null` for one that no resting page matches (`:hover`), or that is none. */
export function readSelector(text: string): Selector | null {
  const written = text.trim().replace(/\\[\da-f]{1,6}\s?/gi, withoutNumber);
  if (written.length > longestSelector) return null;
  const behind = /::?(before|after|first-letter|first-line)$/i.exec(written);
  const part = behind?.[1]?.toLowerCase();
  const pseudoElement = part === "before" || part === "after" ? part : null;
  const scanner: Scanner = {
    text: behind === null ? written : written.slice(0, behind.index) || "*",
    at: 0,
    specificity: 0,
    // What is said of the first letter is said of a part of the text.
    isDoubtful: part?.startsWith("first") === true,
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
  const { specificity, isDoubtful } = scanner;
  return { subject, around, specificity, pseudoElement, isDoubtful };
}

/** `\78 ` as `x`, `\3a ` as `\:`. */
function withoutNumber(written: string): string {
  const character = unescapeCss(written);
  return /[\w-]/.test(character) ? character : `\\${character}`;
}

interface Scanner {
  readonly text: string;
  at: number;
  specificity: number;
  isDoubtful: boolean;
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

function takeName(scanner: Scanner): string | null {
  const word = take(scanner, name)?.[0];
  return word === undefined ? null : unescapeCss(word);
}

function readCompound(scanner: Scanner): Compound | null {
  const start = scanner.at;
  let tag: string | null = null;
  let id: string | null = null;
  const classes: string[] = [];
  const tests: Test[] = [];
  if (scanner.text.charAt(scanner.at) === "*") scanner.at += 1;
  else tag = takeName(scanner)?.toLowerCase() ?? null;
  if (tag !== null) scanner.specificity += 1;
  for (;;) {
    const sign = scanner.text.charAt(scanner.at);
    if (sign === "#" || sign === ".") {
      scanner.at += 1;
      const word = takeName(scanner);
      if (word === null) return null;
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

/** Of no element of a page that nobody has touched, or of controls only, which hold no text of the page. */
const states: ReadonlySet<string> = new Set(
  (
    "hover active focus focus-within focus-visible visited target fullscreen modal playing autofill host " +
    "enabled disabled required optional valid invalid user-valid user-invalid in-range out-of-range read-only " +
    "read-write indeterminate default placeholder-shown open popover-open picture-in-picture"
  ).split(" "),
);

function readPseudo(scanner: Scanner): Test | null {
  const word = take(scanner, pseudo)?.[1]?.toLowerCase();
  if (word === undefined) return null;
  const argument = scanner.text.charAt(scanner.at) === "(" ? readArgument(scanner) : null;
  if (word === "not" || word === "is" || word === "where") return readInner(scanner, word, argument ?? "");
  if (word.startsWith("-") || states.has(word)) return null;
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
      return readNth(scanner, argument, (element) => place(element, "previous", null));
    case "nth-last-child":
      return readNth(scanner, argument, (element) => place(element, "next", null));
    case "nth-of-type":
      return readNth(scanner, argument, (element) => place(element, "previous", element.name));
    case "only-of-type":
      return (element) =>
        place(element, "previous", element.name) === 1 && place(element, "next", element.name) === 1;
    case "nth-last-of-type":
      return readNth(scanner, argument, (element) => place(element, "next", element.name));
    case "link":
    case "any-link":
      return (element) => element.name === "a" && attribute(element, "href") !== null;
    default:
      return doubt(scanner);
  }
}

function doubt(scanner: Scanner): Test {
  scanner.isDoubtful = true;
  return () => true;
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

/** `.menu:hover`: what a resting page has none of. */
const inState = /^[\w.#*-]{0,100}:[a-z-]+(?:\([^()]*\))?$|^\[(?:v|ng|x)-cloak\]$/i;

/** `:not(.a)`, `:is(td > .b, th)`. Of one that no resting page matches, nothing is; a list with nonsense is none. */
function readInner(scanner: Scanner, word: "not" | "is" | "where", argument: string): Test | null {
  const written = splitOutside(argument, ",").map((one) => one.trim());
  const read = written.map((one) => readSelector(one));
  if (word === "not" && read.some((one, index) => one === null && !inState.test(written[index] ?? "")))
    return null;
  const inner = read.flatMap((one) => one ?? []);
  if (word !== "where") scanner.specificity += Math.max(0, ...inner.map(({ specificity }) => specificity));
  if (inner.some(({ isDoubtful }) => isDoubtful)) return doubt(scanner);
  return (element, step) => inner.some((one) => matches(element, one, step)) !== (word === "not");
}

function readNth(scanner: Scanner, argument: string | null, of: (element: Element) => number): Test {
  const found = nth.exec((argument ?? "").trim());
  if (found === null) return doubt(scanner);
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

function isOne(element: Element, { name, id, classes, tests }: Compound, step: () => void): boolean {
  if (name !== null && element.name !== name) return false;
  if (id !== null && attribute(element, "id") !== id) return false;
  if (classes.length > 0) {
    const own = attribute(element, "class");
    if (own === null) return false;
    for (const one of classes) if (!hasWord(own, one)) return false;
  }
  return tests.every((test) => test(element, step));
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
  return isOne(element, selector.subject, step) && matchesAround(element, selector.around, 0, step);
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
    if (isOne(other, wanted.compound, step) && matchesAround(other, around, index + 1, step)) return true;
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
