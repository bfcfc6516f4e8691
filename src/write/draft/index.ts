import { editionOf, editionOfYear, latestEdition, type SectionKey, tableKeys } from "../../form/index.ts";
import { cellsWith } from "../../form/roles.ts";
import type { CellPointer, Edition, TableKey, TableTemplate } from "../../form/types.ts";
import { numberAt, type Report } from "../../report/model.ts";
import { plainNumber } from "../document/figure.ts";
import { formTable } from "../document/form-table.ts";
import type { Block, Passage } from "../document/model.ts";

/** What is known of the report that is to be written. */
export interface DraftFacts {
  readonly year: number;
  readonly organization: string;
  /** The report of the year before. */
  readonly last: Report | null;
  /** Figures that are known beside it. */
  readonly sums?: DraftSums;
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
 * The form for a year, to be filled in: title, period, sections, and what last year's report settles. What it does not
 * settle is blank, and hints stand in notes, so that nothing that nobody entered can be published.
 */
export function draftOf({ year, organization, last, sums }: DraftFacts): Block[] {
  const edition = editionOf(editionOfYear(year) ?? latestEdition().id);
  return [
    passage("title", `${organization}${year}年政府信息公开工作年度报告`),
    passage("text", `统计期限：${year}年1月1日至${year}年12月31日。`),
    ...contactOf(last),
    ...edition.sections.flatMap(({ key, ordinal, heading }) => {
      const tableKey = tableKeys.find((one) => one === key);
      const table = tableKey === undefined ? null : edition.tables[tableKey];
      return [
        passage("heading", `${ordinal}、${heading.text}`, [
          ...(hints[key] ?? []),
          ...(tableKey === undefined ? [] : (sums?.ofTable(tableKey) ?? [])),
        ]),
        ...(table === null
          ? []
          : [sums === undefined ? draftTable(table, edition, last) : sumTable(table, sums)]),
      ];
    }),
  ];
}

/** What the form asks of the sections that are prose. */
const hints: Readonly<Partial<Record<SectionKey, readonly string[]>>> = {
  overview: ["请写五个方面：主动公开、依申请公开、政府信息管理、平台建设、监督保障。"],
  problems: ["请写本年度存在的主要问题，以及改进情况。"],
  otherMatters: ["请写收取信息处理费的情况，以及其他需要报告的事项；没有的也写明。"],
};

function passage(role: Passage["role"], text: string, notes: readonly string[] = []): Passage {
  return { kind: "passage", role, text, notes, at: null };
}

/** How to reach the office, as last year's report has it. */
function contactOf(last: Report | null): Passage[] {
  if (last === null) return [];
  const { address, postcode, telephone, fax, email, website } = last.contact;
  const stated = [
    ["地址", address],
    ["邮编", postcode],
    ["电话", telephone],
    ["传真", fax],
    ["电子邮箱", email],
    ["网址", website],
  ] as const;
  const parts = stated.flatMap(([name, found]) => (found === null ? [] : [`${name}：${found.value}`]));
  return parts.length === 0
    ? []
    : [passage("text", `联系方式：${parts.join("；")}。`, ["取自上一年的报告，请核对。"])];
}

function draftTable(table: TableTemplate, edition: Edition, last: Report | null): Block {
  const carried =
    last === null ? new Map<CellPointer, number>() : carriedOver(edition.tables.applications, last);
  const known = last === null ? new Map<CellPointer, string>() : inForceNotes(table, last);
  return formTable(table, (pointer) => {
    const value = carried.get(pointer) ?? null;
    const note = value === null ? known.get(pointer) : "取自上一年的「四、结转下年度继续办理」。";
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

/** 上年结转 of the new year: 结转下年度 of the year before, applicant by applicant. */
function carriedOver(table: TableTemplate, last: Report): Map<CellPointer, number> {
  const before = last.tables.applications?.template;
  const carried = new Map<CellPointer, number>();
  if (before === undefined) return carried;
  for (const column of ["part", "total"] as const) {
    const from = cellsWith(before, { row: "carriedForward", column });
    for (const cell of cellsWith(table, { row: "carriedIn", column })) {
      const same = from.find((other) => other.column.path.join("/") === cell.column.path.join("/"));
      const value = same === undefined ? null : numberAt(last, same.pointer);
      if (value !== null) carried.set(cell.pointer, value);
    }
  }
  return carried;
}

/** 现行有效 of last year is where this year's begins; what it is now only the office knows. */
function inForceNotes(table: TableTemplate, last: Report): Map<CellPointer, string> {
  const before = last.tables[table.key]?.template;
  const notes = new Map<CellPointer, string>();
  if (before === undefined) return notes;
  for (const row of ["regulations", "normativeDocuments"] as const) {
    const [cell] = cellsWith(table, { row, column: "inForce" });
    const [old] = cellsWith(before, { row, column: "inForce" });
    const value = old === undefined ? null : numberAt(last, old.pointer);
    if (cell !== undefined && value !== null)
      notes.set(cell.pointer, `上一年现行有效 ${plainNumber(value)} 件，加本年制发、减本年废止。`);
  }
  return notes;
}
