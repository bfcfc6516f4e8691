import { foldName } from "./name.ts";
import {
  type ListedOffice,
  listOf,
  noNames,
  type RosterOffice,
  type RosterTable,
  wrong,
} from "./roster-table.ts";

export type { RosterOffice } from "./roster-table.ts";

/** Who is to report, in the order of the list. */
export interface Roster {
  readonly offices: readonly RosterOffice[];
  /** Number of the office of that name or alias; `null` where there is none. */
  readonly find: (name: string) => number | null;
  /** Columns of the list that mean nothing here. */
  readonly ignored: readonly string[];
  /** Sheets without a column of names. */
  readonly unused: readonly string[];
}

/**
 * A roster from the rows of a table: headings, then an office a row. Rows above the headings and blank rows are passed
 * over.
 * @throws UserError (exit 2) where there is no column of names, no office, a name or alias of two offices, or a row or
 *   value that says nothing
 */
export function rosterOf(rows: readonly (readonly string[])[]): Roster {
  return rosterOfTables([{ sheet: null, rows: rows.map((texts, index) => ({ line: index + 1, texts })) }]);
}

/** A roster from several tables, each with its own headings; those without a column of names are left out and named. */
export function rosterOfTables(tables: readonly RosterTable[]): Roster {
  const lists = tables.map(listOf);
  if (lists.every((list) => list === null)) throw noNames(tables.flatMap(({ rows }) => rows)[0]?.texts ?? []);
  const listed = lists.flatMap((list) => list?.offices ?? []);
  if (listed.length === 0) throw wrong({ zh: "名单里一个单位也没有", en: "the roster names no office" });
  const byName = indexOf(listed);
  return {
    offices: listed.map(({ office }) => office),
    find: (name) => byName.get(foldName(name)) ?? null,
    ignored: [...new Set(lists.flatMap((list) => list?.ignored ?? []))],
    unused: tables.flatMap(({ sheet }, index) => (lists[index] === null && sheet !== null ? [sheet] : [])),
  };
}

/** Every name and alias with the number of its office. */
function indexOf(listed: readonly ListedOffice[]): ReadonlyMap<string, number> {
  const byName = new Map<string, number>();
  for (const [number, { office, place }] of listed.entries()) {
    for (const called of [office.name, ...office.aliases]) {
      const key = foldName(called);
      const other = byName.get(key);
      if (other !== undefined && other !== number) {
        const [one, two] = [listed[other]?.place ?? place, place];
        throw wrong(
          {
            zh: `名单${one.zh}和${two.zh}都叫“${called}”`,
            en: `${one.en} and ${two.en} of the roster are both called “${called}”`,
          },
          { zh: "名称和别名都只能属于一个单位", en: "a name or alias belongs to one office alone" },
        );
      }
      byName.set(key, number);
    }
  }
  return byName;
}
