import { cell as bits, build, definition, type ParagraphSpec, paragraph, row } from "../../read/doc/build.ts";
import { type Printed, type PrintedTable, tablesOf, wordRowsOf } from "../printed.ts";

/** Twips of a column. */
const width = 900;

/** A document of Word 97, with the definitions of rows that the statutory form needs: merged across and down. */
export function renderDoc(printed: Printed): Uint8Array {
  const lines = [...printed.title, ...printed.front, ...printed.preamble].map((text) => paragraph(text));
  const sections = printed.sections.flatMap((section): ParagraphSpec[] => [
    ...[section.heading, ...(section.lead ?? [])].map((text) => paragraph(text)),
    ...tablesOf(section).flatMap((table, index) => [
      ...(index === 0 ? [] : (section.between ?? []).map((text) => paragraph(text))),
      ...tableOf(table),
    ]),
    ...section.paragraphs.map((text) => paragraph(text)),
  ]);
  return build({ paragraphs: [...lines, ...sections, ...printed.end.map((text) => paragraph(text))] });
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
