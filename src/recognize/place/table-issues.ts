import type { Bilingual } from "../../errors.ts";
import {
  type CellPointer,
  type CellTemplate,
  type ColumnTemplate,
  cellName,
  namedBy,
  type RowTemplate,
  type TableTemplate,
} from "../../form/index.ts";
import type { Location } from "../../read/source.ts";
import type { Refusal } from "../../report/evidence.ts";
import type { Issue } from "../../report/issues.ts";
import type { CellReading, RowReading } from "../../report/model.ts";
import { filledOf, type ValueToken } from "../align/values.ts";
import { thresholds } from "../thresholds.ts";
import { holdsHalves } from "./broken-figures.ts";
import type { PlacedRow } from "./place.ts";
import type { AlignedRow } from "./table-rows.ts";

const listedBlanks = thresholds.tableIssues.listedBlanks;

export interface IncompleteRow {
  readonly row: RowTemplate;
  readonly cells: readonly CellTemplate[];
  readonly aligned: AlignedRow;
  /** Whether sums may still tell where its figures stand: not where labels speak against the order of its columns. */
  readonly isOpen: boolean;
  readonly why: Refusal;
}

export function labelIssues(template: TableTemplate, row: RowTemplate, aligned: AlignedRow): Issue[] {
  if (row.label === null) return [];
  const cell = rowPointer(template, row);
  const at = aligned.item.cell.at;
  const label = rowLabel(template, row);
  if (aligned.bead.kind === "row" && aligned.bead.late === true)
    return [{ code: "row-misplaced", cell, at, data: { label } }];
  if (aligned.rawLabel !== null && aligned.bead.likeness >= thresholds.tableIssues.repairedBelow) return [];
  if (aligned.rawLabel === null) return [{ code: "row-label-lost", cell, at, data: { label } }];
  return [{ code: "row-label-repaired", cell, at, data: { label, raw: aligned.rawLabel } }];
}

export function unplaced(template: TableTemplate, row: RowTemplate, aligned: AlignedRow): Issue {
  return {
    code: "value-unplaced",
    cell: rowPointer(template, row),
    at: aligned.item.cell.at,
    data: {
      label: namedBy([template.name]),
      raw: excerptOf([aligned.rawLabel ?? "", ...textsOf(aligned.values)]),
    },
  };
}

export function ambiguousRow(template: TableTemplate, { row, cells, aligned, why }: IncompleteRow): Issue {
  const found = filledOf(aligned.values).length;
  const glued = /\p{Nd}\p{Nd}$/u.test(aligned.rawLabel ?? "") && found === 0;
  const cell = rowPointer(template, row);
  const at = aligned.item.cell.at;
  const label = rowLabel(template, row);
  if (why === "in-label")
    return { code: "figure-in-label", cell, at, data: { label, raw: aligned.item.raw.trim() } };
  if (glued) return { code: "text-glued", cell, at, data: { label, raw: aligned.rawLabel ?? "" } };
  const values = excerptOf(textsOf(filledOf(aligned.values))) || "—";
  if (why === "headers-differ") return { code: "columns-unclear", cell, at, data: { label, values } };
  if (why === "maybe-broken" || holdsHalves(aligned))
    return { code: "row-unclear", cell, at, data: { label, values } };
  // The number of figures is right: it is the cells among which they stand that are not.
  if (found === cells.length) return { code: "row-spread", cell, at, data: { label, values } };
  const code = found > cells.length ? "row-overfull" : "row-ambiguous";
  return { code, cell, at, data: { label, expected: cells.length, found, values } };
}

/** The same headers leave the figures of many rows without columns. */
export function columnsUnclear(template: TableTemplate, rows: readonly IncompleteRow[]): Issue {
  const figures = rows.flatMap(({ aligned }) => textsOf(filledOf(aligned.values)));
  return {
    code: "columns-unclear",
    cell: tablePointer(template),
    at: rows[0]?.aligned.item.cell.at ?? {},
    data: { label: namedBy([template.name]), values: excerptOf(figures) },
  };
}

/** The row stands in the table more than once, with other figures. */
export function repeatedRow(template: TableTemplate, row: RowTemplate, { item, values }: AlignedRow): Issue {
  return {
    code: "row-repeated",
    cell: rowPointer(template, row),
    at: item.cell.at,
    data: { label: rowLabel(template, row), values: excerptOf(textsOf(filledOf(values))) || "—" },
  };
}

