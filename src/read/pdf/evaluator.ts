import type {
  CorePage,
  Dict,
  EvaluatorState,
  Font,
  FontProperties,
  OperatorList,
  PartialEvaluator,
  PreEvaluatedFont,
  Unicodes,
} from "pdfjs-dist/build/pdf.worker.mjs";
import type { Limits } from "../reading.ts";
import { openColours } from "./colours.ts";
import { type Core, tooMuchUnpacked } from "./core.ts";
import type { Fonts } from "./fonts.ts";

/** Text as a content stream shows it: `codes` of the font, with the widths that pdf.js found. */
export interface ShownText {
  readonly font: Font;
  readonly glyphs: ReturnType<Font["charsToGlyphs"]>;
}

export function isShownText(value: unknown): value is ShownText {
  return typeof value === "object" && value !== null && "glyphs" in value && "font" in value;
}

/** Shared by the pages of a file. */
export interface Work {
  readonly fonts: Fonts;
  readonly limits: Limits;
  /** Bytes of content unpacked so far. */
  unpacked: number;
  /** Numbers of pages of which a part is lost, 1-based. */
  readonly damaged: Set<number>;
  /** Of pages on which readers left notes and marks. */
  readonly commented: Set<number>;
}

/**
 * The evaluator of pdf.js, without what only drawing needs: pictures are not decoded (their place is enough), colours
 * that need profiles or patterns are not computed, font programs are not parsed. That is most of its time, and most of
 * what a hostile file can attack.
 */
export function createEvaluator(core: Core, page: CorePage, work: Work): PartialEvaluator {
  class LeanEvaluator extends core.PartialEvaluator {
    override getOperatorList(task: Parameters<PartialEvaluator["getOperatorList"]>[0]): Promise<void> {
      count(core, task.stream, page.pageIndex + 1, work);
      return super.getOperatorList(task);
    }

    handleText(chars: string, { font }: EvaluatorState): ShownText[] {
      if (font === null) return [];
      return [{ font, glyphs: font.error === undefined ? font.charsToGlyphs(chars) : blanksFor(chars) }];
    }

    async handleSetFont(resources: Dict, args: unknown, font: unknown, ...rest: unknown[]): Promise<string> {
      const [, task, state] = rest;
      const name = Array.isArray(args) && args[0] instanceof core.Name ? args[0].name : null;
      const translated = await this.loadFont(name, font, resources, task);
      work.fonts.loaded(translated);
      if (isState(state)) state.font = translated.font;
      return translated.loadedName;
    }

    override preEvaluateFont(font: Dict): PreEvaluatedFont {
      const found = super.preEvaluateFont(font);
      const { descriptor } = found;
      if (!(descriptor instanceof core.Dict)) return found;
      const bare = new core.Dict(page.xref);
      for (const key of descriptor.getKeys()) {
        if (/^FontFile/.test(key)) work.fonts.embedded(found.dict, () => descriptor.get(key));
        else bare.set(key, descriptor.getRaw(key));
      }
      return { ...found, descriptor: bare };
    }

    override async buildToUnicode(properties: FontProperties): Promise<Unicodes> {
      const unicodes = await super.buildToUnicode(properties);
      work.fonts.mapped(properties, unicodes);
      return unicodes;
    }

    async fetchBuiltInCMap(name: string): Promise<{ cMapData: Uint8Array; isCompressed: true }> {
      const { encodings } = await import("pdfjs-dist/cmaps");
      const packed = Object.hasOwn(encodings, name) ? encodings[name] : undefined;
      if (packed === undefined) throw new Error(`no predefined encoding ${name}`);
      return { cMapData: Uint8Array.from(atob(packed), (byte) => byte.charCodeAt(0)), isCompressed: true };
    }

    /** Content whose layer cannot be told is shown. */
    override async parseMarkedContentProps(...properties: unknown[]): Promise<unknown> {
      try {
        return await super.parseMarkedContentProps(...properties);
      } catch {
        return null;
      }
    }

    /** They are for showing text; widths stand elsewhere. */
    async fetchStandardFontData(): Promise<null> {
      return null;
    }

    async buildPaintImageXObject({ image, operatorList }: ImageWork): Promise<void> {
      operatorList.addOp(core.OPS.paintImageXObject ?? 0, [isOpaque(image.dict)]);
    }

    async handleColorN(): Promise<void> {}

    async handleSMask(): Promise<void> {}

    parseShading(): string {
      return "shading";
    }

    handleTransferFunction(): null {
      return null;
    }

    _getColorSpace(space: unknown, resources: Dict): InstanceType<Core["ColorSpace"]> {
      return colours(space, resources);
    }
  }

  const colours = openColours(core, page.xref);
  return new LeanEvaluator({
    xref: page.xref,
    // Where pdf.js would send what it found to the part that draws.
    handler: { send() {}, sendWithPromise: () => Promise.reject(new Error("nobody listens")) },
    pageIndex: page.pageIndex,
    idFactory: page._localIdFactory,
    fontCache: page.fontCache,
    builtInCMapCache: page.builtInCMapCache,
    standardFontDataCache: page.standardFontDataCache,
    globalColorSpaceCache: page.globalColorSpaceCache,
    globalImageCache: page.globalImageCache,
    systemFontCache: page.systemFontCache,
    options: page.pdfManager.evaluatorOptions,
  });
}

interface ImageWork {
  readonly image: { readonly dict: Dict };
  readonly operatorList: OperatorList;
}

/** Masks, and pictures with one, let through what lies below. */
function isOpaque(picture: Dict): boolean {
  const isMask = picture.get("IM", "ImageMask") === true;
  const clear = ["SMask", "Mask"].some((key) => picture.has(key));
  const within = picture.get("SMaskInData");
  return !isMask && !clear && (within === undefined || within === 0);
}

/** pdf.js shows nothing of text whose font is not there; each of its codes is a character that nobody can tell. */
function blanksFor(chars: string): ShownText["glyphs"] {
  return [...chars].map((code) => ({ originalCharCode: code.charCodeAt(0), width: 500, isSpace: false }));
}

function isState(value: unknown): value is EvaluatorState {
  return typeof value === "object" && value !== null && "font" in value;
}

interface ContentStream {
  getBytes(): Uint8Array;
  reset(): void;
}

function isContentStream(value: unknown): value is ContentStream {
  return typeof value === "object" && value !== null && "getBytes" in value && "reset" in value;
}

/** A form may be drawn a thousand times: each time counts. */
function count(core: Core, stream: unknown, page: number, work: Work): void {
  if (!isContentStream(stream)) return;
  core.takeDamage();
  work.unpacked += stream.getBytes().length;
  stream.reset();
  // pdf.js goes on with what it could unpack.
  if (core.takeDamage() > 0) work.damaged.add(page);
  if (work.unpacked > work.limits.unzippedBytes) throw tooMuchUnpacked(work.limits.unzippedBytes);
}
