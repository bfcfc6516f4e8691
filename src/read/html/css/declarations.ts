/** One declaration: the value in lower case (but for `content`, which is text), and whether it says `!important`. */
export interface Declared {
  readonly value: string;
  readonly important: boolean;
}

/** Declarations by property, those of no interest left out. */
export type Declarations = ReadonlyMap<string, Declared>;

/** Properties that may take a text from sight, move it, or set it apart. */
const properties: ReadonlySet<string> = new Set([
  ...[
    "display",
    "visibility",
    "opacity",
    "filter",
    "content-visibility",
    "mso-hide",
    "font-size",
    "text-indent",
  ],
  ...["position", "left", "right", "top", "margin-left", "margin-right", "margin-top", "float", "transform"],
  ...["width", "height", "max-width", "max-height", "overflow", "padding", "clip", "clip-path"],
  ...["color", "-webkit-text-fill-color", "background", "background-color", "background-clip"],
  ...["text-shadow", "text-decoration", "vertical-align", "mso-text-raise", "white-space"],
  ...["direction", "unicode-bidi", "content"],
]);

/** Properties that say the same under another name. */
const synonyms: Readonly<Record<string, string>> = {
  "overflow-x": "overflow",
  "overflow-y": "overflow",
  "text-decoration-line": "text-decoration",
  "-webkit-background-clip": "background-clip",
  "-webkit-transform": "transform",
  "-ms-transform": "transform",
  "background-image": "background",
  "padding-top": "padding",
  "padding-bottom": "padding",
  "white-space-collapse": "white-space",
};

const longestValue = 500;

/** Reads the inside of `{ … }` or of a `style` attribute; of two declarations of equal weight the later one counts. */
export function readDeclarations(block: string): Declarations {
  const found = new Map<string, Declared>();
  for (const part of splitOutside(block, ";")) {
    const colon = part.indexOf(":");
    if (colon < 0) continue;
    const name = part.slice(0, colon).trim().toLowerCase();
    const raw = part.slice(colon + 1, colon + 1 + longestValue).trim();
    const written = name === "content" ? raw : raw.toLowerCase();
    const important = /!\s{0,9}important$/.test(written);
    const value = important ? written.slice(0, written.lastIndexOf("!")).trimEnd() : written;
    add(found, name, { value, important });
  }
  return found;
}

function add(found: Map<string, Declared>, name: string, declared: Declared): void {
  if (declared.value === "") return;
  if (name === "font") {
    const size = /(?:^|\s)([\d.]+(?:[a-z]{1,4}|%)?)(?:\s{0,9}\/|\s)/.exec(declared.value)?.[1];
    if (size !== undefined) add(found, "font-size", { ...declared, value: size });
    return;
  }
  const property = synonyms[name] ?? name;
  if (!properties.has(property)) return;
  if (found.get(property)?.important === true && !declared.important) return;
  found.set(property, declared);
}

/** Pieces of a text between separators that stand outside of brackets and quotation marks. */
export function splitOutside(text: string, separator: string): string[] {
  if (!/["'([]/.test(text)) return text.split(separator);
  const pieces: string[] = [];
  let start = 0;
  let depth = 0;
  let quote = "";
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === "(" || character === "[") depth += 1;
    else if (character === ")" || character === "]") depth = Math.max(0, depth - 1);
    else if (character === separator && depth === 0) {
      pieces.push(text.slice(start, index));
      start = index + 1;
    }
  }
  pieces.push(text.slice(start));
  return pieces;
}
