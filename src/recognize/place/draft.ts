import type { CellPointer, CellTemplate } from "../../form/index.ts";
import type { Location } from "../../read/source.ts";
import type { CellEvidence } from "../../report/evidence.ts";
import type { Issue } from "../../report/issues.ts";
import type { CellReading, NullReason, RowReading } from "../../report/model.ts";
import type { TableCandidate } from "../tables/find-tables.ts";
import { isOfMoney, manyIn, moneyIn, type NamedUnit } from "../words/units.ts";
import { absentColumn, type HeaderEvidence } from "./evidence.ts";
import type { PlacedRow } from "./place.ts";
import { nothing, readingOf } from "./table-cells.ts";
import type { FoundHeaders, strayHeaders, UnitsOfColumns } from "./table-headers.ts";

/** What is gathered while a table is read. */
export interface Draft {
  readonly candidate: TableCandidate;
  readonly headers: FoundHeaders;
  readonly evidence: HeaderEvidence;
  readonly cells: Map<CellPointer, CellReading>;
  readonly rows: RowReading[];
  readonly issues: Issue[];
  readonly units: UnitsOfColumns;
  readonly strays: ReturnType<typeof strayHeaders>;
  /** Units that the text around the table names. */
  readonly noted: readonly NamedUnit[];
  /** The year of the report. */
  readonly year: number | null;
}

/** What is known of a row, for all its cells. */
export type RowGrounds = Pick<CellEvidence, "row" | "figures">;

export function leave(
  draft: Draft,
  cells: readonly CellTemplate[],
  reason: NullReason,
  at: Location | null,
  grounds: RowGrounds,
): void {
  for (const cell of cells)
    draft.cells.set(cell.pointer, nothing(cell, reason, at, evidenceOf(draft, cell, grounds)));
}

export function place(
  draft: Draft,
  cells: readonly CellTemplate[],
  placed: PlacedRow,
  grounds: RowGrounds,
): void {
  const { candidate, issues } = draft;
  // Where order is the file's, labels said it.
  const placedBy = candidate.table.isArranged && placed.placedBy !== "arithmetic" ? "label" : placed.placedBy;
  cells.forEach((cell, index) => {
    const token = placed.tokens[index] ?? null;
    const { row } = grounds;
    const label = "found" in row ? row.found : null;
    const units = unitsAbout(draft, cell, label);
    const evidence = evidenceOf(draft, cell, grounds);
    const reading =
      token === null
        ? nothing(cell, "missing", null, evidence)
        : readingOf(cell, token, placedBy, evidence, units, issues);
    draft.cells.set(cell.pointer, reading);
  });
}

function evidenceOf(draft: Draft, cell: CellTemplate, grounds: RowGrounds): CellEvidence {
  const column =
    draft.evidence.columns.get(cell.block)?.get(cell.column) ?? absentColumn(cell.block, "absent");
  return { row: grounds.row, column, figures: grounds.figures };
}

/** The units that the header of a cell's column, the label of its row and the text around its table name. */
function unitsAbout(
  { units, noted }: Draft,
  { block, column }: CellTemplate,
  label: string | null,
): NamedUnit[] {
  const isSum = isOfMoney(column.type);
  return [
    ...(units.get(block)?.get(column) ?? []),
    ...(isSum ? moneyIn : manyIn)(label ?? ""),
    ...noted.filter(({ is }) => isSum !== (is === "many")),
  ];
}
