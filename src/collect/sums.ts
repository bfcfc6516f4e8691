import type { Figures } from "../compare/roll-forward.ts";
import {
  type CellPointer,
  type CellTemplate,
  cellsOf,
  type EditionId,
  tableKeys,
  tableOf,
} from "../form/index.ts";
import type { CellValue } from "../report/model.ts";
import { openSum, type Sum } from "./amount.ts";
import type { Many } from "./many.ts";
import { lacking, type NumberSet, openNumberSet } from "./number-set.ts";

/** The sum of one cell over the offices that count. */
export interface SumCell {
  /** `null` where no office has a figure. Amounts that came with a unit are in 万元. */
  readonly value: number | null;
  /** Every office has a figure. */
  readonly complete: boolean;
  /** Names of the offices without one, those without a report included. */
  readonly nulls: Many<string>;
}

/** The sums of one edition of the form in one year. */
export interface FormSum {
  readonly form: EditionId;
  readonly year: number;
  /** Offices with a report in that form. */
  readonly offices: number;
  /** Offices that ought to be in it. */
  readonly of: number;
  readonly cells: ReadonlyMap<CellPointer, SumCell>;
}

/** Sums while offices are added. */
export interface OpenFormSum {
  readonly add: (office: number, figures: Figures) => void;
  /** @param due the offices that ought to be in it @param nameOf their names */
  readonly end: (due: NumberSet, nameOf: (office: number) => string) => FormSum;
}

interface OpenCell {
  readonly template: CellTemplate;
  readonly sum: Sum;
  any: boolean;
  /** Offices without a figure; `null` as long as there is none. */
  nulls: NumberSet | null;
}

/** Of an office a few bits stay in memory: whether it is there, and what it lacks. */
export function openFormSum(form: EditionId, year: number): OpenFormSum {
  const tables = tableKeys.map((key) => ({
    key,
    /** Offices that lack the whole table: told once and not for every cell. */
    without: openNumberSet(),
    cells: cellsOf(tableOf(form, key)).map(
      (template): OpenCell => ({ template, sum: openSum(), any: false, nulls: null }),
    ),
  }));
  const offices = openNumberSet();
  return {
    add: (office, { tables: editions, cells: figures }) => {
      offices.add(office);
      for (const { key, without, cells } of tables) {
        if (editions[key] === null) {
          without.add(office);
          continue;
        }
        for (const cell of cells) addFigure(cell, office, figures.get(cell.template.pointer) ?? null);
      }
    },
    end: (due, nameOf) => {
      const ended = tables.flatMap(({ without, cells }) => {
        const whole = namesOf(() => lacking(due, offices, [without]), nameOf);
        return cells.map(({ template, sum, any, nulls: own }): [CellPointer, SumCell] => {
          const nulls = own === null ? whole : namesOf(() => lacking(due, offices, [without, own]), nameOf);
          const value = any ? sum.value() : null;
          return [template.pointer, { value, complete: nulls.count === 0 && any, nulls }];
        });
      });
      return { form, year, offices: offices.size(), of: due.size(), cells: new Map(ended) };
    },
  };
}

function namesOf(numbers: () => Iterable<number>, nameOf: (office: number) => string): Many<string> {
  let count = 0;
  for (const _ of numbers()) count += 1;
  return {
    count,
    *[Symbol.iterator]() {
      for (const number of numbers()) yield nameOf(number);
    },
  };
}

function addFigure(cell: OpenCell, office: number, value: CellValue): void {
  const amount = addableOf(value);
  if (amount === null) {
    cell.nulls ??= openNumberSet();
    cell.nulls.add(office);
    return;
  }
  cell.any = true;
  cell.sum.add(amount);
}

/** 元 is told from 万元 by the unit that stands with the figure; a figure without one could be either, except nothing. */
function addableOf(value: CellValue): number | null {
  if (value === null || typeof value === "number") return value;
  if (value.unit === "万元" || value.value === 0) return value.value;
  return value.unit === "元" ? value.value / 10_000 : null;
}
