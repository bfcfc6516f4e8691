import type { Bytes } from "../ole/bytes.ts";
import type { Limits } from "../reading.ts";
import { limitReached } from "./errors.ts";

/** A single property modifier: its code, and where its operand lies. */
export type UseSprm = (code: number, bytes: Bytes, at: number, length: number) => void;

/** Walks the modifiers between two places. Counts them all: those of a hostile file could point to each other's bytes. */
export type WalkSprms = (bytes: Bytes, start: number, end: number, use: UseSprm) => void;

/** Length of the operand by the upper three bits of the code; 6 says its length itself. */
const operandLengths = [1, 1, 2, 4, 2, 2, 0, 3];

const tableDefinition = 0xd608;
const oldTableDefinition = 0xd606;
const changeTabs = 0xc615;

/** @returns a walk that throws `too-many-elements` when all its calls together have met `limits.elements` modifiers */
export function createSprmWalk(limits: Limits): WalkSprms {
  let count = 0;
  return (bytes, start, end, use) => {
    let at = start;
    while (at + 2 <= end) {
      count++;
      if (count > limits.elements)
        throw limitReached("elements", limits, { zh: "格式设置过多", en: "too many properties" });
      const code = bytes.u16(at);
      // The padding at the end of a group looks like the beginning of one more.
      if (at + 2 === end) return;
      const length = operandLength(bytes, code, at + 2);
      if (at + 2 + length > end) return;
      use(code, bytes, at + 2, length);
      at += 2 + length;
    }
  };
}

function operandLength(bytes: Bytes, code: number, at: number): number {
  const byKind = operandLengths[code >>> 13] ?? 0;
  if (code >>> 13 !== 6) return byKind;
  if (code === tableDefinition || code === oldTableDefinition) return bytes.u16(at) + 1;
  const length = bytes.u8(at);
  if (code !== changeTabs || length !== 255) return length + 1;
  // More tabs than a byte can count the bytes of: as many are deleted, then as many added.
  const deleted = 1 + 4 * bytes.u8(at + 1);
  return 1 + deleted + 1 + 3 * bytes.u8(at + 1 + deleted);
}
