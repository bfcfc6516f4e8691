import {
  type Facts,
  faultlessContact,
  faultlessOrganization,
  faultlessPreamble,
  faultlessSection,
} from "../../src/example/faultless.ts";
import { latestEdition, sectionKeys, sectionOf } from "../../src/form/index.ts";
import type { SectionKey, TableKey } from "../../src/form/types.ts";
import type { Contact } from "../../src/report/model.ts";
import { type Example, type ExampleReport, yearAndForm } from "../../src/rules/example.ts";
import type { Printed, PrintedSection } from "../../test/bed/printed.ts";
import { makeReport } from "../../test/bed/report.ts";
import { printExampleTable } from "./print-table.ts";

/** The reports of an example's file as they would be laid out; a given text is printed line by line as it is. */
export function printExample(example: Example): Printed[] {
  if (example.text !== undefined) return [printLines(example.text.split("\n"))];
  return [example.report ?? {}, ...(example.siblings ?? [])].map(printReport);
}

/** The same office, year and form with nothing wrong: what is found there is noise of the layout. */
export function faultlessOf({ report = {} }: Example): ExampleReport {
  const { formOf, year, organization, kind } = report;
  return {
    ...(formOf === undefined || formOf === null ? {} : { formOf }),
    ...(year === undefined || year === null ? {} : { year }),
    ...(organization === undefined ? {} : { organization }),
    ...(kind === undefined ? {} : { kind }),
  };
}

/** A report of an example: whatever is not given is faultless, as in `src/example/report.ts`. */
export function printReport(example: ExampleReport): Printed {
  const said = yearAndForm(example);
  const year = said.year ?? example.formOf ?? 2023;
  const form = said.form ?? latestEdition().id;
  const facts: Facts = { organization: example.organization ?? faultlessOrganization, year, form };
  const title =
    example.title === undefined ? `${facts.organization}${year}年政府信息公开工作年度报告` : example.title;
  const publishedOn = example.publishedOn === undefined ? `${year + 1}-01-18` : example.publishedOn;
  return {
    report: makeReport(1, { mode: "distinct", form }),
    title: title === null ? [] : [title],
    front: publishedOn === null ? [] : [`发布日期：${publishedOn}`],
    preamble: linesOf(example.preamble ?? preambleOf(example, facts)),
    sections: (example.order ?? sectionKeys)
      .filter((key) => example.sections?.[key] !== null)
      .map((key) => printSection(key, example, facts)),
    end: [],
  };
}

function printLines(lines: readonly string[]): Printed {
  const report = makeReport(1, { mode: "distinct", form: latestEdition().id });
  return { report, title: [], front: [], preamble: lines, sections: [], end: [] };
}

function printSection(key: SectionKey, example: ExampleReport, facts: Facts): PrintedSection {
  const { ordinal, heading } = sectionOf(key, facts.form);
  const tableKey = key === "proactiveDisclosure" || key === "applications" || key === "remedies" ? key : null;
  return {
    key,
    heading: example.headings?.[key] ?? `${ordinal}、${heading.text}`,
    paragraphs: linesOf(example.sections?.[key] ?? faultlessSection(key, facts)),
    table:
      tableKey === null
        ? null
        : (printExampleTable(tableKey, facts.form, example) ?? otherTable(tableKey, example)),
  };
}

/** A table that is not of the form stands where the form's would. */
function otherTable(key: TableKey, example: ExampleReport): PrintedSection["table"] {
  const rows = example.otherTables?.[key];
  if (rows === undefined) return null;
  return {
    key,
    width: Math.max(...rows.map((row) => row.length)),
    rows: rows.map((row) => ({
      cells: row.map((text) => ({ role: "pad", text, rowSpan: 1, colSpan: 1 })),
    })),
  };
}

/** Paragraphs of a text; the mark of foreign lines is the example's and not printed. */
function linesOf(text: string): string[] {
  return text === "" ? [] : text.split("\n").map((line) => line.replace(/^\^/, ""));
}

function preambleOf(example: ExampleReport, facts: Facts): string {
  return withContact(withPeriod(faultlessPreamble(facts), example, facts), example);
}

function withPeriod(preamble: string, { period }: ExampleReport, { year }: Facts): string {
  if (period === undefined) return preamble;
  const usual = `所列数据的统计期限为${year}年1月1日至${year}年12月31日。`;
  if (period === null) return preamble.replace(usual, "");
  const end = period.end === null ? "" : day(period.end);
  const stated = period.start === null ? `截止到${end}` : `为${day(period.start)}至${end}`;
  return preamble.replace(usual, `所列数据的统计期限${stated}。`);
}

function day(iso: string): string {
  const [year, month, date] = iso.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

function withContact(preamble: string, { contact }: ExampleReport): string {
  if (contact === undefined || contact === null) return preamble;
  const usual = faultlessContact({ line: 1, column: 1 });
  let written = preamble;
  for (const [field, value] of Object.entries(contact)) {
    if (value === null || value === undefined) continue;
    const old = usual[field as keyof Contact]?.value;
    // The faultless office has no fax: it is put behind the telephone.
    written =
      old === undefined
        ? written.replace("；电子邮箱", `；传真：${value}；电子邮箱`)
        : written.replace(old, value);
  }
  return written;
}
