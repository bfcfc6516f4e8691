import { editionOf, editionOfYear, type LabelLanguage, latestEdition, tableKeys } from "../../form/index.ts";
import { cellsWith } from "../../form/roles.ts";
import type { CellPointer, Edition, TableKey, TableTemplate } from "../../form/types.ts";
import { numberAt, type Report } from "../../report/model.ts";
import { plainNumber } from "../document/figure.ts";
import { formTable } from "../document/form-table.ts";
import type { Block, Passage } from "../document/model.ts";
import { type DraftHints, draftHints } from "./hints.ts";
import { type ContactField, type DraftPattern, fillPattern } from "./pattern.ts";

/** What is known of the report that is to be written. */
export interface DraftFacts {
  readonly year: number;
  readonly organization: string;
  /** The report of the year before. */
  readonly last: Report | null;
  /** Figures that are known beside it. */
  readonly sums?: DraftSums;
  /** How the office words its reports. */
  readonly pattern?: DraftPattern;
  /** Of the hints; Chinese where it is not said. */
  readonly language?: LabelLanguage;
}

/** Figures that come from elsewhere, with what is to be said of them. */
export interface DraftSums {
  /** `null` stays blank. */
  readonly ofCell: (pointer: CellPointer) => {
    readonly value: number | null;
    readonly notes: readonly string[];
  };
  /** Said beside the heading of the table. */
  readonly ofTable: (key: TableKey) => readonly string[];
}

/**
 * The form for a year, to be filled in: title, opening, period, sections, and what last year's report settles. What it
 * does not settle is blank, and hints stand in notes, so that nothing that nobody entered can be published.
 */
export function draftOf(facts: DraftFacts): Block[] {
  const { year, organization, last, pattern = {}, language = "zh", sums } = facts;
  const edition = editionOf(editionOfYear(year) ?? latestEdition().id);
  const hints = draftHints[language];
  const fill = (text: string) => fillPattern(text, { organization, year, form: edition.document });
  const contact = contactOf(last, pattern, hints);
  const period = `统计期限：${year}年1月1日至${year}年12月31日。`;
  return [
    passage("title", fill(given(pattern.title) ?? usualTitle)),
    ...(pattern.opening ?? [])
      .filter((text) => text.trim() !== "")
      .map((text) => passage("text", fill(text))),
    passage("text", period, contact.length === 0 ? [hints.contact] : []),
    ...contact,
    ...edition.sections.flatMap(({ key, ordinal, heading }) => {
      const tableKey = tableKeys.find((one) => one === key);
      const table = tableKey === undefined ? null : edition.tables[tableKey];
      const hint = hints.sections[key];
      return [
        passage("heading", `${ordinal}、${heading.text}`, [
          ...(hint === undefined ? [] : [hint]),
          ...(tableKey === undefined ? [] : (sums?.ofTable(tableKey) ?? [])),
        ]),
        ...(table === null
          ? []
          : [sums === undefined ? draftTable(table, edition, last, hints) : sumTable(table, sums)]),
      ];
    }),
  ];
}

const usualTitle = "{organization}{year}年政府信息公开工作年度报告";

function given(text: string | undefined): string | null {
  const bare = text?.trim() ?? "";
  return bare === "" ? null : bare;
}

function passage(role: Passage["role"], text: string, notes: readonly string[] = []): Passage {
  return { kind: "passage", role, text, notes, at: null };
}

const contactFields = [
  ["地址", "address"],
  ["邮编", "postcode"],
  ["电话", "telephone"],
  ["传真", "fax"],
  ["电子邮箱", "email"],
  ["网址", "website"],
] as const satisfies readonly (readonly [string, ContactField])[];

/** How to reach the office and where its report is: as it says itself, else as last year's report has it. */
function contactOf(last: Report | null, pattern: DraftPattern, hints: DraftHints): Passage[] {
  const stated = contactFields.map(([name, field]) => {
    const own = given(pattern.contact?.[field]);
    return { name, own, value: own ?? last?.contact[field]?.value ?? null };
  });
  const known = stated.filter(({ value }) => value !== null);
  const download = given(pattern.download);
  const line = `联系方式：${known.map(({ name, value }) => `${name}：${value}`).join("；")}。`;
  const borrowed = known.some(({ own }) => own === null);
  return [
    ...(known.length === 0 ? [] : [passage("text", line, borrowed ? [hints.contactOfLast] : [])]),
    ...(download === null ? [] : [passage("text", `本报告电子版可在${download}查阅、下载。`)]),
  ];
}

function draftTable(table: TableTemplate, edition: Edition, last: Report | null, hints: DraftHints): Block {
  const carried = last === null ? noFigures : carriedOver(edition, last);
  const known = last === null ? new Map<CellPointer, string>() : inForceNotes(table, last, hints);
  return formTable(table, (pointer) => {
    const value = carried.get(pointer) ?? null;
    const unread = carried.has(pointer) ? hints.unread : known.get(pointer);
    const note = value === null ? unread : hints.carriedIn;
    return {
      text: value === null ? "" : plainNumber(value),
      value,
      notes: note === undefined ? [] : [note],
    };
  });
}

/** A table filled with sums; what is not complete stays blank. */
function sumTable(table: TableTemplate, { ofCell }: DraftSums): Block {
  return formTable(table, (pointer) => {
    const { value, notes } = ofCell(pointer);
    return { text: value === null ? "" : plainNumber(value), value, notes };
  });
}

const noFigures: ReadonlyMap<CellPointer, number | null> = new Map();

/** 上年结转 of the new year: 结转下年度 of the year before, applicant by applicant; `null` where that was not read. */
export function carriedOver({ tables }: Edition, last: Report): ReadonlyMap<CellPointer, number | null> {
  const before = last.tables.applications?.template;
  const carried = new Map<CellPointer, number | null>();
  for (const column of ["part", "total"] as const) {
    const from = before === undefined ? [] : cellsWith(before, { row: "carriedForward", column });
    for (const cell of cellsWith(tables.applications, { row: "carriedIn", column })) {
      const same = from.find((other) => other.column.path.join("/") === cell.column.path.join("/"));
      const value = same === undefined ? null : numberAt(last, same.pointer);
      carried.set(cell.pointer, value);
    }
  }
  return carried;
}

/** 现行有效 of last year is where this year's begins; what it is now only the office knows. */
function inForceNotes(table: TableTemplate, last: Report, hints: DraftHints): Map<CellPointer, string> {
  const before = last.tables[table.key]?.template;
  const notes = new Map<CellPointer, string>();
  if (before === undefined) return notes;
  for (const row of ["regulations", "normativeDocuments"] as const) {
    const [cell] = cellsWith(table, { row, column: "inForce" });
    const [old] = cellsWith(before, { row, column: "inForce" });
    const value = old === undefined ? null : numberAt(last, old.pointer);
    if (cell !== undefined)
      notes.set(cell.pointer, value === null ? hints.unread : hints.inForce(plainNumber(value)));
  }
  return notes;
}
