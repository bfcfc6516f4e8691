import type { Figures } from "../compare/roll-forward.ts";
import { type CellPointer, cellsOf, type EditionId, tableKeys, tableOf } from "../form/index.ts";
import type { TableKey } from "../form/types.ts";
import type { Checked, LintFinding, LintReport } from "../lint/finding.ts";
import type { CellValue, Report } from "../report/model.ts";
import { type Fingerprint, fingerprintOf } from "./texts.ts";

/** What became of one input: plain data, a line of a partial result. */
export interface Observation {
  /** The form of these data. */
  readonly observed: 1;
  readonly file: string;
  /** Digest of its bytes; `null` where these could not be read. */
  readonly sha256: string | null;
  readonly reports: readonly ObservedReport[];
  /** Present where it could not be read or holds no report. */
  readonly failure?: ObservedFailure;
}

export interface ObservedFailure {
  readonly code: string;
  readonly message: string;
  readonly exitCode: number;
}

/** What is kept of a report. */
export interface ObservedReport {
  readonly organization: string | null;
  readonly title: string | null;
  readonly year: number | null;
  readonly form: EditionId | null;
  readonly publishedOn: string | null;
  /** Values in the order of the cells of their table. */
  readonly tables: readonly ObservedTable[];
  readonly checked: Checked;
  readonly findings: readonly LintFinding[];
  readonly texts: Fingerprint;
}

export interface ObservedTable {
  readonly key: TableKey;
  readonly edition: EditionId;
  readonly values: readonly CellValue[];
}

/** What is kept of the reports of an input and of what was found in them. */
export function observeReports(reports: readonly Report[], found: readonly LintReport[]): ObservedReport[] {
  return reports.map((report, index) => ({
    organization: report.organization?.value ?? null,
    title: report.title?.value ?? null,
    year: report.year?.value ?? null,
    form: report.form,
    publishedOn: report.publishedOn?.value ?? null,
    tables: tableKeys.flatMap((key): ObservedTable[] => {
      const table = report.tables[key];
      if (table === null) return [];
      const values = cellsOf(table.template).map(({ pointer }) => table.cells.get(pointer)?.value ?? null);
      return [{ key, edition: table.template.edition, values }];
    }),
    checked: found[index]?.checked ?? { cells: 0, equations: 0, notAssessable: 0 },
    findings: found[index]?.findings ?? [],
    texts: fingerprintOf(report),
  }));
}

/** The figures of a report by their cells. */
export function figuresOf({ tables }: Pick<ObservedReport, "tables">): Figures {
  const cells = new Map<CellPointer, CellValue>();
  for (const { key, edition, values } of tables) {
    for (const [index, { pointer }] of cellsOf(tableOf(edition, key)).entries())
      cells.set(pointer, values[index] ?? null);
  }
  const editionFor = (key: TableKey) => tables.find((table) => table.key === key)?.edition ?? null;
  return {
    tables: {
      proactiveDisclosure: editionFor("proactiveDisclosure"),
      applications: editionFor("applications"),
      remedies: editionFor("remedies"),
    },
    cells,
  };
}
