import { nearest } from "../../config/nearest.ts";
import { exitCode, UserError } from "../../errors.ts";
import { editions, nearestEdition, type TableTemplate, tableKeys } from "../../form/index.ts";
import { cellsNamed, namesOfLabels, wordsOfName } from "../../form/named-cells.ts";
import type { Palette } from "../../format/palette.ts";
import { whyLines } from "../../format/why.ts";
import { type CellFacts, cellFacts } from "../../format/why-facts.ts";
import { printable } from "../../printable.ts";
import type { Source } from "../../read/source.ts";
import type { Report } from "../../report/model.ts";
import type { Language } from "../language.ts";

/** What `inspect --why` prints as JSON: `schemas/inspect-why.schema.json`. */
export interface WhyAnswer {
  readonly source: { readonly file: string; readonly kind: string; readonly sha256: string };
  /** The cell as it was asked for. */
  readonly asked: string;
  readonly reports: readonly WhyReport[];
}

interface WhyReport {
  readonly organization: string | null;
  readonly year: number | null;
  readonly form: string | null;
  /** None where the edition of the report has no such cell. */
  readonly cells: readonly CellFacts[];
}

/**
 * Looks the cells up that were asked for, in each report by the edition that it is of.
 * @throws UserError (exit 2) where no report has such a cell
 */
export function answerWhy(
  source: Source,
  reports: readonly Report[],
  asked: string,
  language: Language,
): WhyAnswer {
  const answered = reports.map((report) => ({ report, cells: cellsNamed(tablesOf(report), asked) }));
  if (answered.every(({ cells }) => cells.length === 0)) throw unknownCell(asked, reports);
  return {
    source: { file: source.file, kind: source.kind, sha256: source.sha256() },
    asked,
    reports: answered.map(({ report, cells }) => ({
      organization: report.organization?.value ?? null,
      year: report.year?.value ?? null,
      form: report.form,
      cells: cells.map((cell) => cellFacts(report, cell, language)),
    })),
  };
}

/** The same as text: a report and its cells one by one. */
export function whyText(
  { source, reports }: WhyAnswer,
  style: { readonly language: Language; readonly palette: Palette },
): string {
  const { language, palette } = style;
  const lines = reports.flatMap(({ organization, year, cells }, index) => {
    const none = language === "zh" ? "这一版格式没有这一格" : "this edition of the form has no such cell";
    const name = [organization, year].filter((part) => part !== null).join("  ");
    const number = language === "zh" ? `报告 ${index + 1}` : `Report ${index + 1}`;
    return [
      ...(reports.length === 1 ? [] : ["", `${palette.bold(number)}  ${printable(name)}`]),
      ...(cells.length === 0 ? [none] : cells.flatMap((facts) => whyLines(facts, style))),
    ];
  });
  return `${[palette.underline(printable(source.file)), ...lines].join("\n")}\n`;
}

/** The tables as they were read; where one was not found, as the report's edition has it. */
function tablesOf({ tables, form }: Report): readonly TableTemplate[] {
  return tableKeys.map((key) => tables[key]?.template ?? nearestEdition(form).tables[key]);
}

function unknownCell(asked: string, reports: readonly Report[]): UserError {
  const elsewhere = editions.find(({ tables }) => cellsNamed(Object.values(tables), asked).length > 0);
  const options = { exitCode: exitCode.usage };
  if (elsewhere !== undefined) {
    return new UserError(
      "cell-of-other-form",
      {
        zh: `这份报告所用的格式没有“${asked}”这一格`,
        en: `the form of this report has no cell “${asked}”`,
      },
      {
        ...options,
        hint: {
          zh: `它在 ${elsewhere.id} 版格式（${elsewhere.document.zh}）里`,
          en: `it is one of the ${elsewhere.id} form (${elsewhere.document.en})`,
        },
      },
    );
  }
  const guess = guessOf(asked, reports.flatMap(tablesOf));
  return new UserError(
    "unknown-cell",
    { zh: `没有“${asked}”这一格`, en: `no cell “${asked}”` },
    {
      ...options,
      hint: {
        zh: `${guess === null ? "" : `是不是“${guess}”？`}写表名、行名、栏名，如 "表三 › 本年新收 › 总计"，或发现中的 /applications/table/received/total`,
        en: `${guess === null ? "" : `did you mean “${guess}”? `}Give table, row and column, such as "Table 3 › Granted › Total", or the pointer of a finding, such as /applications/table/received/total`,
      },
    },
  );
}

/** The label that was meant by the first word that names nothing. */
function guessOf(asked: string, tables: readonly TableTemplate[]): string | null {
  const unknown = wordsOfName(asked).find((word) => cellsNamed(tables, word).length === 0);
  return unknown === undefined ? null : nearest(unknown, namesOfLabels(tables));
}
