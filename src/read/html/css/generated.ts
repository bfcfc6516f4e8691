import { attribute, type Element } from "../tree.ts";

const part =
  /"((?:[^"\\\n]|\\[^\n]){0,500})"|'((?:[^'\\\n]|\\[^\n]){0,500})'|attr\(\s{0,9}([\w-]{1,80})\s{0,9}\)/gi;
const escaped = /\\(?:([0-9a-f]{1,6})\s?|(.))/giu;

/** Text that `content` of `::before` and `::after` puts into a page; signs of icon fonts are no text. */
export function generatedText(content: string, element: Element): string {
  const pieces: string[] = [];
  for (const [, doubled, single, name] of content.matchAll(part)) {
    if (name !== undefined) pieces.push(attribute(element, name.toLowerCase()) ?? "");
    else pieces.push(unescapeCss(doubled ?? single ?? ""));
  }
  return pieces.join("").replace(/\p{Co}/gu, "");
}

function unescapeCss(text: string): string {
  return text.replace(escaped, (_, code: string | undefined, character: string | undefined) => {
    if (code === undefined) return character ?? "";
    const point = Number.parseInt(code, 16);
    return point === 0 || point > 0x10ffff ? "" : String.fromCodePoint(point);
  });
}
