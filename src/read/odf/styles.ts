import { formatNumber } from "../flow/number-format.ts";
import { type Ground, isSpeck, type Look, unknownGround } from "../lost.ts";
import { type Raised, raise, type ShiftedPiece } from "../raised.ts";
import type { Limits } from "../reading.ts";
import type { Attribute, Elements, XmlPart } from "../xml/read.ts";
import { readXml } from "./xml.ts";

/** What styles say about text that a person does not see, and how lists are numbered. */
export interface OdfStyles {
  readonly isHidden: (style: string | undefined) => boolean;
  /** How text of these styles, the innermost last, is set. */
  readonly lookOf: (styles: readonly (string | undefined)[]) => TextLook;
  /** What a style paints below what has it. */
  readonly groundOf: (style: string | undefined) => Ground | undefined;
  /** What pages themselves are painted with. */
  readonly pageGround: Ground | undefined;
  /** Text as it is set by the styles around it, the innermost last. */
  readonly pieceOf: (text: string, styles: readonly (string | undefined)[]) => ShiftedPiece;
  /** Whether a style has numbers shown in a form of their own. */
  readonly hasNumberFormat: (style: string | undefined) => boolean;
  /** Whether a row or a column is as high or wide as nothing. */
  readonly isFlat: (style: string | undefined) => boolean;
  /** Sheets are hidden by their style. */
  readonly isHiddenTable: (style: string | undefined) => boolean;
  readonly levelOf: (list: string, level: number) => ListLevel | undefined;
  /** List style that a paragraph style gives. */
  readonly listOf: (style: string | undefined) => string | undefined;
}

/** How text is set, and in which colour, as the file writes it. */
export interface TextLook extends Pick<Look, "struck" | "speck"> {
  readonly colour: string | undefined;
}

/** Where text is set: raised as a mark, moved up or down by a distance, or on its line. */
interface Position {
  readonly raised: Raised | null;
  readonly shifted: Raised | null;
}

export interface ListLevel {
  /** As Word calls it; null: a bullet or nothing. */
  readonly format: string | null;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels the label shows. */
  readonly shown: number;
}

/** Name of the list style for headings. */
export const outlineList = "\u0000outline";

/** Formats of OpenDocument that differ from their Word names. */
const formats: Readonly<Record<string, string>> = {
  "1": "decimal",
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
  "一, 二, 三, ...": "chineseCounting",
  "壹, 贰, 叁, ...": "chineseLegalSimplified",
  "甲, 乙, 丙, ...": "ideographTraditional",
  "子, 丑, 寅, ...": "ideographZodiac",
  "①, ②, ③, ...": "decimalEnclosedCircle",
  "１, ２, ３, ...": "decimalFullWidth",
};

