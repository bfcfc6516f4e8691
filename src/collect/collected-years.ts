/**
 * The years that are collected, where nobody names them: the one in which most offices report (of several the latest),
 * and those for which at least half of these offices report too. A report that went astray makes no year.
 * @param offices the years of the reports of each office
 */
export function collectedYears(offices: readonly ReadonlySet<number>[]): number[] {
  const years = [...new Set(offices.flatMap((own) => [...own]))].sort((a, b) => a - b);
  const count = (year: number) => offices.filter((own) => own.has(year)).length;
  const main = years.reduce<number | null>(
    (best, year) => (best === null || count(year) >= count(best) ? year : best),
    null,
  );
  if (main === null) return [];
  const inMain = offices.filter((own) => own.has(main));
  return years.filter((year) => 2 * inMain.filter((own) => own.has(year)).length >= inMain.length);
}
