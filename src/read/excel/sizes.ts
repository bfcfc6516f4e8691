import type { Attribute, Elements } from "../xml/read.ts";

/** How high the rows and how wide the columns of a sheet are, in the units of drawings (914400 to an inch). */
export interface SheetSizes {
  /** 0-based row or column in which a distance from the edge of the sheet ends. */
  readonly rowAt: (distance: number) => number;
  readonly columnAt: (distance: number) => number;
  /** Distance of the edge of a row or column from that of the sheet. */
  readonly topOf: (row: number) => number;
  readonly leftOf: (column: number) => number;
}

/** Hears of the sizes while the markup of a sheet is read. */
export interface SizesListener {
  readonly elements: Elements;
  readonly column: (attribute: Attribute) => void;
  readonly sizes: SheetSizes;
}

const [unitsOfPoint, unitsOfPixel] = [12_700, 9_525];
/** As programs begin a sheet: points, and characters of the usual font. */
const [usualHeight, usualWidth] = [15, 8.43];
/** Pixels of a character, and of the margins of a cell. */
const [character, margins] = [7, 5];
/** No form goes on beyond so many rows or columns. */
const farthest = 2000;

export function openSizes(): SizesListener {
  const heights = new Map<number, number>();
  const widths = new Map<number, number>();
  const usual = { height: usualHeight, width: usualWidth };
  const heightOf = (row: number) => (heights.get(row) ?? usual.height) * unitsOfPoint;
  const widthOf = (column: number) => {
    const width = widths.get(column) ?? usual.width;
    return width === 0 ? 0 : (width * character + margins) * unitsOfPixel;
  };
  return {
    elements: {
      "x:sheetFormatPr": {
        open(attribute) {
          usual.height = sizeIn(attribute, "defaultRowHeight") ?? usual.height;
          usual.width = sizeIn(attribute, "defaultColWidth") ?? usual.width;
        },
      },
      "x:row": {
        open(attribute) {
          const height = sizeIn(attribute, "ht");
          if (height !== undefined) heights.set(Number(attribute("r")) - 1, height);
        },
      },
    },
    column(attribute) {
      const width = sizeIn(attribute, "width");
      if (width === undefined) return;
      const last = Math.min(Number(attribute("max")), farthest);
      for (let column = Number(attribute("min")); column <= last; column += 1) widths.set(column - 1, width);
    },
    sizes: {
      rowAt: (distance) => indexAt(distance, heightOf),
      columnAt: (distance) => indexAt(distance, widthOf),
      topOf: (row) => edgeOf(row, heightOf),
      leftOf: (column) => edgeOf(column, widthOf),
    },
  };
}

/** What is hidden is as high or wide as nothing. */
function sizeIn(attribute: Attribute, name: string): number | undefined {
  if (/^(?:1|true)$/.test(attribute("hidden") ?? "")) return 0;
  const size = Number.parseFloat(attribute(name) ?? "");
  return size >= 0 ? size : undefined;
}

function edgeOf(index: number, sizeOf: (index: number) => number): number {
  let distance = 0;
  for (let before = 0; before < Math.min(index, farthest); before += 1) distance += sizeOf(before);
  return distance;
}

function indexAt(distance: number, sizeOf: (index: number) => number): number {
  let index = 0;
  for (let left = distance - sizeOf(0); left >= 0 && index < farthest; left -= sizeOf(index)) index += 1;
  return index;
}
