import { type CellPointer, cellAt, cellLabel, type EditionId, editions } from "../../form/index.ts";
import type { Language } from "../words.ts";

/** Name of a cell: as the given edition has it, else any that has it. */
export function labelOf(pointer: CellPointer, form: EditionId | null, language: Language): string {
  const cell =
    (form === null ? null : cellAt(form, pointer)) ??
    editions.map(({ id }) => cellAt(id, pointer)).find((found) => found !== null) ??
    null;
  return cell === null ? pointer : cellLabel(cell, language);
}
