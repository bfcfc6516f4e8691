import type { Dict, Font, FontProperties, TranslatedFont, Unicodes } from "pdfjs-dist/build/pdf.worker.mjs";
import type { Core } from "./core.ts";
import { numbered, type TextOf, withoutFalseDigits } from "./own-digits.ts";

/** What the codes of a font stand for, as far as the file says so. */
export interface FontReading {
  /** Name as people know it, without the mark of a subset. */
  readonly name: string;
  readonly textOf: TextOf;
}

/** The fonts of one file. */
export interface Fonts {
  /** Notes that a font program comes with the file; `program` fetches it. */
  embedded(font: Dict, program: () => unknown): void;
  /** Notes what pdf.js knows of a font's characters. */
  mapped(properties: FontProperties, unicodes: Unicodes): void;
  loaded(font: TranslatedFont): void;
  readingOf(font: Font): FontReading;
}

const unknownFont: FontReading = { name: "?", textOf: () => null };

/**
 * Where a file does not say which characters the codes of a font stand for, pdf.js takes the code itself, or what a glyph
 * of that number is in another font. On paper everything looks right, but the text is made up: a 3 may be read as 7. So
 * a code is believed only where the file maps it: by a ToUnicode table, by a predefined encoding of Chinese characters,
 * or by glyph names of Adobe's list. Where the font itself says that a code draws another digit than its table has, none of its
 * digits is believed.
 */
export function openFonts(core: Core): Fonts {
  const programs = new WeakMap<Dict, () => unknown>();
  const byName = new Map<string, FontReading>();
  const byFont = new WeakMap<Font, FontReading>();
  return {
    embedded: (font, program) => programs.set(font, program),
    mapped(properties, unicodes) {
      const program = properties.dict === undefined ? undefined : programs.get(properties.dict);
      byName.set(properties.loadedName, {
        name: plainName(properties.name),
        textOf: reader(core, properties, unicodes, program),
      });
    },
    loaded({ font, loadedName }) {
      const reading = font.error === undefined ? byName.get(loadedName) : undefined;
      byFont.set(font, reading ?? { ...unknownFont, name: plainName(font.name ?? unknownFont.name) });
    },
    readingOf: (font) => byFont.get(font) ?? unknownFont,
  };
}

function reader(
  core: Core,
  properties: FontProperties,
  unicodes: Unicodes,
  program: (() => unknown) | undefined,
): TextOf {
  const embedded = program !== undefined;
  if (unicodes instanceof core.IdentityToUnicodeMap) return unknownFont.textOf;
  const mapped = (code: number) => (unicodes.has(code) ? (unicodes.get(code) ?? null) : null);
  if (properties.hasIncludedToUnicodeMap === true) {
    const believed = properties.isType3Font === true ? withoutShortened(properties.dict, mapped) : mapped;
    return withoutFalseDigits(core, believed, properties, unicodes, program);
  }
  // pdf.js takes a font that is named 宋体 in GBK for one with Chinese codes; that is right where no program says otherwise.
  if (properties.composite)
    return embedded && properties.dict?.has("FirstChar") ? unknownFont.textOf : mapped;
  if (properties.isType3Font === true) return unknownFont.textOf;
  return byGlyphName(core, properties, embedded);
}

/** Chinese characters and their signs fill their square; digits and letters are narrower. In parts of the size. */
const fullWidth = 0.9;
/** Characters that a shortened one is taken for; some of the others are as wide. */
const narrow = /^[\x20-\u024f]$/u;
const wide = /^[%&@MWmw©®Æ]$/u;

/**
 * Ghostscript 10.00 shortens the tables of fonts whose glyphs are drawings, as Chromium writes them: 、 is mapped to 1, and 。
 * to 2. No digit fills the square of a Chinese character: such a code stands for another one, and nothing says for which.
 */
function withoutShortened(font: Dict | undefined, mapped: TextOf): TextOf {
  const widths = numbersOf(font?.getArray("Widths"));
  const scale = Math.abs(numbersOf(font?.getArray("FontMatrix"))[0] ?? 0);
  const [first = 0] = numbersOf([font?.get("FirstChar")]);
  return (code) => {
    const text = mapped(code);
    const width = (widths[code - first] ?? 0) * scale;
    return text !== null && width >= fullWidth && width < 2 && narrow.test(text) && !wide.test(text)
      ? null
      : text;
  };
}

function numbersOf(list: unknown): readonly number[] {
  return Array.isArray(list) ? list.map((one) => (typeof one === "number" ? one : 0)) : [];
}

/** Without a table, a simple font says by glyph names what it draws: its own, or those of a standard encoding. */
function byGlyphName(core: Core, properties: FontProperties, embedded: boolean): TextOf {
  const { differences = {}, defaultEncoding = [], baseEncodingName } = properties;
  // The codes of a subset are often numbered anew, whatever encoding it claims.
  const standard = embedded ? (baseEncodingName ?? null) !== null && !isSubset(properties.name) : true;
  const names = core.getGlyphsUnicode();
  return (code) => {
    const name = differences[code] ?? (standard ? defaultEncoding[code] : undefined);
    if (name === undefined || name === "") return null;
    const listed = Object.hasOwn(names, name) ? names[name] : undefined;
    const point = listed ?? numbered(name);
    return point === null ? null : String.fromCodePoint(point);
  };
}

function isSubset(name: string): boolean {
  return /^[A-Z]{6}\+/.test(name);
}

/** Chinese programs write names in GBK, which pdf.js gives byte by byte. */
function plainName(name: string): string {
  const bare = name.replace(/^[A-Z]{6}\+/, "");
  if (!/[\x80-\xff]/.test(bare) || /[^\0-\xff]/.test(bare)) return bare;
  const bytes = Uint8Array.from(bare, (character) => character.charCodeAt(0));
  return new TextDecoder("gb18030").decode(bytes);
}
