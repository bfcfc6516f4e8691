import type { Position } from "./tree.ts";

/** A place in a text that moves forward. */
export interface Cursor extends Position {
  /** Moves to an offset; one before the last is allowed, but costs a look back for each line. */
  readonly moveTo: (offset: number) => void;
}

/** Lines and columns from offsets: counted once, where they are needed. The text must hold no carriage return. */
export function createCursor(text: string): Cursor {
  let line = 1;
  let column = 1;
  let start = 0;
  /** Where the line feed of this line stands. */
  let end = endOfLine(text, 0);
  return {
    get line() {
      return line;
    },
    get column() {
      return column;
    },
    moveTo(offset) {
      while (offset > end) {
        line += 1;
        start = end + 1;
        end = endOfLine(text, start);
      }
      while (offset < start) {
        line -= 1;
        end = start - 1;
        start = text.lastIndexOf("\n", end - 1) + 1;
      }
      column = offset - start + 1;
    },
  };
}

function endOfLine(text: string, from: number): number {
  const found = text.indexOf("\n", from);
  return found === -1 ? Number.POSITIVE_INFINITY : found;
}
