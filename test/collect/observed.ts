import type { Observation, ObservedReport } from "../../src/collect/index.ts";
import { type CellPointer, cellsOf, type EditionId, tableKeys, tableOf } from "../../src/form/index.ts";
import type { LintFinding } from "../../src/lint/index.ts";
import type { CellValue } from "../../src/report/model.ts";

/** What is said of a made-up report; figures that are not given are 0. */
export interface Said {
  readonly organization: string | null;
  readonly year?: number | null;
  readonly form?: EditionId | null;
  readonly publishedOn?: string;
  readonly cells?: Readonly<Record<CellPointer, CellValue>>;
  readonly errors?: number;
  readonly texts?: ObservedReport["texts"];
  /** Tables that the file lost. */
  readonly without?: readonly string[];
}

const finding: LintFinding = {
  id: "t3-row-total@/applications/table/received/total",
  ruleId: "t3-row-total",
  messageId: "differs",
  severity: "error",
  message: "合计不对",
  cell: "/applications/table/received/total",
  label: null,
  location: null,
  expected: 1,
  actual: 2,
  related: [],
  suggestion: null,
  basis: null,
};

export function observedReport(said: Said): ObservedReport {
  const { organization, year = 2024, form = "2021", publishedOn = null, cells = {}, errors = 0 } = said;
  const kept = tableKeys.filter((key) => form !== null && said.without?.includes(key) !== true);
  return {
    organization,
    title: `${organization}${year}年政府信息公开工作年度报告`,
    year,
    form,
    publishedOn,
    tables: kept.map((key) => {
      const edition = form ?? "2021";
      const values = cellsOf(tableOf(edition, key)).map(({ pointer, column }) => {
        const zero = column.type === "money" ? { value: 0, unit: null } : 0;
        return pointer in cells ? (cells[pointer] ?? null) : zero;
      });
      return { key, edition, values };
    }),
    checked: { cells: 200, equations: 42, notAssessable: 0 },
    findings: Array.from({ length: errors }, () => finding),
    texts: said.texts ?? [],
  };
}

export function observed(file: string, ...said: readonly Said[]): Observation {
  return { observed: 1, file, sha256: file, reports: said.map(observedReport) };
}

export function unreadable(file: string): Observation {
  const failure = { code: "pdf-scanned", message: "扫描件", exitCode: 3 };
  return { observed: 1, file, sha256: null, reports: [], failure };
}
