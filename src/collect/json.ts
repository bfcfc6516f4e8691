import { type CellPointer, cellsOf, type EditionId, tableKeys, tableOf } from "../form/index.ts";
import type { Against } from "./against.ts";
import type { Collection } from "./collection.ts";
import { lazily } from "./many.ts";
import type { OfficeYear } from "./office-years.ts";
import type { FormSum } from "./sums.ts";

/**
 * A collection as `collect --format json` prints it. Offices and sums are made one by one as they are printed, so that
 * their number does not matter.
 */
export function collectionJson(collection: Collection, { roster, against, skipped }: JsonContext) {
  const { years, offices, sums, rolledForward, files, reports } = collection;
  const { shared, misfiled, unidentified, unreadable } = collection;
  return {
    years,
    roster,
    files,
    reports,
    offices: lazily(offices, officeJson),
    sums: lazily(sums, sumJson),
    ...(against === null ? {} : { against }),
    rolledForward,
    shared,
    misfiled,
    unidentified,
    unreadable,
    skipped,
  };
}

export interface JsonContext {
  /** Name of the roster; `null` where there is none. */
  readonly roster: string | null;
  readonly against: Against | null;
  /** Entries of folders that were no inputs. */
  readonly skipped: readonly { readonly file: string; readonly reason: string; readonly message: string }[];
}

function officeJson(office: OfficeYear) {
  const { name, type, parent, year, counted, status, files, errors, warnings } = office;
  const byForm = [...office.figures()];
  const [form = null, figures] = byForm[0] ?? [];
  const cells = figures === undefined ? {} : Object.fromEntries(figures.cells);
  const others = byForm.slice(1).map(([other, { cells: own }]) => ({
    form: other,
    cells: Object.fromEntries(own),
  }));
  return {
    name,
    type,
    parent,
    year,
    aggregate: counted,
    status,
    files,
    errors,
    warnings,
    form,
    cells,
    ...(others.length === 0 ? {} : { otherForms: others }),
  };
}

function sumJson({ form, year, offices, of, cells }: FormSum) {
  const units = unitsOf(form);
  const entries = [...cells].map(([pointer, cell]) => {
    const unit = units.get(pointer);
    return [pointer, unit === undefined ? cell : { ...cell, unit }];
  });
  return { form, year, offices, of, cells: Object.fromEntries(entries) };
}

/** Sums of figures that come with their own unit are in 万元. */
function unitsOf(form: EditionId): ReadonlyMap<CellPointer, string> {
  const cells = tableKeys.flatMap((key) => cellsOf(tableOf(form, key)));
  return new Map(
    cells.filter(({ column }) => column.type === "money").map(({ pointer }) => [pointer, "万元"]),
  );
}
