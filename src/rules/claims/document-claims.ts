import type { Bilingual } from "../../errors.ts";
import type { MeasureOf } from "../../facts/fact.ts";
import { assertedOf } from "../../facts/facts.ts";
import { type CellPointer, type CellTemplate, cellAt } from "../../form/index.ts";
import type { Report } from "../../report/model.ts";
import { cellOf } from "../reading/cells.ts";
import { type Claim, claimOf } from "./claims.ts";
import { cellReading, plus, type Readings } from "./table-readings.ts";

type Documents = MeasureOf<"documents">;

/** 制发规范性文件4件, 废止1件, 现行有效32件; numbers of regulations and normative documents of 表二. */
export function documentClaims(report: Report): Claim[] {
  const edition = report.tables.proactiveDisclosure?.template.edition;
  if (edition === undefined) return [];
  return assertedOf(report, "documents").flatMap((fact) => {
    const cells = cellsFor(report, fact.measure);
    const [cell, ...related] = cells;
    if (cell === undefined) return [];
    const readings = readingsFor(report, fact.measure, cells);
    const matter = matterOf(cells.flatMap((pointer) => cellAt(edition, pointer) ?? []));
    return [claimOf(fact, { readings, cell, related, matter })];
  });
}

/** Row and column as the form calls them. */
function matterOf(cells: readonly CellTemplate[]): Bilingual {
  const rows = cells.flatMap(({ row }) => row.label ?? []);
  const [column] = cells.map((cell) => cell.column.label);
  return {
    zh: `${rows.map(({ text }) => `“${text}”`).join("与")}的${column?.text ?? ""}`,
    en: `${rows.map(({ en }) => `“${en}”`).join(" and ")}, “${column?.en ?? ""}”`,
  };
}

/** The cells of those documents in the column of that act; none where the edition counts no such act. */
function cellsFor(report: Report, { rows, column }: Documents): CellPointer[] {
  const cells = rows.map((row) => cellOf(report, "proactiveDisclosure", { row, column }));
  const known = cells.filter((cell) => cell !== null);
  return known.length < cells.length ? [] : known;
}

/** What is made may be told by what is disclosed, where the edition counts both. */
function readingsFor(report: Report, { rows, column }: Documents, cells: readonly CellPointer[]): Readings {
  const made = sumOf(report, cells);
  const disclosed =
    column === "issued" ? cellsFor(report, { kind: "documents", rows, column: "disclosed" }) : [];
  if (disclosed.length === 0) return made;
  const shown = sumOf(report, disclosed);
  return made.length === 0 || shown.length === 0 ? [] : [...new Set([...made, ...shown])];
}

function sumOf(report: Report, cells: readonly CellPointer[]): Readings {
  return plus(...cells.map((cell) => cellReading(report, cell)));
}
