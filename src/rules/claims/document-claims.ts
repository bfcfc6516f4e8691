import type { MeasureOf } from "../../facts/fact.ts";
import { assertedOf } from "../../facts/facts.ts";
import { joined } from "../../facts/names.ts";
import type { CellTemplate } from "../../form/index.ts";
import { cellsWith } from "../../form/roles.ts";
import type { Report } from "../../report/model.ts";
import { templateOf } from "../reading/cells.ts";
import { labelsOf, nameOf } from "../relation.ts";
import { type Claim, claimOf } from "./claims.ts";
import { cellReading, plus, type Readings } from "./table-readings.ts";

type Documents = Pick<MeasureOf<"documents">, "rows" | "column">;

/** 制发规范性文件4件, 废止1件, 现行有效32件; numbers of regulations and normative documents of 表二. */
export function documentClaims(report: Report): Claim[] {
  return assertedOf(report, "documents").flatMap((fact) => {
    const cells = cellsFor(report, fact.measure);
    const [cell, ...related] = cells.map(({ pointer }) => pointer);
    if (cell === undefined) return [];
    const rows = joined(cells.map(({ row }) => nameOf(labelsOf(row))));
    const column = nameOf(cells.slice(0, 1).map((one) => one.column.label));
    const matter = { zh: `${rows.zh}的${column.zh}`, en: `${rows.en}, “${column.en}”` };
    return claimOf(fact, { readings: readingsFor(report, fact.measure, cells), cell, related, matter });
  });
}

/** The cells of those documents in the column of that act; none where the edition counts no such act. */
function cellsFor(report: Report, { rows, column }: Documents): readonly CellTemplate[] {
  const template = templateOf(report, "proactiveDisclosure");
  const cells = rows.flatMap((row) => cellsWith(template, { row, column }).slice(0, 1));
  return cells.length < rows.length ? [] : cells;
}

/** What is made may be told by what is disclosed, where the edition counts both. */
function readingsFor(report: Report, { rows, column }: Documents, cells: readonly CellTemplate[]): Readings {
  const disclosed = column === "issued" ? cellsFor(report, { rows, column: "disclosed" }) : [];
  const made = sumOf(report, cells);
  if (disclosed.length === 0) return made;
  const shown = sumOf(report, disclosed);
  return made.length === 0 || shown.length === 0 ? [] : [...made, ...shown];
}

function sumOf(report: Report, cells: readonly CellTemplate[]): Readings {
  return plus(...cells.map(({ pointer }) => cellReading(report, pointer)));
}
