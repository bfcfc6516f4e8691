import { UserError } from "../../errors.ts";
import type { Limits } from "../reading.ts";
import { openMarkup } from "../xml/markup.ts";
import { scanXml } from "../xml/scan.ts";
import { damagedOfd } from "./errors.ts";

/** An element of an OFD part; names without their prefix, which every program chooses anew. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** Its own text, that of its children left out. */
  readonly text: string;
}

interface OpenElement extends Element {
  readonly children: OpenElement[];
  text: string;
}

/** Elements of all parts of a file that were read so far. */
export interface ElementCount {
  elements: number;
}

/**
 * The root element of a part.
 * @throws UserError `ofd-damaged`, `nested-too-deeply`, `too-many-elements`
 */
export function readTree(name: string, bytes: Uint8Array, limits: Limits, count: ElementCount): Element {
  const root: OpenElement = { name: "", attributes: new Map(), children: [], text: "" };
  const open: OpenElement[] = [root];
  scanXml(name, openMarkup(name, bytes), {
    open(tag) {
      count.elements += 1;
      if (count.elements > limits.elements) throw tooMany("elements", limits.elements);
      if (open.length > limits.depth) throw tooMany("depth", limits.depth);
      const element: OpenElement = {
        name: localName(tag.name),
        attributes: tag.attributes,
        children: [],
        text: "",
      };
      open.at(-1)?.children.push(element);
      open.push(element);
      return "live";
    },
    leap() {},
    close() {
      open.pop();
    },
    text(text) {
      const element = open.at(-1);
      if (element !== undefined) element.text += text;
    },
  });
  const first = root.children[0];
  if (first === undefined) throw damagedOfd({ zh: `${name} 是空的`, en: `${name} is empty` });
  return first;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** Numbers of a list (`Boundary`, `CTM`, `DeltaX`); what is none is 0. */
export function numbersOf(text: string | undefined): number[] {
  if (text === undefined || text.trim() === "") return [];
  return text
    .trim()
    .split(/[\s,]+/)
    .map((word) => numberOf(word) ?? 0);
}

export function numberOf(text: string | undefined): number | null {
  const value = text === undefined || text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

function tooMany(name: "elements" | "depth", limit: number): UserError {
  return name === "elements"
    ? new UserError("too-many-elements", {
        zh: `OFD 的元素超过 ${limit} 个（limits.elements）`,
        en: `the OFD has more than ${limit} elements (limits.elements)`,
      })
    : new UserError("nested-too-deeply", {
        zh: `OFD 的元素嵌套超过 ${limit} 层（limits.depth）`,
        en: `the OFD nests elements deeper than ${limit} (limits.depth)`,
      });
}
