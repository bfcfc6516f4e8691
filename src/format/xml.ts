import { exposeControls } from "../printable.ts";
import { holdable } from "../write/markup.ts";

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/**
 * Text that XML can hold: what it cannot is replaced by U+FFFD, so that two figures never close up to another; what it
 * can hold and a terminal or a browser would act upon is shown.
 */
export function xmlText(text: string): string {
  return exposeControls(holdable(text));
}

/** Text for between tags. */
export function escapeText(text: string): string {
  return xmlText(text).replace(/[&<>\r]/g, (character) => references[character] ?? character);
}

/** Text for between quotes; white space survives the normalisation of attributes. */
export function escapeAttribute(text: string): string {
  return xmlText(text).replace(/[&<>"'\t\n\r]/g, (character) => references[character] ?? character);
}

/** An element as lines of text: its content one step further in. Attributes that are `null` are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  content: readonly string[] | string = [],
): string[] {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
    .join("");
  if (typeof content === "string") return [`<${name}${written}>${escapeText(content)}</${name}>`];
  if (content.length === 0) return [`<${name}${written}/>`];
  return [`<${name}${written}>`, ...content.map((line) => `  ${line}`), `</${name}>`];
}

/** A document with a root and parts, each given as its lines. */
export function* xmlPieces(
  root: string,
  attributes: Readonly<Record<string, string | number | null>>,
  parts: Iterable<readonly string[]>,
): Generator<string> {
  // The root as it is without content: `<root a="1"/>`.
  const [alone = ""] = element(root, attributes);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  let count = 0;
  for (const lines of parts) {
    if (count === 0) yield `${alone.slice(0, -2)}>\n`;
    for (const line of lines) yield `  ${line}\n`;
    count += 1;
  }
  yield count === 0 ? `${alone}\n` : `</${root}>\n`;
}
