import type {
  CellPointer,
  ColumnTemplate,
  Label,
  RowTemplate,
  TableTemplate,
} from "../../../src/form/index.ts";
import { cellsOf, pointerOf } from "../../../src/form/index.ts";
import { label } from "../../../src/form/labels.ts";
import { type Figure, figuresOf, type Mode } from "../figures.ts";
import { mapCells, type Printed, type PrintedSection, print, truthOf } from "../printed.ts";
import type { Random } from "../random.ts";
import type { BedReport, Truth } from "../report.ts";
import { foreign, printRewritten } from "./extra.ts";
import { withColumns, withRows } from "./orders.ts";

/** Figures of two reports in one stretch. Each is its own report's, or nobody's; a mixture is neither's. */

/** A file with the figures of two reports, and what each must be. */
export interface Mixture {
  readonly printed: Printed;
  readonly truths: readonly Truth[];
}

export type Mix = (report: BedReport, mode: Mode, random: Random, wide: boolean) => Mixture;

/** How the cells of a second report stand among those of the first. */
type Doubling = (template: TableTemplate, mine: Label, theirs: Label, pair: Pair) => TableTemplate;

/** What is the report's and what is the other's, in the order in which they stand in the file. */
type Pair = <T>(mine: T, theirs: T) => readonly T[];

const asNamed: Pair = (mine, theirs) => [mine, theirs];
const turned: Pair = (mine, theirs) => [theirs, mine];

/** 2022年 over all columns of one year, 2023年 over all of the other, side by side. */
const besideEachOther: Doubling = (template, mine, theirs, pair) =>
  withColumns(template, (columns) =>
    pair(
      columns.map((column) => ({ ...column, groups: [mine, ...column.groups] })),
      columns.map((column) => ({ ...others(column), groups: [theirs, ...column.groups] })),
    ).flat(),
  );

/** The columns of the form once more behind themselves, and nothing that says whose they are. */
const repeatedColumns: Doubling = (template, _mine, _theirs, pair) =>
  withColumns(template, (columns) => pair([...columns], columns.map(others)).flat());

/** Under each column of the form one for each year. */
const yearColumns: Doubling = (template, mine, theirs, pair) =>
  withColumns(template, (columns) =>
    columns.flatMap((column) => {
      const groups = [...column.groups, column.label];
      return pair({ ...column, label: mine, groups }, { ...others(column), label: theirs, groups });
    }),
  );

/** Beside each row of the form one for each year. */
const yearRows: Doubling = (template, mine, theirs, pair) =>
  withRows(template, (rows) =>
    rows.flatMap((row) => {
      const groups = row.label === null ? row.groups : [...row.groups, row.label];
      return pair({ ...row, label: mine, groups }, { ...othersRow(row), label: theirs, groups });
    }),
  );

/** Every row of the form twice, and nothing that says whose it is. */
const repeatedRows: Doubling = (template, _mine, _theirs, pair) =>
  withRows(template, (rows) => rows.flatMap((row) => pair(row, othersRow(row))));

function others(column: ColumnTemplate): ColumnTemplate {
  return { ...column, path: [foreign, ...column.path] };
}

function othersRow(row: RowTemplate): RowTemplate {
  return { ...row, path: [foreign, ...row.path] };
}

/** The comparison of two years in one table: cells of this year may be read, those of last year are another report's. */
function compared(doubling: Doubling, named: boolean): Mix {
  return (report, mode, random, wide) => {
    const last = lastYear(report, mode, random);
    const [mine, theirs] = [label(`${report.year}年`, ""), label(`${last.year}年`, "")];
    const pair = random.chance(0.5) ? asNamed : turned;
    const tables = { ...report.tables };
    const figures = new Map<CellPointer, Figure>(report.figures);
    const both = new Set<CellPointer>();
    for (const key of ["proactiveDisclosure", "applications", "remedies"] as const) {
      for (const { pointer, row, column } of cellsOf(tables[key])) {
        both.add(pointer);
        const figure = last.figures.get(pointer);
        if (figure === undefined) continue;
        figures.set(pointerOf(key, row.path, [foreign, ...column.path]), figure);
        figures.set(pointerOf(key, [foreign, ...row.path], column.path), figure);
      }
      tables[key] = doubling(tables[key], mine, theirs, pair);
    }
    const doubled = printRewritten({ ...report, tables, figures }, wide);
    const printed = mapCells(doubled, (cell) => {
      if (cell.pointer === undefined || !both.has(cell.pointer)) return cell;
      // Where no year stands at the figures, only what is alike in both is known.
      const known = named || alike(report, last, cell.pointer);
      return known ? { ...cell, open: true } : { ...cell, value: null };
    });
    return { printed, truths: [withoutTexts(truthOf(printed)), optional(last)] };
  };
}

