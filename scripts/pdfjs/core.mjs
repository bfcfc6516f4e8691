// The part of pdf.js that reads files, without the part that shows them: patched so that it reaches no network, leaves
// the globals of the program alone and hands out the classes that src/read/pdf works with.
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
/** The folder of the package. */
export const packageFolder = dirname(require.resolve("pdfjs-dist/package.json"));

/** What src/read/pdf imports: the core, and the tables of predefined encodings as one module. */
export const coreModule = "pdfjs-dist/build/pdf.worker.mjs";
export const encodingsModule = "pdfjs-dist/cmaps";

/** Declared in src/read/pdf/pdfjs.d.ts. */
const handedOut = [
  "ColorSpace",
  "DecodeStream",
  "Dict",
  "FlateStream",
  "IdentityToUnicodeMap",
  "LocalPdfManager",
  "Name",
  "OPS",
  "PartialEvaluator",
  "TranslatedFont",
  "clearGlobalCaches",
  "getGlyphsUnicode",
  "setVerbosityLevel",
  "stringToPDFString",
  "takeDamage",
];

/**
 * Each place must be found: another release of pdf.js that words it otherwise breaks the build, not the program.
 * @type {readonly (readonly [what: string, from: string | RegExp, to: string])[]}
 */
const patches = [
  [
    "hand out the classes",
    /globalThis\.pdfjsWorker = \{\s*WorkerMessageHandler: WorkerMessageHandler\s*\};\s*export \{ WorkerMessageHandler \};/,
    `export { ${handedOut.join(", ")} };`,
  ],
  [
    "tell of streams that break off",
    "#endsStreamOnError(err) {",
    "#endsStreamOnError(err) {\n    damages += 1;",
  ],
  [
    "tell which characters a span stands for",
    'args = [args[0].name, args[1] instanceof Dict ? args[1].get("MCID") : null];',
    'args = [args[0].name, args[1] instanceof Dict ? args[1].get("ActualText") : null];',
  ],
  // A state that has the one before as its prototype makes each step after a million of `q` search a million objects.
  [
    "saved states are copies",
    "const clone = Object.create(this);\n    if (newPath) {",
    "const clone = Object.assign(Object.create(EvalState.prototype), this);\n    if (newPath) {",
  ],
  // Where the first of them cannot be read nobody waits for the others, and a rejection without anybody ends the process.
  [
    "pages that are fetched ahead",
    "pageDictCache.put(lastKid, xref.fetchAsync(lastKid));",
    "const ahead = xref.fetchAsync(lastKid);\n          ahead.catch(() => {});\n          pageDictCache.put(lastKid, ahead);",
  ],
  [
    "no worker of its own",
    /static \{\s*if \(typeof window === "undefined" && !isNodeJS[\s\S]*?\n {2}\}\n/,
    "",
  ],
  [
    "no network",
    /(async function fetchBinaryData\(url\) \{)[\s\S]*?\n\}/,
    '$1 throw new Error("no network"); }',
  ],
  // An encoding of thirty thousand characters takes longer to unpack than the page that is set in it takes to read.
  [
    "predefined encodings are unpacked once",
    "async function createBuiltInCMap(",
    "async function unpackBuiltInCMap(",
  ],
  [
    "their way to Unicode is looked up once",
    /const toUnicode = \[\],\s*buf = \[\];\s*properties\.cMap\.forEach\([\s\S]*?\n {6}\}\);(?=\s*return new ToUnicodeMap\(toUnicode\);)/,
    "return knownToUnicode(properties.cMap, ucs2CMap, () => {\n      $&\n      return toUnicode;\n      });",
  ],
  [
    "characters of fonts that are not in the file, by the known way",
    /const map = \[\];(\s*)this\.toUnicode\.forEach\((?=\(charCode, unicodeCharCode\) => \{\s*if \(!this\.composite\))/,
    "const codes = this.composite ? this.toUnicode.codes : undefined;$1const map = codes?.slice() ?? [];$1if (codes === undefined) this.toUnicode.forEach(",
  ],
  // What Node 20 and older browsers lack stands beside the code instead of in the globals of everybody.
  [
    "sums",
    /if \(typeof Math\.sumPrecise !== "function"\) \{\s*Math\.sumPrecise = (function[\s\S]*?\n {2}\});\n\}/,
    "const sumPrecise = $1;",
  ],
  ["sums", /Math\.sumPrecise\(/g, "sumPrecise("],
  ["promises", /Promise\.withResolvers\(\)/g, "openPromise()"],
  ["addresses", /URL\.parse\(/g, "parseAddress("],
  ["maps", /([\w.#]+)\.getOrInsertComputed\(/g, "getOrInsert($1, "],
];

const beside = `
function openPromise() {
  const open = {};
  open.promise = new Promise((resolve, reject) => Object.assign(open, { resolve, reject }));
  return open;
}
function parseAddress(address, base) {
  try { return new URL(address, base); } catch { return null; }
}
let damages = 0;
function takeDamage() {
  const taken = damages;
  damages = 0;
  return taken;
}
function getOrInsert(map, key, make) {
  if (!map.has(key)) map.set(key, make(key));
  return map.get(key);
}
const mostEncodings = 8;
const unpacked = new Map();
async function createBuiltInCMap(name, fetchBuiltInCMap) {
  const known = unpacked.get(name);
  if (known !== undefined) return known;
  const cMap = await unpackBuiltInCMap(name, fetchBuiltInCMap);
  if (unpacked.size >= mostEncodings) unpacked.clear();
  unpacked.set(name, cMap);
  return cMap;
}
const unicodeOfEncodings = new WeakMap();
function knownToUnicode(cMap, ucs2CMap, make) {
  const ways = getOrInsert(unicodeOfEncodings, cMap, () => new WeakMap());
  const { characters, codes } = getOrInsert(ways, ucs2CMap, () => {
    const made = make();
    // Codes of four bytes (UTF-16 beyond its first plane) leave gaps of thousands of millions, which a copy goes through.
    if (made.length > 0x10000) return {};
    // Made anew by map, they are stored densely and copied at once.
    return { characters: made.map((one) => one), codes: made.map((one) => one.codePointAt(0)) };
  });
  if (characters === undefined) return new ToUnicodeMap(make());
  return Object.assign(new ToUnicodeMap(characters.slice()), { codes });
}
`;

/**
 * The core as an ES module.
 * @returns {Promise<string>}
 */
export async function patchedCore() {
  let text = await readFile(join(packageFolder, "build", "pdf.worker.mjs"), "utf8");
  for (const [what, from, to] of patches) {
    const patched = text.replace(from, to);
    if (patched === text) throw new Error(`pdf.js is worded otherwise than expected: ${what}`);
    text = patched;
  }
  return text + beside;
}

/**
 * Predefined encodings of Chinese, Japanese and Korean characters (Adobe, BSD) by name, in base64: a module, so that it
 * is inside of whatever the program is bundled into.
 * @returns {Promise<string>}
 */
export async function encodings() {
  const folder = join(packageFolder, "cmaps");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".bcmap")).sort();
  const entries = await Promise.all(
    names.map(async (name) => {
      const content = await readFile(join(folder, name), "base64");
      return `${JSON.stringify(name.slice(0, -".bcmap".length))}: "${content}"`;
    }),
  );
  return `export const encodings = {\n${entries.join(",\n")}\n};\n`;
}
