import { type Ground, isSpeck, unknownGround } from "../lost.ts";
import type { Raised } from "../raised.ts";
import type { Limits } from "../reading.ts";
import type { Attribute, ElementHandler, Elements, XmlPart } from "../xml/read.ts";
import { type ListLevels, listStyleElements } from "./list-levels.ts";
import { readXml } from "./xml.ts";

/** What the styles of a file say, as they are written. */
export interface StyleSheet {
  /** By their names. */
  readonly styles: ReadonlyMap<string, Style>;
  readonly levels: ListLevels;
  /** What pages themselves are painted with. */
  readonly pageGround: Ground | undefined;
}

/** What a style says of itself; for what it does not say, its parent does. */
export interface Style {
  parent?: string;
  hidden?: true;
  struck?: boolean;
  position?: Position;
  /** As the file writes it. */
  colour?: string;
  /** Its text is too small to be seen. */
  speck?: boolean;
  /** What it paints below what has it. */
  ground?: Ground;
  /** Numbers are shown in a form of their own. */
  hasNumberFormat?: true;
  /** A row or a column is as high or wide as nothing. */
  isFlat?: boolean;
  isHiddenTable?: true;
  /** List style of paragraphs. */
  list?: string;
}

/** Where text is set: raised as a mark, moved up or down by a distance, or on its line. */
interface Position {
  readonly raised: Raised | null;
  readonly shifted: Raised | null;
}

/** Percent of its colour, and of its width, below which nothing is seen of a character. */
const [glass, narrowest] = [5, 3];

/** Elements in a style, and what each says of it. */
const properties: Readonly<Record<string, (style: Style, attribute: Attribute) => void>> = {
  "style:text-properties": readTextProperties,
  "style:paragraph-properties": readGround,
  "style:table-cell-properties": readGround,
  "style:section-properties": readGround,
  "style:table-properties"(style, attribute) {
    readGround(style, attribute);
    if (attribute("table:display") === "false") style.isHiddenTable = true;
  },
  "style:table-row-properties"(style, attribute) {
    readGround(style, attribute);
    if (attribute("style:use-optimal-row-height") !== "true") readSize(style, attribute("style:row-height"));
  },
  "style:table-column-properties": (style, attribute) => readSize(style, attribute("style:column-width")),
  // A condition may choose another look.
  "style:map"(style) {
    style.ground = unknownGround;
  },
};

/** Reads the styles of the parts, those of the text after those of the file. Throws what `readXml` throws. */
export function readStyleSheet(parts: readonly (XmlPart | null)[], limits: Limits): StyleSheet {
  const styles = new Map<string, Style>();
  const levels: ListLevels = new Map();
  let pageGround: Ground | undefined;
  const named = (name: string): Style => {
    const style = styles.get(name) ?? {};
    styles.set(name, style);
    return style;
  };
  let style = named("");
  const said = Object.entries(properties).map(([name, read]): [string, ElementHandler] => [
    name,
    { open: (attribute) => read(style, attribute) },
  ]);
  const elements: Elements = {
    ...Object.fromEntries(said),
    "office:body": "skip",
    "style:style": {
      open(attribute) {
        style = named(attribute("style:name") ?? "");
        readStyle(style, attribute);
      },
      close() {
        // What formats of numbers, levels of lists and defaults say of text is said of no style.
        style = named("");
      },
    },
    "style:page-layout-properties": {
      open(attribute) {
        pageGround ??= paintedBy(attribute);
      },
    },
    ...listStyleElements(levels),
  };
  for (const part of parts) if (part !== null) readXml(part, limits, elements);
  return { styles, levels, pageGround };
}

function readStyle(style: Style, attribute: Attribute): void {
  const parent = attribute("style:parent-style-name");
  if (parent !== undefined) style.parent = parent;
  if (attribute("style:data-style-name") !== undefined) style.hasNumberFormat = true;
  const list = attribute("style:list-style-name");
  if (list !== undefined) style.list = list;
}

function readTextProperties(style: Style, attribute: Attribute): void {
  const isClear = Number.parseFloat(attribute("loext:opacity") ?? "100") < glass;
  const scale = Number.parseFloat(attribute("style:text-scale") ?? "100");
  if (attribute("text:display") === "none" || isClear || scale <= narrowest) style.hidden = true;
  const line = attribute("style:text-line-through-style") ?? attribute("style:text-line-through-type");
  if (line !== undefined) style.struck = line !== "none";
  const position = attribute("style:text-position");
  if (position !== undefined) style.position = positionOf(position);
  const colour = attribute("style:use-window-font-color") === "true" ? "auto" : attribute("fo:color");
  if (colour !== undefined) style.colour = colour;
  const size = attribute("fo:font-size");
  if (size !== undefined && !size.endsWith("%")) style.speck = isSpeck(pointsOf(size));
  readGround(style, attribute);
}

function readGround(style: Style, attribute: Attribute): void {
  const painted = paintedBy(attribute);
  if (painted !== undefined && style.ground !== unknownGround) style.ground = painted;
}

function readSize(style: Style, length: string | undefined): void {
  const points = length === undefined ? undefined : pointsOf(length);
  if (points !== undefined) style.isFlat = points === 0 || isSpeck(points);
}

function paintedBy(attribute: Attribute): Ground | undefined {
  const fill = attribute("draw:fill") ?? "none";
  if (fill !== "none") return (fill === "solid" ? attribute("draw:fill-color") : undefined) ?? unknownGround;
  const colour = attribute("fo:background-color") ?? "transparent";
  return colour === "transparent" ? undefined : colour;
}

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
function pointsOf(length: string): number | undefined {
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
