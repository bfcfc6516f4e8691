import { endOfTag } from "../read/xml/tag.ts";

/** An element of a markup that is known to be well-formed, with its place in it. */
export interface Element {
  /** As the file writes it, prefix included. */
  readonly name: string;
  /** Without the prefix. */
  readonly local: string;
  readonly start: number;
  /** Behind its opening tag, and before its closing one; the same place where the tag closes itself. */
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
  /** `<w:p/>` */
  readonly empty: boolean;
  readonly children: readonly Element[];
}

interface OpenElement extends Omit<Element, "children" | "contentEnd" | "end"> {
  readonly children: Element[];
}

/** Reads the element whose `<` stands at `start`, with all that is in it; linear in its length. */
export function readElement(text: string, start: number): Element {
  const open: OpenElement[] = [];
  for (let at = start; at >= 0 && at < text.length; ) {
    const less = text.indexOf("<", at);
    if (less < 0) break;
    const skipped = endOfOther(text, less);
    if (skipped !== null) {
      at = skipped;
      continue;
    }
    if (text.charAt(less + 1) === "/") {
      const end = text.indexOf(">", less) + 1;
      const closed = open.pop();
      if (closed === undefined) break;
      const element = { ...closed, contentEnd: less, end };
      const parent = open.at(-1);
      if (parent === undefined) return element;
      parent.children.push(element);
      at = end;
      continue;
    }
    const opened = openElement(text, less);
    const parent = open.at(-1);
    if (opened.empty) {
      const element = { ...opened, contentEnd: opened.contentStart, end: opened.contentStart };
      if (parent === undefined) return element;
      parent.children.push(element);
    } else open.push(opened);
    at = opened.contentStart;
  }
  throw new Error(`no element ends behind ${start}`);
}

/** Where the root element starts. */
export function rootStart(text: string): number {
  return text.search(/<[^?!]/);
}

/** Value of an attribute of an element, by its name as written; not decoded. */
export function attributeOf(
  text: string,
  { start, contentStart }: Pick<Element, "start" | "contentStart">,
  name: string,
): string | null {
  const tag = text.slice(start, contentStart);
  for (const [, key, double, single] of tag.matchAll(/\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (key === name) return double ?? single ?? "";
  return null;
}

function openElement(text: string, less: number): OpenElement {
  const contentStart = endOfTag(text, less);
  const name = /^[^\s/>]+/.exec(text.slice(less + 1, Math.min(contentStart, less + 200)))?.[0] ?? "";
  return {
    name,
    local: name.slice(name.indexOf(":") + 1),
    start: less,
    contentStart,
    empty: text.charAt(contentStart - 2) === "/",
    children: [],
  };
}

/** The end of a comment, CDATA or instruction at `less`; null where there is none. */
function endOfOther(text: string, less: number): number | null {
  if (text.startsWith("<!--", less)) return text.indexOf("-->", less) + 3;
  if (text.startsWith("<![CDATA[", less)) return text.indexOf("]]>", less) + 3;
  if (text.startsWith("<?", less)) return text.indexOf("?>", less) + 2;
  return null;
}
