import { foldLabel } from "../../form/fold.ts";
import { type PhysicalCell, type PhysicalRow, relabelled } from "./rows.ts";
import { isHeaderWord } from "./wrapped-headers.ts";

/**
 * Headers broken over two lines of a table drawn with bars (`|结果|其他|` above `|维持|结果|`): what stands below each other in lines of
 * as many cells, and is a header of the form word for word when put together, is one cell again.
 */
export function joinStackedHeaders(rows: readonly PhysicalRow[]): readonly PhysicalRow[] {
  const joined = [...rows];
  rows.forEach((lower, line) => {
    const upper = joined[line - 1];
    if (
      upper === undefined ||
      !isDrawn(upper) ||
      !isDrawn(lower) ||
      upper.cells.length !== lower.cells.length
    )
      return;
    const whole = upper.cells.map(({ text }, index) => wholeOf(text, lower.cells[index]));
    if (whole.every((text) => text === null)) return;
    joined[line - 1] = {
      ...upper,
      cells: upper.cells.map((cell, index) => relabelled(cell, whole[index] ?? cell.text)),
    };
    const rest = lower.cells.map((cell, index) => (whole[index] === null ? cell : relabelled(cell, "")));
    joined[line] = { ...lower, cells: rest };
  });
  return joined;
}

function isDrawn({ layout, separator, cells }: PhysicalRow): boolean {
  return layout === "line" && separator === "pipe" && cells.every(({ kind }) => kind !== "number");
}

function wholeOf(above: string, below: PhysicalCell | undefined): string | null {
  if (below === undefined || below.kind !== "label" || above.trim() === "") return null;
  const text = above.trim() + below.text.trim();
  return isHeaderWord(foldLabel(text)) ? text : null;
}
