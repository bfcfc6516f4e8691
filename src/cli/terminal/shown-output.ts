import { printableLines } from "../../printable.ts";
import type { Output } from "../invocation.ts";

/** Clears the line of the terminal that the cursor is in: the one thing that is not text and goes to stderr. */
export const eraseLine = "\r\u001b[2K";

/**
 * An output for messages that shows control characters, wherever in a message they come from. What composes messages
 * does so for names already; here nothing can be forgotten.
 */
export function shownOutput(output: Output): Output {
  return {
    write: (text) => {
      const erased = text.startsWith(eraseLine) ? eraseLine : "";
      return output.write(erased + printableLines(text.slice(erased.length)));
    },
    closed: output.closed,
    isTTY: output.isTTY,
    columns: output.columns,
  };
}
