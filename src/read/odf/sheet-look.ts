import { isSameColour, isWhite } from "../lost.ts";
import { type SeenText, seenOf } from "../sheets/look.ts";
import { notShown } from "../sheets/no-result.ts";
import type { BookState, OpenCell, Written } from "./sheet-state.ts";
import type { OdfStyles } from "./styles.ts";

/** The lines that a cell in that style shows: its text, or its value where it has none. */
export function linesOf(
  { sheet, styles, hidesZeros }: BookState,
  cell: OpenCell,
  style: string | undefined,
): readonly (readonly Written[])[] {
  if (cell.number !== undefined && Number(cell.number) === 0 && hidesZeros(sheet.name)) return [];
  const value = cell.value ?? shownOf(cell, styles.hasNumberFormat(style));
  const isTold = value === notShown || (cell.lines.length === 0 && value !== undefined);
  return isTold ? [[{ ...styles.pieceOf(value, []), styles: [] }]] : cell.lines;
}

/**
 * What programs show of a number beside which no text was saved, or another than it is: they go by the number. In a form of
 * its own it may look like anything.
 */
function shownOf({ number, hasNumber, lines }: OpenCell, hasFormat: boolean): string | undefined {
  if (!hasNumber) return undefined;
  if (lines.length === 0) return hasFormat ? notShown : (number ?? notShown);
  const text = lines.map((line) => line.map((piece) => piece.text).join("")).join("\n");
  const [whole, decimals = ""] = /^\s*-?\d+(?:\.(\d+))?\s*$/.exec(text) ?? [];
  const isOther = Math.abs(Number(whole) - Number(number)) > 0.6 * 10 ** -decimals.length;
  return isOther && !hasFormat ? notShown : undefined;
}

/** What is seen of the lines of a cell in that style, if something may be painted over its ground, and else. */
export function seenIn(
  { styles }: BookState,
  lines: readonly (readonly Written[])[],
  style: string | undefined,
  isPainted: boolean,
  isNumber = false,
): SeenText {
  const seen = lines.map((line) => {
    const pieces = line.map((written) => ({ ...written, look: lookOf(styles, [style, ...written.styles]) }));
    return seenOf(pieces, isPainted, isNumber);
  });
  const unseen = seen.find((one) => one.unseen !== undefined)?.unseen;
  return { text: seen.map(({ text }) => text).join("\n"), ...(unseen === undefined ? {} : { unseen }) };
}

function lookOf(styles: OdfStyles, around: readonly (string | undefined)[]) {
  const ground = around.map(styles.groundOf).findLast((one) => one !== undefined);
  const { struck, speck, colour } = styles.lookOf(around);
  return { struck, speck, white: ground === undefined ? isWhite(colour) : isSameColour(colour, ground) };
}