export function incompleteByLabel(
  template: TableTemplate,
  row: RowTemplate,
  cells: readonly CellTemplate[],
  placed: PlacedRow,
  aligned: AlignedRow,
): Issue {
  const missing = cells.filter((_, index) => (placed.tokens[index] ?? null) === null);
  return {
    code: "row-incomplete",
    cell: rowPointer(template, row),
    cells: missing.map((cell) => cell.pointer),
    at: aligned.item.cell.at,
    data: {
      label: rowLabel(template, row),
      expected: cells.length,
      found: cells.length - missing.length,
      missing: columnsNamed(missing.map(({ column }) => column)),
    },
  };
}

/** A cell that stands over several columns. */
export function joinedCells(
  template: TableTemplate,
  row: RowTemplate,
  cells: readonly CellTemplate[],
  { cell }: ValueToken,
): Issue {
  return {
    code: cell.overRows === true ? "rows-joined" : "cells-joined",
    cell: rowPointer(template, row),
    cells: cells.map(({ pointer }) => pointer),
    at: cell.at,
    data: {
      label: rowLabel(template, row),
      columns: columnsNamed(cells.map(({ column }) => column)),
      raw: cell.text.trim(),
    },
  };
}

export function missingRowIssues(
  template: TableTemplate,
  rows: readonly RowReading[],
  at: Location,
): Issue[] {
  const missing = rows.filter((row) => row.found === null && row.at === null);
  return missing.map((row) => ({
    code: "row-missing" as const,
    cell: rowPointer(template, row.row),
    at,
    data: { label: rowLabel(template, row.row) },
  }));
}

/** Blank, placeholder and unreadable cells; many of one kind are spoken of once. */
export function valueIssues(
  template: TableTemplate,
  readings: ReadonlyMap<CellPointer, CellReading>,
  at: Location,
): Issue[] {
  const issues: Issue[] = [];
  const blanks: CellReading[] = [];
  const placeholders: CellReading[] = [];
  for (const reading of readings.values()) {
    if (reading.value !== null) continue;
    if (reading.reason === "blank") blanks.push(reading);
    if (reading.reason === "placeholder") placeholders.push(reading);
    if (reading.reason === "unreadable") {
      issues.push({
        code: "cell-unreadable",
        cell: reading.cell.pointer,
        ...placed(reading.at),
        data: { label: cellName(reading.cell), raw: (reading.raw ?? "").trim() },
      });
    }
  }
  issues.push(...perCellOrOnce(template, blanks, "cell-blank", "cells-blank", at));
  issues.push(...perCellOrOnce(template, placeholders, "cell-placeholder", "cells-placeholder", at));
  return issues;
}

function perCellOrOnce(
  template: TableTemplate,
  cells: readonly CellReading[],
  single: "cell-blank" | "cell-placeholder",
  many: "cells-blank" | "cells-placeholder",
  at: Location,
): Issue[] {
  if (cells.length > listedBlanks) {
    const raw = (cells[0]?.raw ?? "").trim();
    return [
      {
        code: many,
        cell: tablePointer(template),
        cells: cells.map((reading) => reading.cell.pointer),
        at,
        data: { label: namedBy([template.name]), count: cells.length, raw },
      },
    ];
  }
  return cells.map((reading) => ({
    code: single,
    cell: reading.cell.pointer,
    ...placed(reading.at),
    data: { label: cellName(reading.cell), raw: (reading.raw ?? "").trim() },
  }));
}

function placed(at: Location | null): { at?: Location } {
  return at === null ? {} : { at };
}

export function rowPointer(template: TableTemplate, row: RowTemplate): CellPointer {
  return [tablePointer(template), ...row.path].join("/");
}

/** A text in a table that is none of its labels. */
export function noteIssue(template: TableTemplate, text: string, at: Location): Issue {
  const data = { label: namedBy([template.name]), raw: excerptOf([text]) };
  return { code: "text-in-table", cell: tablePointer(template), at, data };
}

export function tablePointer(template: TableTemplate): CellPointer {
  return `/${template.key}/table`;
}

export function rowLabel(template: TableTemplate, row: RowTemplate): Bilingual {
  return namedBy([template.name, ...row.groups.slice(1), ...(row.label === null ? [] : [row.label])]);
}

/** Several columns, one after the other. */
export function columnsNamed(columns: readonly ColumnTemplate[]): Bilingual {
  return namedBy(
    columns.map(({ label }) => label),
    { zh: "、", en: ", " },
  );
}

const mostShown = thresholds.tableIssues.mostShown;
const longestShown = thresholds.tableIssues.longestShown;

/** Pieces of text as a message shows them. */
export function excerptOf(texts: readonly string[]): string {
  const shown = texts
    .slice(0, mostShown)
    .map((text) => (text.length > longestShown ? `${text.slice(0, longestShown)}…` : text));
  if (texts.length > mostShown) shown.push("…");
  return shown.join(" ").trim();
}

export function textsOf(values: readonly ValueToken[]): string[] {
  return values.map((value) => value.cell.text.trim());
}
