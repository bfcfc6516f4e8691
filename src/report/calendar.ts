/** Whether a calendar has this day; `month` and `day` count from 1. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && day >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A day of a year, counted from 1. */
export interface MonthAndDay {
  readonly month: number;
  readonly day: number;
}

/**
 * Month and day of which the characters between were lost: `1231` → 31 December; `null` where there is no such day, or
 * more than one: `111` may be 1 November or 11 January.
 */
export function onlyDayIn(year: number, digits: string): MonthAndDay | null {
  const days = [1, 2]
    .map((cut) => ({ month: digits.slice(0, cut), day: digits.slice(cut) }))
    .filter(({ day }) => /^\d{1,2}$/.test(day))
    .map(({ month, day }) => ({ month: Number(month), day: Number(day) }))
    .filter(({ month, day }) => isCalendarDay(year, month, day));
  const [only] = days;
  return only !== undefined && days.length === 1 ? only : null;
}
