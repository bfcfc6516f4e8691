import type { CellContent, Limits } from "../reading.ts";
import type { SheetArea } from "../sheets/sheet.ts";
import { readXml, type XmlPart } from "../xml/read.ts";
import { anyNamespace } from "./number-formats.ts";
import type { SheetSizes } from "./sizes.ts";

/** What lies on a sheet, and the cells below it. */
export interface Laid extends SheetArea {
  readonly holds: CellContent;
}

/** An anchor as it is read: what its elements say, by `from row`, `to colOff`, `ext cx`, `pos y`. */
type Anchor = Map<string, number>;

/** What a drawing lays on a sheet: a picture, a text box, a chart. */
export function laidBy(part: XmlPart, limits: Limits, sizes: SheetSizes): Laid[] {
  const laid: Laid[] = [];
  let anchor: Anchor = new Map();
  let corner = "";
  let holds: CellContent = "object";
  let isHidden = false;
  let number = "";
  /** Pictures in a group have sizes of their own. */
  let isPlaced = false;
  const anchored = (areaOf: (anchor: Anchor, sizes: SheetSizes) => SheetArea) => ({
    open(): void {
      anchor = new Map();
      holds = "object";
      isHidden = false;
      isPlaced = false;
    },
    close(): void {
      if (!isHidden) laid.push({ ...areaOf(anchor, sizes), holds });
    },
  });
  const cornerOf = (name: string) => ({
    open(): void {
      corner = name;
    },
  });
  const numbered = (name: string) => ({
    open(): void {
      number = "";
    },
    close(): void {
      anchor.set(`${corner} ${name}`, Number(number));
    },
  });
  const measured = (name: string, ...parts: readonly string[]) => ({
    open(attribute: (part: string) => string | undefined): void {
      for (const part of parts)
        if (!isPlaced && attribute(part) !== undefined)
          anchor.set(`${name} ${part}`, Number(attribute(part)));
    },
  });
  const shape = {
    open(): void {
      isPlaced = true;
    },
  };
  readXml(
    anyNamespace,
    part,
    limits,
    {
      "x:twoCellAnchor": anchored(areaBetween),
      "x:oneCellAnchor": anchored(areaFrom),
      "x:absoluteAnchor": anchored(areaAt),
      "x:from": cornerOf("from"),
      "x:to": cornerOf("to"),
      "x:ext": measured("ext", "cx", "cy"),
      "x:pos": measured("pos", "x", "y"),
      ...Object.fromEntries(["sp", "grpSp", "graphicFrame", "cxnSp"].map((name) => [`x:${name}`, shape])),
      "x:pic": {
        open() {
          isPlaced = true;
          holds = "picture";
        },
      },
      "x:cNvPr": {
        open(attribute) {
          isHidden ||= /^(?:1|true)$/.test(attribute("hidden") ?? "");
        },
      },
      ...Object.fromEntries(["row", "col", "colOff", "rowOff"].map((name) => [`x:${name}`, numbered(name)])),
    },
    (text) => {
      number += text;
    },
  );
  return laid;
}

/** From one cell to another. */
function areaBetween(anchor: Anchor): SheetArea {
  const firstOf = (name: string): number => anchor.get(`from ${name}`) ?? 0;
  // What ends where a cell begins does not lie over it.
  const lastOf = (name: string): number => {
    const last = anchor.get(`to ${name}`) ?? 0;
    return anchor.get(`to ${name}Off`) === 0 && last > firstOf(name) ? last - 1 : last;
  };
  return { top: firstOf("row"), left: firstOf("col"), bottom: lastOf("row"), right: lastOf("col") };
}

/** From a cell, as far as it is wide and high. */
function areaFrom(anchor: Anchor, sizes: SheetSizes): SheetArea {
  const { topOf, leftOf } = sizes;
  const x = leftOf(anchor.get("from col") ?? 0) + (anchor.get("from colOff") ?? 0);
  const y = topOf(anchor.get("from row") ?? 0) + (anchor.get("from rowOff") ?? 0);
  return areaAt(new Map([...anchor, ["pos x", x], ["pos y", y]]), sizes);
}

/** Where it is on the sheet, whatever the cells. */
function areaAt(anchor: Anchor, { rowAt, columnAt }: SheetSizes): SheetArea {
  const [x = 0, y = 0] = [anchor.get("pos x"), anchor.get("pos y")];
  const [width = 0, height = 0] = [anchor.get("ext cx"), anchor.get("ext cy")];
  const end = (start: number, length: number) => start + Math.max(0, length * (1 - rounding));
  return {
    top: rowAt(y + height * rounding),
    left: columnAt(x + width * rounding),
    bottom: rowAt(end(y, height)),
    right: columnAt(end(x, width)),
  };
}

/** Widths are told in characters of a font that is not known here: so much of a picture may seem to lie beside its cell. */
const rounding = 0.1;
