/** Offices by the years for which they report: how many there are of each kind. */
export interface YearsTally {
  /** @param years the years of the reports of one office */
  readonly add: (years: Iterable<number>) => void;
  readonly all: () => Iterable<{ readonly years: ReadonlySet<number>; readonly offices: number }>;
}

export function openYearsTally(): YearsTally {
  const kinds = new Map<string, { readonly years: ReadonlySet<number>; offices: number }>();
  return {
    add: (years) => {
      const own = [...new Set(years)].sort((a, b) => a - b);
      const key = own.join();
      const kind = kinds.get(key) ?? { years: new Set(own), offices: 0 };
      kind.offices += 1;
      kinds.set(key, kind);
    },
    all: () => kinds.values(),
  };
}

/**
 * The years that are collected, where nobody names them: the one in which most offices report (of several the latest),
 * and those for which at least half of these offices report too. A report that went astray makes no year.
 */
export function collectedYears(tally: YearsTally): number[] {
  const kinds = [...tally.all()];
  const years = [...new Set(kinds.flatMap((kind) => [...kind.years]))].sort((a, b) => a - b);
  const count = (...wanted: readonly number[]) =>
    kinds
      .filter((kind) => wanted.every((year) => kind.years.has(year)))
      .reduce((sum, { offices }) => sum + offices, 0);
  const main = years.reduce<number | null>(
    (best, year) => (best === null || count(year) >= count(best) ? year : best),
    null,
  );
  return main === null ? [] : years.filter((year) => 2 * count(main, year) >= count(main));
}
