import { attribute, type Element } from "../tree.ts";
import { unescapeCss } from "./escapes.ts";

const part =
  /"((?:[^"\\\n]|\\[^\n]){0,500})"|'((?:[^'\\\n]|\\[^\n]){0,500})'|attr\(\s{0,9}([\w-]{1,80})\s{0,9}\)/gi;

/** Counters and pictures: what they show is not known here. */
const unknown = /(?:counters?|url|image-set|gradient)\(/i;

export function isGeneratedUnknown(content: string): boolean {
  return unknown.test(content.replace(part, ""));
}

/** Text that `content` of `::before` and `::after` puts into a page; signs of icon fonts are no text. */
export function generatedText(content: string, element: Element): string {
  const pieces: string[] = [];
  for (const [, doubled, single, name] of content.matchAll(part)) {
    if (name !== undefined) pieces.push(attribute(element, name.toLowerCase()) ?? "");
    else pieces.push(unescapeCss(doubled ?? single ?? ""));
  }
  return pieces.join("").replace(/\p{Co}/gu, "");
}
