import { calculated } from "./calculation.ts";
import { unescapeCss } from "./escapes.ts";

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
  ...["scale", "rotate", "translate", "zoom", "line-height", "letter-spacing", "mask", "mix-blend-mode"],
  "-webkit-text-security",
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
  "-webkit-mask": "mask",
  "mask-image": "mask",
  "-webkit-mask-image": "mask",
  "padding-top": "padding",
  "padding-bottom": "padding",
  "white-space-collapse": "white-space",
};

/** The sides of a property that is said of all at once; those of no interest stand for others. */
const sides: Readonly<Record<string, readonly string[]>> = {
  margin: ["margin-top", "margin-right", "", "margin-left"],
  inset: ["top", "right", "", "left"],
};

const longestValue = 500;

/** Reads the inside of `{ … }` or of a `style` attribute; of two declarations of equal weight the later one counts. */
export function readDeclarations(block: string): Declarations {
  const found = new Map<string, Declared>();
  for (const part of splitOutside(block, ";")) {
    const colon = part.indexOf(":");
    if (colon < 0) continue;
    const given = unescapeCss(part.slice(0, colon).trim());
    const isVariable = given.startsWith("--");
    const name = isVariable ? given : given.toLowerCase();
    const raw = part.slice(colon + 1, colon + 1 + longestValue).trim();
    const written = name === "content" || isVariable ? raw : raw.toLowerCase();
    const important = /!\s{0,9}important$/.test(written);
    const value = important ? written.slice(0, written.lastIndexOf("!")).trimEnd() : written;
    addDeclaration(found, name, { value, important });
  }
  return found;
}

/** Notes a declaration under the names by which it is looked for, if it is of interest. */
export function addDeclaration(found: Map<string, Declared>, name: string, declared: Declared): void {
  if (declared.value === "") return;
  // What it stands for is told where it is used.
  if (name.startsWith("--") || isVaried(name, declared)) {
    set(found, name, declared);
    return;
  }
  const own = sides[name];
  if (own !== undefined) {
    const values = calculated(declared.value).split(/\s+/);
    for (const [side, property] of own.entries())
      addDeclaration(found, property, {
        ...declared,
        value: values[side] ?? values[side - 2] ?? values[0] ?? "",
      });
    return;
  }
  if (name === "font") {
    const size = /(?:^|\s)([\d.]+(?:[a-z]{1,4}|%)?)(?:\s{0,9}\/|\s)/.exec(declared.value)?.[1];
    if (size !== undefined) addDeclaration(found, "font-size", { ...declared, value: size });
    return;
  }
  const property = synonyms[name] ?? name;
  if (!properties.has(property)) return;
  set(
    found,
    property,
    property === "content" ? declared : { ...declared, value: calculated(declared.value) },
  );
}

function set(found: Map<string, Declared>, property: string, declared: Declared): void {
  if (found.get(property)?.important === true && !declared.important) return;
  found.set(property, declared);
}

/** Whether a declaration of interest names a variable. */
function isVaried(name: string, { value }: Declared): boolean {
  if (!value.includes("var(")) return false;
  return properties.has(synonyms[name] ?? name) || Object.hasOwn(sides, name) || name === "font";
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
