import { tableKeys } from "../form/index.ts";
import type { Location } from "../read/source.ts";
import type { NullReason, Placement, Report } from "../report/model.ts";

/** Where a value comes from. `reason` is there when the value is `null`. */
export interface CellProvenance {
  readonly raw: string | null;
  readonly at: Location | null;
  readonly placedBy: Placement | null;
  readonly reason?: NullReason;
}

/** Provenance of every cell of the tables that were found, by JSON Pointer. */
export function provenanceOf(report: Report): Readonly<Record<string, CellProvenance>> {
  const readings = tableKeys.flatMap((key) => [...(report.tables[key]?.cells ?? [])]);
  return Object.fromEntries(
    readings.map(([pointer, { raw, at, placedBy, reason }]) => [
      pointer,
      { raw, at, placedBy, ...(reason === null ? {} : { reason }) },
    ]),
  );
}
