import { strToU8, zipSync } from "fflate";
import {
  type CellPointer,
  cellsOf,
  editionOf,
  editionOfYear,
  editions,
  latestEdition,
  tableKeys,
} from "../../src/form/index.ts";
import { print } from "../../test/bed/printed.ts";
import { type Random, seeded } from "../../test/bed/random.ts";
import { renderDocx } from "../../test/bed/render/docx.ts";
import type { BedReport } from "../../test/bed/report.ts";
import { accidents, blanks, lostTable, wrongCell } from "./accidents.ts";
import { figuresOf, type Numbers } from "./figures.ts";
import { extensions, writeReport } from "./files.ts";
import { county, dueDay, government, offices } from "./offices.ts";
import { countyProse } from "./prose.ts";
import { type CountyTruth, openTruth } from "./truth.ts";

export const years = [2022, 2023, 2024] as const;
/** The year in which things go wrong. */
export const lastYear = 2024;

/** What sixty offices that do not exist handed in over three years, and what must be found in it. */
export interface County {
  /** By path below the folder of the county. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly truth: CountyTruth;
}

/** Makes the county; always the same. */
export function makeCounty(): County {
  const files = new Map<string, Uint8Array>();
  const zipped: Record<string, Uint8Array> = {};
  const truth = openTruth();
  const made = new Map(offices.map(({ name }, index) => [name, figuresOf(years, seeded(1000 + index))]));
  const own = (name: string, year: number): Numbers => made.get(name)?.get(year) ?? new Map();
  const totals = new Map(years.map((year) => [year, totalOf(year, own)]));
  const put = (path: string, bytes: Uint8Array) => {
    if (path.includes("!")) zipped[path.slice(path.indexOf("!") + 1)] = bytes;
    else files.set(path, bytes);
  };
  for (const year of years) {
    for (const [index, office] of offices.entries()) {
      const { name, aggregate } = office;
      const accident = year === lastYear ? (accidents[name] ?? null) : null;
      const numbers =
        name === government ? governmentFigures(totals.get(year) ?? new Map(), year) : own(name, year);
      const report = reportOf(name, year, numbers, seeded(year * 100 + index));
      const extension =
        accident === null ? (extensions[(index + year) % extensions.length] ?? "docx") : "docx";
      const path = (called: string) => `${year}/${called}.${extension}`;
      switch (accident) {
        case null:
          put(
            aggregate && name.includes("乡") && year === lastYear
              ? `${year}/乡.zip!${name}.${extension}`
              : path(name),
            writeReport(report, extension),
          );
          truth.present(name, year, numbers);
          break;
        case "missing":
          truth.absent(name, year, ["missing"]);
          break;
        case "twice":
          put(path(name), writeReport(report, "docx"));
          put(`${year}/${name}（网页）.html`, writeReport(report, "html"));
          truth.present(name, year, numbers, ["double"]);
          break;
        case "twice, differently": {
          put(path(name), writeReport(report, "docx"));
          const other = new Map(numbers).set(wrongCell, (numbers.get(wrongCell) ?? 0) + 7);
          put(
            `${year}/${name}（更正）.docx`,
            writeReport(reportOf(name, year, other, seeded(index)), "docx"),
          );
          truth.present(name, year, without(numbers, [wrongCell]), ["double"]);
          break;
        }
        case "wrong year":
          put(path(name), writeReport(reportOf(name, 2021, yearAlone(2021, index), seeded(index)), "docx"));
          truth.absent(name, year, ["missing", "wrongYear"]);
          break;
        case "last form": {
          const older = editions.find(({ years: { to } }) => to !== null && to < year) ?? latestEdition();
          const old = yearAlone(older.years.to ?? year, index);
          put(
            path(name),
            writeReport(
              { ...reportOf(name, year, old, seeded(index)), form: older.id, tables: older.tables },
              "docx",
            ),
          );
          truth.inOtherForm(name, year, older.id, old);
          break;
        }
        case "late":
          put(path(name), writeReport({ ...report, ...published(`${year + 1}-02-10`) }, "docx"));
          truth.present(name, year, numbers, ["late"]);
          break;
        case "unreadable":
          put(`${year}/${name}.pdf`, strToU8("%PDF-1.4\n扫描时中断"));
          truth.absent(name, year, ["missing", "unreadable"]);
          truth.unreadable(`${year}/${name}.pdf`);
          break;
        case "another's report": {
          const other = `${county}财政局`;
          put(path(name), writeReport(reportOf(other, year, own(other, year), seeded(index)), "docx"));
          truth.absent(name, year, ["missing"]);
          truth.also(other, year, "double");
          truth.misfiled({ file: path(name), named: name, found: other });
          break;
        }
        case "blanks":
          put(path(name), writeReport(withBlanks(report), "docx"));
          truth.present(name, year, without(numbers, Object.keys(blanks)));
          break;
        case "alias":
          put(path("附件1"), writeReport(reportOf(office.alias, year, numbers, seeded(index)), "docx"));
          truth.present(name, year, numbers);
          break;
        case "another's text": {
          const other = `${county}云台乡人民政府`;
          const copied = reportOf(
            other,
            year,
            numbers,
            seeded(year * 100 + offices.findIndex((one) => one.name === other)),
          );
          const sections = Object.fromEntries(
            Object.entries(copied.sections).map(([key, lines]) => [
              key,
              lines.map((line) => line.replaceAll(other, name)),
            ]),
          );
          put(path(name), writeReport({ ...report, sections: { ...report.sections, ...sections } }, "docx"));
          truth.present(name, year, numbers);
          truth.shared([name, other]);
          break;
        }
        case "no carry-over": {
          const alone = yearAlone(year, index);
          put(path(name), writeReport(reportOf(name, year, alone, seeded(index)), "docx"));
          truth.present(name, year, alone);
          truth.broken(name, year);
          break;
        }
        case "wrong sum": {
          const cell = "/applications/table/received/total";
          const wrong = new Map(numbers).set(cell, (numbers.get(cell) ?? 0) + 9);
          put(path(name), writeReport(reportOf(name, year, wrong, seeded(index)), "docx"));
          truth.present(name, year, wrong);
          truth.faulty(name);
          break;
        }
        case "lost table": {
          const printed = print(report);
          const sections = printed.sections.map((section) =>
            section.key === lostTable ? { ...section, table: null } : section,
          );
          put(path(name), renderDocx({ ...printed, sections }));
          const lost = [...numbers.keys()].filter((cell) => cell.startsWith(`/${lostTable}/`));
          truth.present(name, year, without(numbers, lost));
          truth.faulty(name);
          break;
        }
      }
    }
  }
  const stranger = "青桐县水务局";
  put(
    `${lastYear}/${stranger}.docx`,
    writeReport(reportOf(stranger, lastYear, yearAlone(lastYear, 99), seeded(99)), "docx"),
  );
  truth.stranger(stranger, lastYear);
  files.set(`${lastYear}/乡.zip`, zipSync(zipped, { level: 1, mtime: new Date(1990, 0, 1) }));
  return { files, truth: truth.end(years) };
}

/** A made-up report of an office. */
function reportOf(organization: string, year: number, numbers: Numbers, random: Random): BedReport {
  const { id, tables } = editionOf(editionOfYear(year) ?? latestEdition().id);
  return {
    seed: 0,
    form: id,
    tables,
    organization,
    year,
    title: `${organization}${year}年政府信息公开工作年度报告`,
    period: { start: `${year}-01-01`, end: `${year}-12-31` },
    ...published(`${year + 1}-${dueDay}`),
    contact: { address: null, postcode: null, telephone: null, fax: null, email: null, website: null },
    preamble: `根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求，编制本报告。统计期限自${year}年1月1日起至${year}年12月31日止。本报告电子版可在政府网站下载。如有疑问，请与本单位办公室联系（地址：${county}府前路${random.int(1, 99)}号；邮编：999${random.int(100, 999)}；电话：0999-6${random.int(100000, 999999)}）。`,
    sections: countyProse(organization, year, random),
    figures: new Map([...numbers].map(([cell, value]) => [cell, writtenAs(cell, value)])),
  };
}

function published(date: string): Pick<BedReport, "publishedOn" | "publication"> {
  return { publishedOn: date, publication: `发布日期：${date}` };
}

function writtenAs(cell: CellPointer, number: number) {
  // 政府集中采购 of the older form comes with its unit.
  return cell.endsWith("governmentProcurement/amount")
    ? { value: { value: number, unit: "万元" as const }, raw: `${number}万元` }
    : { value: number, raw: String(number) };
}

/** Figures of a year that follow from none before. */
function yearAlone(year: number, seed: number): Numbers {
  return figuresOf([year], seeded(7000 + seed)).get(year) ?? new Map();
}

function withBlanks(report: BedReport): BedReport {
  const figures = new Map(report.figures);
  for (const [cell, raw] of Object.entries(blanks)) figures.set(cell, { value: null, raw });
  return { ...report, figures };
}

function without(numbers: Numbers, cells: readonly CellPointer[]): Numbers {
  const rest = new Map(numbers);
  for (const cell of cells) rest.delete(cell);
  return rest;
}

/** What the offices that count really have, those that handed in nothing too. */
function totalOf(year: number, own: (name: string, year: number) => Numbers): Numbers {
  const { tables } = editionOf(editionOfYear(year) ?? latestEdition().id);
  const total: Numbers = new Map();
  for (const { pointer } of tableKeys.flatMap((key) => cellsOf(tables[key]))) {
    const cents = offices
      .filter(({ aggregate }) => aggregate)
      .reduce((sum, { name }) => sum + Math.round((own(name, year).get(pointer) ?? 0) * 100), 0);
    total.set(pointer, cents / 100);
  }
  return total;
}

/** The government's own report: the sum, but for one cell in one year. */
function governmentFigures(total: Numbers, year: number): Numbers {
  const figures = new Map(total);
  if (year === 2023) figures.set(wrongCell, (figures.get(wrongCell) ?? 0) + 5);
  return figures;
}
