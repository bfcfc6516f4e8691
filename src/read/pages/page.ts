/**
 * A page as it is drawn: characters, lines and pictures at their places. Formats that fix the look of a page (PDF, OFD)
 * know no tables and no paragraphs; what is made of the marks knows no format. Points (1/72 inch), from the upper left
 * corner, y downwards.
 */
export interface Page {
  /** 1-based, in the file. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In the order in which they are drawn. */
  readonly characters: readonly Character[];
  /** Characters that lean or are faint: a watermark over the page, no part of a line or a table. */
  readonly slanted: readonly Character[];
  readonly strokes: readonly Stroke[];
  readonly pictures: readonly Box[];
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Character extends Box {
  /** What a person reads there; `unreadable` where the file does not tell. */
  readonly text: string;
  /** Quarter turns clockwise of the character on the page. */
  readonly turn: Turn;
  /** The line runs down, as in vertical writing. */
  readonly vertical: boolean;
}

export type Turn = 0 | 1 | 2 | 3;

/** A piece of a line that runs along an axis: `left === right` or `top === bottom`, or nearly so. */
export type Stroke = Box;

/** Stands for a character of which the file does not say what it is. */
export const unreadable = "\ufffd";

export function middleOf({ left, right, top, bottom }: Box): { readonly x: number; readonly y: number } {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

export function holds(box: Box, { x, y }: { readonly x: number; readonly y: number }): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

export function areaOf({ left, right, top, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

export function heightOf({ top, bottom }: Box): number {
  return bottom - top;
}

export function widthOf({ left, right }: Box): number {
  return right - left;
}
