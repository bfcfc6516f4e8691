import { type Ground, unknownGround } from "../lost.ts";
import type { Raised } from "../raised.ts";
import type { Limits } from "../reading.ts";
import { groundOf } from "./shades.ts";
import { isOn, readInteger } from "./switch.ts";
import { type Elements, onValue, readXml, type XmlPart } from "./xml.ts";

/** The properties of a style that change what is read; a property left open is undefined. */
export interface StyleProperties {
  readonly hidden: boolean | undefined;
  readonly struck: boolean | undefined;
  readonly doublyStruck: boolean | undefined;
  /** `null`: on the line, whatever another style says. */
  readonly raised: Raised | null | undefined;
  /** Half points above the line. */
  readonly position: number | undefined;
  readonly colour: string | undefined;
  /** Half points. */
  readonly size: number | undefined;
  /** What is painted below what has it. */
  readonly ground: Ground | undefined;
  /** Of Latin letters and digits. */
  readonly font: string | undefined;
  readonly numberingId: string | undefined;
  readonly level: number | undefined;
  /** 0 for the highest heading … 8; 9 is body text. */
  readonly outlineLevel: number | undefined;
}

/** The styles of a document, based-on chains resolved. */
export interface Styles {
  /** Properties of a paragraph style; of the default paragraph style where none is named. */
  paragraph(id: string | undefined): StyleProperties;
  /** Properties of a character style. */
  character(id: string | undefined): StyleProperties;
  table(id: string | undefined): StyleProperties;
  /** The numbering that a numbering style stands for (`w:numStyleLink`). */
  numberingIdOf(id: string): string | undefined;
}

type Style = {
  -readonly [Key in keyof StyleProperties]?: Exclude<StyleProperties[Key], undefined>;
} & { basedOn?: string };

/** What says nothing of itself. */
export const plain: StyleProperties = {
  hidden: undefined,
  struck: undefined,
  doublyStruck: undefined,
  raised: undefined,
  position: undefined,
  colour: undefined,
  size: undefined,
  ground: undefined,
  font: undefined,
  numberingId: undefined,
  level: undefined,
  outlineLevel: undefined,
};
/** Longest chain of based-on styles that is followed; Word's own have four. */
const longestChain = 64;

/** Reads `styles.xml`; a document without it has no styles. Throws what `readXml` throws. */
export function readStyles(part: XmlPart | null, limits: Limits): Styles {
  const styles = new Map<string, Style>();
  const defaults: Style = {};
  let defaultParagraphStyle: string | undefined;
  if (part !== null) {
    readXml(
      part,
      limits,
      styleElements(styles, defaults, (id) => {
        defaultParagraphStyle ??= id;
      }),
    );
  }
  const resolved = new Map<string, StyleProperties>();
  const resolve = (id: string | undefined): StyleProperties => {
    if (id === undefined) return plain;
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const properties = followChain(styles, id);
    resolved.set(id, properties);
    return properties;
  };
  const ofParagraphs = new Map<string | undefined, StyleProperties>();
  /** What styles of paragraphs leave open is as the document has it. */
  const resolveParagraph = (id: string | undefined): StyleProperties => {
    const known = ofParagraphs.get(id) ?? followChain(styles, id, defaults);
    ofParagraphs.set(id, known);
    return known;
  };
  return {
    paragraph: (id) => resolveParagraph(id !== undefined && styles.has(id) ? id : defaultParagraphStyle),
    character: resolve,
    table: resolve,
    numberingIdOf: (id) => resolve(id).numberingId,
  };
}

