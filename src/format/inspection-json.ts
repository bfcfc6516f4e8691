import { tableKeys } from "../form/index.ts";
import type { Source } from "../read/source.ts";
import type { Report, TableReading } from "../report/model.ts";
import { provenanceOf } from "../write/provenance.ts";
import { proseJson } from "./inspection-prose.ts";

/** What `inspect --format json` prints: the source block by block, and each report as understood. */
export function inspectionJson(source: Source, reports: readonly Report[]) {
  return { source, reports: reports.map(reportJson) };
}

function reportJson(report: Report) {
  const tables = tableKeys.map((key) => {
    const table = report.tables[key];
    return [key, table === null ? null : tableJson(table)] as const;
  });
  return {
    ...report,
    tables: Object.fromEntries(tables),
    cells: cellsJson(report),
    prose: proseJson(report),
  };
}

/** Templates are told by their edition; they are the same in every report. */
function tableJson({ template, rows, cells: _cells, ...table }: TableReading) {
  return {
    edition: template.edition,
    ...table,
    rows: rows.map(({ row, ...reading }) => ({ path: row.path, label: row.label?.text ?? null, ...reading })),
  };
}

function cellsJson(report: Report) {
  const values = tableKeys.flatMap((key) => [...(report.tables[key]?.cells ?? [])]);
  const provenance = provenanceOf(report);
  return Object.fromEntries(
    values.map(([pointer, { value, styles }]) => [pointer, { value, ...provenance[pointer], styles }]),
  );
}
