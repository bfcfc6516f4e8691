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

/** The sum of one cell over the offices that count. */
export interface SumCell {
  /** `null` where no office has a figure. Amounts that came with a unit are in 万元. */
  readonly value: number | null;
  /** Every office has a figure. */
  readonly complete: boolean;
  /** Names of the offices without one, those without a report included. */
  readonly nulls: readonly string[];
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
  readonly end: (due: readonly number[], nameOf: (office: number) => string) => FormSum;
}

interface OpenCell {
  readonly template: CellTemplate;
  readonly sum: Sum;
  any: boolean;
  readonly nulls: number[];
}

export function openFormSum(form: EditionId, year: number): OpenFormSum {
  const tables = tableKeys.map((key) => ({
    key,
    /** Offices that lack the whole table: named once and not for every cell. */
    lacking: new Set<number>(),
    cells: cellsOf(tableOf(form, key)).map(
      (template): OpenCell => ({ template, sum: openSum(), any: false, nulls: [] }),
    ),
  }));
  const offices = new Set<number>();
  return {
    add: (office, { tables: editions, cells: figures }) => {
      offices.add(office);
      for (const { key, lacking, cells } of tables) {
        if (editions[key] === null) {
          lacking.add(office);
          continue;
        }
        for (const cell of cells) addFigure(cell, office, figures.get(cell.template.pointer) ?? null);
      }
    },
    end: (due, nameOf) => {
      const absent = due.filter((office) => !offices.has(office));
      const ended = tables.flatMap(({ lacking, cells }) =>
        cells.map(({ template, sum, any, nulls }): [CellPointer, SumCell] => {
          const without = [...absent, ...lacking, ...nulls].sort((a, b) => a - b);
          const value = any ? sum.value() : null;
          return [
            template.pointer,
            { value, complete: without.length === 0 && any, nulls: without.map(nameOf) },
          ];
        }),
      );
      return { form, year, offices: offices.size, of: due.length, cells: new Map(ended) };
    },
  };
}

function addFigure(cell: OpenCell, office: number, value: CellValue): void {
  const amount = addableOf(value);
  if (amount === null) {
    cell.nulls.push(office);
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
