import { strFromU8, unzipSync } from "fflate";
import { editionIds } from "../../src/form/index.ts";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";
import type { CellReading, Report } from "../../src/report/model.ts";
import { type Evaluation, evaluateEquations } from "../../src/rules/evaluate.ts";
import { print } from "../bed/printed.ts";
import { renderDocx } from "../bed/render/docx.ts";
import { type Mode, makeReport } from "../bed/report.ts";

const modes: readonly Mode[] = ["distinct", "sparse", "blank"];

/** A report of either edition for each way in which the bed fills them, and what it has been read as. */
export async function filledReports(): Promise<Record<string, Report>> {
  const all: Record<string, Report> = {};
  for (const form of editionIds) {
    for (const [index, mode] of modes.entries()) {
      const printed = print(makeReport(index + 5, { mode, form }));
      const [report] = recognize(await readSource(renderDocx(printed), { file: "a.docx" }));
      if (report === undefined) continue;
      all[`${form}-${mode}`] = report;
      all[`${form}-${mode}-spoilt`] = spoilt(report);
    }
  }
  return all;
}

/** Every fifth figure of 表三 is one too many, every seventh is gone. */
function spoilt(report: Report): Report {
  const { applications } = report.tables;
  if (applications === null) return report;
  const cells = [...applications.cells].map(([pointer, reading], index): [string, CellReading] => {
    if (index % 7 === 3) return [pointer, { ...reading, value: null, raw: "", reason: "blank" }];
    const { value } = reading;
    return [
      pointer,
      index % 5 === 2 && typeof value === "number" ? { ...reading, value: value + 1 } : reading,
    ];
  });
  return {
    ...report,
    tables: { ...report.tables, applications: { ...applications, cells: new Map(cells) } },
  };
}

const verdictWords = { holds: "相符", circular: "相符", violated: "不符", unknown: "无法核对" } as const;

/** What `lint` says of each equation of the tables that a report has, in the words of the workbook. */
export function verdictsOf(report: Report): readonly string[] {
  return dueOf(report).map(({ status }) => verdictWords[status]);
}

export function dueOf(report: Report): readonly Evaluation[] {
  return evaluateEquations(report, true).filter(({ table }) => report.tables[table.key] !== null);
}

/** The verdicts that stand beside the formulas. */
export function shownIn(workbook: Uint8Array): string[] {
  const sheets = Object.entries(unzipSync(workbook)).filter(([name]) => name.startsWith("xl/worksheets/"));
  return sheets.flatMap(([, content]) =>
    [...strFromU8(content).matchAll(/<c r="E\d+"[^>]* t="str"><f>[^<]*<\/f><v>([^<]*)<\/v>/g)].map(
      ([, verdict = ""]) => verdict,
    ),
  );
}
