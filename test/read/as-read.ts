import { UserError } from "../../src/errors.ts";
import { type Block, defaultLimits, type Limits, readSource, type Source } from "../../src/read/index.ts";

/** Reads a file by its content alone. */
export function sourceOf(bytes: Uint8Array, limits: Limits = defaultLimits): Promise<Source> {
  return readSource(bytes, { file: "-", limits });
}

/** Blocks in short: a paragraph as its text, a grid as its rows, a cell that spans as `text (rows×columns)`. */
export function inShort(blocks: readonly Block[]): (string | string[][])[] {
  return blocks.map((block) => {
    if (block.kind === "paragraph") return block.text;
    return Array.from({ length: block.height }, (_, row) =>
      block.cells
        .filter((cell) => cell.row === row)
        .sort((one, other) => one.column - other.column)
        .map(({ text, rowSpan, columnSpan }) =>
          rowSpan * columnSpan === 1 ? text : `${text} (${rowSpan}×${columnSpan})`,
        ),
    );
  });
}

/** The error with which a file is refused. */
export async function refusalOf(bytes: Uint8Array, limits: Limits = defaultLimits): Promise<UserError> {
  const error: unknown = await sourceOf(bytes, limits).catch((thrown: unknown) => thrown);
  if (error instanceof UserError) return error;
  throw new Error("it was read");
}
