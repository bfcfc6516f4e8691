import { cell as bits, build, definition, type ParagraphSpec, paragraph, row } from "../../read/doc/build.ts";
import { type Printed, type PrintedTable, wordRowsOf } from "../printed.ts";
import { flowOf } from "./flow.ts";

/** Twips of a column. */
const width = 900;

/** A document of Word 97, with the definitions of rows that the statutory form needs: merged across and down. */
export function renderDoc(printed: Printed): Uint8Array {
  const paragraphs = flowOf(printed).flatMap((item): ParagraphSpec[] =>
    item.kind === "table" ? tableOf(item.table) : [paragraph(item.text)],
  );
  return build({ paragraphs });
}

function tableOf(table: PrintedTable): ParagraphSpec[] {
  return wordRowsOf(table).flatMap((slots) => {
    const edges = [0];
    for (const { cell } of slots) edges.push((edges.at(-1) ?? 0) + width * cell.colSpan);
    const flags = slots.map(({ cell, starts }) =>
      cell.rowSpan === 1 ? bits.plain : starts ? bits.top : bits.below,
    );
    return row(
      slots.map(({ cell, starts }) => (starts ? cell.text : "")),
      definition(edges, flags),
    );
  });
}
