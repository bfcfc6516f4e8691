import { cellsByRow, namedBy, type RowTemplate, type TableTemplate } from "../../form/index.ts";
import type { Issue } from "../../report/issues.ts";
import type { ExtraRow, HeaderReading, RowReading } from "../../report/model.ts";
import type { Item } from "../align/items.ts";
import { filledOf } from "../align/values.ts";
import { isForeign } from "../order/foreign-columns.ts";
import { showsCells } from "../sheet/rows.ts";
import type { TableCandidate } from "../tables/find-tables.ts";
import { countsBeside, isNote } from "../words/notes.ts";
import { isPercentage, readValue } from "../words/numbers.ts";
import { isShare } from "../words/own-headers.ts";
import type { Draft } from "./draft.ts";
import { codeOfExtra, headersOfForm } from "./table-columns.ts";
import { excerptOf, noteIssue, rowLabel, rowPointer, tablePointer, textsOf } from "./table-issues.ts";
import type { AlignedRow } from "./table-rows.ts";

export function extraRowsOf({ alignment, items }: TableCandidate, rows: readonly AlignedRow[]): ExtraRow[] {
  const used = new Set(rows.map((row) => row.item));
  const extra: ExtraRow[] = [];
  for (const bead of alignment.beads) {
    if (bead.kind !== "noise") continue;
    const item = items[bead.item];
    if (item === undefined || item.filled === 0 || used.has(item)) continue;
    const label = item.raw === "" ? [] : [item.raw];
    extra.push({ cells: [...label, ...textsOf(filledOf(item.values))], at: item.cell.at });
  }
  return extra;
}

/** What rows have in columns that the form does not have; where no header says which is whose, those above stand for all. */
export function extraColumnsOf({ candidate, cells, rows, strays }: Draft): string[][] {
  const { template } = candidate.table;
  const isOfForm = (text: string) => headersOfForm(template).has(text);
  return template.blocks.flatMap((block) => {
    const columns = block.columns.filter(isForeign);
    if (columns.length === 0) return [];
    const names = columns.map(({ label: { text } }) => (isOfForm(text) ? "" : text));
    const head = names.some((name) => name !== "") ? names : [...(strays.get(block) ?? [])];
    const lines = rows.flatMap(({ row, rawLabel, at }) => {
      if (at === null || !block.rows.includes(row)) return [];
      const own = cellsByRow(template).get(row) ?? [];
      const texts = columns.map((column) => {
        const pointer = own.find((cell) => cell.column === column)?.pointer;
        return (pointer === undefined ? null : cells.get(pointer)?.raw)?.trim() ?? "";
      });
      return texts.every((text) => text === "") ? [] : [[rawLabel ?? row.label?.text ?? "", ...texts]];
    });
    return lines.length === 0 ? [] : [["", ...head], ...lines];
  });
}

/** Rows of words that are no labels, such as notes: nothing else has them. */
export function textsIn({ alignment, items, table }: TableCandidate): Item[] {
  return alignment.beads.flatMap((bead) => {
    const item = bead.kind === "noise" ? items[bead.item] : undefined;
    if (item === undefined || item.filled > 0) return [];
    const isAlone = items.every((other) => other === item || other.row !== item.row);
    return isAlone && isNote(item.raw, table.template.key) ? [item] : [];
  });
}

/**
 * What labels count in brackets, unless it is the figure of the row itself, read or asked for at its own place; and figures
 * of other cells that got into the cell of a label.
 */
export function labelNotes(
  form: TableTemplate,
  rows: readonly RowReading[],
  headers: readonly HeaderReading[],
  { cells, issues }: Pick<Draft, "cells" | "issues">,
): Issue[] {
  const ofHeaders = headers.flatMap(({ raw, at }) =>
    countsBeside(raw ?? "").map((text) => noteIssue(form, text, at ?? {})),
  );
  const ofRows = rows.flatMap(({ row, rawLabel, at }) => {
    const cell = rowPointer(form, row);
    if (issues.some((issue) => issue.code === "figure-in-label" && issue.cell === cell)) return [];
    const figures = (cellsByRow(form).get(row) ?? []).map(({ pointer }) => cells.get(pointer)?.value);
    return countsBeside(rawLabel ?? "")
      .filter((text) => !figures.includes(readValue(text.slice(1, -1), "count").value ?? undefined))
      .map((text): Issue => {
        const data = { label: rowLabel(form, row), raw: excerptOf([text]) };
        return { code: "text-in-table", cell, at: at ?? {}, data };
      });
  });
  // Numbers before most labels count the rows.
  const beside = rows.filter(({ row, rawLabel }) => hasFigureBeside(rawLabel ?? "", row));
  const areOrdinals = beside.length * 2 > rows.filter(({ rawLabel }) => rawLabel !== null).length;
  const strays = areOrdinals ? [] : beside;
  return [
    ...ofHeaders,
    ...ofRows,
    ...strays.map(({ row, rawLabel, at }): Issue => {
      const data = { label: namedBy([form.name]), raw: excerptOf([rawLabel?.trim() ?? ""]) };
      return { code: "value-unplaced", cell: rowPointer(form, row), at: at ?? {}, data };
    }),
  ];
}

/** A column of percentages that was told by their sign; where it has a place, it is among the columns of the file. */
export function shareIssues({ items, alignment, table: { template } }: TableCandidate): Issue[] {
  if (template.blocks.some(({ columns }) => columns.some(isForeign))) return [];
  const own = items.slice(alignment.firstItem, alignment.lastItem + 1);
  const header = own.find(({ folded }) => isShare(folded));
  if (header === undefined || own.every(showsCells)) return [];
  const data = { label: namedBy([template.name]), values: header.raw.trim() };
  const shares = own.flatMap(({ values }) => textsOf(values).filter(isPercentage));
  return [{ code: codeOfExtra(shares), cell: tablePointer(template), at: header.cell.at, data }];
}

/** `59938四、结转下年度继续办理`, `8  四、结转下年度继续办理`: a figure beside a label. The label's own number is none, nor is a year. */
function hasFigureBeside(rawLabel: string, { label }: RowTemplate): boolean {
  const [, before, behind] =
    /^\s*(\p{Nd}+(?=\s)|\p{Nd}{3,}(?![.．、)）年]))\s*\D|\D\s(\p{Nd}+)\s*$/u.exec(rawLabel) ?? [];
  const figure = before ?? behind;
  return figure !== undefined && label?.text.startsWith(figure) !== true;
}