/** The nearest style of the chain that says something about a property decides it. */
function followChain(
  styles: ReadonlyMap<string, Style>,
  id: string | undefined,
  defaults?: Style,
): StyleProperties {
  const chain: Style[] = [];
  let next = id;
  while (next !== undefined && chain.length < longestChain) {
    const style = styles.get(next);
    if (style === undefined) break;
    chain.push(style);
    next = style.basedOn;
  }
  if (defaults !== undefined) chain.push(defaults);
  return {
    hidden: chain.find((style) => style.hidden !== undefined)?.hidden,
    struck: chain.find((style) => style.struck !== undefined)?.struck,
    doublyStruck: chain.find((style) => style.doublyStruck !== undefined)?.doublyStruck,
    raised: chain.find((style) => style.raised !== undefined)?.raised,
    position: chain.find((style) => style.position !== undefined)?.position,
    colour: chain.find((style) => style.colour !== undefined)?.colour,
    size: chain.find((style) => style.size !== undefined)?.size,
    ground:
      chain.find(({ ground }) => ground === unknownGround)?.ground ??
      chain.find(({ ground }) => ground)?.ground,
    font: chain.find((style) => style.font !== undefined)?.font,
    numberingId: chain.find((style) => style.numberingId !== undefined)?.numberingId,
    level: chain.find((style) => style.level !== undefined)?.level,
    outlineLevel: chain.find((style) => style.outlineLevel !== undefined)?.outlineLevel,
  };
}

/** The value of `w:vertAlign`; `null` for the line itself. */
export function readRaised(align: string | undefined): Raised | null {
  return align === "superscript" || align === "subscript" ? align : null;
}

/** @param defaults gets what holds where no style says otherwise */
function styleElements(
  styles: Map<string, Style>,
  defaults: Style,
  setDefault: (id: string) => void,
): Elements {
  let style: Style = {};
  return {
    "w:style": {
      open(attribute) {
        style = {};
        const id = attribute("w:styleId");
        if (id === undefined) return;
        styles.set(id, style);
        const isDefault = attribute("w:default");
        if (attribute("w:type") === "paragraph" && isDefault !== undefined && isOn(isDefault)) setDefault(id);
      },
    },
    "w:name": onValue((name) => {
      // The built-in headings keep their outline level even where the file does not repeat it.
      const level = /^heading ([1-9])$/i.exec(name ?? "")?.[1];
      if (level !== undefined) style.outlineLevel ??= Number(level) - 1;
    }),
    "w:basedOn": onValue((id) => {
      style.basedOn = id ?? "";
    }),
    "w:vanish": onValue((on) => {
      style.hidden = isOn(on);
    }),
    "w:strike": onValue((on) => {
      style.struck = isOn(on);
    }),
    "w:dstrike": onValue((on) => {
      style.doublyStruck = isOn(on);
    }),
    "w:position": onValue((position) => {
      style.position = readInteger(position) ?? 0;
    }),
    "w:color": onValue((colour) => {
      if (colour !== undefined) style.colour = colour;
    }),
    "w:sz": onValue((size) => {
      const known = readInteger(size);
      if (known !== undefined) style.size = known;
    }),
    "w:shd": {
      open(attribute) {
        const ground = style.ground === unknownGround ? unknownGround : groundOf(attribute);
        if (ground !== undefined) style.ground = ground;
      },
    },
    "w:vertAlign": onValue((align) => {
      style.raised = readRaised(align);
    }),
    "w:numId": onValue((id) => {
      style.numberingId = id ?? "0";
    }),
    "w:ilvl": onValue((level) => {
      style.level = readInteger(level) ?? 0;
    }),
    "w:outlineLvl": onValue((level) => {
      style.outlineLevel = readInteger(level) ?? 9;
    }),
    "w:docDefaults": {
      open() {
        style = defaults;
      },
    },
    "w:rFonts": {
      open(attribute) {
        const font = attribute("w:ascii");
        if (font !== undefined) style.font = font;
      },
    },
    "w:latentStyles": "skip",
    // What a table style says of its first row is not said of a paragraph.
    "w:tblStylePr": {
      open() {
        // It may paint the row.
        style.ground = unknownGround;
        return "skip";
      },
    },
    "w:rPrChange": "skip",
    "w:pPrChange": "skip",
  };
}
