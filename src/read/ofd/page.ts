import { type Clip, narrowedTo } from "../pages/areas.ts";
import { hexOf } from "../pages/colour.ts";
import { faintest, isLight } from "../pages/faint.ts";
import { layOver, workOf } from "../pages/lay-over.ts";
import { apply, boxOf, combine, cornersOf, type Matrix, matrixOf, move } from "../pages/matrix.ts";
import { type Budget, type DrawnPage, openSheet, type Sheet } from "../pages/sheet.ts";
import type { OfdPage } from "./document.ts";
import { damagedOfd } from "./errors.ts";
import { outlinesOf } from "./path.ts";
import { writeText } from "./text.ts";
import { childOf, type Element, numberOf, numbersOf } from "./tree.ts";

/** Millimetres to points. */
const scale = 72 / 25.4;
/** Units may be drawn in units; deeper, one is drawn in itself. */
const deepest = 32;

/** @throws UserError `ofd-damaged`, `too-many-marks` */
export function drawPage(page: OfdPage, number: number, budget: Budget): DrawnPage {
  const [left, top, width, height] = page.area;
  const start: Matrix = [scale, 0, 0, scale, -left * scale, -top * scale];

  const open = () => openSheet(number, width * scale, height * scale, budget);
  const content = open();
  for (const parent of page.contents) drawOn(content, page.units, budget, parent, start);
  let drawn = content.done();
  for (const appearance of [...page.overlay.typed, ...page.overlay.marks]) {
    const sheet = open();
    const [x = 0, y = 0] = numbersOf(appearance.attributes.get("Boundary"));
    drawOn(sheet, page.units, budget, appearance, combine(start, move(x, y)));
    const over = sheet.done();
    budget.spend(workOf(over, drawn));
    drawn = layOver(drawn, over);
  }
  return drawn;
}

/** Draws all objects below an element. */
function drawOn(
  sheet: Sheet,
  units: OfdPage["units"],
  budget: Budget,
  content: Element,
  start: Matrix,
): void {
  const drawAll = (parent: Element, matrix: Matrix, depth: number) => {
    if (depth > deepest) throw damagedOfd({ zh: "图形单元自相引用", en: "a unit is drawn in itself" });
    for (const object of inOrder(parent)) {
      budget.spend(1);
      if (object.attributes.get("Visible") !== "false") draw(object, matrix, depth);
    }
  };
  const draw = (object: Element, matrix: Matrix, depth: number) => {
    const own = () => placeOf(object, matrix);
    switch (object.name) {
      case "Layer":
      case "PageBlock":
        return drawAll(object, matrix, depth + 1);
      case "TextObject":
        return writeText(sheet, object, own(), {
          invisible: isInvisible(object),
          colour: colourOf(object),
          faint: isFaint(object),
          clip: clipsOf(sheet.clip, object, own()),
        });
      case "PathObject":
        return trace(sheet, object, matrix, own());
      case "ImageObject": {
        const [x = 0, y = 0, across = 0, down = 0] = numbersOf(object.attributes.get("Boundary"));
        const box = boxOf(matrix, { x, y }, { x: x + across, y: y + down });
        // What the picture shows, and whether something is seen through it, stands in a file of another format.
        return sheet.picture(box, { opaque: false, clip: sheet.clip });
      }
      case "CompositeObject": {
        const unit = units.get(object.attributes.get("ResourceID") ?? "");
        if (unit !== undefined) drawAll(childOf(unit, "Content") ?? unit, own(), depth + 1);
      }
    }
  };
  drawAll(content, start, 0);
}

/** Layers lie over each other by their kind; those of one kind, and all else, in the order of the file. */
const layers: Readonly<Record<string, number>> = { Background: -1, Foreground: 1 };

function inOrder({ children }: Element): readonly Element[] {
  const levelOf = ({ name, attributes }: Element) =>
    name === "Layer" ? (layers[attributes.get("Type") ?? ""] ?? 0) : 0;
  return [...children].sort((one, other) => levelOf(one) - levelOf(other));
}

