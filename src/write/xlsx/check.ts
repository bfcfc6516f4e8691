import { blankMeaning, partsOf } from "../../form/blanks.ts";
import { type Equation, equationsOf } from "../../form/equations.ts";
import { type CellPointer, cellAt, cellLabel } from "../../form/index.ts";
import { addUp, type Balance, balanceOf } from "../../form/sums.ts";
import { type Report, readingAt, type TableReading } from "../../report/model.ts";
import { amountOf } from "../decimals.ts";
import type { WrittenSheet } from "./form-sheet.ts";

/** An equation of the form, with formulas about the cells of its sheet that go on being right when figures change. */
export interface Check {
  readonly label: string;
  /** The two sides: `SUM('表三'!D5,'表三'!D6)`, and what it is now. */
  readonly left: Side;
  readonly right: Side;
  /** True where a term is not known, so that nothing can be said. */
  readonly unknown: string;
  /** True where all terms are numbers. */
  readonly complete: string;
  readonly verdict: Verdict;
  /** Some blank counts as 0. */
  readonly blanks: boolean;
  /** Cell at which a difference shows, on the sheet of its table. */
  readonly at: string;
  readonly sheet: string;
}

export type Verdict = Balance["status"];

interface Side {
  readonly formula: string;
  readonly sum: number;
}

type Sheet = Pick<WrittenSheet, "name" | "cells" | "texts">;

/** The equations of the tables that a report has. */
export function checksOf(report: Report, sheetOf: (table: TableReading) => Sheet | null): Check[] {
  return Object.values(report.tables).flatMap((table) => {
    const sheet = table === null ? null : sheetOf(table);
    if (table === null || sheet === null) return [];
    return equationsOf(table.template).flatMap((equation) => checkOf(report, table, equation, sheet));
  });
}

function checkOf(report: Report, { template }: TableReading, equation: Equation, sheet: Sheet): Check[] {
  const { left, right, at } = equation;
  const cell = sheet.cells.get(at);
  const form = cellAt(template.edition, at);
  if (cell === undefined || form === null) return [];
  const termsOf = (pointers: readonly CellPointer[]) =>
    pointers.flatMap((pointer) => termOf(report, template.edition, pointer, sheet) ?? []);
  const sides = { left: termsOf(left), right: termsOf(right) };
  const terms = [...sides.left, ...sides.right];
  const refs = terms.map(({ ref }) => ref);
  const { status } = balanceOf(sides, ({ number, isUnknown }) => number ?? (isUnknown ? null : 0));
  const isBlank = terms.every(({ number }) => number === null);
  return [
    {
      label: cellLabel(form),
      left: sideOf(sides.left),
      right: sideOf(sides.right),
      unknown: `OR(${[`${call("COUNT", refs)}=0`, ...unknownConditions(terms)].join(",")})`,
      complete: `${call("COUNT", refs)}=${refs.length}`,
      verdict: isBlank ? "unknown" : status,
      blanks: terms.some(({ number }) => number === null),
      at: cell,
      sheet: sheet.name,
    },
  ];
}

/** The formula adds what are numbers, as the program does. */
function sideOf(terms: readonly Term[]): Side {
  const refs = terms.map(({ ref }) => ref);
  return { formula: call("SUM", refs), sum: terms.reduce((sum, { number }) => sum + (number ?? 0), 0) };
}

/** A cell as a term of an equation. */
interface Term {
  readonly ref: string;
  /** As the workbook holds it; `null` for a blank, and for text. */
  readonly number: number | null;
  /** Must hold a number: a blank would be a figure forgotten, and what could not be read is none. */
  readonly isDue: boolean;
  /** Of a total that may be blank beside parts that add up to 0. */
  readonly parts: readonly Term[];
  /** As it is now. */
  readonly isUnknown: boolean;
}

function termOf(
  report: Report,
  edition: TableReading["template"]["edition"],
  pointer: CellPointer,
  sheet: Sheet,
): Term | null {
  const cell = sheet.cells.get(pointer);
  const form = cellAt(edition, pointer);
  if (cell === undefined || form === null) return null;
  const reading = readingAt(report, pointer);
  const number = sheet.texts.has(pointer) ? null : amountOf(reading?.value ?? null);
  const isBlank = reading?.reason === "blank";
  const meaning = blankMeaning(form);
  const isDue = meaning === "unknown" || (number === null && !isBlank);
  const parts =
    isDue || meaning !== "zero-sum"
      ? []
      : partsOf(form).flatMap((part) => termOf(report, edition, part, sheet) ?? []);
  const partsSay = addUp(parts.map((part) => part.number ?? (part.isUnknown ? null : 0))) !== 0;
  return {
    ref: `'${sheet.name}'!${cell}`,
    number,
    isDue,
    parts,
    isUnknown: number === null && (isDue || partsSay),
  };
}

function unknownConditions(terms: readonly Term[]): string[] {
  const due = terms.filter(({ isDue }) => isDue).map(({ ref }) => ref);
  const totals = terms.filter(({ parts }) => parts.length > 0);
  return [
    ...(due.length === 0 ? [] : [`${call("COUNT", due)}<${due.length}`]),
    ...totals.map(({ ref, parts }) => {
      const partsSay = [
        `${call(
          "SUM",
          parts.map((part) => part.ref),
        )}<>0`,
        ...unknownConditions(parts),
      ];
      return `AND(COUNT(${ref})=0,${partsSay.length === 1 ? partsSay[0] : `OR(${partsSay.join(",")})`})`;
    }),
  ];
}

/** Cells that stand side by side are named as one range: `SUM('表三'!D7:I7)`. */
function call(name: "SUM" | "COUNT", refs: readonly string[]): string {
  return `${name}(${joined(refs).join(",")})`;
}

function joined(refs: readonly string[]): string[] {
  const ranges: { first: string; last: string }[] = [];
  for (const ref of refs) {
    const before = ranges.at(-1);
    if (before !== undefined && isNext(before.last, ref)) before.last = ref;
    else ranges.push({ first: ref, last: ref });
  }
  return ranges.map(({ first, last }) =>
    first === last ? first : `${first}:${last.slice(last.indexOf("!") + 1)}`,
  );
}

/** `'表三'!D7` and `'表三'!E7`; columns of the form have one letter. */
function isNext(one: string, other: string): boolean {
  const [before, after] = [one, other].map((ref) => /^(.*!)([A-Z])(\d+)$/.exec(ref));
  if (before == null || after == null || before[1] !== after[1]) return false;
  const across = (after[2] ?? "").charCodeAt(0) - (before[2] ?? "").charCodeAt(0);
  const down = Number(after[3]) - Number(before[3]);
  return across === 1 && down === 0;
}
