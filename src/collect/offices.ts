import type { EditionId } from "../form/index.ts";
import { runsOf } from "./many.ts";
import type { Roster, RosterOffice } from "./roster.ts";

/** A report as it is known without its figures and findings. */
export interface Entry {
  readonly file: string;
  readonly year: number | null;
  readonly form: EditionId | null;
  readonly publishedOn: string | null;
  readonly errors: number;
  readonly warnings: number;
  /** Number of the report in the texts. */
  readonly text: number;
}

/** Something that an office handed in. */
export interface Handed {
  /** Key of the office: its number on the roster, or its name. */
  readonly office: string;
  /** On the roster; `null` where it is not on it. */
  readonly number: number | null;
  /** Its name as the report has it. */
  readonly called: string;
  readonly file: string;
  /** `null` where the file could not be read. */
  readonly entry: Entry | null;
}

/** An office with all that it handed in, by file, and in a file as its reports stand there. */
export interface Office extends Omit<RosterOffice, "aliases" | "aggregate"> {
  readonly standing: "onRoster" | "unexpected" | "noRoster";
  readonly counted: boolean;
  readonly entries: Entry[];
  readonly failures: string[];
}

/**
 * The offices of the roster, whether they handed in anything or not, then the others.
 * @param handed by office, then by file, then as it stands there
 */
export function* officesIn(handed: Iterable<Handed>, roster: Roster | null): Generator<Office> {
  const onRoster = roster?.offices.length ?? 0;
  let told = 0;
  for (const own of runsOf(handed, ({ office }) => office)) {
    const [{ number, called }] = own;
    for (; told < (number ?? onRoster); told += 1) yield* listed(roster, told);
    const [office = stranger(called, roster)] = number === null ? [] : listed(roster, number);
    if (number !== null) told = number + 1;
    for (const { file, entry } of own) {
      if (entry === null) office.failures.push(file);
      else office.entries.push(entry);
    }
    yield office;
  }
  for (; told < onRoster; told += 1) yield* listed(roster, told);
}

function listed(roster: Roster | null, number: number): Office[] {
  const found = roster?.offices[number];
  if (found === undefined) return [];
  const { aggregate, aliases: _, ...office } = found;
  return [{ ...office, standing: "onRoster", counted: aggregate, entries: [], failures: [] }];
}

function stranger(name: string, roster: Roster | null): Office {
  const standing = roster === null ? "noRoster" : "unexpected";
  const unknown = { type: null, parent: null, deadline: null, counted: roster === null };
  return { name, ...unknown, standing, entries: [], failures: [] };
}