/** Of a point of an object: its own matrix first, then the corner of its boundary. */
function placeOf({ attributes }: Element, matrix: Matrix): Matrix {
  const [x = 0, y = 0] = numbersOf(attributes.get("Boundary"));
  const placed = combine(matrix, move(x, y));
  const own = matrixOf(numbersOf(attributes.get("CTM")));
  return own === null ? placed : combine(placed, own);
}

/** @param parent leads from the units around the object, in which its boundary is given */
function trace(sheet: Sheet, object: Element, parent: Matrix, own: Matrix): void {
  const paint = {
    stroked: object.attributes.get("Stroke") !== "false",
    filled: object.attributes.get("Fill") === "true",
  };
  const data = childOf(object, "AbbreviatedData")?.text ?? "";
  const colour = colourOf(object);
  const opaque = colour !== "" && alphasOf(object).every((alpha) => alpha === 255);
  const outlines = outlinesOf(data, (x, y) => apply(own, x, y));
  sheet.trace(outlines, paint, { colour, opaque, clip: clipOf(sheet, object, parent) });
}

/** Nothing of an object is seen outside of its boundary; it may have further clips, whose shapes are not looked at. */
function clipOf(sheet: Sheet, object: Element, parent: Matrix): Clip {
  const clip = { ...sheet.clip, exact: childOf(object, "Clips") === undefined };
  const [x, y, across, down] = numbersOf(object.attributes.get("Boundary"));
  if (x === undefined || y === undefined || across === undefined || down === undefined) return clip;
  return narrowedTo(clip, cornersOf(parent, { x, y }, { x: x + across, y: y + down }));
}

/** The clips of a text, as far as each is one path of which nothing but its boundary is looked at. */
function clipsOf(page: Clip, object: Element, own: Matrix): Clip {
  let clip = page;
  for (const { children } of childOf(object, "Clips")?.children ?? []) {
    const [area] = children;
    const path = children.length === 1 && area !== undefined ? childOf(area, "Path") : undefined;
    const [x, y, across, down] = numbersOf(path?.attributes.get("Boundary"));
    if (x === undefined || y === undefined || across === undefined || down === undefined) continue;
    clip = narrowedTo(clip, cornersOf(own, { x, y }, { x: x + across, y: y + down }));
  }
  return clip;
}

/** Neither filled nor drawn around, or as clear as glass. */
function isInvisible(object: Element): boolean {
  return (
    (!isFilled(object) && object.attributes.get("Stroke") !== "true") ||
    alphasOf(object).some((alpha) => alpha < glass)
  );
}

function isFilled({ attributes }: Element): boolean {
  return attributes.get("Fill") !== "false";
}

/** What it is filled with, or else drawn around. */
function colourElement(object: Element): Element | undefined {
  return childOf(object, object.name === "TextObject" && !isFilled(object) ? "StrokeColor" : "FillColor");
}

/** Of 255; less of a colour nobody sees. */
const glass = 13;

/** Opacity of an object and of its colour, 0–255; what is none is 255. */
function alphasOf(object: Element): number[] {
  const ofColour = colourElement(object)?.attributes.get("Alpha");
  return [object.attributes.get("Alpha"), ofColour].map((value) => numberOf(value) ?? 255);
}

function isFaint(object: Element): boolean {
  const isClear = alphasOf(object).some((alpha) => alpha <= 255 * faintest);
  return isClear || isLight(partsOf(colourElement(object)));
}

/** As `#rrggbb`; empty where it is a pattern, one of a palette or of other parts, or that of a style. */
function colourOf(object: Element): string {
  const colour = colourElement(object);
  if (colour === undefined) return object.attributes.has("DrawParam") ? "" : "#000000";
  const parts = partsOf(colour);
  return parts.length !== 3 || colour.children.length > 0 ? "" : hexOf(parts);
}

/** Red, green and blue, or a grey for all of them. */
function partsOf(colour: Element | undefined): readonly number[] {
  const parts = numbersOf(colour?.attributes.get("Value"));
  const [grey] = parts;
  return parts.length === 1 && grey !== undefined ? [grey, grey, grey] : parts;
}