function alike(report: BedReport, last: BedReport, pointer: CellPointer): boolean {
  const [mine, theirs] = [report, last].map(({ figures }) =>
    JSON.stringify(figures.get(pointer)?.value ?? null),
  );
  return mine === theirs;
}

export const sideBySide: Mix = compared(besideEachOther, true);
export const sideBySideUnnamed: Mix = compared(repeatedColumns, false);
export const yearsInColumns: Mix = compared(yearColumns, true);
export const yearsInRows: Mix = compared(yearRows, true);
export const alternatingRows: Mix = compared(repeatedRows, false);

/**
 * The same table of last year directly below that of this year. `named`: the year stands above each, and either may come
 * first; without a year the one below the heading is the report's.
 */
function inOneStretch(named: boolean): Mix {
  return (report, mode, random, wide) => {
    const last = lastYear(report, mode, random);
    const [own, other] = [print(report, { wide }), print(last, { wide })];
    const pair = named && random.chance(0.5) ? turned : asNamed;
    const opened = mapCells(own, (cell) => (cell.pointer === undefined ? cell : { ...cell, open: true }));
    const theirs = mapCells(other, ({ pointer: _, ...cell }) => cell);
    const printed = {
      ...opened,
      sections: opened.sections.map((section): PrintedSection => {
        const second = theirs.sections.find(({ key }) => key === section.key)?.table ?? null;
        if (section.table === null || second === null) return section;
        const [table = section.table, continued = second] = pair(section.table, second);
        if (!named) return { ...section, table, continued };
        const [above = "", between = ""] = pair(`${report.year}年`, `${last.year}年`);
        return { ...section, lead: [above], table, between: [between], continued };
      }),
    };
    return { printed, truths: [withoutTexts(truthOf(printed)), optional(last)] };
  };
}

export const tableAfterTable: Mix = inOneStretch(false);
export const yearAboveTable: Mix = inOneStretch(true);

/** Behind a whole report the three tables of another, without title and headings. */
export const tablesBehindReport: Mix = (report, mode, random, wide) => {
  const last = lastYear(report, mode, random);
  const printed = print(report, { wide });
  const bare = print(last, { wide }).sections.filter(({ table }) => table !== null);
  const behind = bare.map((section): PrintedSection => ({ ...section, heading: "", paragraphs: [] }));
  const whole = { ...printed, sections: [...printed.sections, ...behind] };
  return { printed: whole, truths: [withoutTexts(truthOf(printed)), optional(last)] };
};

/** The report of the year before, by the same office and in the same form. */
function lastYear(report: BedReport, mode: Mode, random: Random): BedReport {
  const figures = figuresOf(Object.values(report.tables), mode, random);
  return { ...report, year: report.year - 1, figures };
}

function withoutTexts(truth: Truth): Truth {
  return { ...truth, sections: new Map() };
}

/** A report that is there by its figures only: it need not be found, and any of its cells may be refused. */
function optional(report: BedReport): Truth {
  const cells = new Map([...report.figures].map(([pointer, { value }]) => [pointer, value]));
  return {
    form: report.form,
    organization: report.organization,
    year: report.year,
    title: undefined,
    period: undefined,
    publishedOn: undefined,
    contact: undefined,
    cells,
    open: new Set(cells.keys()),
    optional: true,
    sections: new Map(),
  };
}
