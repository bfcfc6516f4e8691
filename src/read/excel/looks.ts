import { isSameColour, isSpeck, type Look, plainLook } from "../lost.ts";
import type { Attribute, Elements } from "../xml/read.ts";

/** How a workbook sets a cell: its font, and whether its fill is anything but white. */
export interface CellLook extends Look {
  readonly painted: boolean;
}

/** Fonts and fills of a workbook, as far as they decide what is seen. */
export interface Looks {
  readonly elements: Elements;
  readonly lookOf: (font: number, fill: number) => CellLook;
  /** Whether what is being read is what a condition makes of cells. */
  readonly inCondition: () => boolean;
}

/** Of the old palette, and of a theme: the colour of paper. */
const [whiteOfPalette, whiteOfTheme] = ["9", "0"];

export function openLooks(): Looks {
  const fonts: { readonly look: Look; readonly colour: string | null }[] = [];
  /** What is painted in each fill, by its number; `null` where that is no single colour. */
  const painted = new Map<number, string | null>();
  let place: "font" | "fill" | "condition" | null = null;
  let fill = -1;
  const within = (own: typeof place) => ({
    open: () => {
      place = own;
    },
    close: () => {
      place = null;
    },
  });
  const ofFont = (change: (attribute: Attribute) => Partial<Look>) => ({
    open: (attribute: Attribute) => {
      const last = fonts.at(-1);
      if (place === "font" && last !== undefined)
        fonts[fonts.length - 1] = { ...last, look: { ...last.look, ...change(attribute) } };
    },
  });
  return {
    elements: {
      "x:fonts": within("font"),
      "x:fills": within("fill"),
      "x:dxfs": within("condition"),
      "x:font": {
        open: () => {
          if (place === "font") fonts.push({ look: plainLook, colour: null });
        },
      },
      "x:fill": {
        open: () => {
          if (place === "fill") fill += 1;
        },
      },
      "x:color": {
        open: (attribute) => {
          const last = fonts.at(-1);
          if (place !== "font" || last === undefined) return;
          const look = { ...last.look, white: isWhite(attribute) };
          fonts[fonts.length - 1] = { look, colour: colourOf(attribute) };
        },
      },
      "x:strike": ofFont((attribute) => ({ struck: isSwitchedOn(attribute("val")) })),
      "x:sz": ofFont((attribute) => ({ speck: isSpeck(Number(attribute("val"))) })),
      "x:patternFill": {
        open: (attribute) => {
          const pattern = attribute("patternType") ?? "none";
          if (place === "fill" && pattern !== "none") painted.set(fill, pattern === "solid" ? "" : null);
        },
      },
      "x:fgColor": {
        open: (attribute) => {
          if (place !== "fill" || painted.get(fill) === undefined) return;
          if (isWhite(attribute)) painted.delete(fill);
          else if (painted.get(fill) !== null) painted.set(fill, colourOf(attribute));
        },
      },
      "x:gradientFill": {
        open: () => {
          if (place === "fill") painted.set(fill, null);
          return "skip";
        },
      },
    },
    lookOf(ownFont, ownFill) {
      const { look = plainLook, colour = null } = fonts[ownFont] ?? {};
      const ground = painted.get(ownFill) ?? null;
      const filled =
        colour !== null && ground !== null && (colour === ground || isSameColour(colour, ground));
      return { ...look, painted: painted.has(ownFill), ...(filled && { filled }) };
    },
    inCondition: () => place === "condition",
  };
}

/** Whether a switch of a font is on, which needs no value to be so. */
export function isSwitchedOn(value: string | undefined): boolean {
  return value !== "0" && value !== "false";
}

export function isWhite(attribute: Attribute): boolean {
  if (Number(attribute("tint") ?? "0") !== 0) return false;
  return (
    /^(?:[\da-f]{2})?ffffff$/i.test(attribute("rgb") ?? "") ||
    attribute("indexed") === whiteOfPalette ||
    attribute("theme") === whiteOfTheme
  );
}

/** Six hexadecimal digits, or the number of a colour of the workbook; `null` where nothing is said. */
function colourOf(attribute: Attribute): string | null {
  const rgb = /^(?:[\da-f]{2})?([\da-f]{6})$/i.exec(attribute("rgb") ?? "")?.[1];
  if (rgb !== undefined) return rgb;
  const [indexed, theme] = [attribute("indexed"), attribute("theme")];
  if (theme !== undefined) return `theme ${theme} ${attribute("tint") ?? "0"}`;
  return indexed === undefined ? null : `palette ${indexed}`;
}

const bits = { struck: 1, speck: 2, white: 4, painted: 8, filled: 16 } as const;

/** All looks that there are, each as the colour of a fill: whoever reads the sheets tells nothing of fonts, but fills. */
export const fillsOfLooks: string = Array.from(
  { length: 32 },
  (_, number) =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${number.toString(16).padStart(8, "0")}"/></patternFill></fill>`,
).join("");

/** Number of the fill that stands for a look. */
export function fillOfLook({ struck, speck, white, painted, filled = false }: CellLook): number {
  return (
    (struck ? bits.struck : 0) |
    (speck ? bits.speck : 0) |
    (white ? bits.white : 0) |
    (painted ? bits.painted : 0) |
    (filled ? bits.filled : 0)
  );
}

/** The look that a fill stands for, as whoever reads the sheets gives it. */
export function lookOfFill(style: unknown): CellLook {
  const colour = (style as { fgColor?: { rgb?: string } } | undefined)?.fgColor?.rgb ?? "";
  // Colours of a workbook itself, as binary ones keep them, stand for nothing.
  const number = /^0000[01][\da-f]$/i.test(colour) ? Number.parseInt(colour, 16) : 0;
  const has = (bit: number): boolean => (number & bit) !== 0;
  return {
    struck: has(bits.struck),
    speck: has(bits.speck),
    white: has(bits.white),
    painted: has(bits.painted),
    ...(has(bits.filled) && { filled: true }),
  };
}
