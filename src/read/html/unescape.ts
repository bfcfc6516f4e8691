import { isBlank, isHidden } from "./elements.ts";
import { type Root, walk } from "./tree.ts";

const writtenTag = /<\/?(?:table|tbody|tr|td|p|div|span|br)(?=[\s/>])/gi;

/** Elements that the parser adds to every page. */
const skeleton: ReadonlySet<string> = new Set(["html", "head", "body", "meta", "title", "link"]);

/** Whether an escaped tag may stand in a page at all; in most none does. */
export function mayShowMarkup(text: string): boolean {
  return /&lt;|&#(?:60|x3c);/i.test(text);
}

/**
 * Whether the page's own markup was escaped once too often, as happens to HTML that went through JSON or a database:
 * the page shows tags in its text, and has hardly a real one around them. What stands in attributes, in scripts, in
 * controls and in hidden elements is not shown.
 *
 * @param text the page as it is written; most are ruled out by it
 */
export function showsMarkup(text: string, root: Root): boolean {
  if (!mayShowMarkup(text)) return false;
  let shown = 0;
  let real = 0;
  walk(root, {
    enter(element) {
      if (element.traits.isPassedOver || element.traits.isControl || isHidden(element)) return false;
      // An end tag, too, most of the time.
      if (!skeleton.has(element.name)) real += element.first === null ? 1 : 2;
      return true;
    },
    leave: () => {},
    text(node) {
      if (isBlank(node) || !node.text.includes("<")) return;
      for (const _ of node.text.matchAll(writtenTag)) shown += 1;
    },
  });
  return shown >= 3 && shown > 4 * real;
}

const characters: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
  "#34": '"',
  "#39": "'",
  "#x22": '"',
  "#x27": "'",
  "#60": "<",
  "#62": ">",
  "#x3c": "<",
  "#x3e": ">",
};

/**
 * Undoes one level of escaping in the text between tags; lines stay where they are. Inside a tag it would end values
 * early, and inside a script it would end the script.
 */
export function unescapeOnce(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (;;) {
    const open = nextMarkup(text, from);
    pieces.push(unescapeText(text.slice(from, open)));
    if (open >= text.length) return pieces.join("");
    from = endOfMarkup(text, open);
    pieces.push(text.slice(open, from));
  }
}

function unescapeText(text: string): string {
  return text.replace(
    /&(lt|gt|amp|quot|apos|#34|#39|#60|#62|#x22|#x27|#x3c|#x3e);/gi,
    (whole, name: string) => {
      return characters[name.toLowerCase()] ?? whole;
    },
  );
}

function nextMarkup(text: string, from: number): number {
  for (let open = text.indexOf("<", from); open >= 0; open = text.indexOf("<", open + 1))
    if (/[a-z/!?]/i.test(text.charAt(open + 1))) return open;
  return text.length;
}

/** Elements whose content is no markup. */
const raw = /^<(script|style|textarea|title|xmp|iframe|noscript)(?=[\s/>])/i;

function endOfMarkup(text: string, open: number): number {
  if (text.startsWith("<!--", open)) return behind(text, "-->", open + 4);
  const end = endOfTag(text, open);
  const name = raw.exec(text.slice(open, open + 12))?.[1];
  if (name === undefined) return end;
  const closing = new RegExp(`</${name}`, "gi");
  closing.lastIndex = end;
  const found = closing.exec(text);
  return found === null ? text.length : behind(text, ">", found.index);
}

function endOfTag(text: string, open: number): number {
  const stop = /["'>]/g;
  stop.lastIndex = open;
  for (let found = stop.exec(text); found !== null; found = stop.exec(text)) {
    if (found[0] === ">") return found.index + 1;
    const close = text.indexOf(found[0], found.index + 1);
    if (close < 0) return text.length;
    stop.lastIndex = close + 1;
  }
  return text.length;
}

function behind(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}
