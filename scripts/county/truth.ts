import {
  type CellPointer,
  cellsOf,
  type EditionId,
  editionOf,
  editionOfYear,
  latestEdition,
  tableKeys,
} from "../../src/form/index.ts";
import type { Numbers } from "./figures.ts";
import { offices } from "./offices.ts";

/** What a collection of the county must find. */
export interface CountyTruth {
  /** 「栗溪县教育局 2024」: present, double. */
  readonly statuses: Readonly<Record<string, readonly string[]>>;
  readonly sums: readonly {
    readonly form: EditionId;
    readonly year: number;
    readonly cells: Readonly<Record<CellPointer, TrueSum>>;
  }[];
  readonly unreadable: readonly string[];
  readonly misfiled: readonly { readonly file: string; readonly named: string; readonly found: string }[];
  /** Offices that share a text. */
  readonly shared: readonly string[];
  /** Whose 上年结转 does not follow. */
  readonly broken: readonly string[];
  /** Who has errors besides those of other accidents. */
  readonly faulty: readonly string[];
}

export interface TrueSum {
  readonly value: number | null;
  readonly complete: boolean;
  readonly nulls: readonly string[];
}

/** What is true, while the county is made. */
export function openTruth() {
  const statuses: Record<string, string[]> = {};
  const figures = new Map<string, { readonly form: EditionId; readonly numbers: Numbers }>();
  const unreadable: string[] = [];
  const misfiled: CountyTruth["misfiled"][number][] = [];
  const shared: string[] = [];
  const broken: string[] = [];
  const faulty: string[] = [];
  const later: (() => void)[] = [];
  const keyOf = (name: string, year: number) => `${name} ${year}`;
  return {
    present: (name: string, year: number, numbers: Numbers, more: readonly string[] = []) => {
      statuses[keyOf(name, year)] = ["present", ...more];
      figures.set(keyOf(name, year), { form: inForce(year), numbers });
    },
    inOtherForm: (name: string, year: number, form: EditionId, numbers: Numbers) => {
      statuses[keyOf(name, year)] = ["present", "oldForm"];
      figures.set(keyOf(name, year), { form, numbers });
    },
    absent: (name: string, year: number, status: readonly string[]) => {
      statuses[keyOf(name, year)] = [...status];
    },
    also: (name: string, year: number, status: string) => {
      later.push(() => statuses[keyOf(name, year)]?.push(status));
    },
    stranger: (name: string, year: number) => {
      statuses[keyOf(name, year)] = ["unexpected"];
    },
    unreadable: (file: string) => unreadable.push(file),
    misfiled: (one: CountyTruth["misfiled"][number]) => misfiled.push(one),
    shared: (names: readonly string[]) => shared.push(...names),
    broken: (name: string, year: number) => broken.push(keyOf(name, year)),
    faulty: (name: string) => faulty.push(name),
    end: (years: readonly number[]): CountyTruth => {
      for (const add of later) add();
      const sums = years.flatMap((year) => {
        const forms = new Set([inForce(year)]);
        for (const { name } of offices) {
          const { form } = figures.get(keyOf(name, year)) ?? {};
          if (form !== undefined) forms.add(form);
        }
        return [...forms].map((form) => ({ form, year, cells: sumsOf(form, year) }));
      });
      return { statuses, sums, unreadable, misfiled, shared, broken, faulty };
    },
  };

  function sumsOf(form: EditionId, year: number): Record<CellPointer, TrueSum> {
    const counted = offices.filter(({ aggregate }) => aggregate);
    const cells = tableKeys.flatMap((key) => cellsOf(editionOf(form).tables[key]));
    return Object.fromEntries(
      cells.map(({ pointer }) => {
        const nulls: string[] = [];
        let cents = 0;
        for (const { name } of counted) {
          const own = figures.get(keyOf(name, year));
          const number = own?.form === form ? own.numbers.get(pointer) : undefined;
          if (number === undefined) nulls.push(name);
          else cents += Math.round(number * 100);
        }
        const value = nulls.length === counted.length ? null : cents / 100;
        return [pointer, { value, complete: nulls.length === 0, nulls }];
      }),
    );
  }
}

function inForce(year: number): EditionId {
  return editionOfYear(year) ?? latestEdition().id;
}
