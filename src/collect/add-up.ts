import { byText } from "../by-text.ts";
import { type Figures, type RolledForward, rollForward } from "../compare/roll-forward.ts";
import { type EditionId, editionOfYear, latestEdition } from "../form/index.ts";
import type { Many, OpenList } from "./many.ts";
import { type NumberSet, openNumberSet } from "./number-set.ts";
import type { OfficeYear } from "./office-years.ts";
import { type FormSum, type OpenFormSum, openFormSum } from "./sums.ts";

/** What does not follow from the report of the year before. */
export interface BrokenRollForward extends RolledForward {
  readonly office: string;
  readonly year: number;
}

/** What many offices come to. */
export interface AddedUp {
  /** By year, the form in force first. */
  readonly sums: readonly FormSum[];
  readonly rolledForward: {
    readonly checked: number;
    readonly notAssessable: number;
    readonly broken: Many<BrokenRollForward>;
  };
}

/** Sums, and what follows from the year before, while offices are added in their order. */
export interface AddUp {
  readonly add: (office: OfficeYear) => void;
  readonly end: () => AddedUp;
}

/** @param names takes the names of the offices @param broken takes what does not follow */
export function addUp(
  years: readonly number[],
  names: OpenList<string>,
  broken: OpenList<BrokenRollForward>,
): AddUp {
  const sums = new Map<string, { readonly year: number; readonly sum: OpenFormSum }>();
  const sumOf = (form: EditionId, year: number): OpenFormSum => {
    const key = `${year} ${form}`;
    const known = sums.get(key) ?? { year, sum: openFormSum(form, year) };
    sums.set(key, known);
    return known.sum;
  };
  for (const year of years) sumOf(inForce(year), year);
  const due = new Map<number, NumberSet>(years.map((year) => [year, openNumberSet()]));
  let checked = 0;
  let notAssessable = 0;
  let before: { readonly office: OfficeYear; readonly figures: Figures } | null = null;
  return {
    add: (office) => {
      const { name, year, counted } = office;
      const number = names.count;
      names.add(name);
      if (counted && office.due) due.get(year)?.add(number);
      const byForm = years.includes(year) ? office.figures() : new Map<EditionId | null, Figures>();
      for (const [form, figures] of byForm) {
        if (counted && form !== null) sumOf(form, year).add(number, figures);
      }
      const [figures] = byForm.values();
      if (figures !== undefined && before?.office.name === name && before.office.year === year - 1) {
        for (const one of rollForward(before.figures, figures)) {
          if (one.holds === null) notAssessable += 1;
          else checked += 1;
          if (one.holds === false) broken.add({ office: name, year, ...one });
        }
      }
      before = figures === undefined || byForm.size > 1 ? null : { office, figures };
    },
    end: () => {
      const nameOf = (number: number) => names.at(number) ?? "";
      const ended = [...sums.values()].map(({ year, sum }) =>
        sum.end(due.get(year) ?? openNumberSet(), nameOf),
      );
      const rank = ({ form, year }: FormSum) => 2 * year + (form === inForce(year) ? 0 : 1);
      return {
        sums: ended.toSorted((a, b) => rank(a) - rank(b) || byText(b.form, a.form)),
        rolledForward: { checked, notAssessable, broken },
      };
    },
  };
}

/** Years before the first form are held against the latest one: nothing else can be said of them. */
function inForce(year: number): EditionId {
  return editionOfYear(year) ?? latestEdition().id;
}
