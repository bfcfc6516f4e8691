import type { Attribute, Elements } from "../xml/read.ts";

/** Fonts and fills of a workbook, as far as they decide whether a number is seen. */
export interface Looks {
  readonly elements: Elements;
  /** Whether text of a font is lost in cells of a fill: white on white. */
  readonly isLost: (font: number, fill: number) => boolean;
  /** Whether what is being read is what a condition makes of cells. */
  readonly inCondition: () => boolean;
  /** Whether a condition paints cells: then nothing is known of any. */
  readonly arePainted: () => boolean;
}

/** Of the old palette, and of a theme: the colour of paper. */
const [whiteOfPalette, whiteOfTheme] = ["9", "0"];

export function openLooks(): Looks {
  const white = new Set<number>();
  const painted = new Set<number>();
  let place: "font" | "fill" | "condition" | null = null;
  let [font, fill] = [-1, -1];
  let hasConditions = false;
  const within = (own: typeof place) => ({
    open: () => {
      place = own;
    },
    close: () => {
      place = null;
    },
  });
  return {
    elements: {
      "x:fonts": within("font"),
      "x:fills": within("fill"),
      "x:dxfs": within("condition"),
      "x:font": {
        open: () => {
          if (place === "font") font += 1;
        },
      },
      "x:fill": {
        open: () => {
          if (place === "fill") fill += 1;
          if (place === "condition") hasConditions = true;
        },
      },
      "x:color": {
        open: (attribute) => {
          if (place === "font" && isWhite(attribute)) white.add(font);
        },
      },
      "x:patternFill": {
        open: (attribute) => {
          if (place === "fill" && (attribute("patternType") ?? "none") !== "none") painted.add(fill);
        },
      },
      "x:fgColor": {
        open: (attribute) => {
          if (place === "fill" && isWhite(attribute)) painted.delete(fill);
        },
      },
      "x:gradientFill": {
        open: () => {
          if (place === "fill") painted.add(fill);
          return "skip";
        },
      },
    },
    isLost: (ownFont, ownFill) => white.has(ownFont) && !painted.has(ownFill),
    inCondition: () => place === "condition",
    arePainted: () => hasConditions,
  };
}

function isWhite(attribute: Attribute): boolean {
  if (Number(attribute("tint") ?? "0") !== 0) return false;
  return (
    /^(?:[\da-f]{2})?ffffff$/i.test(attribute("rgb") ?? "") ||
    attribute("indexed") === whiteOfPalette ||
    attribute("theme") === whiteOfTheme
  );
}
