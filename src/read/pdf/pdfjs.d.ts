/**
 * What src/read/pdf uses of the core of pdf.js 5.6.205, as scripts/pdfjs/core.mjs hands it out. pdf.js declares no types
 * for it; what is `unknown` here is passed through.
 */
declare module "pdfjs-dist/build/pdf.worker.mjs" {
  export const OPS: Readonly<Record<string, number>>;
  export function setVerbosityLevel(level: number): void;
  export function clearGlobalCaches(): void;
  /** How many streams broke off before their end since the last call. */
  export function takeDamage(): number;
  /** A text string of PDF, by its byte order mark. */
  export function stringToPDFString(text: string): string;
  /** Adobe Glyph List: name → code point. */
  export function getGlyphsUnicode(): Readonly<Record<string, number>>;

  export class Name {
    readonly name: string;
  }

  export class Dict {
    constructor(xref: unknown);
    readonly objId: string | null;
    get(key: string, otherKey?: string, thirdKey?: string): unknown;
    getRaw(key: string): unknown;
    has(key: string): boolean;
    getArray(key: string): unknown;
    getKeys(): Iterable<string>;
    set(key: string, value: unknown): void;
  }

  export class ColorSpace {
    constructor(name: string, components: number);
    getRgbHex(values: unknown, offset: number): string;
  }

  /** Streams that unpack themselves; their buffer grows while they do. */
  export class DecodeStream {
    ensureBuffer(bytes: number): Uint8Array;
  }
  export class FlateStream extends DecodeStream {}

  export interface Unicodes {
    has(code: number): boolean;
    get(code: number): string | undefined;
    /** Codes as names of properties. */
    forEach(take: (code: string, point: number) => void): void;
  }
  export class IdentityToUnicodeMap implements Unicodes {
    has(code: number): boolean;
    get(code: number): string | undefined;
    forEach(take: (code: string, point: number) => void): void;
  }

  export interface Glyph {
    readonly originalCharCode: number;
    /** In thousandths of the font size; in glyph space for Type 3 fonts. */
    readonly width: number;
    /** Of vertical writing: advance, and origin relative to that of horizontal writing. */
    readonly vmetric?: readonly [number, number, number];
    /** The code 32 in one byte: word spacing applies. */
    readonly isSpace: boolean;
  }

  export interface Font {
    /** Absent where the font could not be loaded at all. */
    readonly name?: string;
    readonly error?: string;
    readonly isType3Font?: boolean;
    readonly fontMatrix?: readonly number[];
    readonly vertical?: boolean;
    charsToGlyphs(chars: string): readonly Glyph[];
  }

  export class TranslatedFont {
    readonly font: Font;
    readonly loadedName: string;
    readonly type3Dependencies: Set<string> | null;
    loadType3Data(...rest: unknown[]): Promise<void>;
  }

  /** State of a content stream as far as the evaluator keeps it. */
  export interface EvaluatorState {
    font: Font | null;
  }

  /** What pdf.js knows of a font before it reads its program. */
  export interface PreEvaluatedFont {
    readonly descriptor: unknown;
    readonly dict: Dict;
  }

  export interface FontProperties {
    readonly loadedName: string;
    readonly composite: boolean;
    readonly name: string;
    readonly hasIncludedToUnicodeMap?: boolean;
    readonly baseEncodingName?: string | null;
    readonly differences?: Readonly<Record<number, string>>;
    readonly defaultEncoding?: readonly string[];
    readonly flags: number;
    readonly type: string;
    /** The font, or of a composite one its descendant. */
    readonly dict?: Dict;
    readonly isType3Font?: boolean;
    /** Of a composite font: numbers of glyphs in its collection, by codes. */
    readonly cMap?: { lookup(code: number): unknown };
    readonly cidSystemInfo?: { readonly ordering?: string };
  }

  /** Takes the steps of a content stream as they are met. */
  export interface OperatorList {
    readonly ready: Promise<void>;
    addOp(step: number, args?: readonly unknown[]): void;
    addDependency(name: string): void;
    addDependencies(names: Iterable<string>): void;
  }

  export interface EvaluatorParts {
    readonly xref: unknown;
    readonly handler: unknown;
    readonly pageIndex: number;
    readonly idFactory: unknown;
    readonly fontCache: unknown;
    readonly builtInCMapCache: unknown;
    readonly standardFontDataCache: unknown;
    readonly globalColorSpaceCache: unknown;
    readonly globalImageCache: unknown;
    readonly systemFontCache: unknown;
    readonly options: unknown;
  }

  export class PartialEvaluator {
    constructor(parts: EvaluatorParts);
    getOperatorList(work: {
      readonly stream: unknown;
      readonly task: unknown;
      readonly resources: unknown;
      readonly operatorList: OperatorList;
    }): Promise<void>;
    loadFont(...rest: unknown[]): Promise<TranslatedFont>;
    parseMarkedContentProps(...rest: unknown[]): Promise<unknown>;
    buildToUnicode(properties: FontProperties): Promise<Unicodes>;
    preEvaluateFont(dict: Dict): PreEvaluatedFont;
  }

  export interface CorePage {
    readonly pdfManager: { readonly evaluatorOptions: unknown };
    readonly xref: unknown;
    readonly pageIndex: number;
    readonly pageDict: Dict;
    readonly fontCache: unknown;
    readonly builtInCMapCache: unknown;
    readonly standardFontDataCache: unknown;
    readonly globalColorSpaceCache: unknown;
    readonly globalImageCache: unknown;
    readonly systemFontCache: unknown;
    readonly _localIdFactory: unknown;
    /** Left, bottom, right, top of what is shown, in units of `userUnit` points. */
    readonly view: readonly [number, number, number, number];
    /** Quarter turns clockwise in degrees. */
    readonly rotate: number;
    readonly userUnit: number;
    readonly resources: Dict;
    getContentStream(): Promise<unknown>;
  }

  export interface LayerConfig {
    readonly baseState: string | null;
    readonly on: readonly string[];
    readonly off: readonly string[];
  }

  export interface CoreDocument {
    readonly numPages: number;
    readonly documentInfo: Readonly<Record<string, unknown>>;
    readonly catalog: {
      readonly optionalContentConfig: LayerConfig | null;
      readonly acroForm: Dict | null;
    };
    checkHeader(): void;
    parseStartXRef(): void;
    parse(recovery: boolean): void;
    checkFirstPage(recovery: boolean): Promise<void>;
    checkLastPage(recovery: boolean): Promise<void>;
    getPage(index: number): Promise<CorePage>;
  }

  export class LocalPdfManager {
    constructor(parts: {
      readonly source: Uint8Array;
      readonly docId: string;
      readonly docBaseUrl: null;
      readonly enableXfa: false;
      readonly handler: unknown;
      readonly password: string | null;
      readonly evaluatorOptions: Record<string, unknown>;
    });
    readonly pdfDocument: CoreDocument;
  }
}

/** Predefined encodings by name, in base64, as pdf.js packs them. */
declare module "pdfjs-dist/cmaps" {
  export const encodings: Readonly<Record<string, string>>;
}
