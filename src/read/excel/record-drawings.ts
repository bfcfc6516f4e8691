import { joinedBytes } from "../joined-bytes.ts";
import type { Laid } from "./drawings.ts";

/** Parts of a drawing ([MS-ODRAW] 2.2): a shape, what kind it is of, where it lies ([MS-XLS] 2.5.193). */
const part = { shape: 0xf004, kind: 0xf00a, anchor: 0xf010 } as const;
const pictureFrame = 75;
const [headerSize, anchorSize] = [8, 18];
/** Stands for a part that holds others. */
const container = 0xf;

/**
 * The pictures that lie on a sheet of an older workbook, between two of its cells. Text boxes are left out: notes are
 * such boxes, and are not seen.
 * @param records what the records of drawings of the sheet hold, one after the other
 */
export function laidByRecords(records: readonly Uint8Array[]): Laid[] {
  const laid: Laid[] = [];
  const bytes = joinedBytes(records);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u16 = (at: number) => view.getUint16(at, true);
  let kind = 0;
  for (let at = 0; at + headerSize <= bytes.length; ) {
    const [head, type, length] = [u16(at), u16(at + 2), view.getUint32(at + 4, true)];
    const body = at + headerSize;
    if (type === part.shape) kind = 0;
    if (type === part.kind) kind = head >>> 4;
    if (type === part.anchor && kind === pictureFrame && body + anchorSize <= bytes.length) {
      const [left = 0, , top = 0, , right = 0, rightOffset, bottom = 0, bottomOffset] = Array.from(
        { length: 8 },
        (_, index) => u16(body + 2 + 2 * index),
      );
      laid.push({
        top,
        left,
        bottom: endOf(top, bottom, bottomOffset),
        right: endOf(left, right, rightOffset),
        holds: "picture",
      });
    }
    at = (head & container) === container ? body : body + length;
  }
  return laid;
}

/** What ends where a cell begins does not lie over it. */
function endOf(first: number, last: number, offset: number | undefined): number {
  return offset === 0 && last > first ? last - 1 : last;
}
