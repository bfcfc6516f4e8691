import { openBytes } from "../ole/bytes.ts";
import { outside } from "./errors.ts";
import type { PieceTable } from "./pieces.ts";
import type { UseSprm, WalkSprms } from "./sprms.ts";
import type { Streams } from "./streams.ts";

/**
 * Short modifiers of a piece have a number of their own instead of a code ([MS-DOC] 2.9.214). Those that change what is
 * read; all have an operand of one byte.
 */
const shortCodes: Readonly<Record<number, number>> = {
  12: 0x260a, // level of the list
  24: 0x2416, // in a table
  25: 0x2417, // end of a row
  65: 0x0800, // deleted
  66: 0x0801, // inserted
  87: 0x0837, // struck through
  92: 0x083c, // hidden
  104: 0x2a48, // raised
  115: 0x2a53, // struck through twice
  117: 0x0855, // a sign with a meaning of its own
  118: 0x0856, // an object
};

/** Walks the modifiers that a quick save laid over a piece: one in short form, or a group of them by its number. */
export function walkPieceModifier(
  modifier: number,
  { groups }: PieceTable,
  { table }: Streams,
  sprms: WalkSprms,
  use: UseSprm,
): void {
  if ((modifier & 1) !== 0) {
    const group = groups[modifier >>> 1];
    if (group !== undefined) sprms(table, group.start, group.end, use);
    return;
  }
  const code = shortCodes[(modifier >>> 1) & 0x7f];
  if (code === undefined) return;
  use(
    code,
    openBytes(Uint8Array.of(modifier >>> 8), (at) => outside("Prm", at)),
    0,
    1,
  );
}