/** Reads the styles of the parts, those of the text after those of the file. */
export function readOdfStyles(parts: readonly (XmlPart | null)[], limits: Limits): OdfStyles {
  const hidden = new Set<string>();
  const struck = new Map<string, boolean>();
  const positions = new Map<string, Position>();
  const colours = new Map<string, string>();
  const specks = new Map<string, boolean>();
  const grounds = new Map<string, Ground>();
  let pageGround: Ground | undefined;
  const numberFormats = new Set<string>();
  const flat = new Map<string, boolean>();
  const hiddenTables = new Set<string>();
  const parents = new Map<string, string>();
  const lists = new Map<string, string>();
  const levels = new Map<string, ListLevel>();
  let name = "";
  let list = "";
  const ground = {
    open(attribute: Attribute): void {
      const painted = grounds.get(name) === unknownGround ? unknownGround : paintedBy(attribute);
      if (painted !== undefined) grounds.set(name, painted);
    },
  };
  const size = (length: string | undefined): void => {
    const points = length === undefined ? undefined : pointsOf(length);
    if (points !== undefined) flat.set(name, points === 0 || isSpeck(points));
  };
  const level =
    (numbered: boolean) =>
    (attribute: (name: string) => string | undefined): void => {
      const number = Number(attribute("text:level") ?? "1");
      levels.set(`${list} ${number}`, {
        format: numbered ? formatOf(attribute("style:num-format")) : null,
        prefix: attribute("style:num-prefix") ?? "",
        suffix: attribute("style:num-suffix") ?? "",
        start: Number(attribute("text:start-value") ?? "1"),
        shown: Number(attribute("text:display-levels") ?? "1"),
      });
    };
  const elements: Elements = {
    "office:body": "skip",
    "style:style": {
      open(attribute) {
        name = attribute("style:name") ?? "";
        const parent = attribute("style:parent-style-name");
        if (parent !== undefined) parents.set(name, parent);
        if (attribute("style:data-style-name") !== undefined) numberFormats.add(name);
        const own = attribute("style:list-style-name");
        if (own !== undefined) lists.set(name, own);
      },
      close() {
        // What formats of numbers, levels of lists and defaults say of text is said of no style.
        name = "";
      },
    },
    "style:text-properties": {
      open(attribute) {
        const clear = Number.parseFloat(attribute("loext:opacity") ?? "100") < glass;
        const scale = Number.parseFloat(attribute("style:text-scale") ?? "100");
        if (attribute("text:display") === "none" || clear || scale <= narrowest) hidden.add(name);
        const line = attribute("style:text-line-through-style") ?? attribute("style:text-line-through-type");
        if (line !== undefined) struck.set(name, line !== "none");
        const position = attribute("style:text-position");
        if (position !== undefined) positions.set(name, positionOf(position));
        const colour = attribute("fo:color");
        if (colour !== undefined) colours.set(name, colour);
        if (attribute("style:use-window-font-color") === "true") colours.set(name, "auto");
        const size = attribute("fo:font-size");
        if (size !== undefined && !size.endsWith("%")) specks.set(name, isSpeck(pointsOf(size)));
        ground.open(attribute);
      },
    },
    "style:paragraph-properties": ground,
    "style:table-cell-properties": ground,
    "style:table-row-properties": {
      open(attribute) {
        ground.open(attribute);
        if (attribute("style:use-optimal-row-height") !== "true") size(attribute("style:row-height"));
      },
    },
    "style:table-column-properties": { open: (attribute) => size(attribute("style:column-width")) },
    "style:section-properties": ground,
    // A condition may choose another look.
    "style:map": { open: () => void grounds.set(name, unknownGround) },
    "style:page-layout-properties": {
      open(attribute) {
        pageGround ??= paintedBy(attribute);
      },
    },
    "style:table-properties": {
      open(attribute) {
        ground.open(attribute);
        if (attribute("table:display") === "false") hiddenTables.add(name);
      },
    },
    "text:list-style": {
      open(attribute) {
        list = attribute("style:name") ?? "";
      },
    },
    "text:outline-style": {
      open() {
        list = outlineList;
      },
    },
    "text:list-level-style-number": { open: level(true) },
    "text:outline-level-style": { open: level(true) },
    "text:list-level-style-bullet": { open: level(false) },
    "text:list-level-style-image": { open: level(false) },
  };
  for (const part of parts) if (part !== null) readXml(part, limits, elements);
  /** What the style says, or else the nearest of those that it comes from. */
  const inherited = <Value>(
    style: string | undefined,
    ofStyle: (name: string) => Value | undefined,
  ): Value | undefined => {
    let at = style;
    for (let steps = 0; at !== undefined && steps < 32; steps += 1) {
      const value = ofStyle(at);
      if (value !== undefined) return value;
      at = parents.get(at);
    }
    return undefined;
  };
  /** What the innermost style says that says something. */
  const innermost = <Value>(ofStyle: ReadonlyMap<string, Value>, around: readonly (string | undefined)[]) => {
    for (const style of around.toReversed()) {
      const value = inherited(style, (one) => ofStyle.get(one));
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const isIn = (names: ReadonlySet<string>) => (style: string | undefined) =>
    inherited(style, (one) => names.has(one) || undefined) === true;
  return {
    isHidden: isIn(hidden),
    lookOf: (around) => ({
      struck: innermost(struck, around) ?? false,
      speck: innermost(specks, around) ?? false,
      colour: innermost(colours, around),
    }),
    groundOf: (style) => inherited(style, (one) => grounds.get(one)),
    pageGround,
    pieceOf(text, around) {
      for (const style of around.toReversed()) {
        const position = inherited(style, (one) => positions.get(one));
        if (position === undefined) continue;
        const { raised, shifted } = position;
        return { text: raised === null ? text : raise(text, raised), shifted };
      }
      return { text, shifted: null };
    },
    hasNumberFormat: isIn(numberFormats),
    isFlat: (style) => inherited(style, (one) => flat.get(one)) === true,
    isHiddenTable: (style) => style !== undefined && hiddenTables.has(style),
    levelOf: (one, number) => levels.get(`${one} ${number}`),
    listOf: (style) => inherited(style, (one) => lists.get(one)) || undefined,
  };
}

function paintedBy(attribute: Attribute): Ground | undefined {
  const fill = attribute("draw:fill") ?? "none";
  if (fill !== "none") return (fill === "solid" ? attribute("draw:fill-color") : undefined) ?? unknownGround;
  const colour = attribute("fo:background-color") ?? "transparent";
  return colour === "transparent" ? undefined : colour;
}

/** Percent of its colour, and of its width, below which nothing is seen of a character. */
const [glass, narrowest] = [5, 3];

/** Points in each unit of OpenDocument. */
const units: Readonly<Record<string, number>> = {
  pt: 1,
  pc: 12,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  px: 0.75,
};

/** `0.035cm` in points; undefined for what is no length. */
export function pointsOf(length: string): number | undefined {
  const [, number, unit = ""] = /^([\d.]+)([a-z]+)$/.exec(length.trim()) ?? [];
  const points = units[unit];
  return number === undefined || points === undefined ? undefined : Number(number) * points;
}

/** `super 58%`, or how far from the line in percent: `-33% 58%`. */
function positionOf(value: string): Position {
  const [way = ""] = value.trim().split(/\s+/);
  if (way === "super") return { raised: "superscript", shifted: null };
  if (way === "sub") return { raised: "subscript", shifted: null };
  const distance = Number.parseFloat(way);
  return { raised: null, shifted: distance > 0 ? "superscript" : distance < 0 ? "subscript" : null };
}

function formatOf(format: string | undefined): string | null {
  if (format === undefined || format === "") return null;
  return Object.hasOwn(formats, format) ? (formats[format] ?? null) : "decimal";
}

/** The label of a list item: its own number and those of the levels that it shows. */
export function listLabel(
  styles: OdfStyles,
  list: string,
  level: number,
  numbers: readonly number[],
): string {
  const own = styles.levelOf(list, level);
  if (own === undefined || own.format === null) return "";
  const pieces: string[] = [];
  for (let at = Math.max(1, level - own.shown + 1); at <= level; at += 1) {
    const format = styles.levelOf(list, at)?.format;
    if (format) pieces.push(formatNumber(numbers[at - 1] ?? 1, format));
  }
  return `${own.prefix}${pieces.join(".")}${own.suffix}`;
}
